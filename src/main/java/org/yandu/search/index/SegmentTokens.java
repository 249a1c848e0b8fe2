package org.yandu.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Where the tokens of a segment are to be found. Those that were asked for are remembered: whoever
 * types a word asks for the same ones with every letter, and each thread that looks through a part
 * of the segment does so once more. Safe for use by several threads.
 */
final class SegmentTokens {

  /** When so many are remembered, all are forgotten; a word has a handful. */
  private static final int MOST = 1024;

  private final Terms terms;
  private final Map<String, Optional<Known>> known = new ConcurrentHashMap<>();

  /**
   * What the segment says of a token.
   *
   * @param frequency how often it stands in the segment
   */
  private record Known(BytesRef term, TermState state, long frequency) {}

  SegmentTokens(Terms terms) {
    this.terms = terms;
  }

  Terms terms() {
    return terms;
  }

  /** Those of a token, if it stands anywhere. */
  Optional<Postings> postings(String token) throws IOException {
    Optional<Known> found = known.get(token);
    if (found == null) {
      found = look(token);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(token, found);
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Postings(
                terms.iterator(),
                found.get().term(),
                found.get().state(),
                found.get().frequency()));
  }

  private Optional<Known> look(String token) throws IOException {
    TermsEnum all = terms.iterator();
    return all.seekExact(new BytesRef(token))
        ? Optional.of(
            new Known(BytesRef.deepCopyOf(all.term()), all.termState(), all.totalTermFreq()))
        : Optional.empty();
  }
}
