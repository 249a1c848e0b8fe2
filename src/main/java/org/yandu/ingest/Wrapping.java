package org.yandu.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The width at which a text was broken into lines, measured from the text itself.
 *
 * @param width of a full line, in tenths of a cell
 */
record Wrapping(int width) {

  /** Fifteen characters: anything narrower is a list, not a column of prose. */
  private static final int NARROWEST = 300;

  private static final int FEWEST_LINES = 4;

  /**
   * The wrapping, or nothing if each line is a paragraph. In a wrapped text many lines are about as
   * wide as the widest, and none is much wider.
   */
  static Optional<Wrapping> measure(Collection<String> lines) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String line : lines) {
      counts.merge((LineWidth.of(line) + 5) / 10 * 10, 1, Integer::sum);
    }
    Optional<Integer> usual =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() >= NARROWEST)
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Comparator.comparing(Map.Entry::getKey)))
            .map(Map.Entry::getKey);
    if (usual.isEmpty() || lines.size() < FEWEST_LINES) {
      return Optional.empty();
    }
    int width = withoutHangingMark(counts, withIndent(counts, usual.get()));
    int near = 0;
    int beyond = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      int distance = entry.getKey() - width;
      near += Math.abs(distance) <= 60 ? entry.getValue() : 0;
      beyond += distance > width / 5 ? entry.getValue() : 0;
    }
    boolean wrapped = near * 5 >= lines.size() * 2 && beyond * 50 <= lines.size();
    return wrapped ? Optional.of(new Wrapping(width)) : Optional.empty();
  }

  /** In a text of short paragraphs most lines may be first ones, narrower by the lost indent. */
  private static int withIndent(Map<Integer, Integer> counts, int usual) {
    int full = usual + LineWidth.INDENT;
    return counts.getOrDefault(full, 0) * 4 >= counts.getOrDefault(usual, 0) ? full : usual;
  }

  /** A mark that hangs over the edge makes many lines a little wider than the column. */
  private static int withoutHangingMark(Map<Integer, Integer> counts, int usual) {
    for (int narrower = usual - 20; narrower < usual; narrower += 10) {
      if (counts.getOrDefault(narrower, 0) * 3 >= counts.getOrDefault(usual, 0)) {
        return narrower;
      }
    }
    return usual;
  }

  /** Whether the beginning of the next line would surely have had room on a line. */
  boolean surelyHadRoom(String line, boolean firstOfParagraph, String next) {
    int used = LineWidth.atMost(line) + (firstOfParagraph ? LineWidth.INDENT : 0);
    return used + LineWidth.atMost(LineWidth.firstUnit(next)) <= width;
  }

  /** Whether the beginning of the next line would have had room on a line, by ordinary measure. */
  boolean hadRoom(String line, boolean firstOfParagraph, String next) {
    int used = LineWidth.of(line) + (firstOfParagraph ? LineWidth.INDENT : 0);
    return used + LineWidth.of(LineWidth.firstUnit(next)) <= width;
  }

  /**
   * Whether a line, with the one after it, looks like the first of a paragraph whose indent is
   * lost: shorter than a full line by that indent, and full with it.
   */
  boolean looksFirst(String line, String next) {
    int used = LineWidth.of(line);
    int unit = LineWidth.of(LineWidth.firstUnit(next));
    return !Markers.endsSentence(line)
        && used + LineWidth.INDENT <= width + 10
        && used + unit + 10 <= width
        && used + LineWidth.INDENT + unit > width
        && LineWidth.atMost(line) + unit <= width;
  }
}
