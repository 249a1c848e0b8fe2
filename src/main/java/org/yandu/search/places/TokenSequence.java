package org.yandu.search.places;

import java.io.IOException;

/** Tokens one after the other, ascending, each with its places. */
public interface TokenSequence {

  /** How many places are read together at most. */
  int MOST = PlaceBlock.MOST;

  /**
   * Goes on to the next token, or to the first.
   *
   * @return whether there is one
   */
  boolean next() throws IOException;

  /** The token that was reached, as {@link Tokens} numbers it. */
  long token();

  /**
   * Reads those of its places that come next, in the row of all documents, ascending.
   *
   * @param places gets them; has room for {@link #MOST}
   * @return how many; 0 if all were read
   */
  int read(long[] places) throws IOException;
}
