package org.yandu.search.places;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The places of several tokens together, of some documents at a time: a bit for each place they
 * have. As many documents as the processor keeps at hand, since the tokens are many and each goes
 * through all of them. Goes forward only.
 */
public final class PlaceBits {

  /** So many places have bits that stay at hand. */
  static final int TOGETHER = 1 << 20;

  /** So many are taken together; a document that has more is taken alone. */
  private final int together;

  private final DocumentStarts documents;
  private final int limit;
  private final PlaceCursor[] cursors;

  /** The place that each of them has reached. */
  private final long[] reached;

  private long[] bits = {};

  /** The places that have their bits now. */
  private long start;

  private long end;

  private int[] positions = new int[Long.SIZE];

  /**
   * @param limit the number behind the last document that is asked for
   * @param together how many places are taken together
   */
  PlaceBits(StoredTerms terms, List<TokenPlaces> tokens, int limit, int together) {
    this.limit = limit;
    this.together = together;
    documents = terms.documents();
    cursors = tokens.stream().map(terms::places).toArray(PlaceCursor[]::new);
    reached = new long[cursors.length];
  }

  /**
   * Whether one of the tokens stands at a place.
   *
   * @param place in one of the documents, which is not before any that was asked for
   */
  public boolean has(long place) throws IOException {
    if (place >= end) {
      take(documents.documentOf(place));
    }
    int bit = (int) (place - start);
    return (bits[bit >> 6] >>> bit & 1) != 0;
  }

  /**
   * The first of some places behind which, at a distance, one of the tokens stands.
   *
   * @param places as above, ascending
   * @param from the number of the first that is asked for
   * @param to behind the last
   * @return its number, or behind the last if there is none
   */
  int first(long[] places, int from, int to, int distance) throws IOException {
    int index = from;
    while (index < to) {
      if (places[index] + distance >= end) {
        take(documents.documentOf(places[index] + distance));
      }
      long[] words = bits;
      long before = start - distance;
      long behind = end - distance;
      for (; index < to && places[index] < behind; index++) {
        int bit = (int) (places[index] - before);
        if ((words[bit >> 6] >>> bit & 1) != 0) {
          return index;
        }
      }
    }
    return to;
  }

  /**
   * Where they stand in a document.
   *
   * @param document not before any that was asked for
   * @return positions, ascending
   */
  public int[] in(int document) throws IOException {
    if (documents.end(document) > end) {
      take(document);
    }
    int from = (int) (documents.start(document) - start);
    int to = from + (int) documents.length(document);
    int count = 0;
    for (int first = from; first < to; first = (first | Long.SIZE - 1) + 1) {
      long rest = bits[first >> 6] & (-1L << first);
      if (to - (first & -Long.SIZE) < Long.SIZE) {
        rest &= -1L >>> -to;
      }
      if (count + Long.SIZE > positions.length) {
        positions = Arrays.copyOf(positions, 2 * positions.length);
      }
      int before = (first & -Long.SIZE) - from;
      // The first is put down even if there is none, and then not counted: that is sooner done than
      // asked, since the processor cannot foresee the answer.
      positions[count] = before + LowestBit.of(rest);
      count += (int) ((rest | -rest) >>> (Long.SIZE - 1));
      for (rest &= rest - 1; rest != 0; rest &= rest - 1) {
        positions[count++] = before + LowestBit.of(rest);
      }
    }
    return Arrays.copyOf(positions, count);
  }

  /** Takes up a document and those behind it. */
  private void take(int document) throws IOException {
    start = documents.start(document);
    int last = document;
    while (last + 1 < limit && documents.end(last + 1) - start <= together) {
      last++;
    }
    end = documents.end(last);
    int words = (int) ((end - start + Long.SIZE - 1) >> 6);
    if (words > bits.length) {
      bits = new long[words];
    }
    Arrays.fill(bits, 0, words, 0);
    for (int index = 0; index < cursors.length; index++) {
      if (reached[index] < end) {
        reached[index] = cursors[index].mark(start, end, bits);
      }
    }
  }
}
