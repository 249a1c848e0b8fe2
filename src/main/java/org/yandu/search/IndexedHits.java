package org.yandu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.yandu.text.Range;

/** The hits of one query in an index, block by block. */
final class IndexedHits {

  private final DirectoryReader reader;
  private final Weight weight;

  /** How many positions a hit takes. */
  private final int length;

  private final List<Hit> hits = new ArrayList<>();

  IndexedHits(DirectoryReader reader, Query.Literal literal) throws IOException {
    this.reader = reader;
    this.length = literal.folded().codePointCount(0, literal.folded().length());
    // The query is in its simplest form already. Rewriting would only count its terms, and refuse
    // a long string for having too many.
    this.weight =
        new IndexSearcher(reader)
            .createWeight(BlockDocuments.of(literal), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  List<Hit> collect() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        collect(leaf, scorer.iterator());
      }
    }
    return hits;
  }

  private void collect(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
    LeafReader segment = leaf.reader();
    Bits live = segment.getLiveDocs();
    Values values =
        new Values(
            DocValues.getSorted(segment, BlockDocuments.REPORT),
            DocValues.getNumeric(segment, BlockDocuments.START),
            DocValues.getNumeric(segment, BlockDocuments.ENTRY));
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      Matches matches = weight.matches(leaf, document);
      if ((live == null || live.get(document)) && matches != null) {
        MatchesIterator places = matches.getMatches(BlockDocuments.TEXT);
        if (places != null) {
          collect(values, document, places);
        }
      }
    }
  }

  /** Leftmost first and none overlapping another, as a scan counts. */
  private void collect(Values values, int document, MatchesIterator places) throws IOException {
    String report = values.report(document);
    int start = values.start(document);
    HitKind kind = values.kind(document);
    int free = 0;
    while (places.next()) {
      if (places.startPosition() >= free) {
        free = places.startPosition() + length;
        Range range = new Range(places.startOffset(), places.endOffset());
        hits.add(new Hit(report, range.shift(start), kind));
      }
    }
  }

  /** What is known of a block beside its text. */
  private record Values(
      SortedDocValues reports, NumericDocValues starts, NumericDocValues entries) {

    String report(int document) throws IOException {
      require(reports.advanceExact(document));
      return reports.lookupOrd(reports.ordValue()).utf8ToString();
    }

    int start(int document) throws IOException {
      require(starts.advanceExact(document));
      return Math.toIntExact(starts.longValue());
    }

    HitKind kind(int document) throws IOException {
      require(entries.advanceExact(document));
      return entries.longValue() == 1 ? HitKind.ENTRY : HitKind.BODY;
    }

    private static void require(boolean present) throws IOException {
      if (!present) {
        throw new IOException("a block without its place");
      }
    }
  }
}
