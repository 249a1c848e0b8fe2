package org.yandu.search;

/**
 * 词频: how often something stands in a text.
 *
 * @param count how many places there are
 * @param length of the text, in UTF-16 code units, punctuation and line ends included
 */
public record Frequency(int count, int length) {

  private static final int UNIT = 10_000;

  public static final Frequency NONE = new Frequency(0, 0);

  /** 每万字: so that a long report and a short one can be compared. */
  public double perTenThousand() {
    return length == 0 ? 0 : (double) UNIT * count / length;
  }

  /** The frequency in both texts together. */
  public Frequency plus(Frequency other) {
    return new Frequency(count + other.count, length + other.length);
  }
}
