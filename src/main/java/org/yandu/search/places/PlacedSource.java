package org.yandu.search.places;

import java.io.IOException;
import org.apache.lucene.index.MergeState.DocMap;

/**
 * The tokens of a segment on their way into another one, in which its documents have new places.
 */
final class PlacedSource {

  /** In place of a shift. */
  private static final long DELETED = Long.MIN_VALUE;

  private final int number;
  private final TokenSequence tokens;
  private final DocMap numbers;
  private final DocumentStarts from;
  private final long[] places = new long[TokenSequence.MOST];

  /** By how much the places of each document move; none for those that were deleted. */
  private final long[] shifts;

  /** Whether all move by the same, which those without deleted documents do. */
  private boolean even = true;

  /**
   * @param number which of the segments this is, in the order of their documents
   * @param numbers the documents' numbers in the new segment; negative for deleted ones
   * @param lengths of the documents there; get those of this one's
   */
  PlacedSource(int number, PlacedTerms terms, DocMap numbers, long[] lengths) throws IOException {
    this.number = number;
    this.numbers = numbers;
    tokens = terms.tokens();
    from = terms.documents();
    shifts = new long[from.count()];
    for (int document = 0; document < from.count(); document++) {
      int to = numbers.get(document);
      if (to >= 0) {
        lengths[to] = from.length(document);
      }
    }
  }

  /** Says where its documents go. */
  void goTo(DocumentStarts to) {
    for (int document = 0; document < shifts.length; document++) {
      int other = numbers.get(document);
      shifts[document] = other < 0 ? DELETED : to.start(other) - from.start(document);
      even &= shifts[document] == shifts[0] && other >= 0;
    }
  }

  int number() {
    return number;
  }

  /** Goes on to the next token, or to the first; says whether there is one. */
  boolean next() throws IOException {
    return tokens.next();
  }

  long token() {
    return tokens.token();
  }

  /** Writes the places of the token that was reached. */
  void copy(PlaceOutput out) throws IOException {
    for (int count = tokens.read(places); count > 0; count = tokens.read(places)) {
      for (int index = 0; index < count; index++) {
        long place = places[index];
        long shift = even ? shifts[0] : shifts[from.documentOf(place)];
        if (shift != DELETED) {
          out.add(place + shift);
        }
      }
    }
  }
}
