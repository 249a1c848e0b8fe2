package org.yandu.search;

/** Where the paragraphs of a passage begin, which tells them apart. May be read by any thread. */
public final class Paragraphs {

  /** Of one paragraph. */
  static final Paragraphs ONE = new Paragraphs(new int[] {0});

  /** So many characters tell their paragraph together: fewer than nearly every paragraph has. */
  private static final int STRETCH_BITS = 6;

  private final int[] starts;

  /** The paragraph in which each stretch of characters begins. */
  private final int[] stretches;

  /**
   * @param starts the position of the first character of each, from 0 on, ascending; not to be
   *     changed any more
   */
  public Paragraphs(int[] starts) {
    this.starts = starts;
    stretches = new int[(starts[starts.length - 1] >> STRETCH_BITS) + 1];
    int number = 0;
    for (int stretch = 0; stretch < stretches.length; stretch++) {
      number = from(number, stretch << STRETCH_BITS);
      stretches[stretch] = number;
    }
  }

  /** How many there are. */
  public int count() {
    return starts.length;
  }

  /** The number of the paragraph in which a character lies. */
  public int of(int position) {
    int stretch = Math.min(position >> STRETCH_BITS, stretches.length - 1);
    return from(stretches[stretch], position);
  }

  /** Whether two characters lie in one paragraph. */
  boolean isOne(int first, int second) {
    return of(first) == of(second);
  }

  /**
   * The paragraph of each of some characters.
   *
   * @param positions ascending
   * @param count how many of them
   */
  int[] of(int[] positions, int count) {
    int[] numbers = new int[count];
    for (int index = 0; index < count; index++) {
      numbers[index] = of(positions[index]);
    }
    return numbers;
  }

  /** The number of the paragraph of a character that does not lie before another paragraph. */
  private int from(int first, int position) {
    int number = first;
    while (number + 1 < starts.length && starts[number + 1] <= position) {
      number++;
    }
    return number;
  }
}
