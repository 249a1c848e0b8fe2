package org.yandu.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.yandu.search.Pairs;

/**
 * The characters and the pairs of an index, from its lists of terms alone. Safe for use by several
 * threads.
 */
final class IndexPairs implements Pairs<IOException> {

  private final DirectoryReader reader;
  private final Function<LeafReaderContext, SegmentReports> reportsOf;

  /** Read once: every letter of a spelling asks for them. */
  private volatile int @Nullable [] characters;

  /**
   * @param reader of the index
   * @param reportsOf the reports of its segments
   */
  IndexPairs(DirectoryReader reader, Function<LeafReaderContext, SegmentReports> reportsOf) {
    this.reader = reader;
    this.reportsOf = reportsOf;
  }

  @Override
  public int[] characters() throws IOException {
    int[] known = characters;
    if (known == null) {
      known = readCharacters();
      characters = known;
    }
    return known.clone();
  }

  private int[] readCharacters() throws IOException {
    IntStream.Builder found = IntStream.builder();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(ReportDocument.TEXT);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        int next = 0;
        while (next <= Character.MAX_CODE_POINT && each.seekCeil(from(next)) != SeekStatus.END) {
          int character = each.term().utf8ToString().codePointAt(0);
          found.add(character);
          next = character + 1;
        }
      }
    }
    return found.build().distinct().toArray();
  }

  /** Before every term that begins with a character or one behind it. */
  private static BytesRef from(int codePoint) {
    // The halves of pairs of code units are no characters, and have no bytes.
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return new BytesRef(Character.toString(half ? Character.MAX_SURROGATE + 1 : codePoint));
  }

  @Override
  public Map<Integer, Long> followers(int codePoint) throws IOException {
    BytesRef first = new BytesRef(Character.toString(codePoint));
    Map<Integer, Long> followers = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(ReportDocument.TEXT);
      if (terms != null) {
        TermsEnum pairs = terms.iterator();
        boolean more = pairs.seekCeil(first) != SeekStatus.END;
        while (more && StringHelper.startsWith(pairs.term(), first)) {
          String pair = pairs.term().utf8ToString();
          int second = pair.codePointBefore(pair.length());
          // Before punctuation and at the end of a paragraph it stands alone.
          if (pair.length() > Character.charCount(codePoint)) {
            followers.merge(second, (long) pairs.docFreq(), Long::sum);
          }
          more = pairs.next() != null;
        }
      }
    }
    return followers;
  }

  @Override
  public long count(String folded) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentReports reports = reportsOf.apply(leaf);
      if (reports.tokens().isPresent()) {
        Bits live = leaf.reader().getLiveDocs();
        DocumentSpan all = new DocumentSpan(0, reports.size());
        StringPostings postings = StringPostings.of(reports.tokens().get(), all, folded);
        for (int document = postings.documentFrom(0);
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = postings.documentFrom(document + 1)) {
          if (reports.isKnown(document) && (live == null || live.get(document))) {
            count += postings.count(document);
          }
        }
      }
    }
    return count;
  }
}
