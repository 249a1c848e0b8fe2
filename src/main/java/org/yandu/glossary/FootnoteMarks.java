package org.yandu.glossary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in brackets by which a text refers to its explanations: [1] 【1】 ［１］ 〔1〕. */
final class FootnoteMarks {

  private static final Pattern MARK = Pattern.compile("[\\[【［〔〖][0-9０-９]{1,3}[\\]】］〕〗]");

  /** A character without width: folding drops it. */
  private static final String NOTHING = "\u200B";

  private FootnoteMarks() {}

  /** The same text, of the same length, in which marks no longer part a term from itself. */
  static String blank(String text) {
    Matcher mark = MARK.matcher(text);
    return mark.replaceAll(found -> NOTHING.repeat(found.end() - found.start()));
  }
}
