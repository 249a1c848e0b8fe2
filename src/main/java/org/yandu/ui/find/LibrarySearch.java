package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.search.Frequency;
import org.yandu.search.Hit;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.ReportFrequency;
import org.yandu.search.Vocabulary;
import org.yandu.search.index.Finder;
import org.yandu.search.index.IndexProgress;

/**
 * Everything a library holds, to be looked through. Every call may wait for the disk; none belongs
 * on the UI thread, and all belong on one and the same.
 */
public final class LibrarySearch implements AutoCloseable {

  /** Of the reports that were shown last so much is kept at hand, in UTF-16 code units. */
  private static final int MOST_AT_HAND = 8_000_000;

  /** From more reports than these nothing to choose from is gathered: it would take too long. */
  private static final int MOST_FOR_CHOICES = 100;

  private final Library library;
  private final Finder<LibraryException> finder;
  private final Map<String, Report> atHand = new LinkedHashMap<>(16, 0.75f, true);
  private final LibraryWritings writings;
  private int length;

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
    finder.refresh(progress);
  }

  /** Every hit, report by report in the order of the library, each in reading order. */
  List<Hit> find(Interpretation meant) throws LibraryException {
    return finder.find(meant);
  }

  /** Everything that was ever noted, report by report likewise. */
  List<Annotation> annotations() throws LibraryException {
    return library.annotations().all();
  }

  /** The names of all reports, in the order of the library. */
  Set<String> fingerprints() throws LibraryException {
    return library.reports().fingerprints();
  }

  /** All reports, or in a large library the first of them. */
  List<Report> someReports() throws LibraryException {
    List<Report> reports = new ArrayList<>();
    for (String fingerprint : fingerprints()) {
      if (reports.size() < MOST_FOR_CHOICES) {
        reports.add(report(fingerprint));
      }
    }
    return reports;
  }

  /** All reports with their lengths, nothing in them counted yet. */
  List<ReportFrequency> uncounted() throws LibraryException {
    return library.reports().list().stream()
        .map(
            report ->
                new ReportFrequency(
                    report.fingerprint(),
                    report.title(),
                    report.imprint(),
                    new Frequency(0, report.length())))
        .toList();
  }

  /** What the glossaries of all reports explain, the most common first. */
  List<String> headwords() throws LibraryException {
    return library.reports().headwords();
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
    Report known = atHand.get(fingerprint);
    if (known != null) {
      return known;
    }
    Report report = library.reports().report(fingerprint);
    atHand.put(fingerprint, report);
    length += report.text().length();
    var eldest = atHand.values().iterator();
    while (length > MOST_AT_HAND && atHand.size() > 1) {
      length -= eldest.next().text().length();
      eldest.remove();
    }
    return report;
  }

  @Override
  public void close() {
    finder.close();
  }
}
