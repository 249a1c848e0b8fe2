package org.yandu.search;

/**
 * What something is looked for in: a paragraph, or several, as a row of folded characters.
 * Positions are those of characters, not of UTF-16 code units, from the first on; between two
 * paragraphs one stays free, so that no string reaches across.
 */
public interface Passage {

  /**
   * Where a string begins, overlapping places too.
   *
   * @param folded at least one character
   * @return positions, ascending
   */
  int[] starts(String folded);

  /**
   * The positions before which quotation marks stand, ascending, each as often as there are; behind
   * the last character of a paragraph too.
   */
  int[] quotationMarks();

  /** Its paragraphs. */
  Paragraphs paragraphs();
}
