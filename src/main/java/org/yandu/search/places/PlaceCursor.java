package org.yandu.search.places;

import java.io.IOException;
import java.util.Arrays;

/** Goes through the places of a token, forward only. */
public final class PlaceCursor {

  /** Behind the last place. */
  public static final long NO_MORE = Long.MAX_VALUE;

  private final PlaceInput input;

  /** The places of the block that was read last, and the one of them that was reached. */
  private final long[] block;

  private int filled;
  private int at;

  /**
   * @param most how many places the tokens have at most
   */
  PlaceCursor(PlaceInput input, long most) {
    this.input = input;
    block = new long[(int) Math.min(PlaceBlock.MOST, most)];
  }

  /** Begins with a token, before its first place. */
  public PlaceCursor begin(TokenPlaces token) {
    input.begin(token);
    filled = 0;
    return this;
  }

  /**
   * Goes on to the first of them from a place on.
   *
   * @param place not before any that was asked for
   * @return it, or {@link #NO_MORE}
   */
  public long advance(long place) throws IOException {
    while (filled == 0 || block[filled - 1] < place) {
      input.skipTo(place);
      filled = input.read(block);
      at = 0;
      if (filled == 0) {
        return NO_MORE;
      }
    }
    at = first(place);
    return block[at];
  }

  /** The number of the first from a place on, which is in the block. */
  private int first(long place) {
    if (block[at] >= place) {
      return at;
    }
    // Mostly it is near.
    int step = 1;
    while (at + step < filled && block[at + step] < place) {
      step <<= 1;
    }
    int low = at + (step >> 1) + 1;
    int high = Math.min(at + step, filled - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (block[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of the first from a place on, or how many there are in the block. */
  private int firstFrom(long place) {
    return block[filled - 1] < place ? filled : first(place);
  }

  /** Goes on from the place that was reached to the next; {@link #NO_MORE} if there is none. */
  public long next() throws IOException {
    at++;
    return filled == 0 ? NO_MORE : reached();
  }

  /**
   * Counts how many there are in each of some documents, to begin with another token afterwards.
   *
   * @param first the first document, before which no place was reached
   * @param counts get what is counted in it and in those behind it, on top of what they hold
   */
  public void count(DocumentStarts documents, int first, int[] counts) throws IOException {
    long end = documents.start(first + counts.length);
    long behind = documents.start(first);
    int document = first;
    for (long place = advance(behind); place < end; place = advance(block[filled - 1] + 1)) {
      for (int index = at; index < filled && block[index] < end; index++) {
        if (block[index] >= behind) {
          document = documents.documentOf(block[index]);
          behind = documents.end(document);
        }
        counts[document - first]++;
      }
    }
  }

  /**
   * Goes through those from one place to before another.
   *
   * @param from not before any place that was asked for
   * @param bits gets one for each, counted from the first place on
   * @return the first that is not before the other, or {@link #NO_MORE}
   */
  long mark(long from, long to, long[] bits) throws IOException {
    long place = advance(from);
    while (place < to) {
      int behind = firstFrom(to);
      for (int index = at; index < behind; index++) {
        int bit = (int) (block[index] - from);
        bits[bit >> 6] |= 1L << bit;
      }
      at = behind;
      place = reached();
    }
    return place;
  }

  /**
   * Those from one place to before another, behind which it goes on.
   *
   * @param from not before any place that was asked for
   * @return how far each is from the first place
   */
  public int[] positions(long from, long to) throws IOException {
    int[] positions = new int[0];
    for (long place = advance(from); place < to; place = reached()) {
      int first = at;
      at = firstFrom(to);
      int count = positions.length;
      positions = Arrays.copyOf(positions, count + at - first);
      for (int index = first; index < at; index++) {
        positions[count++] = (int) (block[index] - from);
      }
    }
    return positions;
  }

  /** The one that was reached, in the next block if this one has no more. */
  private long reached() throws IOException {
    return at < filled ? block[at] : advance(block[filled - 1] + 1);
  }

  /**
   * Goes on to the first of them from a place on that another stands behind.
   *
   * @param from not before any place that was asked for
   * @param others of whom one must stand there
   * @param distance how far behind, in places
   * @param limit behind the last place that is asked for
   * @return it; the limit or more if there is none
   */
  public long advance(long from, PlaceBits others, int distance, long limit) throws IOException {
    long place = advance(from);
    while (place < limit) {
      int behind = firstFrom(limit);
      at = others.first(block, at, behind, distance);
      if (at < behind) {
        return block[at];
      }
      place = reached();
    }
    return place;
  }

  /**
   * Counts, from the one that was reached, those before a place, and goes on behind them.
   *
   * @param end the place
   */
  public int count(long end) throws IOException {
    int count = 0;
    while (filled > 0 && block[filled - 1] < end) {
      count += filled - at;
      filled = input.read(block);
      at = 0;
    }
    if (filled > 0) {
      int before = at;
      at = first(end);
      count += at - before;
    }
    return count;
  }
}
