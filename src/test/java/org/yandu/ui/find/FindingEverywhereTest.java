package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Query;
import org.yandu.text.Range;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.reading.LibraryShelf;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;
import org.yandu.ui.words.Words;

/** Finding in a library of several reports, and the walk from one to the next. */
class FindingEverywhereTest {

  private final Report open = SampleReport.of("大道至简。", "简政放权，放管结合。");
  private final Report second = SampleReport.of("没有要找的字。", "简政。", "再说简政，又说简政。");
  private final Report third = SampleReport.of("只有一处简政。", "别的。");
  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("find", failures::add);
  private final Reading reading = SampleReading.of(open);
  private final List<Range> jumps = new ArrayList<>();
  @TempDir private Path folder;
  private Library library;
  private LibrarySearch search;
  private FindModel model;

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @BeforeEach
  void fill() throws LibraryException {
    library = Library.open(folder);
    for (Report report : List.of(second, open, third)) {
      library.reports().add(report, Glossary.EMPTY, "");
    }
    search = new LibrarySearch(library);
    model =
        Toolkit.on(
            () -> new FindModel(reading, background, List::of, Optional.of(search), failures::add));
    reading.setNavigator(jumps::add, offset -> {});
    reading.setShelf(new LibraryShelf(library, background, failures::add));
  }

  @AfterEach
  void close() throws LibraryException {
    background.close();
    search.close();
    library.close();
    assertEquals(List.of(), failures);
  }

  private Found find(String query) {
    Toolkit.run(() -> model.queryProperty().set(query));
    Toolkit.await(
        "an answer to " + query,
        () ->
            model
                .foundProperty()
                .get()
                .filter(found -> found.query().input().equals(query) && found.done())
                .isPresent());
    return model.foundProperty().get().orElseThrow();
  }

  private List<String> names(Found found) {
    return found.reports().stream().map(Found.InReport::fingerprint).toList();
  }

  private void step(Runnable step, Report report, int index) {
    Toolkit.run(step);
    Toolkit.await(
        () -> "at " + index + ", not " + model.walk().currentProperty().get(),
        () ->
            reading.open().fingerprint().equals(report.fingerprint())
                && model.walk().currentProperty().get() == index);
  }

  @Test
  void aYearLeavesOutReportsWithoutOneAndThatIsSaid() {
    Found found = find("简政 年:2021");
    assertEquals(0, found.total());
    assertEquals(3, found.undated());
    String chinese = Receipt.text(found, new Words(Locale.CHINESE));
    assertTrue(chinese.endsWith(" · 3 份无年份的报告未查"), chinese);
    String english = Receipt.text(found, new Words(Locale.ENGLISH));
    assertTrue(english.endsWith(" · 3 reports without a year left out"), english);
    assertEquals(0, find("简政").undated(), "where no year is asked for");
  }

  @Test
  void theOpenReportComesFirstTheOthersAsTheLibraryHasThem() {
    Found found = find("简政");
    assertEquals(
        List.of(open.fingerprint(), second.fingerprint(), third.fingerprint()), names(found));
    assertEquals(5, found.total());
    assertEquals(5, found.body());
    List<Integer> totals =
        model.rows().stream()
            .filter(Row.InWhole.class::isInstance)
            .map(row -> row.in().total())
            .toList();
    assertEquals(List.of(1, 3, 1), totals);
  }

  @Test
  void byRelevanceTheReportWithTheMostComesFirst() {
    Toolkit.run(() -> model.orderProperty().set(Row.Order.RELEVANCE));
    find("简政");
    assertEquals(second.fingerprint(), model.rows().getFirst().in().fingerprint());
    assertEquals(open.fingerprint(), model.rows().get(5).in().fingerprint(), "then by place");
  }

  @Test
  void inTheOpenReportAloneNoReportIsNamed() {
    Toolkit.run(() -> model.everywhereProperty().set(false));
    Found found = find("简政");
    assertEquals(List.of(open.fingerprint()), names(found));
    assertTrue(model.rows().stream().noneMatch(Row.InWhole.class::isInstance));
    Toolkit.run(() -> model.everywhereProperty().set(true));
    Toolkit.await(
        "the others", () -> model.foundProperty().get().orElseThrow().reports().size() == 3);
  }

  @Test
  void theWalkGoesOnIntoTheNextReportAndAroundTheEnd() {
    find("简政");
    step(() -> model.walk().next(), open, 0);
    step(() -> model.walk().next(), second, 0);
    step(() -> model.walk().next(), second, 1);
    step(() -> model.walk().next(), second, 2);
    step(() -> model.walk().next(), third, 0);
    step(() -> model.walk().next(), open, 0);
    step(() -> model.walk().previous(), third, 0);
    step(() -> model.walk().previous(), second, 2);
    assertEquals(3, model.foundProperty().get().orElseThrow().reports().size(), "as it was found");
    assertEquals(second.text().lastIndexOf("简政"), jumps.getLast().start());
  }

  @Test
  void backLeadsToTheReportBefore() {
    find("简政");
    step(() -> model.walk().next(), open, 0);
    step(() -> model.walk().next(), second, 0);
    Toolkit.run(reading::goBack);
    Toolkit.await(
        "the report before", () -> reading.open().fingerprint().equals(open.fingerprint()));
    assertEquals(1, Toolkit.on(() -> model.hits().size()), "its own hits are painted");
    Toolkit.run(reading::goForward);
    Toolkit.await("and forth", () -> reading.open().fingerprint().equals(second.fingerprint()));
  }

