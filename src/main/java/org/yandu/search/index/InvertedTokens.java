package org.yandu.search.index;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where each token stands in some documents, as Lucene asks for what it writes: forward only, and
 * every token and place once.
 */
final class InvertedTokens extends Terms {

  private static final String ONLY_WRITTEN = "these terms are only written";

  /** So many characters of the row of all documents tell their document together. */
  private static final int STRETCH_BITS = 10;

  /** Ascending. */
  private final long[] tokens;

  /** Where among the places those of each token begin, and behind the last one their end. */
  private final int[] from;

  /** In the row of all documents, those of a token ascending; there may be more behind them. */
  private final int[] places;

  /** Where in that row each document begins, and its end. */
  private final int[] starts;

  /** The document in which each stretch of the row begins. */
  private final int[] stretches;

  InvertedTokens(long[] tokens, int[] from, int[] places, int[] starts) {
    this.tokens = tokens;
    this.from = from;
    this.places = places;
    this.starts = starts;
    stretches = new int[(starts[starts.length - 1] >> STRETCH_BITS) + 1];
    int document = 0;
    for (int stretch = 0; stretch < stretches.length; stretch++) {
      while (document + 2 < starts.length && starts[document + 1] <= stretch << STRETCH_BITS) {
        document++;
      }
      stretches[stretch] = document;
    }
  }

  private int documentOf(int place) {
    int document = stretches[place >> STRETCH_BITS];
    while (starts[document + 1] <= place) {
      document++;
    }
    return document;
  }

  @Override
  public TermsEnum iterator() {
    return new Each();
  }

  @Override
  public long size() {
    return tokens.length;
  }

  @Override
  public long getSumTotalTermFreq() {
    return from[tokens.length];
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException(ONLY_WRITTEN);
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException(ONLY_WRITTEN);
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return true;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  /** One token after the other. */
  private final class Each extends BaseTermsEnum {

    private final BytesRefBuilder term = new BytesRefBuilder();
    private int order = -1;

    @Override
    public @Nullable BytesRef next() {
      order++;
      if (order == tokens.length) {
        return null;
      }
      term.copyChars(Tokens.text(tokens[order]));
      return term.get();
    }

    @Override
    public BytesRef term() {
      return term.get();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum before, int flags) {
      return (before instanceof Standing standing ? standing : new Standing())
          .restart(from[order], from[order + 1]);
    }

    @Override
    public long totalTermFreq() {
      return (long) from[order + 1] - from[order];
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException(ONLY_WRITTEN);
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException(ONLY_WRITTEN);
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException(ONLY_WRITTEN);
    }

    @Override
    public void seekExact(long number) {
      throw new UnsupportedOperationException(ONLY_WRITTEN);
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException(ONLY_WRITTEN);
    }
  }

  /** One place of a token after the other. */
  private final class Standing extends PostingsEnum {

    private int next;
    private int end;

    /** Behind the last place in the document. */
    private int documentEnd;

    private int frequency;
    private int document;

    private Standing restart(int first, int last) {
      documentEnd = first;
      end = last;
      document = -1;
      return this;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      next = documentEnd;
      if (next == end) {
        document = NO_MORE_DOCS;
        return document;
      }
      document = documentOf(places[next]);
      int limit = starts[document + 1];
      while (documentEnd < end && places[documentEnd] < limit) {
        documentEnd++;
      }
      frequency = documentEnd - next;
      return document;
    }

    @Override
    public int freq() {
      return frequency;
    }

    @Override
    public int nextPosition() {
      return places[next++] - starts[document];
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException(ONLY_WRITTEN);
    }

    @Override
    public long cost() {
      return end;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
