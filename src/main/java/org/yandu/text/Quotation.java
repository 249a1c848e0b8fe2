package org.yandu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs of quotation marks, and ranges that should not be left with half of one. */
public final class Quotation {

  private static final String OPENING = "“‘「『〝«‹｢\"'＂＇";
  private static final String CLOSING = "”’」』〞»›｣\"'＂＇";

  /** How far a straight mark looks for its like, in UTF-16 code units: a paragraph and more. */
  private static final int LOOK_BEHIND = 4096;

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
    int[] waiting = new int[OPENING.length()];
    for (int offset = 0; offset < text.length(); offset++) {
      char mark = text.charAt(offset);
      if (mark == '\n') {
        open.clear();
        Arrays.fill(waiting, 0);
      }
      int kind = CLOSING.indexOf(mark);
      if (kind >= 0 && waiting[kind] > 0) {
        // What was opened since and never closed quotes nothing.
        int last = open.removeLast();
        waiting[OPENING.indexOf(text.charAt(last))]--;
        while (OPENING.indexOf(text.charAt(last)) != kind) {
          last = open.removeLast();
          waiting[OPENING.indexOf(text.charAt(last))]--;
        }
        found.add(new Range(last + 1, offset));
      } else if (isOpening(mark)) {
        open.add(offset);
        waiting[OPENING.indexOf(mark)]++;
      }
    }
    return found;
  }

  /**
   * Widens a range by the quotation marks that directly enclose it, and by an opening mark directly
   * before it whose partner lies inside: {@code 5020”项目} becomes {@code “5020”项目}.
   */
  public static Range widen(String text, Range range) {
    Range wide = range;
    Range wider = widenOnce(text, range);
    while (!wider.equals(wide)) {
      wide = wider;
      wider = widenOnce(text, wide);
    }
    return wide;
  }

  private static Range widenOnce(String text, Range range) {
    int start = range.start();
    int end = range.end();
    boolean openBefore = start > 0 && opens(text, start - 1);
    boolean closeBehind = end < text.length() && closes(text, end);
    return openBefore && closeBehind && balance(text, start, end) == 0
        ? new Range(start - 1, end + 1)
        : completeOnce(text, range);
  }

  /**
   * Widens a range by marks directly beside it whose partner lies inside, and by no others: {@code
   * 5020”项目} becomes {@code “5020”项目}, {@code 5020} remains.
   */
  public static Range complete(String text, Range range) {
    Range whole = range;
    Range wider = completeOnce(text, range);
    while (!wider.equals(whole)) {
      whole = wider;
      wider = completeOnce(text, whole);
    }
    return whole;
  }

  private static Range completeOnce(String text, Range range) {
    int start = range.start();
    int end = range.end();
    boolean openBefore = start > 0 && opens(text, start - 1);
    boolean closeBehind = end < text.length() && closes(text, end);
    if (!openBefore && !closeBehind) {
      return range;
    }
    int balance = balance(text, start, end);
    if (openBefore && balance < 0) {
      return new Range(start - 1, end);
    }
    return closeBehind && balance > 0 ? new Range(start, end + 1) : range;
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
    return opens(text, before) || closes(text, after);
  }

  private static boolean opens(String text, int offset) {
    char mark = text.charAt(offset);
    return isOpening(mark) && (!isClosing(mark) || isEvenStraight(text, offset));
  }

  private static boolean closes(String text, int offset) {
    char mark = text.charAt(offset);
    return isClosing(mark) && (!isOpening(mark) || !isEvenStraight(text, offset));
  }

  /** A straight mark opens where an even number of its kind stands before it in its paragraph. */
  private static boolean isEvenStraight(String text, int offset) {
    char mark = text.charAt(offset);
    boolean even = true;
    int first = Math.max(0, offset - LOOK_BEHIND);
    for (int at = offset - 1; at >= first && text.charAt(at) != '\n'; at--) {
      even ^= text.charAt(at) == mark;
    }
    return even;
  }

  /** Opening less closing marks. */
  private static int balance(String text, int start, int end) {
    int balance = 0;
    for (int offset = start; offset < end; offset++) {
      if (opens(text, offset)) {
        balance++;
      } else if (closes(text, offset)) {
        balance--;
      }
    }
    return balance;
  }
}
