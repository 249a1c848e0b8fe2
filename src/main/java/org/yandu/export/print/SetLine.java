package org.yandu.export.print;

import java.util.List;

/** A line of a paragraph, every character in its place; measures in points. */
final class SetLine {

  private final int start;
  private final int end;
  private final double[] xs;
  private final List<TextRun> runs;

  /**
   * @param xs where each UTF-16 unit begins, and where the last one ends
   */
  SetLine(int start, int end, double[] xs, List<TextRun> runs) {
    this.start = start;
    this.end = end;
    this.xs = xs.clone();
    this.runs = List.copyOf(runs);
  }

  /** Where it begins in the paragraph, in UTF-16 units. */
  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Its text, at the left margin and on the baseline 0. */
  List<TextRun> runs() {
    return runs;
  }

  /**
   * Where a character begins, from the left margin.
   *
   * @param unit counted from the start of the line, in UTF-16 units; the length for the end
   */
  double x(int unit) {
    return xs[unit];
  }

  double left() {
    return xs[0];
  }

  double right() {
    return xs[end - start];
  }
}
