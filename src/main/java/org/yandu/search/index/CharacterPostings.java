package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Where a single character stands: wherever one of the tokens does that it begins. */
final class CharacterPostings implements StringPostings {

  private final List<Postings> tokens = new ArrayList<>();
  private final DocumentSpan span;
  private final long frequency;

  /** How often it stands in each document of the span; found out when that is first asked for. */
  private int @Nullable [] counts;

  /**
   * @param span nothing beside these documents is asked for
   * @param character one, folded
   */
  CharacterPostings(Terms terms, DocumentSpan span, String character) throws IOException {
    this.span = span;
    BytesRef first = new BytesRef(character);
    TermsEnum each = terms.iterator();
    long sum = 0;
    // No character's bytes are the beginning of another's.
    for (boolean more = each.seekCeil(first) != SeekStatus.END;
        more && StringHelper.startsWith(each.term(), first);
        more = each.next() != null) {
      tokens.add(new Postings(each));
      sum += each.totalTermFreq();
    }
    frequency = sum;
  }

  @Override
  public long frequency() {
    return frequency;
  }

  @Override
  public int documentFrom(int document) throws IOException {
    int[] all = counts();
    for (int next = document; next < span.to(); next++) {
      if (all[next - span.from()] > 0) {
        return next;
      }
    }
    return DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public int count(int document) throws IOException {
    return document < span.to() ? counts()[document - span.from()] : 0;
  }

  /** Token after token: a common character has thousands of them, too many to be held abreast. */
  private int[] counts() throws IOException {
    if (counts == null) {
      int[] all = new int[span.to() - span.from()];
      PostingsEnum postings = null;
      for (Postings token : tokens) {
        postings = token.read(postings, PostingsEnum.FREQS);
        for (int document = postings.advance(span.from());
            document < span.to();
            document = postings.nextDoc()) {
          all[document - span.from()] += postings.freq();
        }
      }
      counts = all;
    }
    return counts;
  }

  @Override
  public int[] startsIn(int document) throws IOException {
    int[] positions = new int[count(document)];
    int found = 0;
    for (int index = 0; index < tokens.size() && found < positions.length; index++) {
      Postings token = tokens.get(index);
      if (token.documentFrom(document) == document) {
        PostingsEnum postings = token.open();
        for (int left = postings.freq(); left > 0; left--) {
          positions[found++] = postings.nextPosition();
        }
      }
    }
    Arrays.sort(positions);
    return positions;
  }
}
