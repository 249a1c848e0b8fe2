package org.yandu.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.yandu.search.Expression;
import org.yandu.search.Expression.Pattern;
import org.yandu.search.Filters;
import org.yandu.search.Hit;
import org.yandu.search.HitKind;
import org.yandu.search.Matching;
import org.yandu.search.Part;
import org.yandu.search.Query.Interpretation;
import org.yandu.text.Range;

/** A query in one segment of an index. Goes through its documents forward only. */
final class SegmentSearch {

  private final LeafReader segment;
  private final Expression expression;
  private final Filters filters;

  /** The string, if the query is one and nothing else, as most are. */
  private final Optional<Part> string;

  private final DocumentStrings strings;
  private final String[] reports;
  private final NumericDocValues kinds;
  private final BinaryDocValues layouts;
  private final BinaryDocValues structures;

  /**
   * How often something was found in a part of a report.
   *
   * @param report its fingerprint
   */
  record Count(String report, HitKind kind, int count) {}

  private SegmentSearch(LeafReader segment, String[] reports, Terms terms, Interpretation meant)
      throws IOException {
    this.segment = segment;
    expression = meant.expression();
    filters = meant.filters();
    string = string(meant);
    strings = new DocumentStrings(terms, expression.strings(), filters.terms());
    this.reports = reports;
    kinds = DocValues.getNumeric(segment, ReportDocument.EXPLAINS);
    layouts = DocValues.getBinary(segment, ReportDocument.LAYOUT);
    structures = DocValues.getBinary(segment, ReportDocument.STRUCTURE);
  }

  /**
   * Nothing if the segment holds no text.
   *
   * @param reports the fingerprint of each document
   */
  static Optional<SegmentSearch> of(LeafReader segment, String[] reports, Interpretation meant)
      throws IOException {
    Terms terms = segment.terms(ReportDocument.TEXT);
    return terms == null
        ? Optional.empty()
        : Optional.of(new SegmentSearch(segment, reports, terms, meant));
  }

  private static Optional<Part> string(Interpretation meant) {
    return meant.filters().equals(Filters.NONE)
            && meant.expression() instanceof Pattern pattern
            && pattern.parts().size() == 1
            && pattern.parts().getFirst().marks().isEmpty()
        ? Optional.of(pattern.parts().getFirst())
        : Optional.empty();
  }

  /**
   * Where anything is found, and how often.
   *
   * @param unwanted asked for each document whether the answer is still waited for
   * @throws CancellationException if nobody waits
   */
  List<Count> counts(BooleanSupplier unwanted) throws IOException {
    Bits live = segment.getLiveDocs();
    Documents documents = new Documents(strings, expression);
    List<Count> counts = new ArrayList<>();
    for (int document = documents.documentFrom(0);
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.documentFrom(document + 1)) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      if (live == null || live.get(document)) {
        int count = count(document);
        if (count > 0) {
          counts.add(new Count(report(document), kind(document), count));
        }
      }
    }
    return counts;
  }

  private int count(int document) throws IOException {
    return string.isPresent()
        ? strings.of(string.get().folded()).count(document)
        : places(document).size();
  }

  /**
   * Every hit in a document, in reading order.
   *
   * @param document after the one that was asked for before
   */
  List<Hit> hits(int document) throws IOException {
    List<Range> places = places(document);
    if (places.isEmpty()) {
      return List.of();
    }
    require(layouts.advanceExact(document));
    ReportLayout layout = ReportLayout.from(layouts.binaryValue());
    String report = report(document);
    HitKind kind = kind(document);
    return places.stream()
        .map(place -> new Hit(report, layout.range(place.start(), place.length()), kind))
        .toList();
  }

  private List<Range> places(int document) throws IOException {
    strings.load(document);
    return string.isPresent() ? stringPlaces(string.get()) : blockPlaces(document);
  }

  /** What most queries are needs nothing but the positions of its characters. */
  private List<Range> stringPlaces(Part part) {
    int length = part.length();
    return Arrays.stream(StringPostings.apart(strings.starts(part.folded()), length))
        .mapToObj(start -> new Range(start, start + length))
        .toList();
  }

  private List<Range> blockPlaces(int document) throws IOException {
    if (!filters.admitKind(kind(document))) {
      return List.of();
    }
    require(structures.advanceExact(document));
    ReportStructure structure = ReportStructure.from(structures.binaryValue());
    if (!filters.admitReport(structure.title(), structure.imprint())) {
      return List.of();
    }
    List<Range> places = new ArrayList<>();
    for (int block : structure.blocksWith(strings.all())) {
      IndexedPassage passage = new IndexedPassage(strings, structure, block);
      if (filters.admitSection(structure.headings(block)) && filters.admitPassage(passage)) {
        for (Range place : Matching.in(passage, expression)) {
          places.add(place.shift(structure.start(block)));
        }
      }
    }
    return places;
  }

  private String report(int document) {
    return reports[document];
  }

  private HitKind kind(int document) throws IOException {
    require(kinds.advanceExact(document));
    return kinds.longValue() == 1 ? HitKind.ENTRY : HitKind.BODY;
  }

  private static void require(boolean there) throws IOException {
    if (!there) {
      throw new IOException("a report without its place");
    }
  }
}
