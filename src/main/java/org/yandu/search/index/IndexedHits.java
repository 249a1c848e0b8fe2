package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.yandu.search.Expression;
import org.yandu.search.Expression.Pattern;
import org.yandu.search.Filters;
import org.yandu.search.Hit;
import org.yandu.search.HitKind;
import org.yandu.search.Matching;
import org.yandu.search.Query.Interpretation;
import org.yandu.text.Range;

/** The hits of a query in an index, report by report. */
final class IndexedHits {

  private final DirectoryReader reader;
  private final Expression expression;
  private final Filters filters;
  private final List<Hit> hits = new ArrayList<>();

  IndexedHits(DirectoryReader reader, Interpretation meant) {
    this.reader = reader;
    this.expression = meant.expression();
    this.filters = meant.filters();
  }

  List<Hit> collect() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(ReportDocument.TEXT);
      if (terms != null) {
        collect(leaf.reader(), terms);
      }
    }
    return hits;
  }

  private void collect(LeafReader segment, Terms terms) throws IOException {
    Bits live = segment.getLiveDocs();
    Segment values = new Segment(segment);
    Documents documents = new Documents(terms, expression);
    DocumentStrings strings = new DocumentStrings(terms, expression.strings(), filters.terms());
    for (int document = documents.from(0);
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.from(document + 1)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      if (live == null || live.get(document)) {
        strings.load(document);
        if (isString()) {
          collectString(document, strings, values);
        } else {
          collectBlocks(document, strings, values);
        }
      }
    }
  }

  /** What most queries are needs nothing but the positions of its characters. */
  private boolean isString() {
    return filters.equals(Filters.NONE)
        && expression instanceof Pattern pattern
        && pattern.parts().size() == 1
        && pattern.parts().getFirst().marks().isEmpty();
  }

  private void collectString(int document, DocumentStrings strings, Segment values)
      throws IOException {
    if (!(expression instanceof Pattern pattern)) {
      throw new IllegalStateException("no string: " + expression);
    }
    int[] starts = strings.starts(pattern.parts().getFirst().folded());
    if (starts.length == 0) {
      return;
    }
    String report = values.report(document);
    ReportLayout layout = values.layout(document);
    int length = pattern.parts().getFirst().length();
    int free = 0;
    for (int start : starts) {
      if (start >= free) {
        free = start + length;
        hits.add(new Hit(report, layout.range(start, length), layout.kind(start)));
      }
    }
  }

  private void collectBlocks(int document, DocumentStrings strings, Segment values)
      throws IOException {
    ReportStructure structure = values.structure(document);
    if (!filters.admitReport(structure.title(), structure.imprint())) {
      return;
    }
    String report = values.report(document);
    ReportLayout layout = values.layout(document);
    for (int block : structure.blocksWith(strings.all())) {
      int start = structure.start(block);
      HitKind kind = layout.kind(start);
      IndexedPassage passage = new IndexedPassage(strings, structure, block);
      if (filters.admitKind(kind)
          && filters.admitSection(structure.headings(block))
          && filters.admitPassage(passage)) {
        for (Range place : Matching.in(passage, expression)) {
          hits.add(new Hit(report, layout.range(start + place.start(), place.length()), kind));
        }
      }
    }
  }

  /** What a segment keeps beside the text. */
  private static final class Segment {

    private final SortedDocValues reports;
    private final BinaryDocValues layouts;
    private final BinaryDocValues structures;

    Segment(LeafReader segment) throws IOException {
      reports = DocValues.getSorted(segment, ReportDocument.REPORT);
      layouts = DocValues.getBinary(segment, ReportDocument.LAYOUT);
      structures = DocValues.getBinary(segment, ReportDocument.STRUCTURE);
    }

    String report(int document) throws IOException {
      require(reports.advanceExact(document));
      return reports.lookupOrd(reports.ordValue()).utf8ToString();
    }

    ReportLayout layout(int document) throws IOException {
      require(layouts.advanceExact(document));
      return ReportLayout.from(layouts.binaryValue());
    }

    ReportStructure structure(int document) throws IOException {
      require(structures.advanceExact(document));
      return ReportStructure.from(structures.binaryValue());
    }

    private static void require(boolean there) throws IOException {
      if (!there) {
        throw new IOException("a report without its place");
      }
    }
  }
}
