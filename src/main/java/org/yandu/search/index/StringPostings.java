package org.yandu.search.index;

import java.io.IOException;

/** Where a string stands in the documents of one segment. Goes forward only. */
interface StringPostings extends DocumentSequence {

  int[] NOWHERE = {};

  /**
   * Those of a string.
   *
   * @param span nothing beside these documents is asked for
   * @param folded not empty
   */
  static StringPostings of(SegmentTokens tokens, DocumentSpan span, String folded)
      throws IOException {
    return folded.codePointCount(0, folded.length()) == 1
        ? new CharacterPostings(tokens, span, folded.codePointAt(0))
        : new PairPostings(tokens, span, folded);
  }

  /** How often it stands in the whole segment, at most. */
  long frequency();

  /**
   * Where the string begins in a document, overlapping places too.
   *
   * @param document not before any that was asked for, and each only once
   * @return positions, ascending
   */
  int[] startsIn(int document) throws IOException;

  /**
   * How often it stands in a document, without overlapping itself.
   *
   * @param document not before any that was asked for, and each only once
   */
  int count(int document) throws IOException;
}
