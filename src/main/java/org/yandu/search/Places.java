package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yandu.text.Range;

/**
 * Places in a passage, from left to right, none overlapping another. Numbers and no ranges: a
 * search over thousands of reports goes through millions of them, of which few are shown.
 */
public final class Places {

  public static final Places NONE = new Places(0);

  private final int[] starts;

  /** Where they end; nothing where all are equally long. */
  private final int @Nullable [] ends;

  /** How long they are then. */
  private final int length;

  private int size;

  /**
   * None yet.
   *
   * @param most how many there may be
   */
  Places(int most) {
    this(new int[most], new int[most], 0);
  }

  private Places(int[] starts, int @Nullable [] ends, int length) {
    this.starts = starts;
    this.ends = ends;
    this.length = length;
  }

  /**
   * The places of a string: of those that overlap always the first.
   *
   * @param starts where it begins, ascending; not to be changed any more
   * @param length its, in characters
   */
  public static Places apart(int[] starts, int length) {
    int ascending = 1;
    while (ascending < starts.length && starts[ascending] >= starts[ascending - 1] + length) {
      ascending++;
    }
    boolean overlap = ascending < starts.length;
    Places apart = new Places(overlap ? new int[starts.length] : starts, null, length);
    if (overlap) {
      int free = 0;
      for (int start : starts) {
        if (start >= free) {
          free = start + length;
          apart.starts[apart.size++] = start;
        }
      }
    } else {
      apart.size = starts.length;
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
    while (left < one.size && right < other.size) {
      if (one.starts[left] <= other.starts[right]) {
        merged.join(one.starts[left], one.end(left++));
      } else {
        merged.join(other.starts[right], other.end(right++));
      }
    }
    for (; left < one.size; left++) {
      merged.join(one.starts[left], one.end(left));
    }
    for (; right < other.size; right++) {
      merged.join(other.starts[right], other.end(right));
    }
    return merged;
  }

  /** Adds one, or makes the last one longer if it overlaps that. */
  private void join(int start, int end) {
    int[] to = Objects.requireNonNull(ends);
    int last = size - 1;
    if (last >= 0 && start < to[last]) {
      to[last] = Math.max(to[last], end);
    } else {
      starts[size] = start;
      to[size++] = end;
    }
  }

  /**
   * Adds one.
   *
   * @param start not before the end of the last one
   */
  void add(int start, int end) {
    starts[size] = start;
    Objects.requireNonNull(ends)[size] = end;
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
    return ends == null ? starts[index] + length : ends[index];
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
  public Places keep(int[] paragraphsOf, int[] marks, int mark) {
    Places kept = new Places(new int[size], ends == null ? null : new int[size], length);
    for (int index = 0; index < size; index++) {
      if (marks[paragraphsOf[index]] == mark) {
        kept.starts[kept.size] = starts[index];
        if (kept.ends != null) {
          kept.ends[kept.size] = end(index);
        }
        kept.size++;
      }
    }
    return kept;
  }

  /** The same as ranges of characters. */
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>(size);
    for (int index = 0; index < size; index++) {
      ranges.add(new Range(starts[index], end(index)));
    }
    return ranges;
  }
}
