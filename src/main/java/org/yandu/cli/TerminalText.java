package org.yandu.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in the cells of a terminal, where a Chinese character is two cells wide. */
final class TerminalText {

  /** What must not begin a line (GB/T 15834—2011, 5.1). */
  private static final String NOT_FIRST = "，。、；：？！）》」』】〕”’,.;:?!)]}%％";

  private TerminalText() {}

  /** How many cells a text takes. */
  static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  /** Lines of at most {@code width} cells, a mark that must not begin a line hanging over. */
  static List<String> wrap(String text, int width, String firstIndent, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(firstIndent);
    int used = width(firstIndent);
    int[] codePoints = text.codePoints().toArray();
    for (int codePoint : codePoints) {
      int cells = width(codePoint);
      if (used + cells > width && NOT_FIRST.indexOf(codePoint) < 0) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
        used = width(indent);
      }
      line.appendCodePoint(codePoint);
      used += cells;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Lines in the middle of {@code width} cells. */
  static List<String> centre(String text, int width) {
    return wrap(text, width, "", "").stream()
        .map(line -> " ".repeat(Math.max(0, (width - width(line)) / 2)) + line)
        .toList();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || Character.isISOControl(codePoint)) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** Wide and full-width characters after UAX #11, in the blocks that Chinese texts use. */
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0x303E)
        || (codePoint >= 0x3041 && codePoint <= 0xA4CF)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
        || (codePoint >= 0x1F300 && codePoint <= 0x1F9FF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }
}
