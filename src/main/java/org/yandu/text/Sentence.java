package org.yandu.text;

/** Sentences of a Chinese text: they end at 。！？ with what closes behind them, or at a line end. */
public final class Sentence {

  private static final String ENDS = "。！？!?";
  private static final String CLOSES = "”’」』）)】》\"'";

  /** More marks than these in a row close nothing. */
  private static final int MOST_CLOSES = 8;

  private Sentence() {}

  /**
   * The sentence, or the run of sentences, that holds a range.
   *
   * @param text a text whose paragraphs are separated by line feeds
   */
  public static Range around(String text, Range range) {
    int start = range.start();
    while (start > 0 && !endsBefore(text, start)) {
      start--;
    }
    int end = Math.max(range.end(), Math.min(range.start() + 1, text.length()));
    while (end < text.length() && text.charAt(end) != '\n' && !endsBefore(text, end)) {
      end++;
    }
    if (end > range.end() && end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    return new Range(start, Math.max(start, end));
  }

  /** Whether a sentence ends exactly before the offset. */
  private static boolean endsBefore(String text, int offset) {
    if (text.charAt(offset - 1) == '\n') {
      return true;
    }
    if (offset < text.length() && isClose(text.charAt(offset))) {
      return false;
    }
    int last = offset - 1;
    while (last > 0 && offset - last <= MOST_CLOSES && isClose(text.charAt(last))) {
      last--;
    }
    return ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static boolean isClose(char character) {
    return CLOSES.indexOf(character) >= 0;
  }
}
