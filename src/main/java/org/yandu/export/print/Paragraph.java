package org.yandu.export.print;

import java.util.List;

/**
 * A paragraph that is broken into lines and not yet on a page.
 *
 * @param text what it says
 * @param offset where it begins in the report's text, or -1 if it is not of the report
 * @param level in the outline, or 0 for what is no heading
 * @param lines its lines
 */
record Paragraph(String text, int offset, int level, BlockStyle style, List<SetLine> lines) {

  static final int ELSEWHERE = -1;

  /** The fewest lines of a paragraph that stand alone at the end or the beginning of a page. */
  private static final int TOGETHER = 2;

  static Paragraph set(
      String text, int offset, int level, BlockStyle style, double measure, Faces faces) {
    return new Paragraph(text, offset, level, style, LineSetter.set(text, style, measure, faces));
  }

  boolean isReport() {
    return offset >= 0;
  }

  double height(int count) {
    return count * style.lineHeight();
  }

  /** The fewest lines that may stand on the page on which it begins. */
  int fewest() {
    return style.keep() || lines.size() < 2 * TOGETHER ? lines.size() : TOGETHER;
  }

  /**
   * How many of the lines that are left are put on a page.
   *
   * @param left how many there are
   * @param room for how many there is room
   */
  int taken(int left, int room) {
    if (room >= left) {
      return left;
    }
    int taken = left - room < TOGETHER ? left - TOGETHER : room;
    boolean begins = left == lines.size();
    return begins && taken < fewest() ? 0 : Math.max(0, taken);
  }
}
