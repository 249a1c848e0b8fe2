package org.yandu.text;

/**
 * A passage in the sentence in which it stands, cut to a length at which it is read at a glance.
 *
 * @param before what of the sentence comes before the passage, with … where it is cut
 * @param passage the passage itself
 * @param after what of the sentence follows
 */
public record Snippet(String before, String passage, String after) {

  /** A figure that is longer is cut all the same, in UTF-16 code units. */
  static final int LONGEST_FIGURE = 16;

  private static final char CUT = '…';

  /**
   * The snippet of a passage. It is not cut within a figure, which would be another one then: 5 for
   * 5.1%.
   *
   * @param text a text whose paragraphs are separated by line feeds
   * @param range the passage
   * @param context how many UTF-16 code units at most are kept on each side
   */
  public static Snippet of(String text, Range range, int context) {
    Range sentence = Sentence.around(text, range);
    int start = Math.max(sentence.start(), range.start() - context);
    int end = Math.min(sentence.end(), range.end() + context);
    int least = Math.max(sentence.start(), start - LONGEST_FIGURE);
    while (start > least && start < range.start() && isWithinFigure(text, start)) {
      start--;
    }
    int most = Math.min(sentence.end(), end + LONGEST_FIGURE);
    while (end < most && end > range.end() && isWithinFigure(text, end)) {
      end++;
    }
    if (start > sentence.start() && Character.isLowSurrogate(text.charAt(start))) {
      start++;
    }
    if (end < sentence.end() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    String before = text.substring(start, range.start());
    String after = text.substring(range.end(), Math.max(end, range.end()));
    return new Snippet(
        start > sentence.start() ? CUT + before : before,
        range.of(text).replace('\n', ' '),
        end < sentence.end() ? after + CUT : after);
  }

  /** Whether what stands on both sides belongs to one figure, as in 5.1% and G206. */
  private static boolean isWithinFigure(String text, int offset) {
    return isOfFigure(text.charAt(offset - 1)) && isOfFigure(text.charAt(offset));
  }

  private static boolean isOfFigure(char character) {
    int folded = Folding.fold(character);
    return (folded >= '0' && folded <= '9')
        || (folded >= 'a' && folded <= 'z')
        || ".,%+".indexOf(folded) >= 0;
  }
}
