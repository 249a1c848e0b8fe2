package org.yandu.search.index;

import java.util.Arrays;

/**
 * Tokens, numbered as they come. A table of its own: that of the library would make two objects of
 * each of the hundreds of millions of tokens that are looked up.
 */
final class TokenNumbers {

  private static final int FREE = -1;

  /** The tokens, by number. */
  private long[] tokens = new long[1 << 12];

  private int size;

  /**
   * The numbers, each where its token belongs or at the next free place; half are free at least.
   */
  private int[] table = table(1 << 13);

  private static int[] table(int length) {
    int[] table = new int[length];
    Arrays.fill(table, FREE);
    return table;
  }

  /** The number of a token, which it gets now if it is new: the first 0, the next 1. */
  int number(long token) {
    int mask = table.length - 1;
    int at = hash(token) & mask;
    while (table[at] != FREE) {
      if (tokens[table[at]] == token) {
        return table[at];
      }
      at = (at + 1) & mask;
    }
    if (size == tokens.length) {
      grow();
      return number(token);
    }
    tokens[size] = token;
    table[at] = size;
    return size++;
  }

  private void grow() {
    tokens = Arrays.copyOf(tokens, 2 * size);
    table = table(2 * table.length);
    int mask = table.length - 1;
    for (int number = 0; number < size; number++) {
      int at = hash(tokens[number]) & mask;
      while (table[at] != FREE) {
        at = (at + 1) & mask;
      }
      table[at] = number;
    }
  }

  /** The multiplier is the golden ratio's, which spreads what differs in few bits (Knuth 6.4). */
  private static int hash(long token) {
    return (int) ((token * 0x9E3779B97F4A7C15L) >>> 32);
  }

  long token(int number) {
    return tokens[number];
  }

  /** The numbers in the order of their tokens. */
  int[] sorted() {
    long[] ordered = Arrays.copyOf(tokens, size);
    Arrays.sort(ordered);
    int[] sorted = new int[size];
    for (int order = 0; order < size; order++) {
      sorted[order] = number(ordered[order]);
    }
    return sorted;
  }
}
