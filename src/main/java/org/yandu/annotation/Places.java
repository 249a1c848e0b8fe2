package org.yandu.annotation;

/**
 * Where strings stand in a text, told without reading the text again: for every four characters in
 * a row the places where they begin are kept, and those of every single one for shorter strings.
 * Takes 12 to 16 bytes for each character of the text and 256 kB, and is made in one pass over it.
 */
final class Places {

  /** How many characters in a row are looked up together. */
  private static final int ROW = 4;

  private static final int NONE = -1;

  private final String text;
  private final Rows rows;
  private final Rows characters;

  Places(String text) {
    this.text = text;
    this.rows = new Rows(text, ROW);
    this.characters = new Rows(text, 1);
  }

  /**
   * The places of a string, the first one first.
   *
   * @param string at least one character
   */
  Walk of(String string) {
    Rows table = string.length() < ROW ? characters : rows;
    return new Walk(table, string);
  }

  /** Goes from place to place of one string. */
  final class Walk {

    private final String string;
    private final int shift;
    private final int[] begins;
    private final int last;
    private int next;

    /** Of all that the string consists of, what is rarest in the text leads to it. */
    private Walk(Rows table, String string) {
      this.string = string;
      int rarest = 0;
      int fewest = Integer.MAX_VALUE;
      for (int at = 0; at + table.length <= string.length() && fewest > 1; at++) {
        int bucket = table.bucket(string, at);
        int count = table.ends[bucket + 1] - table.ends[bucket];
        if (count < fewest) {
          fewest = count;
          rarest = at;
        }
      }
      int bucket = table.bucket(string, rarest);
      shift = rarest;
      begins = table.begins;
      next = table.ends[bucket];
      last = table.ends[bucket + 1];
    }

    /** The next place, as an offset into the text; less than 0 after the last one. */
    int next() {
      while (next < last) {
        int at = begins[next++] - shift;
        if (at >= 0 && text.startsWith(string, at)) {
          return at;
        }
      }
      return NONE;
    }
  }

  /** The places of all rows of one length, those of the same row (and hash) together. */
  private static final class Rows {

    private final int length;
    private final int bits;

    /** Where in {@link #begins} those of a bucket start, which is where the one before ends. */
    private final int[] ends;

    private final int[] begins;

    Rows(String text, int length) {
      this.length = length;
      int count = Math.max(0, text.length() - length + 1);
      int needed = Integer.SIZE - Integer.numberOfLeadingZeros(count);
      bits = Math.clamp(needed, 1, Character.SIZE * length);
      ends = new int[(1 << bits) + 1];
      begins = new int[count];
      for (int at = 0; at < count; at++) {
        ends[bucket(text, at)]++;
      }
      for (int bucket = 1; bucket < ends.length; bucket++) {
        ends[bucket] += ends[bucket - 1];
      }
      for (int at = count - 1; at >= 0; at--) {
        begins[--ends[bucket(text, at)]] = at;
      }
    }

    private int bucket(String string, int at) {
      int hash = 0;
      for (int offset = 0; offset < length; offset++) {
        hash = 0x01000193 * hash + string.charAt(at + offset);
      }
      return (0x9E3779B1 * hash) >>> (Integer.SIZE - bits);
    }
  }
}
