package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.ReportName;
import org.yandu.report.Report;
import org.yandu.search.Frequency;
import org.yandu.search.Hit;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.ReportFrequency;
import org.yandu.search.Vocabulary;
import org.yandu.search.index.Finder;
import org.yandu.search.index.HitCount;
import org.yandu.search.index.IndexProgress;
import org.yandu.ui.find.Found.InReport;

/**
 * Everything a library holds, to be looked through. Every call may wait for the disk; none belongs
 * on the UI thread, and all belong on one and the same.
 */
public final class LibrarySearch implements AutoCloseable {

  /** From more reports than these nothing to choose from is gathered: it would take too long. */
  private static final int MOST_FOR_CHOICES = 100;

  private final Library library;
  private final Finder<LibraryException> finder;
  private final LibraryWritings writings;
  private volatile boolean stopped;

  public LibrarySearch(Library library) {
    this.library = library;
    writings = new LibraryWritings(library);
    finder = new Finder<>(library.indexFolder(), library.reports());
  }

  /**
   * Makes the index what it must be. Takes as long as it takes; meanwhile everything can be looked
   * for.
   *
   * @param progress told of it; may stop it
   */
  public void refresh(IndexProgress progress) throws LibraryException {
    finder.refresh(
        (done, all) -> {
          if (stopped) {
            throw new CancellationException();
          }
          progress.reached(done, all);
        });
  }

  /** Ends what takes long, from any thread; what was finished of the index is kept. */
  public void stop() {
    stopped = true;
  }

  /**
   * How often something is found in each report in which it is, in the order of the library.
   *
   * @param unwanted asked now and then, by several threads, whether the answer is still waited for
   */
  List<HitCount> count(Interpretation meant, BooleanSupplier unwanted) throws LibraryException {
    return finder.count(meant, unwanted);
  }

  /** Reads what was found in some reports. */
  List<InReport> read(Interpretation meant, List<InReport> counted) throws LibraryException {
    List<InReport> missing = counted.stream().filter(each -> !each.isRead()).toList();
    Map<String, List<Hit>> hits =
        missing.isEmpty()
            ? Map.of()
            : finder.hits(meant, missing.stream().map(InReport::fingerprint).toList());
    List<InReport> read = new ArrayList<>();
    for (InReport each : missing) {
      Report report = report(each.fingerprint());
      List<Hit> found = hits.getOrDefault(each.fingerprint(), List.of());
      read.add(each.with(report, Looking.completed(report, found)));
    }
    return read;
  }

  /** Everything that was ever noted, report by report likewise. */
  List<Annotation> annotations() throws LibraryException {
    return library.annotations().all();
  }

  private Map<String, ReportName> names() throws LibraryException {
    return library.reports().names();
  }

  /** All reports, or in a large library the first of them. */
  List<Report> someReports() throws LibraryException {
    List<Report> reports = new ArrayList<>();
    for (String fingerprint : names().keySet()) {
      if (reports.size() < MOST_FOR_CHOICES) {
        reports.add(report(fingerprint));
      }
    }
    return reports;
  }

  /** All reports in the order of the library, nothing in them counted yet. */
  List<ReportFrequency> uncounted() throws LibraryException {
    List<ReportFrequency> reports = new ArrayList<>();
    names()
        .forEach(
            (fingerprint, name) ->
                reports.add(
                    new ReportFrequency(
                        fingerprint,
                        name.title(),
                        name.imprint(),
                        new Frequency(0, name.length()))));
    return reports;
  }

  /** What the glossaries of all reports explain, the most common first. */
  List<String> headwords() throws LibraryException {
    return library.reports().headwords();
  }

  /** What annotations are marked as. */
  List<AnnotationKind> kinds() throws LibraryException {
    return library.annotationKinds().all();
  }

  /** What annotations are tagged with, the most used first. */
  List<String> tags() throws LibraryException {
    return library.annotations().tags();
  }

  /**
   * How the terms of all reports are written.
   *
   * @param open the report that is open, whose glossary is given as it is shown
   */
  Writings writings(String open, Glossary shown) throws LibraryException {
    return writings.with(open, shown);
  }

  /** The strings that stand in the reports. */
  Vocabulary<LibraryException> vocabulary() {
    return finder.vocabulary();
  }

  Report report(String fingerprint) throws LibraryException {
    return library.reports().forPassages(fingerprint);
  }

  @Override
  public void close() {
    finder.close();
  }
}
