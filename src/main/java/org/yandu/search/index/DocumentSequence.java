package org.yandu.search.index;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/** Documents of a segment in which something may stand, by number. Goes forward only. */
interface DocumentSequence {

  /**
   * The first of them from a number on.
   *
   * @param document not before any that was asked for
   * @return its number, or {@link DocIdSetIterator#NO_MORE_DOCS}
   */
  int documentFrom(int document) throws IOException;

  /**
   * The first document from a number on that is in each of several sequences.
   *
   * @param all at least one, the shortest first; not a list, since this is what a search does most
   * @return its number, or {@link DocIdSetIterator#NO_MORE_DOCS}
   */
  static int documentFrom(DocumentSequence[] all, int document) throws IOException {
    int candidate = document;
    int agreed = 0;
    while (agreed < all.length) {
      int next = all[agreed].documentFrom(candidate);
      if (next == DocIdSetIterator.NO_MORE_DOCS) {
        return next;
      }
      if (next == candidate) {
        agreed++;
      } else {
        candidate = next;
        // From the shortest on again, unless it is the one that has said so.
        agreed = agreed == 0 ? 1 : 0;
      }
    }
    return candidate;
  }
}
