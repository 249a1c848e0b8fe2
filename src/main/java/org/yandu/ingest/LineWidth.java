package org.yandu.ingest;

/**
 * How wide a line of print is, in tenths of a cell; a Chinese character is two cells. What a text
 * file does not say is how wide its letters and quotation marks were printed, so there is an
 * ordinary estimate and a generous one.
 */
final class LineWidth {

  /** Two Chinese characters: the indent that begins a paragraph (GB/T 9704—2012, 7.3.3). */
  static final int INDENT = 40;

  private static final String NOT_FIRST = "，。、；：？！）》」』】〕〉”’…％,.;:?!)]}%‰℃";
  private static final String NOT_LAST = "（《「『【〔〈“‘([{";

  private LineWidth() {}

  /** The ordinary estimate. */
  static int of(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); at++) {
      width += of(text.charAt(at));
    }
    return width;
  }

  /** As wide as the text can reasonably have been printed. */
  static int atMost(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      width += of(character);
      if (character >= 'A' && character <= 'Z') {
        width += 6;
      } else if (character > ' ' && character < 0x7F) {
        width += 2;
      }
    }
    return width;
  }

  /**
   * The beginning of a line that could not have been left behind on the line before: a character, a
   * number or a word, with the marks that must not be parted from it.
   */
  static String firstUnit(String line) {
    int end = 0;
    while (end < line.length() && NOT_LAST.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    if (end < line.length() && isNarrow(line.charAt(end))) {
      while (end < line.length() && isNarrow(line.charAt(end))) {
        end++;
      }
    } else if (end < line.length()) {
      end += Character.charCount(line.codePointAt(end));
    }
    while (end < line.length() && NOT_FIRST.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean isNarrow(char character) {
    return character > ' ' && character < 0x7F && NOT_LAST.indexOf(character) < 0;
  }

  private static int of(char character) {
    if (Character.isLowSurrogate(character)) {
      return 0;
    }
    if (character >= 0x2E80 || isWideMark(character)) {
      return 20;
    }
    return character == ' ' ? 5 : 10;
  }

  private static boolean isWideMark(char character) {
    return (character >= 0x2010 && character <= 0x203B)
        || character == '·'
        || character == '×'
        || (character >= 0x2160 && character <= 0x2300)
        || (character >= 0x2460 && character <= 0x27BF);
  }
}