  @Test
  void whatStandsAsTypedAnywhereIsNotReadAsWords() {
    // The open report has both words in one paragraph; another has the very string.
    Report exact = SampleReport.of("放权 结合。");
    try {
      library.reports().add(exact, Glossary.EMPTY, "");
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
    Found found = find("放权 结合");
    assertEquals(List.of(exact.fingerprint()), names(found));
    assertEquals(Query.Way.AS_TYPED, found.meant().orElseThrow().way());
  }

  @Test
  void soundsAreLookedForInAllReports() {
    Found found = find("bied");
    assertEquals(List.of(third.fingerprint()), names(found));
    assertEquals(List.of("别的"), found.meant().orElseThrow().forms());
    assertEquals(5, find("jianzheng").total());
  }

  @Test
  void otherWritingsAreThoseOfAllGlossaries() throws LibraryException {
    Report fourth = SampleReport.of("放管服。");
    Term term = new Term(1, "放管服", List.of("简政放权"), "");
    library.reports().add(fourth, new Glossary(List.of(term)), "");
    Found found = find("简政放权");
    assertEquals(List.of("放管服"), found.query().aliases());
    assertEquals(List.of(open.fingerprint(), fourth.fingerprint()), names(found));
    Toolkit.run(() -> model.aliasesProperty().set(false));
    Toolkit.await("without", () -> model.foundProperty().get().orElseThrow().total() == 1);
  }

  @Test
  void notesOfOtherReportsAreFound() throws LibraryException {
    library
        .annotations()
        .add(
            new Annotation(
                UUID.randomUUID(),
                third.fingerprint(),
                Anchor.of(third, new Range(0, 2)),
                AnnotationKind.TASK,
                "口径待核",
                "",
                Instant.EPOCH,
                Instant.EPOCH));
    Found found = find("口径待核");
    assertEquals(1, found.noteCount());
    assertEquals(List.of(third.fingerprint()), names(found));
  }

  @Test
  void aReportThatWasOpenedByHandIsNotTheEndOfTheResults() throws LibraryException {
    find("简政");
    OpenReport other = LibraryShelf.load(library, third.fingerprint());
    Toolkit.run(() -> reading.open(other));
    assertEquals(3, model.foundProperty().get().orElseThrow().reports().size());
    step(() -> model.walk().next(), third, 0);
  }

  /** Forty more reports, each with its own number of places. */
  private void enlarge() throws LibraryException {
    for (int number = 1; number <= 40; number++) {
      library
          .reports()
          .add(SampleReport.of("第" + number + "号", "简政。".repeat(number)), Glossary.EMPTY, "");
    }
  }

  private List<Row.InWhole> unread() {
    return model.rows().stream()
        .filter(Row.InWhole.class::isInstance)
        .map(Row.InWhole.class::cast)
        .filter(whole -> !whole.in().isRead())
        .toList();
  }

  private long places() {
    return model.rows().stream().filter(Row.Place.class::isInstance).count();
  }

  @Test
  void inALargeLibraryEverythingIsCountedAndReadAsItComesIntoView() throws LibraryException {
    enlarge();
    Found found = find("简政");
    assertEquals(5 + 40 * 41 / 2, found.total());
    assertEquals(found.total(), found.body());
    assertTrue(!unread().isEmpty() && places() < found.total());
    while (!unread().isEmpty()) {
      Row.InWhole next = unread().getFirst();
      Toolkit.run(() -> model.results().read(next));
      Toolkit.await("read", () -> !unread().contains(next));
    }
    assertEquals(found.total(), places());
    assertEquals(found.total(), model.foundProperty().get().orElseThrow().total());
  }

  @Test
  void theWalkLeadsIntoReportsThatHaveNotBeenRead() throws LibraryException {
    enlarge();
    find("简政");
    Row.InWhole last = unread().getLast();
    Report report = library.reports().report(last.in().fingerprint());
    step(() -> model.walk().next(), open, 0);
    step(() -> model.walk().previous(), report, last.in().total() - 1);
    assertEquals(last.in().total(), model.hits().size());
  }

  @Test
  void byRelevanceTheReportWithTheMostIsReadFirst() throws LibraryException {
    enlarge();
    Toolkit.run(() -> model.orderProperty().set(Row.Order.RELEVANCE));
    find("简政");
    Row.InWhole first = (Row.InWhole) model.rows().getFirst();
    assertEquals(40, first.in().total());
    assertTrue(first.in().isRead());
  }

  @Test
  void theIndexIsMadeWhileOneSearches() throws Exception {
    enlarge();
    try (Background index = new Background("index", failures::add)) {
      Toolkit.run(() -> model.indexing().refresh(index));
      assertEquals(825, find("简政").total());
    }
    assertTrue(Files.exists(library.indexFolder()));
    assertEquals(825, find("简 政").total());
  }

  @Test
  void howFarTheIndexIsIsToldToTheEnd() throws LibraryException {
    for (int number = 0; number < 508; number++) {
      library.reports().add(SampleReport.of("第" + number + "号"), Glossary.EMPTY, "");
    }
    List<Optional<Double>> told = new ArrayList<>();
    try (Background index = new Background("index", failures::add)) {
      Toolkit.run(
          () -> {
            model.indexing().shareProperty().subscribe(share -> told.add(share));
            model.indexing().refresh(index);
          });
      Toolkit.await("the end", () -> told.size() > 1 && told.getLast().isEmpty());
    }
    assertEquals(Optional.of(1.0), told.get(told.size() - 2), "all are in it, and being merged");
    List<Double> shares = told.stream().flatMap(Optional::stream).toList();
    assertEquals(shares.stream().sorted().toList(), shares);
  }
}
