package org.yandu.ui.sheet;

import org.yandu.text.Range;

/**
 * A range of the report's text and how it is painted.
 *
 * @param range UTF-16 offsets into the report's text; may span blocks
 */
public record Decoration(Range range, DecorationStyle style) {}
