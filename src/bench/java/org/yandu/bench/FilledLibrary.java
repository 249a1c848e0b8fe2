package org.yandu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Glossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * Fills a library as years of use would: some seventy reports, and two hundred annotations in the
 * one that opens.
 */
public final class FilledLibrary {

  private static final int REPORTS = 72;
  private static final int ANNOTATIONS = 200;
  private static final int PASSAGE = 30;

  private FilledLibrary() {}

  /**
   * Fills one.
   *
   * @param args the library's folder
   */
  public static void main(String[] args) throws LibraryException, IOException {
    try (Library library = Library.open(Path.of(args[0]))) {
      Ingested shipped = ShippedReports.first();
      String source = ShippedReports.source(ShippedReports.folders().getFirst());
      library.reports().add(shipped.report(), shipped.glossary(), source);
      for (Report report : others(shipped.report())) {
        library.reports().add(report, Glossary.EMPTY, report.title());
      }
      annotate(library, shipped.report());
    }
  }

  /**
   * The State Council's reports where they are at hand, else the shipped one under other titles.
   */
  private static List<Report> others(Report shipped) throws IOException {
    if (ScaleReports.missing().isEmpty()) {
      return ScaleReports.read();
    }
    return IntStream.range(0, REPORTS)
        .mapToObj(number -> ScaleReports.report("第" + number + "号", shipped.text()))
        .toList();
  }

  private static void annotate(Library library, Report report) throws LibraryException {
    List<AnnotationKind> kinds = AnnotationKind.BUILT_IN;
    int distance = (report.text().length() - PASSAGE) / ANNOTATIONS;
    for (int number = 0; number < ANNOTATIONS; number++) {
      Range passage = new Range(number * distance, number * distance + PASSAGE);
      Instant now = Instant.now();
      library
          .annotations()
          .add(
              new Annotation(
                  UUID.randomUUID(),
                  report.fingerprint(),
                  Anchor.of(report, passage),
                  kinds.get(number % kinds.size()),
                  "第" + number + "条批注",
                  "",
                  now,
                  now));
    }
  }
}
