package org.yandu.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment in which a character stands, or a pair of neighbours; read only once
 * they are needed. Goes forward only.
 */
final class Postings {

  private final TermsEnum terms;
  private final BytesRef term;
  private final TermState state;
  private final int flags;
  private final long frequency;
  private @Nullable PostingsEnum opened;

  private Postings(TermsEnum terms, BytesRef term, TermState state, int flags, long frequency) {
    this.terms = terms;
    this.term = term;
    this.state = state;
    this.flags = flags;
    this.frequency = frequency;
  }

  /**
   * Those of a character or a pair, if it stands anywhere.
   *
   * @param flags what is asked of them, as {@link PostingsEnum} names it
   */
  static Optional<Postings> of(TermsEnum terms, String characters, int flags) throws IOException {
    BytesRef term = new BytesRef(characters);
    return terms.seekExact(term)
        ? Optional.of(new Postings(terms, term, terms.termState(), flags, terms.totalTermFreq()))
        : Optional.empty();
  }

  /** The same, of a field that a segment may lack. */
  static Optional<Postings> of(@Nullable Terms terms, String characters, int flags)
      throws IOException {
    return terms == null ? Optional.empty() : of(terms.iterator(), characters, flags);
  }

  /** How often it stands in the whole segment. */
  long frequency() {
    return frequency;
  }

  /** In the document that was reached last. */
  PostingsEnum open() throws IOException {
    if (opened == null) {
      terms.seekExact(term, state);
      opened = terms.postings(null, flags);
    }
    return opened;
  }

  /**
   * The first document from one on.
   *
   * @param document not before any that was asked for
   * @return its number, or {@link PostingsEnum#NO_MORE_DOCS}
   */
  int documentFrom(int document) throws IOException {
    PostingsEnum open = open();
    return open.docID() < document ? open.advance(document) : open.docID();
  }

  /**
   * How often it stands in a document.
   *
   * @param document not before any that was asked for
   */
  int count(int document) throws IOException {
    return documentFrom(document) == document ? open().freq() : 0;
  }

  /**
   * The first document from one on in which all of several stand.
   *
   * @param all at least one, the rarest first
   * @return its number, or {@link PostingsEnum#NO_MORE_DOCS}
   */
  static int documentFrom(Iterable<Postings> all, int document) throws IOException {
    int candidate = document;
    boolean agreed;
    do {
      agreed = true;
      for (Postings each : all) {
        int next = each.documentFrom(candidate);
        if (next == PostingsEnum.NO_MORE_DOCS) {
          return next;
        }
        agreed &= next == candidate;
        if (next != candidate) {
          candidate = next;
          break;
        }
      }
    } while (!agreed);
    return candidate;
  }
}
