package org.yandu.search;

import java.util.List;
import org.yandu.text.Folding;

/**
 * A string that is looked for.
 *
 * @param folded what is compared; never empty
 * @param marks how many quotation marks there must be before each of its characters and after the
 *     last; empty where they do not matter
 */
public record Part(String folded, List<Integer> marks) {

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
    return new Part(Folding.key(text), List.of());
  }

  /** A string that must stand with the very quotation marks that it has. */
  static Part exact(String text) {
    return new Part(Folding.key(text), Folding.quotationMarks(text));
  }

  /** How many characters it has. */
  public int length() {
    return folded.codePointCount(0, folded.length());
  }

  /** Whether the marks around and in a place are those that are wanted. */
  boolean marksAgree(Passage passage, int start) {
    for (int index = 0; index < marks.size(); index++) {
      int there = passage.quotationMarksBefore(start + index);
      int wanted = marks.get(index);
      boolean edge = index == 0 || index == marks.size() - 1;
      // Beyond the edges there may be more: they belong to what stands around.
      if (edge ? there < wanted : there != wanted) {
        return false;
      }
    }
    return true;
  }
}
