package org.yandu.ui.sheet;

import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/** How wide the lines of a title or heading may be, so that it does not end in a few characters. */
final class HeadlineMeasure {

  /** A heading that stands to the left does not end in a line of fewer characters. */
  private static final int SHORTEST_LAST_LINE = 4;

  private final TextFlow flow;
  private final double lineHeight;
  private final double character;
  private final double whole;

  /**
   * @param flow the heading, not laid out yet
   * @param whole how wide lines may be at most, in pixels
   */
  HeadlineMeasure(TextFlow flow, Typography.Face face, double whole) {
    this.flow = flow;
    this.lineHeight = face.lineHeight();
    this.character = face.font().getSize();
    this.whole = whole;
  }

  /** The measure, in pixels. */
  double of(boolean centred) {
    double height = flow.prefHeight(whole);
    if (height < 1.5 * lineHeight) {
      return whole;
    }
    return centred ? balanced(height) : full(height);
  }

  /** What stands to the left keeps its lines full, but gives the last one a word to go with. */
  private double full(double height) {
    for (int fewer = 0; fewer < SHORTEST_LAST_LINE; fewer++) {
      double width = whole - fewer * character;
      if (flow.prefHeight(width) > height) {
        break;
      }
      if (lastLineLength(width) >= SHORTEST_LAST_LINE) {
        return width;
      }
    }
    return whole;
  }

  private int lastLineLength(double width) {
    flow.resize(width, flow.prefHeight(width));
    flow.layout();
    TextLineInfo last = flow.getLayoutInfo().getTextLines(false).getLast();
    return last.end() - last.start();
  }

  /** Centred lines are made alike: the narrowest measure that needs no more lines. */
  private double balanced(double height) {
    int fits = 1;
    int most = (int) (whole / character);
    while (fits < most) {
      int middle = (fits + most) >>> 1;
      if (flow.prefHeight(middle * character) > height) {
        fits = middle + 1;
      } else {
        most = middle;
      }
    }
    // A mark that cannot begin a line may have pushed its neighbours down; then all stays as it is.
    double narrowest = most * character;
    return flow.prefHeight(narrowest) > height ? whole : narrowest;
  }
}
