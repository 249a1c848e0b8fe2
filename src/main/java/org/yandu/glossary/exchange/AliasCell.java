package org.yandu.glossary.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Several aliases in one cell of a table. People put ；;|or 、 between them, with or without blanks;
 * an alias that holds one of these itself has a backslash before it, so that what is written is
 * read again as it was. An empty alias is none.
 */
final class AliasCell {

  private static final String SEPARATORS = "；;|、";
  private static final char ESCAPE = '\\';

  private AliasCell() {}

  static String join(List<String> aliases) {
    return String.join(
        "；", aliases.stream().filter(alias -> !alias.isEmpty()).map(AliasCell::escape).toList());
  }

  private static String escape(String alias) {
    int start = 0;
    int end = alias.length();
    while (start < end && Character.isWhitespace(alias.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(alias.charAt(end - 1))) {
      end--;
    }
    StringBuilder cell = new StringBuilder();
    for (int at = 0; at < alias.length(); at++) {
      char character = alias.charAt(at);
      // Blanks inside stay as they are; those at the ends would be taken for ours.
      if (isSpecial(character) || at < start || at >= end) {
        cell.append(ESCAPE);
      }
      cell.append(character);
    }
    return cell.toString();
  }

  static List<String> split(String cell) {
    List<String> aliases = new ArrayList<>();
    StringBuilder alias = new StringBuilder();
    // Everything up to here was written on purpose; blanks after it may go.
    int kept = 0;
    for (int at = 0; at < cell.length(); at++) {
      char character = cell.charAt(at);
      if (character == ESCAPE && at + 1 < cell.length() && isEscapable(cell.charAt(at + 1))) {
        at++;
        alias.append(cell.charAt(at));
        kept = alias.length();
      } else if (SEPARATORS.indexOf(character) >= 0) {
        add(aliases, alias, kept);
        kept = 0;
      } else if (!Character.isWhitespace(character)) {
        alias.append(character);
        kept = alias.length();
      } else if (kept > 0) {
        alias.append(character);
      }
    }
    add(aliases, alias, kept);
    return aliases;
  }

  private static void add(List<String> aliases, StringBuilder alias, int kept) {
    if (kept > 0) {
      aliases.add(alias.substring(0, kept));
    }
    alias.setLength(0);
  }

  private static boolean isSpecial(char character) {
    return character == ESCAPE || SEPARATORS.indexOf(character) >= 0;
  }

  private static boolean isEscapable(char character) {
    return isSpecial(character) || Character.isWhitespace(character);
  }
}
