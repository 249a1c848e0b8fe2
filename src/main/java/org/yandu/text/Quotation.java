package org.yandu.text;

import java.util.ArrayList;
import java.util.List;

/** Pairs of quotation marks, and ranges that should not be left with half of one. */
public final class Quotation {

  private static final String OPENING = "“‘「『〝«‹｢\"'＂＇";
  private static final String CLOSING = "”’」』〞»›｣\"'＂＇";

  private Quotation() {}

  public static boolean isOpening(char mark) {
    return OPENING.indexOf(mark) >= 0;
  }

  public static boolean isClosing(char mark) {
    return CLOSING.indexOf(mark) >= 0;
  }

  /**
   * What stands between quotation marks, innermost first come, without the marks. A mark without
   * its partner quotes nothing.
   */
  public static List<Range> quoted(String text) {
    List<Range> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int offset = 0; offset < text.length(); offset++) {
      char mark = text.charAt(offset);
      if (mark == '\n') {
        open.clear();
      }
      int partner = partnerOf(mark, text, open);
      if (partner >= 0) {
        found.add(new Range(open.get(partner) + 1, offset));
        open.subList(partner, open.size()).clear();
      } else if (isOpening(mark)) {
        open.add(offset);
      }
    }
    return found;
  }

  /**
   * Widens a range by the quotation marks that directly enclose it, and by an opening mark directly
   * before it whose partner lies inside: {@code 5020”项目} becomes {@code “5020”项目}.
   */
  public static Range widen(String text, Range range) {
    int start = range.start();
    int end = range.end();
    if (start > 0 && isOpening(text.charAt(start - 1))) {
      if (end < text.length() && isClosing(text.charAt(end)) && !closesInside(text, start, end)) {
        return new Range(start - 1, end + 1);
      }
      if (closesInside(text, start, end)) {
        start--;
      }
    }
    if (end < text.length() && isClosing(text.charAt(end)) && opensInside(text, start, end)) {
      end++;
    }
    return new Range(start, end);
  }

  /**
   * Whether the text quotes exactly a range: a quotation mark stands directly on either side,
   * blanks aside. The two need not be partners, since published texts confuse “ and ”; but what
   * stands between the end of one quotation and the start of the next is not quoted.
   */
  public static boolean quotesExactly(String text, Range range) {
    int before = range.start() - 1;
    while (before >= 0 && Folding.isBlank(text.charAt(before)) && text.charAt(before) != '\n') {
      before--;
    }
    int after = range.end();
    while (after < text.length()
        && Folding.isBlank(text.charAt(after))
        && text.charAt(after) != '\n') {
      after++;
    }
    if (before < 0
        || after >= text.length()
        || !Folding.isQuotationMark(text.charAt(before))
        || !Folding.isQuotationMark(text.charAt(after))) {
      return false;
    }
    return isOpening(text.charAt(before)) || isClosing(text.charAt(after));
  }

  private static boolean closesInside(String text, int start, int end) {
    return balance(text, start, end) < 0;
  }

  private static boolean opensInside(String text, int start, int end) {
    return balance(text, start, end) > 0;
  }

  /** Opening less closing marks; straight marks, which are both, pair up among themselves. */
  private static int balance(String text, int start, int end) {
    int balance = 0;
    int straight = 0;
    for (int offset = start; offset < end; offset++) {
      char mark = text.charAt(offset);
      boolean opening = isOpening(mark);
      boolean closing = isClosing(mark);
      if (opening && closing) {
        straight++;
      } else if (opening) {
        balance++;
      } else if (closing) {
        balance--;
      }
    }
    // An odd straight mark closes what was opened just before the range, if anything was.
    return straight % 2 == 0 ? balance : balance - 1;
  }

  private static int partnerOf(char mark, String text, List<Integer> open) {
    int kind = CLOSING.indexOf(mark);
    if (kind < 0) {
      return -1;
    }
    for (int candidate = open.size() - 1; candidate >= 0; candidate--) {
      if (text.charAt(open.get(candidate)) == OPENING.charAt(kind)) {
        return candidate;
      }
    }
    return -1;
  }
}
