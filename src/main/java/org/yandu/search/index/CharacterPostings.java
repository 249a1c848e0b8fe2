package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.PlaceCursor;
import org.yandu.search.places.StoredTerms;
import org.yandu.search.places.StoredTokens;
import org.yandu.search.places.TokenPlaces;
import org.yandu.search.places.Tokens;

/** Where a single character stands: wherever one of the tokens does that it begins. */
final class CharacterPostings implements StringPostings {

  private final StoredTerms terms;
  private final DocumentStarts documents;
  private final DocumentSpan span;
  private final List<TokenPlaces> tokens = new ArrayList<>();
  private final long frequency;

  /** How often it stands in each document of the span; found out when that is first asked for. */
  private int @Nullable [] counts;

  /** Where it stands in the span, from its first place on; likewise. */
  private @Nullable FixedBitSet places;

  /**
   * @param span nothing beside these documents is asked for
   * @param character folded
   */
  CharacterPostings(StoredTerms terms, DocumentSpan span, int character) throws IOException {
    this.terms = terms;
    this.span = span;
    documents = terms.documents();
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

  @Override
  public long frequency() {
    return frequency;
  }

  @Override
  public int documentFrom(int document) throws IOException {
    int[] all = counts();
    for (int next = document; next < span.to(); next++) {
      if (all[next - span.from()] > 0) {
        return next;
      }
    }
    return DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public int count(int document) throws IOException {
    return document < span.to() ? counts()[document - span.from()] : 0;
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

  private FixedBitSet places() throws IOException {
    if (places == null) {
      long start = documents.start(span.from());
      long end = documents.start(span.to());
      FixedBitSet all = new FixedBitSet(Math.toIntExact(end - start));
      PlaceCursor cursor = terms.places();
      for (TokenPlaces token : tokens) {
        for (long place = cursor.begin(token).advance(start); place < end; place = cursor.next()) {
          all.set((int) (place - start));
        }
      }
      places = all;
    }
    return places;
  }

  /**
   * Whether it stands at a place.
   *
   * @param place in the span
   */
  boolean standsAt(long place) throws IOException {
    return places().get((int) (place - documents.start(span.from())));
  }

  @Override
  public int[] startsIn(int document) throws IOException {
    int[] positions = new int[count(document)];
    int start = (int) (documents.start(document) - documents.start(span.from()));
    int place = start;
    for (int found = 0; found < positions.length; found++) {
      place = places().nextSetBit(place);
      positions[found] = place - start;
      place++;
    }
    return positions;
  }
}
