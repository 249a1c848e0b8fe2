package org.yandu.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.PlaceBits;
import org.yandu.search.places.PlaceCursor;
import org.yandu.search.places.StoredTerms;
import org.yandu.search.places.TokenPlaces;

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
  private final List<TokenPlaces> tokens;
  private final long frequency;

  /** How often it stands in each document; nothing until that is first asked for. */
  private int @Nullable [] counts;

  /** Its places; likewise. */
  private @Nullable PlaceBits bits;

  /**
   * @param span nothing beside these documents is asked for
   * @param character folded
   */
  CharacterPostings(SegmentTokens known, DocumentSpan span, int character) throws IOException {
    terms = known.terms();
    this.span = span;
    documents = terms.documents();
    tokens = known.beginning(character);
    frequency = tokens.stream().mapToLong(TokenPlaces::frequency).sum();
  }

  private PlaceBits bits() {
    if (bits == null) {
      bits = terms.bits(tokens, span.to());
    }
    return bits;
  }

  @Override
  public long frequency() {
    return frequency;
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
    return bits().in(document);
  }
}
