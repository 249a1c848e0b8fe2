package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Tokens with their places in documents that lie end to end. Of what Lucene asks of terms there is
 * only what they are like: nothing but {@link PlacesFormat} reads and writes them.
 */
public abstract class PlacedTerms extends Terms {

  private static final String NOT_SO = "places are read as PlacedTerms";

  /** The documents of the segment. */
  public abstract DocumentStarts documents();

  /** All tokens with their places, from the first. */
  public abstract TokenSequence tokens() throws IOException;

  @Override
  public final boolean hasFreqs() {
    return true;
  }

  @Override
  public final boolean hasOffsets() {
    return false;
  }

  @Override
  public final boolean hasPositions() {
    return true;
  }

  @Override
  public final boolean hasPayloads() {
    return false;
  }

  @Override
  public final TermsEnum iterator() {
    throw new UnsupportedOperationException(NOT_SO);
  }

  @Override
  public final long size() {
    throw new UnsupportedOperationException(NOT_SO);
  }

  @Override
  public final long getSumTotalTermFreq() {
    throw new UnsupportedOperationException(NOT_SO);
  }

  @Override
  public final long getSumDocFreq() {
    throw new UnsupportedOperationException(NOT_SO);
  }

  @Override
  public final int getDocCount() {
    throw new UnsupportedOperationException(NOT_SO);
  }
}
