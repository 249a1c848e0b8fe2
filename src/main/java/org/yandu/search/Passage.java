package org.yandu.search;

/**
 * A paragraph in which something is looked for, as a row of folded characters. Positions are those
 * of characters, not of UTF-16 code units, from the first of the paragraph on.
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
}
