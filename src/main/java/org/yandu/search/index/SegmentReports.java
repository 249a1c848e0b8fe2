package org.yandu.search.index;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.yandu.search.HitKind;
import org.yandu.search.Paragraphs;
import org.yandu.search.places.StoredTerms;

/**
 * Which report each document of a segment is of, and the documents of each report: to look that up
 * in the index takes longer than a query.
 */
final class SegmentReports {

  private static final int UNKNOWN = -1;
  private static final int[] NONE = {};

  private final int[] numbers;
  private final Optional<SegmentTokens> tokens;
  private final BitSet explaining = new BitSet();
  private final Map<String, int[]> documents = new HashMap<>();

  /**
   * The paragraphs of the documents that were asked for. Two threads may put the same there, and
   * either will do.
   */
  private final @Nullable Paragraphs[] paragraphs;

  /**
   * Reads them.
   *
   * @param numberOf the number of each report of the index
   */
  SegmentReports(LeafReader segment, Map<String, Integer> numberOf) throws IOException {
    SortedDocValues reports = DocValues.getSorted(segment, ReportDocument.REPORT);
    tokens = StoredTerms.of(segment, ReportDocument.TEXT).map(SegmentTokens::new);
    NumericDocValues kinds = DocValues.getNumeric(segment, ReportDocument.EXPLAINS);
    String[] ordered = new String[reports.getValueCount()];
    for (int ordinal = 0; ordinal < ordered.length; ordinal++) {
      ordered[ordinal] = reports.lookupOrd(ordinal).utf8ToString();
    }
    Bits live = segment.getLiveDocs();
    numbers = new int[segment.maxDoc()];
    paragraphs = new Paragraphs[numbers.length];
    for (int document = 0; document < numbers.length; document++) {
      if (!reports.advanceExact(document) || !kinds.advanceExact(document)) {
        throw new IOException("a document of no report");
      }
      explaining.set(document, kinds.longValue() == 1);
      String report = ordered[reports.ordValue()];
      Integer number = numberOf.get(report);
      numbers[document] = number == null ? UNKNOWN : number;
      if (number != null && (live == null || live.get(document))) {
        documents.merge(
            report,
            new int[] {document},
            (before, last) -> IntStream.concat(IntStream.of(before), IntStream.of(last)).toArray());
      }
    }
  }

  /** Those of the texts; nothing if the segment holds no text. */
  Optional<SegmentTokens> tokens() {
    return tokens;
  }

  /** How many documents there are, deleted ones too. */
  int size() {
    return numbers.length;
  }

  /** Whether a document is of a report that the index holds. */
  boolean isKnown(int document) {
    return numbers[document] != UNKNOWN;
  }

  /** The number of a document's report, if that is known. */
  int number(int document) {
    return numbers[document];
  }

  /** Whether a document is the report proper, or the explanations of its terms. */
  HitKind kind(int document) {
    return explaining.get(document) ? HitKind.ENTRY : HitKind.BODY;
  }

  /**
   * The paragraphs of a document. They are kept: words that many reports have ask for those of all.
   *
   * @param structure of the document
   */
  Paragraphs paragraphs(int document, ReportStructure structure) {
    Paragraphs known = paragraphs[document];
    if (known == null) {
      known = structure.blocks();
      paragraphs[document] = known;
    }
    return known;
  }

  /** The documents of some reports, ascending. */
  int[] documents(Collection<String> reports) {
    return reports.stream()
        .flatMapToInt(report -> IntStream.of(documents.getOrDefault(report, NONE)))
        .sorted()
        .toArray();
  }
}
