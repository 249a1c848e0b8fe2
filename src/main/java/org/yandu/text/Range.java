package org.yandu.text;

import java.util.Comparator;
import java.util.Optional;

/**
 * A half-open range {@code [start, end)} of UTF-16 offsets into one text.
 *
 * <p>Everything that lies over a report (headings, term links, hits, annotations) is a range.
 *
 * @param start offset of the first code unit
 * @param end offset after the last code unit
 */
public record Range(int start, int end) implements Comparable<Range> {

  private static final Comparator<Range> READING_ORDER =
      Comparator.comparingInt(Range::start).thenComparingInt(Range::end);

  /**
   * @throws IllegalArgumentException if {@code start} is negative or after {@code end}
   */
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: [" + start + ", " + end + ")");
    }
  }

  /** The number of UTF-16 code units in the range. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }

  /** What the two share, or nothing if they do not overlap. */
  public Optional<Range> intersection(Range other) {
    return overlaps(other)
        ? Optional.of(new Range(Math.max(start, other.start), Math.min(end, other.end)))
        : Optional.empty();
  }

  /** The same range counted from an origin {@code distance} code units earlier. */
  public Range shift(int distance) {
    return new Range(start + distance, end + distance);
  }

  /** The characters of {@code text} that the range covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Range other) {
    return READING_ORDER.compare(this, other);
  }
}
