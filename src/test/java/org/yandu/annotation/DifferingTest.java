package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Sixty-four rows at a time give what one at a time does. */
class DifferingTest {

  @Property
  void forwardsItIsTheUsualTable(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 150) String string,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 200) String text,
      @ForAll @IntRange(max = 200) int start,
      @ForAll boolean anywhere) {
    int from = Math.min(start, text.length());
    assertArrayEquals(
        table(string, text.substring(from), anywhere),
        new Differing(string, false).ends(text, from, text.length(), anywhere));
  }

  @Property
  void backwardsItIsThatOfBothReversed(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 150) String string,
      @ForAll @CharRange(from = 'a', to = 'e') @StringLength(max = 200) String text,
      @ForAll @IntRange(max = 200) int end,
      @ForAll boolean anywhere) {
    int from = Math.min(end, text.length());
    assertArrayEquals(
        table(reversed(string), reversed(text.substring(0, from)), anywhere),
        new Differing(string, true).ends(text, from, text.length(), anywhere));
  }

  private static String reversed(String string) {
    return new StringBuilder(string).reverse().toString();
  }

  /** The last row of the table of Wagner and Fischer (1974), or of Sellers (1980). */
  private static int[] table(String string, String text, boolean anywhere) {
    int[] ends = new int[text.length() + 1];
    int[] column = new int[string.length() + 1];
    for (int row = 0; row < column.length; row++) {
      column[row] = row;
    }
    ends[0] = string.length();
    for (int at = 1; at <= text.length(); at++) {
      int diagonal = column[0];
      column[0] = anywhere ? 0 : at;
      for (int row = 1; row < column.length; row++) {
        int exchanged = diagonal + (string.charAt(row - 1) == text.charAt(at - 1) ? 0 : 1);
        diagonal = column[row];
        column[row] = Math.min(exchanged, 1 + Math.min(column[row], column[row - 1]));
      }
      ends[at] = column[string.length()];
    }
    return ends;
  }
}
