package org.yandu.ui.sheet;

/**
 * The columns of the sheet at one width and type size, in pixels.
 *
 * @param paperLeft where the paper begins
 * @param paperWidth how wide the paper is
 * @param textLeft where the text begins
 * @param textWidth how wide the text is: a whole number of characters
 * @param pageColumn where the page numbers stand, counted from the left
 */
record SheetMetrics(
    double paperLeft, double paperWidth, double textLeft, double textWidth, double pageColumn) {

  /** As many characters as a line may have, and should have where there is room. */
  static final int LONGEST_LINE = 36;

  private static final double PAGE_NUMBER_WIDTH = 36;
  private static final double PAGE_NUMBER_GAP = 14;
  private static final double SMALLEST_MARGIN = PAGE_NUMBER_WIDTH + 2 * PAGE_NUMBER_GAP;

  /**
   * @param width the width of the whole sheet
   * @param em the width of one Chinese character
   */
  static SheetMetrics of(double width, double em) {
    double margin = Math.max(SMALLEST_MARGIN, Math.min(3 * em, 96));
    double room = Math.max(em, width - 2 * margin);
    double characters = Math.max(1, Math.min(LONGEST_LINE, Math.floor(room / em)));
    double textWidth = characters * em;
    double paperWidth = Math.min(width, textWidth + 2 * margin);
    double paperLeft = Math.floor((width - paperWidth) / 2);
    double textLeft = Math.floor(paperLeft + (paperWidth - textWidth) / 2);
    return new SheetMetrics(
        paperLeft, paperWidth, textLeft, textWidth, paperLeft + PAGE_NUMBER_GAP);
  }
}
