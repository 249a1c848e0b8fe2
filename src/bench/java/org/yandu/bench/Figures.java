package org.yandu.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
            BuildingBenchmark.class,
            "making the index of 72 reports anew",
            "yandu",
            "SQLite FTS5 with trigrams",
            "fts5"),
        Figure.of(
            QueryBenchmark.class,
            "a phrase query on 72 reports",
            "find",
            "String.indexOf through all of them",
            "indexOf"),
        Figure.of(
            AnchoringBenchmark.class,
            "10,000 annotations in a revised text of 1,000,000 characters",
            "locate",
            "String.indexOf through it for each",
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
    boolean needsReports =
        Stream.of(BuildingBenchmark.class, QueryBenchmark.class, AnchoringBenchmark.class)
            .anyMatch(each -> figure.benchmark().startsWith(each.getName()));
    return needsReports ? ScaleReports.missing() : Optional.empty();
  }
}
