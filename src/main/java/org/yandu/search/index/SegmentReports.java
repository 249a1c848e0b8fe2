package org.yandu.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/**
 * Which report each document of a segment is of, and the documents of each report: to look that up
 * in the index takes longer than a query.
 */
final class SegmentReports {

  private static final int[] NONE = {};

  private final String[] names;
  private final Map<String, int[]> documents = new HashMap<>();

  /**
   * Reads them.
   *
   * @param same the string to use for each: one that is the same need not be compared
   */
  SegmentReports(LeafReader segment, Map<String, String> same) throws IOException {
    SortedDocValues reports = DocValues.getSorted(segment, ReportDocument.REPORT);
    String[] ordered = new String[reports.getValueCount()];
    for (int ordinal = 0; ordinal < ordered.length; ordinal++) {
      String name = reports.lookupOrd(ordinal).utf8ToString();
      ordered[ordinal] = same.getOrDefault(name, name);
    }
    Bits live = segment.getLiveDocs();
    names = new String[segment.maxDoc()];
    for (int document = 0; document < names.length; document++) {
      if (!reports.advanceExact(document)) {
        throw new IOException("a document of no report");
      }
      names[document] = ordered[reports.ordValue()];
      if (live == null || live.get(document)) {
        documents.merge(
            names[document],
            new int[] {document},
            (before, last) -> IntStream.concat(IntStream.of(before), IntStream.of(last)).toArray());
      }
    }
  }

  /** The fingerprint of a document's report. */
  String name(int document) {
    return names[document];
  }

  /** The documents of some reports, ascending. */
  int[] documents(Collection<String> reports) {
    return reports.stream()
        .flatMapToInt(report -> IntStream.of(documents.getOrDefault(report, NONE)))
        .sorted()
        .toArray();
  }
}
