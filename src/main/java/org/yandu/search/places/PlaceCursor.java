package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;

/** Goes through the places of a token, forward only. */
public final class PlaceCursor {

  /** Behind the last place. */
  public static final long NO_MORE = Long.MAX_VALUE;

  private final PlaceInput input;

  /** The places of the block that was read last, and the one of them that was reached. */
  private final long[] block = new long[PlaceBlock.MOST];

  private int filled;
  private int at;

  PlaceCursor(PlaceInput input) {
    this.input = input;
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

  /** Goes on from the place that was reached to the next; {@link #NO_MORE} if there is none. */
  public long next() throws IOException {
    at++;
    return at < filled ? block[at] : filled == 0 ? NO_MORE : advance(block[filled - 1] + 1);
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
   * Goes through those from one place to before another, to begin with another token afterwards.
   *
   * @param from not before any place that was asked for
   * @param bits gets one for each, counted from the first place on
   */
  public void mark(long from, long to, FixedBitSet bits) throws IOException {
    for (long place = advance(from); place < to; place = advance(block[filled - 1] + 1)) {
      for (int index = at; index < filled && block[index] < to; index++) {
        bits.set((int) (block[index] - from));
      }
    }
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
