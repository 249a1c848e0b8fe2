package org.yandu.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The one definition of sameness: two strings are the same to a reader when they fold to the same
 * string.
 *
 * <p>Quotation marks of every shape, spaces, line ends, invisible characters and halves of
 * surrogate pairs, which are no characters, are dropped; full-width and half-width forms become one
 * (Unicode block <i>Halfwidth and Fullwidth Forms</i>); letters lose their case. Everything else,
 * punctuation included, stays as it is.
 */
public final class Folding {

  /** Raised whenever a rule changes, so that whatever was derived with it is built again. */
  public static final int VERSION = 1;

  /** What {@link #fold(int)} answers for a character that does not count. */
  public static final int DROPPED = -1;

  /** The block of most Chinese characters, which all stay as they are. */
  private static final int FIRST_IDEOGRAPH = 0x4E00;

  private static final int LAST_IDEOGRAPH = 0x9FFF;

  private Folding() {}

  /** The folded form of one code point, or {@link #DROPPED}. */
  public static int fold(int codePoint) {
    if (codePoint >= FIRST_IDEOGRAPH && codePoint <= LAST_IDEOGRAPH) {
      return codePoint;
    }
    int width = unifyWidth(codePoint);
    return isDropped(width) ? DROPPED : Character.toLowerCase(width);
  }

  /** Folds a text and keeps where each folded character came from. */
  public static FoldedText fold(String text) {
    // A folded character takes no more code units than the one it is folded from.
    char[] folded = text.toCharArray();
    int[] origins = new int[folded.length];
    int length = 0;
    int codePoint;
    for (int offset = 0; offset < folded.length; offset += Character.charCount(codePoint)) {
      codePoint = Character.codePointAt(folded, offset);
      int same = fold(codePoint);
      if (same != DROPPED) {
        origins[length] = offset;
        if (Character.isBmpCodePoint(same)) {
          folded[length++] = (char) same;
        } else {
          folded[length++] = Character.highSurrogate(same);
          origins[length] = offset;
          folded[length++] = Character.lowSurrogate(same);
        }
      }
    }
    return new FoldedText(text, new String(folded, 0, length), origins);
  }

  /**
   * Where the quotation marks are that folding drops: for each, how many characters that are left
   * stand before it.
   */
  public static List<Integer> quotationMarks(String text) {
    List<Integer> marks = new ArrayList<>();
    int position = 0;
    int codePoint;
    for (int offset = 0; offset < text.length(); offset += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(offset);
      if (isQuotationMark(codePoint)) {
        marks.add(position);
      } else if (fold(codePoint) != DROPPED) {
        position++;
      }
    }
    return marks;
  }

  /** The folded string alone, for queries and keys. */
  public static String key(String text) {
    return fold(text).folded();
  }

  /**
   * Whether the code point is a quotation mark, of any shape or width. Book-title marks are not.
   */
  public static boolean isQuotationMark(int codePoint) {
    return codePoint == '"'
        || codePoint == '\''
        || codePoint == 0xAB
        || codePoint == 0xBB
        || (codePoint >= 0x2018 && codePoint <= 0x201F)
        || codePoint == 0x2039
        || codePoint == 0x203A
        || (codePoint >= 0x300C && codePoint <= 0x300F)
        || (codePoint >= 0x301D && codePoint <= 0x301F)
        || (codePoint >= 0xFE41 && codePoint <= 0xFE44)
        || codePoint == 0xFF02
        || codePoint == 0xFF07
        || codePoint == 0xFF62
        || codePoint == 0xFF63;
  }

  /** Whether the code point takes room or none but shows nothing: spaces, line ends, controls. */
  public static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static boolean isDropped(int codePoint) {
    return isQuotationMark(codePoint)
        || isBlank(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static int unifyWidth(int codePoint) {
    if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
      return codePoint - 0xFEE0;
    }
    return switch (codePoint) {
      case 0xFF61 -> 0x3002;
      case 0xFF62 -> 0x300C;
      case 0xFF63 -> 0x300D;
      case 0xFF64 -> 0x3001;
      case 0xFF65 -> 0x30FB;
      case 0xFFE0 -> 0xA2;
      case 0xFFE1 -> 0xA3;
      case 0xFFE2 -> 0xAC;
      case 0xFFE3 -> 0xAF;
      case 0xFFE4 -> 0xA6;
      case 0xFFE5 -> 0xA5;
      case 0xFFE6 -> 0x20A9;
      default -> codePoint;
    };
  }
}
