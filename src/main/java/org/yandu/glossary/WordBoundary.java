package org.yandu.glossary;

import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * Whether a match is a word of its own where words have borders: digits never match inside a longer
 * number (15020, 1.5020, 5020+1), Latin letters never inside a longer word.
 */
final class WordBoundary {

  private WordBoundary() {}

  static boolean surrounds(String text, Range range) {
    return beginsWord(text, range.start()) && endsWord(text, range.end());
  }

  private static boolean beginsWord(String text, int start) {
    int first = at(text, start);
    int before = at(text, start - 1);
    if (isDigit(first)) {
      boolean joined = joinsNumber(before) && isDigit(at(text, start - 2));
      return !isDigit(before) && !isLatin(before) && !(joined && !isItemNumber(text, start - 1));
    }
    return !(isLatin(first) && (isLatin(before) || isDigit(before)));
  }

  private static boolean endsWord(String text, int end) {
    int last = at(text, end - 1);
    int after = at(text, end);
    if (isDigit(last)) {
      return !isDigit(after) && !(joinsNumber(after) && isDigit(at(text, end + 1)));
    }
    // A digit may follow a letter: explanations are referred to by digits fused to the word.
    return !(isLatin(last) && isLatin(after));
  }

  /** Whether everything before the point is the number of a list item: {@code 1．5020项目}. */
  private static boolean isItemNumber(String text, int point) {
    if (text.charAt(point) != '．') {
      return false;
    }
    for (int at = 0; at < point; at++) {
      if (!isDigit(at(text, at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean joinsNumber(int character) {
    return character == '.' || character == ',' || character == '+';
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isLatin(int character) {
    return character >= 0
        && Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  /** The folded character at an offset, or a negative number outside of the text. */
  private static int at(String text, int offset) {
    return offset < 0 || offset >= text.length() ? -1 : Folding.fold(text.charAt(offset));
  }
}
