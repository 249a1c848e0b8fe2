package org.yandu.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.yandu.search.Pairs;
import org.yandu.search.places.StoredTokens;
import org.yandu.search.places.Tokens;

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
      Optional<SegmentTokens> tokens = reportsOf.apply(leaf).tokens();
      if (tokens.isPresent()) {
        StoredTokens each = tokens.get().terms().list();
        for (boolean more = each.next(); more; ) {
          int character = Tokens.first(each.token());
          found.add(character);
          more = each.seek(Tokens.lowest(character + 1));
        }
      }
    }
    return found.build().distinct().toArray();
  }

  @Override
  public Map<Integer, Long> followers(int codePoint) throws IOException {
    Map<Integer, Long> followers = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Optional<SegmentTokens> tokens = reportsOf.apply(leaf).tokens();
      if (tokens.isPresent()) {
        StoredTokens each = tokens.get().terms().list();
        for (boolean more = each.seek(Tokens.lowest(codePoint));
            more && Tokens.first(each.token()) == codePoint;
            more = each.next()) {
          int second = Tokens.second(each.token());
          // Before punctuation and at the end of a paragraph it stands alone.
          if (second != Tokens.ALONE) {
            followers.merge(second, each.places().frequency(), Long::sum);
          }
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
