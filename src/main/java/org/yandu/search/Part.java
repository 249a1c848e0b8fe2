package org.yandu.search;

import java.util.Arrays;
import java.util.List;
import org.yandu.text.Folding;

/**
 * A string that is looked for.
 *
 * @param folded what is compared; never empty
 * @param exact whether its quotation marks matter
 * @param marks before which of its characters, or behind the last, they must stand, ascending and
 *     as often as they must
 */
public record Part(String folded, boolean exact, List<Integer> marks) {

  /**
   * @throws IllegalArgumentException if there is nothing to look for
   */
  public Part {
    marks = List.copyOf(marks);
    if (folded.isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
  }

  /** A string of which quotation marks do not matter. */
  static Part loose(String text) {
    return new Part(Folding.key(text), false, List.of());
  }

  /** A string that must stand with the very quotation marks that it has. */
  static Part exact(String text) {
    String folded = Folding.key(text);
    List<Integer> marks = Folding.quotationMarks(text);
    // Around a string there may be more than it has, and there is nothing between one character.
    boolean matter = !marks.isEmpty() || folded.codePointCount(0, folded.length()) > 1;
    return new Part(folded, matter, marks);
  }

  /** How many characters it has. */
  public int length() {
    return folded.codePointCount(0, folded.length());
  }

  /** Where in a passage it begins, with the marks that are wanted around and in it. */
  int[] starts(Passage passage) {
    int[] starts = passage.starts(folded);
    if (!exact || starts.length == 0) {
      return starts;
    }
    int[] there = passage.quotationMarks();
    int[] wanted = marks.stream().mapToInt(Integer::intValue).toArray();
    int length = length();
    int[] agreeing = new int[starts.length];
    int count = 0;
    int next = 0;
    for (int start : starts) {
      while (next < there.length && there[next] < start) {
        next++;
      }
      if (agree(there, next, wanted, start, length)) {
        agreeing[count++] = start;
      }
    }
    return Arrays.copyOf(agreeing, count);
  }

  /**
   * Whether the marks of a place are those that are wanted. At its edges there may be more: they
   * belong to what stands around.
   *
   * @param next the number of the first mark that is not before the place
   */
  private static boolean agree(int[] there, int next, int[] wanted, int start, int length) {
    int at = next;
    int index = 0;
    for (; index < wanted.length && wanted[index] == 0; index++, at++) {
      if (at == there.length || there[at] != start) {
        return false;
      }
    }
    while (at < there.length && there[at] == start) {
      at++;
    }
    for (; index < wanted.length; index++, at++) {
      if (at == there.length || there[at] != start + wanted[index]) {
        return false;
      }
    }
    return at == there.length || there[at] >= start + length;
  }
}
