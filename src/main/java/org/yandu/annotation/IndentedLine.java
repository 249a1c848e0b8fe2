package org.yandu.annotation;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a note and how far it stands in. A note is plain text, so blanks alone tell which list
 * is within which item; whatever shows a note elsewhere has to show them.
 *
 * @param columns by which it stands in, each as wide as half a Chinese character; never so many
 *     that a page has no room for the text
 * @param text what stands there, without blanks around it
 */
public record IndentedLine(int columns, String text) {

  private static final int DEEPEST = 40;

  private static final int TAB = 4;

  /** The lines of a note in which anything stands; the one least in stands at the margin. */
  public static List<IndentedLine> of(String note) {
    List<IndentedLine> lines = new ArrayList<>();
    for (String line : note.lines().toList()) {
      String text = line.strip();
      if (!text.isEmpty()) {
        lines.add(new IndentedLine(columns(line), text));
      }
    }
    int least = lines.stream().mapToInt(IndentedLine::columns).min().orElse(0);
    return lines.stream()
        .map(line -> new IndentedLine(Math.min(DEEPEST, line.columns() - least), line.text()))
        .toList();
  }

  private static int columns(String line) {
    int columns = 0;
    for (int at = 0; Character.isWhitespace(line.charAt(at)); at++) {
      columns +=
          switch (line.charAt(at)) {
            case '\t' -> TAB - columns % TAB;
            case '\u3000' -> 2;
            default -> 1;
          };
    }
    return columns;
  }

  /** The line with blanks before it. */
  @Override
  public String toString() {
    return " ".repeat(columns) + text;
  }
}
