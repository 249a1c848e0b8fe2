package org.yandu.ui.sheet;

import org.yandu.report.Block;
import org.yandu.report.Report;

/**
 * The heights of all blocks of a report in pixels: measured where a block has been laid out,
 * estimated from its length where it has not.
 */
final class Heights {

  private final double[] heights;
  private double total;

  Heights(Report report, Typography typography, SheetMetrics metrics) {
    heights = new double[report.blocks().size()];
    double charactersPerLine = Math.max(1, metrics.textWidth() / typography.em());
    for (int index = 0; index < heights.length; index++) {
      Block block = report.blocks().get(index);
      double lines = Math.ceil((block.range().length() + 2) / charactersPerLine);
      heights[index] = Math.max(1, lines) * typography.of(block).lineHeight();
      total += heights[index];
    }
  }

  void measured(int index, double height) {
    total += height - heights[index];
    heights[index] = height;
  }

  double total() {
    return total;
  }

  double of(int index) {
    return heights[index];
  }

  /** The distance from the top of the first block to the top of another. */
  double above(int index) {
    double above = 0;
    for (int before = 0; before < index; before++) {
      above += heights[before];
    }
    return above;
  }

  /** The block that covers a distance from the top; the last one for any distance beyond. */
  int indexAt(double distance) {
    double above = 0;
    for (int index = 0; index < heights.length; index++) {
      above += heights[index];
      if (distance < above) {
        return index;
      }
    }
    return Math.max(0, heights.length - 1);
  }

  int count() {
    return heights.length;
  }
}
