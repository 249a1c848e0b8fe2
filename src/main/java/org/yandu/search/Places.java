package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.yandu.text.Range;

/**
 * Places in a passage, from left to right, none overlapping another. Numbers and no ranges: a
 * search over thousands of reports goes through millions of them, of which few are shown.
 */
public final class Places {

  public static final Places NONE = new Places(0);

  private final int[] starts;
  private final int[] ends;
  private int size;

  /**
   * None yet.
   *
   * @param most how many there may be
   */
  Places(int most) {
    starts = new int[most];
    ends = new int[most];
  }

  /**
   * The places of a string: of those that overlap always the first.
   *
   * @param starts where it begins, ascending
   * @param length its, in characters
   */
  public static Places apart(int[] starts, int length) {
    Places apart = new Places(starts.length);
    int free = 0;
    for (int start : starts) {
      if (start >= free) {
        free = start + length;
        apart.add(start, free);
      }
    }
    return apart;
  }

  /** All of two rows; those that overlap are one. */
  static Places merged(Places one, Places other) {
    if (one.size == 0 || other.size == 0) {
      return one.size == 0 ? other : one;
    }
    Places merged = new Places(one.size + other.size);
    int left = 0;
    int right = 0;
    while (left < one.size || right < other.size) {
      boolean first =
          right == other.size || (left < one.size && one.starts[left] <= other.starts[right]);
      Places next = first ? one : other;
      int index = first ? left++ : right++;
      int last = merged.size - 1;
      if (last >= 0 && next.starts[index] < merged.ends[last]) {
        merged.ends[last] = Math.max(merged.ends[last], next.ends[index]);
      } else {
        merged.add(next.starts[index], next.ends[index]);
      }
    }
    return merged;
  }

  /**
   * Adds one.
   *
   * @param start not before the end of the last one
   */
  void add(int start, int end) {
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Where one of them begins, as the passage counts its characters. */
  public int start(int index) {
    return starts[index];
  }

  /** Behind the last character of one of them. */
  public int end(int index) {
    return ends[index];
  }

  /** Those of the numbers that are asked for. */
  public Places keep(IntPredicate wanted) {
    Places kept = new Places(size);
    for (int index = 0; index < size; index++) {
      if (wanted.test(index)) {
        kept.add(starts[index], ends[index]);
      }
    }
    return kept;
  }

  /** The paragraph in which each lies. */
  public int[] in(Paragraphs paragraphs) {
    return paragraphs.of(starts, size);
  }

  /**
   * Those that lie in paragraphs with a mark.
   *
   * @param paragraphsOf the one in which each lies
   * @param marks of each paragraph
   */
  Places keep(int[] paragraphsOf, int[] marks, int mark) {
    Places kept = new Places(size);
    for (int index = 0; index < size; index++) {
      if (marks[paragraphsOf[index]] == mark) {
        kept.add(starts[index], ends[index]);
      }
    }
    return kept;
  }

  /** The same as ranges of characters. */
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>(size);
    for (int index = 0; index < size; index++) {
      ranges.add(new Range(starts[index], ends[index]));
    }
    return ranges;
  }
}
