package org.yandu.glossary.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula, which could run programs on the machine of
 * whoever opens the table: what begins with = + - or @, also full-width or after blanks, gets an
 * apostrophe before it, as people put one there by hand. Reading takes exactly one off again, so
 * that nothing is lost; a text that begins with apostrophes and one of these gets one more.
 */
public final class FormulaGuard {

  private static final Pattern FORMULA = Pattern.compile("'*\\s*[=+\\-@＝＋－＠]");

  private FormulaGuard() {}

  /** The text as it may stand in a cell. */
  public static String guard(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  static String unguard(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
