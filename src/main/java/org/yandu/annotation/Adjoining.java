package org.yandu.annotation;

/** How much of the old surroundings directly adjoins a place. */
final class Adjoining {

  private Adjoining() {}

  /** How many characters of the end of a string stand directly before an offset. */
  static int before(String prefix, String text, int at) {
    int common = 0;
    while (common < prefix.length()
        && common < at
        && prefix.charAt(prefix.length() - 1 - common) == text.charAt(at - 1 - common)) {
      common++;
    }
    return common;
  }

  /** How many characters of the beginning of a string stand directly from an offset on. */
  static int after(String suffix, String text, int at) {
    int common = 0;
    while (common < suffix.length()
        && at + common < text.length()
        && suffix.charAt(common) == text.charAt(at + common)) {
      common++;
    }
    return common;
  }
}
