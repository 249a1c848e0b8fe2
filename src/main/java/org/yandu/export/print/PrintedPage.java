package org.yandu.export.print;

import java.util.List;

/**
 * A page, ready to be drawn: boxes first, then text.
 *
 * @param number its number, from 1
 * @param lines the lines of the report, in reading order
 * @param boxes what lies behind the text
 * @param extras text that is not the report's: page numbers, marks in the margin, notes
 */
public record PrintedPage(int number, List<PageLine> lines, List<Box> boxes, List<TextRun> extras) {

  public PrintedPage {
    lines = List.copyOf(lines);
    boxes = List.copyOf(boxes);
    extras = List.copyOf(extras);
  }
}
