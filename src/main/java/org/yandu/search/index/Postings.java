package org.yandu.search.index;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment in which a token stands, and where; read only once they are needed.
 */
final class Postings implements DocumentSequence {

  private final TermsEnum terms;
  private final BytesRef term;
  private final TermState state;
  private final long frequency;
  private @Nullable PostingsEnum opened;

  /**
   * Those of the term that an enumeration stands at.
   *
   * @param terms may be moved on afterwards, and is moved by this
   */
  Postings(TermsEnum terms) throws IOException {
    this(terms, BytesRef.deepCopyOf(terms.term()), terms.termState(), terms.totalTermFreq());
  }

  /**
   * Those of a term.
   *
   * @param terms of its segment; moved by this
   * @param state where it is to be found
   * @param frequency how often it stands in the whole segment
   */
  Postings(TermsEnum terms, BytesRef term, TermState state, long frequency) {
    this.terms = terms;
    this.term = term;
    this.state = state;
    this.frequency = frequency;
  }

  /** How often it stands in the whole segment. */
  long frequency() {
    return frequency;
  }

  /** In the document that was reached last. */
  PostingsEnum open() throws IOException {
    if (opened == null) {
      opened = read(null, PostingsEnum.POSITIONS);
    }
    return opened;
  }

  /**
   * From the beginning, apart from what is opened.
   *
   * @param before what was read and is not needed any more, to be used again
   * @param flags what is asked, as {@link PostingsEnum} names it
   */
  PostingsEnum read(@Nullable PostingsEnum before, int flags) throws IOException {
    terms.seekExact(term, state);
    return terms.postings(before, flags);
  }

  @Override
  public int documentFrom(int document) throws IOException {
    PostingsEnum open = open();
    return open.docID() < document ? open.advance(document) : open.docID();
  }
}
