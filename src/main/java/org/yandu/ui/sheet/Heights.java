package org.yandu.ui.sheet;

import java.util.Arrays;
import org.yandu.report.Block;
import org.yandu.report.Report;

/**
 * The heights of all blocks of a report in pixels: measured where a block has been laid out,
 * estimated from its length where it has not.
 */
final class Heights {

  private final double[] heights;

  /** For each block the heights of all before it, and at the end of all; made anew when stale. */
  private final double[] above;

  private boolean stale = true;

  Heights(Report report, Typography typography, SheetMetrics metrics) {
    heights = new double[report.blocks().size()];
    above = new double[heights.length + 1];
    double charactersPerLine = Math.max(1, metrics.textWidth() / typography.em());
    for (int index = 0; index < heights.length; index++) {
      Block block = report.blocks().get(index);
      double lines = Math.ceil((block.range().length() + 2) / charactersPerLine);
      heights[index] = Math.max(1, lines) * typography.of(block).lineHeight();
    }
  }

  void measured(int index, double height) {
    heights[index] = height;
    stale = true;
  }

  double total() {
    return above(heights.length);
  }

  double of(int index) {
    return heights[index];
  }

  /** The distance from the top of the first block to the top of another, or to the very end. */
  double above(int index) {
    if (stale) {
      for (int next = 0; next < heights.length; next++) {
        above[next + 1] = above[next] + heights[next];
      }
      stale = false;
    }
    return above[index];
  }

  /** The block that covers a distance from the top; the last one for any distance beyond. */
  int indexAt(double distance) {
    if (heights.length == 0 || distance >= total()) {
      return Math.max(0, heights.length - 1);
    }
    int found = Arrays.binarySearch(above, distance);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  int count() {
    return heights.length;
  }
}
