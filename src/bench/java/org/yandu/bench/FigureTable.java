package org.yandu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table for people, in a form that Markdown shows as one too. */
final class FigureTable {

  private static final List<String> HEAD =
      List.of("name", "measured", "compared with", "that takes", "ratio");

  private final List<List<String>> rows = new ArrayList<>();

  FigureTable() {
    this(HEAD);
  }

  /** A table with columns of its own. */
  FigureTable(List<String> head) {
    rows.add(head);
  }

  /**
   * Adds a measured figure.
   *
   * @param milliseconds what one run took
   * @param referenceMilliseconds what one run of the reference took
   */
  void add(Figure figure, double milliseconds, double referenceMilliseconds) {
    add(figure.name(), milliseconds, figure.comparedWith(), referenceMilliseconds);
  }

  /** The same for what is not measured by JMH. */
  void add(String name, double milliseconds, String comparedWith, double referenceMilliseconds) {
    addRow(
        name,
        time(milliseconds),
        comparedWith,
        time(referenceMilliseconds),
        ratio(milliseconds / referenceMilliseconds));
  }

  /** Adds a figure that is no time. */
  void addRow(String name, String measured, String comparedWith, String takes, String ratio) {
    addRow(List.of(name, measured, comparedWith, takes, ratio));
  }

  /** Adds a row as it is. */
  void addRow(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Adds a figure that could not be measured, with the reason. */
  void addMissing(Figure figure, String reason) {
    rows.add(List.of(figure.name(), "not measured", figure.comparedWith(), reason, ""));
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      append(table, rows.get(row), ' ');
      if (row == 0) {
        append(table, rows.getFirst().stream().map(cell -> "").toList(), '-');
      }
    }
    return table.toString();
  }

  private void append(StringBuilder table, List<String> cells, char filler) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = String.valueOf(filler).repeat(width(column) - cell.length());
      table.append("| ").append(cell).append(padding).append(' ');
    }
    table.append("|\n");
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  /** In milliseconds, or below one in microseconds, with three digits that mean something. */
  private static String time(double milliseconds) {
    return milliseconds < 1 ? digits(milliseconds * 1000) + " µs" : digits(milliseconds) + " ms";
  }

  private static String ratio(double ratio) {
    return digits(ratio) + " ×";
  }

  private static String digits(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
