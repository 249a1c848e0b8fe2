package org.yandu.search.index;

import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.PlacedTerms;
import org.yandu.search.places.TokenSequence;

/** Where each token stands in some documents, to be written. */
final class InvertedTokens extends PlacedTerms {

  /** Ascending. */
  private final long[] tokens;

  /** Where among the places those of each token begin, and behind the last one their end. */
  private final int[] from;

  /** In the row of all documents, those of a token ascending; there may be more behind them. */
  private final int[] places;

  private final DocumentStarts documents;

  InvertedTokens(long[] tokens, int[] from, int[] places, DocumentStarts documents) {
    this.tokens = tokens;
    this.from = from;
    this.places = places;
    this.documents = documents;
  }

  @Override
  public DocumentStarts documents() {
    return documents;
  }

  @Override
  public TokenSequence tokens() {
    return new Each();
  }

  /** One token after the other. */
  private final class Each implements TokenSequence {

    private int order = -1;
    private int next;

    @Override
    public boolean next() {
      order++;
      if (order == tokens.length) {
        return false;
      }
      next = from[order];
      return true;
    }

    @Override
    public long token() {
      return tokens[order];
    }

    @Override
    public int read(long[] into) {
      int count = Math.min(MOST, from[order + 1] - next);
      for (int index = 0; index < count; index++) {
        into[index] = places[next++];
      }
      return count;
    }
  }
}
