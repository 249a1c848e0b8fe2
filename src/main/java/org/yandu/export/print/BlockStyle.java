package org.yandu.export.print;

/**
 * How a block is set; all measures in points.
 *
 * @param size the type size
 * @param cell the width of a full-width character
 * @param lineHeight from one line to the next
 * @param indent cells by which the first line is indented
 * @param before space above the block, dropped at the top of a page
 * @param after space below it
 * @param keep whether it stays together, and on one page with what follows
 * @param lead what it begins with in a face of its own
 */
public record BlockStyle(
    Face face,
    double size,
    double cell,
    double lineHeight,
    Align align,
    int indent,
    double before,
    double after,
    boolean keep,
    Lead lead) {

  /**
   * The beginning of a block.
   *
   * @param end where it ends in the block's text; 0 if it is set as the rest is
   */
  public record Lead(Face face, int end) {}

  BlockStyle(
      Face face,
      double size,
      double cell,
      double lineHeight,
      Align align,
      int indent,
      double before,
      double after,
      boolean keep) {
    this(face, size, cell, lineHeight, align, indent, before, after, keep, new Lead(face, 0));
  }

  /** Where lines stand between the margins. */
  public enum Align {
    /** To the left, and all but the last line to the right as well. */
    JUSTIFIED,
    /** In the middle, lines of about one length. */
    CENTRED
  }
}
