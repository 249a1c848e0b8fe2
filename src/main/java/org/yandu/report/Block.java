package org.yandu.report;

import org.yandu.text.Range;

/**
 * One paragraph or single line of a report.
 *
 * @param kind what it is
 * @param level of a heading: 1 for 一、, 2 for （一）, 3 for 1．; 0 for every other kind
 * @param range where it stands in the report's text, without the line feed that ends it
 */
public record Block(BlockKind kind, int level, Range range) {

  /**
   * @throws IllegalArgumentException if a heading has no level, or something else has one
   */
  public Block {
    if ((kind == BlockKind.HEADING) != (level > 0)) {
      throw new IllegalArgumentException(kind + " of level " + level);
    }
  }

  public boolean isHeading() {
    return kind == BlockKind.HEADING;
  }

  /** Whether the block belongs to the explanations rather than to the report proper. */
  public boolean isGlossary() {
    return kind == BlockKind.GLOSSARY_TITLE || kind == BlockKind.GLOSSARY_ENTRY;
  }
}
