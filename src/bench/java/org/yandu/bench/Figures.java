package org.yandu.bench;

import java.util.List;
import java.util.Optional;

/** All that is measured, in the order in which it is printed. */
final class Figures {

  private Figures() {}

  static List<Figure> all() {
    return List.of(
        Figure.of(
            IngestBenchmark.class,
            "reading the shipped report from its file",
            "read",
            "decoding its bytes",
            "decode"),
        Figure.of(
            LinkingBenchmark.class,
            "linking 1 MB of text (UTF-8) with 20 terms",
            "link",
            "one String.indexOf pass per term",
            "indexOf"),
        Figure.of(
            IndexingBenchmark.class,
            "indexing 1,000 paragraphs on disk",
            "index",
            "Lucene's own StandardAnalyzer",
            "lucene"),
        Figure.of(
            QueryBenchmark.class,
            "a phrase query on 72 reports",
            "find",
            "String.indexOf through all of them",
            "indexOf"),
        Figure.of(
            ExportBenchmark.class,
            "exporting 1,000 annotations to Word",
            "export",
            "POI: a paragraph and a run for each passage",
            "poi"),
        Figure.of(
            StoringBenchmark.class,
            "storing one annotation durably",
            "store",
            "bare SQLite insert, synchronous=FULL",
            "insert"));
  }

  /** Why a figure cannot be measured here, or nothing. */
  static Optional<String> missing(Figure figure) {
    boolean needsReports = figure.benchmark().startsWith(QueryBenchmark.class.getName());
    return needsReports ? ScaleReports.missing() : Optional.empty();
  }
}
