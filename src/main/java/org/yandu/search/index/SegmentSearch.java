package org.yandu.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.yandu.search.Expression;
import org.yandu.search.Expression.Pattern;
import org.yandu.search.Filters;
import org.yandu.search.Hit;
import org.yandu.search.HitKind;
import org.yandu.search.Matching;
import org.yandu.search.Paragraphs;
import org.yandu.search.Part;
import org.yandu.search.Places;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.index.ReportStructure.Headings;

/** A query in one segment of an index. Goes through its documents forward only. */
final class SegmentSearch {

  /** The mark of a paragraph that mentions what it must, beside that of its headings. */
  private static final int MENTIONS = Headings.MARK << 1;

  private final LeafReader segment;
  private final Expression expression;
  private final Filters filters;

  /** The string, if no more is asked of a report that is admitted, as with most queries. */
  private final Optional<Part> string;

  private final DocumentStrings strings;
  private final SegmentReports reports;
  private final DocumentSpan span;
  private final BinaryDocValues layouts;
  private final BinaryDocValues structures;

  /**
   * @param reports those of the segment
   * @param span nothing beside these documents is asked for
   * @param tokens those of the segment
   */
  SegmentSearch(
      LeafReader segment,
      SegmentReports reports,
      DocumentSpan span,
      SegmentTokens tokens,
      Interpretation meant)
      throws IOException {
    this.segment = segment;
    expression = meant.expression();
    filters = meant.filters();
    string = string(meant);
    Stream<String> wanted = expression.everyPart().map(Part::folded);
    strings =
        new DocumentStrings(tokens, span, Stream.concat(wanted, filters.terms().stream()).toList());
    this.span = span;
    this.reports = reports;
    layouts = DocValues.getBinary(segment, ReportDocument.LAYOUT);
    structures = DocValues.getBinary(segment, ReportDocument.STRUCTURE);
  }

  private static Optional<Part> string(Interpretation meant) {
    return !meant.filters().askForParagraphs()
            && meant.expression() instanceof Pattern pattern
            && pattern.parts().size() == 1
            && !pattern.parts().getFirst().exact()
        ? Optional.of(pattern.parts().getFirst())
        : Optional.empty();
  }

  /**
   * Counts how often it is found.
   *
   * @param unwanted asked for each document whether the answer is still waited for
   * @throws CancellationException if nobody waits
   */
  void count(Tally tally, BooleanSupplier unwanted) throws IOException {
    Bits live = segment.getLiveDocs();
    Documents documents = new Documents(strings, expression);
    for (int document = documents.documentFrom(span.from());
        document < span.to();
        document = documents.documentFrom(document + 1)) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      if (reports.isKnown(document) && (live == null || live.get(document))) {
        int count = count(document);
        if (count > 0) {
          tally.add(reports.number(document), reports.kind(document), count);
        }
      }
    }
  }

  private int count(int document) throws IOException {
    if (string.isPresent()) {
      return admits(document) ? strings.of(string.get().folded()).count(document) : 0;
    }
    return places(document).size();
  }

  /**
   * Every hit in a document, in reading order.
   *
   * @param report the fingerprint of its report
   * @param document after the one that was asked for before
   */
  List<Hit> hits(String report, int document) throws IOException {
    Places places = places(document);
    if (places.size() == 0) {
      return List.of();
    }
    require(layouts.advanceExact(document));
    ReportLayout layout = ReportLayout.from(layouts.binaryValue());
    HitKind kind = reports.kind(document);
    return places.ranges().stream()
        .map(place -> new Hit(report, layout.range(place.start(), place.length()), kind))
        .toList();
  }

  private Places places(int document) throws IOException {
    if (!admits(document)) {
      return Places.NONE;
    }
    if (string.isPresent()) {
      // What most queries are needs nothing but the positions of its characters.
      strings.load(document);
      return Places.apart(strings.starts(string.get().folded()), string.get().length());
    }
    ReportStructure structure = structure(document);
    Paragraphs paragraphs = reports.paragraphs(document, structure);
    strings.load(document);
    Places places = Matching.in(new IndexedPassage(strings, structure, paragraphs), expression);
    return places.size() == 0 || !filters.askForParagraphs()
        ? places
        : admitted(places, structure.headings(), paragraphs);
  }

  private boolean admits(int document) throws IOException {
    if (!filters.admitKind(reports.kind(document)) || !filters.askForReports()) {
      return filters.admitKind(reports.kind(document));
    }
    ReportStructure structure = structure(document);
    return filters.admitReport(structure.title(), structure.imprint());
  }

  private ReportStructure structure(int document) throws IOException {
    require(structures.advanceExact(document));
    return ReportStructure.from(structures.binaryValue());
  }

  /** Those in paragraphs that the filters let through. */
  private Places admitted(Places places, Headings headings, Paragraphs paragraphs) {
    int[] marks = headings.marked(filters::admitSection, paragraphs.count());
    for (String term : filters.terms()) {
      for (int start : strings.starts(term)) {
        marks[paragraphs.of(start)] |= MENTIONS;
      }
    }
    int admitted = filters.terms().isEmpty() ? Headings.MARK : Headings.MARK | MENTIONS;
    return places.keep(places.in(paragraphs), marks, admitted);
  }

  private static void require(boolean there) throws IOException {
    if (!there) {
      throw new IOException("a report without its place");
    }
  }
}
