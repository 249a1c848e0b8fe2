package org.yandu.ui.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.library.LibraryException;
import org.yandu.library.Reports;
import org.yandu.report.Report;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/** Where the other reports of the library mention a term: looked up only when it is asked for. */
public final class ElsewhereModel {

  private final Reading reading;
  private final Optional<Reports> reports;
  private final Background background;
  private final ReadOnlyObjectWrapper<Optional<Found>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Background.Handle search = () -> {};

  /**
   * What was found of a term.
   *
   * @param done whether all reports have been looked through
   * @param reports those that mention it, in the order of the library
   */
  public record Found(Term term, boolean done, List<InReport> reports) {}

  /** The places in one report, in reading order. */
  public record InReport(Report report, List<Occurrence> places) {}

  /**
   * @param reports nothing where there is no library
   */
  public ElsewhereModel(Reading reading, Optional<Reports> reports, Background background) {
    this.reading = reading;
    this.reports = reports;
    this.background = background;
    reading.openProperty().addListener((observable, before, now) -> forget());
  }

  /** What was looked up last, and not forgotten because another report was opened. */
  public ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** Looks through all reports but the open one. */
  public void search(Term term) {
    search.cancel();
    found.set(Optional.of(new Found(term, false, List.of())));
    String here = reading.open().fingerprint();
    search =
        background.run(
            () -> reports.isPresent() ? inOthers(reports.get(), term, here) : List.<InReport>of(),
            places -> found.set(Optional.of(new Found(term, true, places))));
  }

  private static List<InReport> inOthers(Reports reports, Term term, String here)
      throws LibraryException {
    TermLinker linker = new TermLinker(new Glossary(List.of(term)));
    List<InReport> found = new ArrayList<>();
    for (String fingerprint : reports.fingerprints()) {
      if (!fingerprint.equals(here)) {
        Report report = reports.report(fingerprint);
        List<Occurrence> places = linker.link(report);
        if (!places.isEmpty()) {
          found.add(new InReport(report, places));
        }
      }
    }
    return found;
  }

  private void forget() {
    search.cancel();
    found.set(Optional.empty());
  }
}
