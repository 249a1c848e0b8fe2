package org.yandu.search.places;

/**
 * The number of the lowest bit that is set, by the highest six of the product of that bit and a de
 * Bruijn sequence (Leiserson, Prokop, Randall, Using de Bruijn Sequences to Index a 1 in a Computer
 * Word, 1998). With the first of Java's compilers, which the program runs with, reading places
 * takes three times as long if it asks {@link Long#numberOfTrailingZeros} instead.
 */
public final class LowestBit {

  private static final byte[] NUMBERS = new byte[Long.SIZE];

  private static final long DE_BRUIJN = 0x03F7_9D71_B4CB_0A89L;

  static {
    for (byte bit = 0; bit < Long.SIZE; bit++) {
      NUMBERS[(int) ((DE_BRUIJN << bit) >>> (Long.SIZE - 6))] = bit;
    }
  }

  private LowestBit() {}

  /**
   * The number of the lowest bit, from 0 on.
   *
   * @param bits at least one of which is set
   */
  public static int of(long bits) {
    return NUMBERS[(int) (((bits & -bits) * DE_BRUIJN) >>> (Long.SIZE - 6))];
  }
}
