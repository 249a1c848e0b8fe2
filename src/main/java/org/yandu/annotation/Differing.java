package org.yandu.annotation;

import java.util.Arrays;

/**
 * How many characters have to be added, left out or exchanged to make one string of another: the
 * columns of the usual table, 64 rows at a time (Myers 1999, in the form of Hyyrö 2003).
 */
final class Differing {

  private final int length;
  private final int step;
  private final int blocks;

  /** For each character of the string, in a table by hash, the rows in which it stands. */
  private final char[] characters;

  private final long[][] rows;
  private final long[] nowhere;

  /**
   * @param string what texts are compared with
   * @param backwards whether it and they are read from their ends
   */
  Differing(String string, boolean backwards) {
    length = string.length();
    step = backwards ? -1 : 1;
    blocks = (length + Long.SIZE - 1) / Long.SIZE;
    int size = 2 * Integer.highestOneBit(Math.max(1, 2 * length));
    characters = new char[size];
    rows = new long[size][];
    nowhere = new long[blocks];
    for (int row = 0; row < length; row++) {
      char character = string.charAt(backwards ? length - 1 - row : row);
      int slot = slot(character);
      if (rows[slot] == null) {
        characters[slot] = character;
        rows[slot] = new long[blocks];
      }
      rows[slot][row / Long.SIZE] |= 1L << row;
    }
  }

  private int slot(char character) {
    int slot = ((0x9E3779B1 * character) >>> 8) & (characters.length - 1);
    while (rows[slot] != null && characters[slot] != character) {
      slot = (slot + 1) & (characters.length - 1);
    }
    return slot;
  }

  /**
   * The differences between the whole string and what stands in a text, by where that ends: the
   * n-th is for what ends behind n characters.
   *
   * @param from where reading starts
   * @param count how many characters are read at most, the end of the text permitting
   * @param anywhere whether what is compared may start behind {@code from} too, wherever it is best
   */
  int[] ends(String text, int from, int count, boolean anywhere) {
    int most = Math.min(count, step > 0 ? text.length() - from : from);
    int[] ends = new int[most + 1];
    ends[0] = length;
    if (length == 0) {
      for (int read = 1; read <= most && !anywhere; read++) {
        ends[read] = read;
      }
      return ends;
    }
    long[] more = new long[blocks];
    long[] less = new long[blocks];
    Arrays.fill(more, -1);
    int at = step > 0 ? from : from - 1;
    for (int read = 1; read <= most; read++, at += step) {
      long[] found = rows[slot(text.charAt(at))];
      long[] equal = found == null ? nowhere : found;
      int carry = anywhere ? 0 : 1;
      for (int block = 0; block < blocks; block++) {
        int lastRow = Math.min(Long.SIZE, length - block * Long.SIZE) - 1;
        carry = column(more, less, block, equal[block], carry, lastRow);
      }
      ends[read] = ends[read - 1] + carry;
    }
    return ends;
  }

  /** One more column of one block; returns by how much the last row is more than its neighbour. */
  private static int column(
      long[] more, long[] less, int block, long equal, int carry, int lastRow) {
    long up = more[block];
    long down = less[block];
    long vertical = equal | down;
    long same = carry < 0 ? equal | 1 : equal;
    long horizontal = (((same & up) + up) ^ up) | same;
    long right = down | ~(horizontal | up);
    long left = up & horizontal;
    int out = (int) ((right >>> lastRow) & 1) - (int) ((left >>> lastRow) & 1);
    right = (right << 1) | (carry > 0 ? 1 : 0);
    left = (left << 1) | (carry < 0 ? 1 : 0);
    more[block] = left | ~(vertical | right);
    less[block] = right & vertical;
    return out;
  }
}
