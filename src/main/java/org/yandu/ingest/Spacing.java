package org.yandu.ingest;

import java.util.regex.Pattern;

/**
 * Spaces inside a Chinese text. Those that a layout program put between Chinese and digits or
 * letters go, those inside a phrase of letters stay, and so does a single one between two Chinese
 * characters, which somebody wrote.
 */
final class Spacing {

  /** A line that is spread out: 名 词 解 释. */
  private static final Pattern SPREAD = Pattern.compile("\\p{IsHan}(?: \\p{IsHan}){2,}");

  /** A number that is spread out: 1 9 9 3. */
  private static final Pattern SPREAD_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z.] ?)[0-9](?: [0-9]){1,7}(?! ?[0-9A-Za-z.])");

  private Spacing() {}

  static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  /** A line with the spaces that a reader would write. */
  static String tidy(String line) {
    StringBuilder tidy = new StringBuilder(line.length());
    int at = 0;
    while (at < line.length()) {
      char character = line.charAt(at);
      if (!isSpace(character)) {
        tidy.append(character);
        at++;
        continue;
      }
      while (at < line.length() && isSpace(line.charAt(at))) {
        at++;
      }
      if (at < line.length() && !tidy.isEmpty() && stays(last(tidy), line.charAt(at))) {
        tidy.append(' ');
      }
    }
    String result = tidy.toString();
    if (SPREAD.matcher(result).matches()) {
      return result.replace(" ", "");
    }
    if (result.indexOf(' ') < 0) {
      return result;
    }
    return SPREAD_NUMBER.matcher(result).replaceAll(number -> number.group().replace(" ", ""));
  }

  /** Two pieces of one paragraph in one: only letters that meet are kept apart. */
  static void append(StringBuilder paragraph, String line) {
    if (!paragraph.isEmpty() && isLetter(last(paragraph)) && isLetter(line.charAt(0))) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private static boolean stays(char before, char after) {
    if (isChinese(before)) {
      return isChinese(after);
    }
    return isNarrow(before) && isNarrow(after);
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  /** What is written between spaces in Western texts. */
  private static boolean isNarrow(char character) {
    return character > ' ' && character < 0x2E80 && !isWidePunctuation(character);
  }

  private static boolean isWidePunctuation(char character) {
    return character >= 0x2010 && character <= 0x203B;
  }

  private static boolean isChinese(char character) {
    return Character.isSurrogate(character)
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }
}
