package org.yandu.ui.sheet;

import org.yandu.text.Range;

/**
 * A range of the report's text and how it is painted.
 *
 * @param range UTF-16 offsets into the report's text; may span blocks
 * @param key by which whoever painted it knows it again when its sign in the margin is clicked
 * @param name what its sign in the margin is called
 */
public record Decoration(Range range, DecorationStyle style, String key, String name) {

  /** One without a sign in the margin. */
  public Decoration(Range range, DecorationStyle style) {
    this(range, style, "", "");
  }
}
