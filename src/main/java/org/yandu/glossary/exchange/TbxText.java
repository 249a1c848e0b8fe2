package org.yandu.glossary.exchange;

/**
 * Texts in XML. Some characters cannot be in XML at all (controls, halves of surrogate pairs), and
 * blanks at the ends are taken for a tool's layout: these are written as {@code \}{@code u} and
 * four hexadecimal digits, and so is a backslash that begins what reads like one. Nothing is lost,
 * and what other tools write is read as it stands.
 */
final class TbxText {

  private static final int ESCAPED = 6;

  private TbxText() {}

  static String escape(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isLayout(text.charAt(start))) {
      start++;
    }
    while (end > start && isLayout(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder escaped = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      // A parser makes a line feed of a carriage return.
      if (at < start || at >= end || character == '\r' || !isXml(text, at) || isEscape(text, at)) {
        escaped.append(String.format("\\u%04X", (int) character));
      } else {
        escaped.append(character);
      }
    }
    return escaped.toString();
  }

  static String unescape(String xml) {
    int start = 0;
    int end = xml.length();
    while (start < end && isLayout(xml.charAt(start))) {
      start++;
    }
    while (end > start && isLayout(xml.charAt(end - 1))) {
      end--;
    }
    StringBuilder text = new StringBuilder(end - start);
    for (int at = start; at < end; at++) {
      if (isEscape(xml, at) && at + ESCAPED <= end) {
        text.append(escaped(xml, at));
        at += ESCAPED - 1;
      } else {
        text.append(xml.charAt(at));
      }
    }
    return text.toString();
  }

  /** Whether a backslash begins one of the characters that are written so, and no other. */
  private static boolean isEscape(String text, int at) {
    if (text.charAt(at) != '\\' || at + ESCAPED > text.length() || text.charAt(at + 1) != 'u') {
      return false;
    }
    for (int digit = at + 2; digit < at + ESCAPED; digit++) {
      if ("0123456789ABCDEF".indexOf(text.charAt(digit)) < 0) {
        return false;
      }
    }
    char character = escaped(text, at);
    return character == '\\'
        || isLayout(character)
        || Character.isSurrogate(character)
        || !isXml(Character.toString(character), 0);
  }

  private static char escaped(String text, int at) {
    return (char) Integer.parseInt(text, at + 2, at + ESCAPED, 16);
  }

  private static boolean isLayout(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
  }

  /**
   * Whether a character may be in an XML 1.0 document (2.2), half of a pair only with the other.
   */
  private static boolean isXml(String text, int at) {
    char character = text.charAt(at);
    if (Character.isHighSurrogate(character)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(character)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return character >= ' ' ? character < '\uFFFE' : isLayout(character);
  }
}
