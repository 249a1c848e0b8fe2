package org.yandu.glossary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the same length in which what parts a term from itself, or writes it with another dash,
 * no longer does. Offsets stay what they are; folding then does the rest.
 */
final class LinkingForm {

  /** The numbers by which a text refers to its explanations: [1] 【1】 ［１］ 〔1〕. */
  private static final Pattern MARK = Pattern.compile("[\\[【［〔〖][0-9０-９]{1,3}[\\]】］〕〗]");

  /** Hyphens and dashes of any length: 北京—燕太 is 北京-燕太. */
  private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500]");

  /** A character without width: folding drops it. */
  private static final String NOTHING = "\u200B";

  private LinkingForm() {}

  /** A writing without the numbers of explanations. */
  static String unmarked(String writing) {
    return MARK.matcher(writing).replaceAll("");
  }

  static String of(String text) {
    Matcher mark = MARK.matcher(text);
    String unmarked = mark.replaceAll(found -> NOTHING.repeat(found.end() - found.start()));
    return DASH.matcher(unmarked).replaceAll("-");
  }
}
