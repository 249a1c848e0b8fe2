package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.LowestBit;
import org.yandu.search.places.PlaceCursor;
import org.yandu.search.places.StoredTerms;
import org.yandu.search.places.StoredTokens;
import org.yandu.search.places.TokenPlaces;
import org.yandu.search.places.Tokens;

/**
 * Where a single character stands: wherever one of the tokens does that it begins. There may be
 * hundreds of those, so that each is gone through once, and is counted or leaves a bit for every
 * place.
 */
final class CharacterPostings implements StringPostings {

  /** What stands in a document so often, on an average, is taken to stand in each. */
  private static final int OFTEN = 16;

  private final StoredTerms terms;
  private final DocumentStarts documents;
  private final DocumentSpan span;
  private final List<TokenPlaces> tokens = new ArrayList<>();
  private final long frequency;

  /** The first place of the documents that are asked for. */
  private final long start;

  /** How many places they have. */
  private final int length;

  /** How often it stands in each document; nothing until that is first asked for. */
  private int @Nullable [] counts;

  /** A bit for each place; likewise. */
  private long @Nullable [] bits;

  /**
   * @param span nothing beside these documents is asked for
   * @param character folded
   */
  CharacterPostings(StoredTerms terms, DocumentSpan span, int character) throws IOException {
    this.terms = terms;
    this.span = span;
    documents = terms.documents();
    start = documents.start(span.from());
    length = Math.toIntExact(documents.start(span.to()) - start);
    StoredTokens each = terms.list();
    long sum = 0;
    for (boolean more = each.seek(Tokens.lowest(character));
        more && Tokens.first(each.token()) == character;
        more = each.next()) {
      tokens.add(each.places());
      sum += each.places().frequency();
    }
    frequency = sum;
  }

  private long[] bits() throws IOException {
    if (bits == null) {
      FixedBitSet set = new FixedBitSet(length);
      PlaceCursor cursor = terms.places();
      for (TokenPlaces token : tokens) {
        cursor.begin(token).mark(start, start + length, set);
      }
      bits = set.getBits();
    }
    return bits;
  }

  @Override
  public long frequency() {
    return frequency;
  }

  /**
   * Whether it stands at a place.
   *
   * @param place of one of the documents
   */
  boolean standsAt(long place) throws IOException {
    int bit = (int) (place - start);
    return (bits()[bit >> 6] >>> bit & 1) == 1;
  }

  @Override
  public int documentFrom(int document) throws IOException {
    if (document >= span.to() || frequency > (long) OFTEN * documents.count()) {
      return document < span.to() ? document : DocIdSetIterator.NO_MORE_DOCS;
    }
    int[] all = counts();
    for (int next = document; next < span.to(); next++) {
      if (all[next - span.from()] > 0) {
        return next;
      }
    }
    return DocIdSetIterator.NO_MORE_DOCS;
  }

  /** The first place from one on, counted from the first place of all; their number if none. */
  private int next(long[] all, int from) {
    int word = from >> 6;
    long rest = all[word] & (-1L << from);
    while (rest == 0 && ++word < all.length) {
      rest = all[word];
    }
    return rest == 0 ? length : (word << 6) + LowestBit.of(rest);
  }

  @Override
  public int count(int document) throws IOException {
    return counts()[document - span.from()];
  }

  private int[] counts() throws IOException {
    if (counts == null) {
      int[] all = new int[span.to() - span.from()];
      PlaceCursor cursor = terms.places();
      for (TokenPlaces token : tokens) {
        cursor.begin(token).count(documents, span.from(), all);
      }
      counts = all;
    }
    return counts;
  }

  @Override
  public int[] startsIn(int document) throws IOException {
    long[] all = bits();
    int from = (int) (documents.start(document) - start);
    int to = (int) (documents.end(document) - start);
    int[] positions = NOWHERE;
    int count = 0;
    for (int place = from < to ? next(all, from) : to;
        place < to;
        place = place + 1 < to ? next(all, place + 1) : to) {
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, Math.max(8, 2 * count));
      }
      positions[count++] = place - from;
    }
    return Arrays.copyOf(positions, count);
  }
}
