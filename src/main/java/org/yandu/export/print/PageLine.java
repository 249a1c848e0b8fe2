package org.yandu.export.print;

import java.util.List;
import org.yandu.text.Range;

/**
 * A line of the report on a page.
 *
 * @param range what of the report's text stands in it
 * @param x where its first character begins, in points
 * @param y its baseline, in points from the upper edge of the page
 * @param width from its first to the end of its last character, in points
 */
public record PageLine(Range range, double x, double y, double width, List<TextRun> runs) {

  public PageLine {
    runs = List.copyOf(runs);
  }
}
