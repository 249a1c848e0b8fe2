package org.yandu.export.print;

/**
 * Where a Chinese line may end: GB/T 15834—2011, 5.1 (no closing mark at the start of a line, no
 * opening one at its end, 破折号 and 省略号 whole), with numbers and Latin words kept whole as in UAX
 * #14.
 */
final class LineBreaks {

  private static final String CLOSING = "，。、；：？！）》〉」』】〕］｝”’·…,.;:?!)]}%％‰℃°′″";
  private static final String OPENING = "（《〈「『【〔［｛“‘([{¥￥$№#";

  /** Full-width marks whose right half is empty, and that may give it up. */
  private static final String EMPTY_RIGHT = "，。、；：）》〉」』】〕］｝”’";

  /** Full-width marks whose left half is empty. */
  private static final String EMPTY_LEFT = "（《〈「『【〔［｛“‘";

  /** Marks that hold together the digits on both sides of them. */
  private static final String JOINERS = ".,:/-–+~'’&@_";

  private LineBreaks() {}

  static boolean isEmptyRight(int codePoint) {
    return EMPTY_RIGHT.indexOf(codePoint) >= 0;
  }

  static boolean isEmptyLeft(int codePoint) {
    return EMPTY_LEFT.indexOf(codePoint) >= 0;
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Whether a character is part of the one before it: a combining mark, a selector, a joiner. */
  static boolean continues(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || codePoint == 0x200D;
  }

  /** Whether a line may end between two characters. */
  static boolean between(int before, int after) {
    if (isSpace(after)) {
      return false;
    }
    if (CLOSING.indexOf(after) >= 0) {
      return false;
    }
    if (isSpace(before)) {
      return true;
    }
    if (OPENING.indexOf(before) >= 0) {
      return false;
    }
    if ((before == '—' || before == '…' || before == '─') && before == after) {
      return false;
    }
    boolean wordBefore = isWord(before) || JOINERS.indexOf(before) >= 0;
    boolean wordAfter = isWord(after) || JOINERS.indexOf(after) >= 0;
    return !(wordBefore && wordAfter);
  }

  private static boolean isWord(int codePoint) {
    boolean fullWidthDigit = codePoint >= 0xFF10 && codePoint <= 0xFF19;
    boolean chinese = codePoint >= 0x2E80 || Character.isIdeographic(codePoint);
    return fullWidthDigit || (Character.isLetterOrDigit(codePoint) && !chinese);
  }
}
