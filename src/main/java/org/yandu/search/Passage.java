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
   * How many quotation marks stand right before a character, or after the last one.
   *
   * @param position of a character, or their number
   */
  int quotationMarksBefore(int position);

  /** Its paragraphs. */
  Paragraphs paragraphs();
}
