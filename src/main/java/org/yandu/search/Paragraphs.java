package org.yandu.search;

import java.util.Arrays;

/** Where the paragraphs of a passage begin, which tells them apart. May be read by any thread. */
public final class Paragraphs {

  /** Of one paragraph. */
  static final Paragraphs ONE = new Paragraphs(new int[] {0});

  /** So many paragraphs are gone through one by one before the rest is searched. */
  private static final int FEW = 16;

  private final int[] starts;

  /**
   * @param starts the position of the first character of each, from 0 on, ascending; not to be
   *     changed any more
   */
  public Paragraphs(int[] starts) {
    this.starts = starts;
  }

  /** How many there are. */
  int count() {
    return starts.length;
  }

  /** The number of the paragraph in which a character lies. */
  public int of(int position) {
    return from(0, position);
  }

  /** Whether two characters lie in one paragraph. */
  boolean isOne(int first, int second) {
    int number = of(Math.min(first, second));
    return number + 1 == starts.length || Math.max(first, second) < starts[number + 1];
  }

  /**
   * The paragraph of each of some characters.
   *
   * @param positions ascending
   * @param count how many of them
   */
  int[] of(int[] positions, int count) {
    int[] numbers = new int[count];
    int number = 0;
    for (int index = 0; index < count; index++) {
      int position = positions[index];
      if (number + FEW < starts.length && starts[number + FEW] <= position) {
        number = from(number + FEW, position);
      }
      while (number + 1 < starts.length && starts[number + 1] <= position) {
        number++;
      }
      numbers[index] = number;
    }
    return numbers;
  }

  /** The number of the paragraph of a character that does not lie before another paragraph. */
  private int from(int first, int position) {
    int found = Arrays.binarySearch(starts, first, starts.length, position);
    return found < 0 ? -found - 2 : found;
  }
}
