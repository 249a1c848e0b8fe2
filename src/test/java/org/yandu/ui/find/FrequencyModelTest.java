package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.glossary.Glossary;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.find.FindExportModel.Content;
import org.yandu.ui.find.FindExportModel.Copied;
import org.yandu.ui.find.FindExportModel.Outcome;
import org.yandu.ui.find.FrequencyCount.Column;
import org.yandu.ui.find.FrequencyModel.Measure;
import org.yandu.ui.find.FrequencyModel.State;
import org.yandu.ui.reading.LibraryShelf;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;
import org.yandu.ui.words.Words;

/** The table of frequencies over a library of several years of several places. */
class FrequencyModelTest {

  private final Report open = report("乙县", 2021, "开篇。", "一、回顾", "修路，又修路。", "二、打算", "修桥。修路。");
  private final Report before = report("乙县", 2020, "开篇。", "一、回顾", "只说别的。");
  private final Report other = report("甲县", 2020, "开篇。", "一、回顾", "修路。");
  private final Report silent = report("丙县", 2020, "开篇。", "一、回顾", "无话可说。");
  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("find", failures::add);
  private final Reading reading = SampleReading.of(open);
  private final List<Range> jumps = new ArrayList<>();
  @TempDir private Path folder;
  private Library library;
  private LibrarySearch search;
  private FindModel find;
  private FrequencyModel model;

  /** A report in which what begins with a number is a heading. */
  private static Report report(String place, int year, String... lines) {
    SampleReport sample = new SampleReport().title("政府工作报告");
    for (String line : lines) {
      if (line.contains("、")) {
        sample.heading(1, line);
      } else {
        sample.paragraph(line);
      }
    }
    Report plain = sample.paragraph(place + year).build();
    return new Report(
        plain.title(),
        "",
        new Imprint(place, year, "", "", ""),
        plain.text(),
        plain.blocks(),
        plain.pageStarts());
  }

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @BeforeEach
  void fill() throws LibraryException {
    library = Library.open(folder);
    for (Report report : List.of(other, open, silent, before)) {
      library.reports().add(report, Glossary.EMPTY, "");
    }
    search = new LibrarySearch(library);
    find =
        Toolkit.on(
            () -> new FindModel(reading, background, List::of, Optional.of(search), failures::add));
    model =
        Toolkit.on(() -> new FrequencyModel(find, background, Optional.of(search), failures::add));
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

  private void count(String query) {
    Toolkit.run(
        () -> {
          model.shownProperty().set(true);
          find.queryProperty().set(query);
        });
    Toolkit.await(
        "counted",
        () ->
            model.stateProperty().get() == State.COUNTED
                && find.foundProperty()
                    .get()
                    .filter(found -> found.done() && found.query().input().equals(query))
                    .isPresent());
  }

  /** The lines as they are called, with their counts. */
  private List<String> lines() {
    FrequencyNames names = new FrequencyNames(new Words(Locale.CHINESE));
    return Toolkit.on(
        () ->
            model.rows().stream()
                .map(row -> names.of(row) + " " + row.frequency().count())
                .toList());
  }

  private FrequencyRow row(int index) {
    return Toolkit.on(() -> model.rows().get(index));
  }

  private void after(Runnable action, List<String> expected) {
    Toolkit.run(action);
    Toolkit.await(() -> "not " + lines(), () -> lines().equals(expected));
  }

  @Test
  void yearsStandBesideEachOtherAndTheOpenReportIsUnfolded() {
    count("修路");
    assertEquals(List.of("乙县 2020年 0", "乙县 2021年 3", "一、回顾 2", "二、打算 1", "甲县 2020年 1"), lines());
    assertEquals(
        List.of(false, false, false, false, true),
        model.rows().stream().map(FrequencyRow::begins).toList(),
        "where another place begins");
    assertEquals(
        find.foundProperty().get().orElseThrow().total(),
        model.rows().stream()
            .filter(row -> row.part().isEmpty())
            .mapToInt(row -> row.frequency().count())
            .sum());
  }

  @Test
  void aYearThatWasNotLookedThroughIsNotNamed() {
    count("修路 年:2021");
    assertEquals(List.of("乙县 2021年 3", "一、回顾 2", "二、打算 1"), lines());
  }

  @Test
  void inTheOpenReportAloneOnlyItIsCounted() {
    Toolkit.run(() -> find.everywhereProperty().set(false));
    count("修路");
    assertEquals(List.of("乙县 2021年 3", "一、回顾 2", "二、打算 1"), lines());
  }

  @Test
  void nothingIsCountedThatIsNotShown() {
    count("修路");
    after(() -> model.shownProperty().set(false), List.of());
    assertEquals(State.IDLE, model.stateProperty().get());
    count("修桥");
    assertEquals(List.of("乙县 2020年 0", "乙县 2021年 1", "一、回顾 0", "二、打算 1"), lines());
    count("无此一说");
    assertEquals(List.of(), lines());
    after(() -> find.clear(), List.of());
    assertEquals(State.IDLE, model.stateProperty().get());
  }

  @Test
  void everyColumnSortsAndTheSecondTimeTheOtherWay() {
    count("修路");
    after(
        () -> model.sortBy(Column.COUNT),
        List.of("乙县 2021年 3", "一、回顾 2", "二、打算 1", "甲县 2020年 1", "乙县 2020年 0"));
    after(
        () -> model.sortBy(Column.COUNT),
        List.of("乙县 2020年 0", "甲县 2020年 1", "乙县 2021年 3", "二、打算 1", "一、回顾 2"));
    after(
        () -> model.sortBy(Column.NAME),
        List.of("乙县 2020年 0", "乙县 2021年 3", "一、回顾 2", "二、打算 1", "甲县 2020年 1"));
    after(
        () -> model.sortBy(Column.NAME),
        List.of("甲县 2020年 1", "乙县 2021年 3", "一、回顾 2", "二、打算 1", "乙县 2020年 0"));
    after(
        () -> model.sortBy(Column.RATE),
        List.of("乙县 2021年 3", "一、回顾 2", "二、打算 1", "甲县 2020年 1", "乙县 2020年 0"));
  }

  @Test
  void theLongestBarIsThatOfTheGreatestNumber() {
    count("修路");
    assertEquals(1, model.share(row(1)));
    assertEquals(0, model.share(row(0)));
    assertEquals(2.0 / 3, model.share(row(2)), 1e-9);
    Toolkit.run(() -> model.measureProperty().set(Measure.RATE));
    assertEquals(
        1, model.rows().stream().mapToDouble(model::share).max().orElseThrow(), "by share too");
    assertTrue(model.share(row(1)) < 1, "a part says it more often, for its length");
  }

  @Test
  void otherReportsAreUnfoldedAndFolded() {
    count("修路");
    assertFalse(row(0).isFoldable(), "nothing in it");
    after(
        () -> model.toggle(row(4)),
        List.of("乙县 2020年 0", "乙县 2021年 3", "一、回顾 2", "二、打算 1", "甲县 2020年 1", "一、回顾 1"));
    after(() -> model.toggle(row(1)), List.of("乙县 2020年 0", "乙县 2021年 3", "甲县 2020年 1", "一、回顾 1"));
    assertEquals(2, model.indexOf(row(2)));
    after(() -> model.toggle(row(2)), List.of("乙县 2020年 0", "乙县 2021年 3", "甲县 2020年 1"));
  }

  @Test
  void aLineLeadsToTheFirstPlaceItCounts() {
    count("修路");
    Toolkit.run(() -> model.goTo(row(3)));
    Toolkit.await("a jump", () -> find.walk().currentProperty().get() == 2);
    assertEquals(open.text().lastIndexOf("修路"), jumps.getLast().start());
    Toolkit.run(() -> model.goTo(row(0)));
    assertEquals(1, jumps.size(), "there is no place to go to");
    Toolkit.run(() -> model.goTo(row(4)));
    Toolkit.await(
        "the other report", () -> reading.open().fingerprint().equals(other.fingerprint()));
    assertTrue(model.isOpen(row(4)));
  }

  @Test
  void theTableIsCopiedAsItIsShown() {
    count("修路");
    FindExportModel export =
        new FindExportModel(model, reading.choices(), background, failures::add);
    List<Outcome> outcomes = new ArrayList<>();
    Toolkit.run(
        () -> {
          export.setOnOutcome(outcomes::add);
          export.copyTable(new FrequencyNames(new Words(Locale.CHINESE)));
        });
    Toolkit.await("an outcome", () -> !outcomes.isEmpty());
    Copied copied = (Copied) outcomes.getFirst();
    assertEquals(Content.FREQUENCIES, copied.content());
    assertEquals(5, copied.count());
    List<String> lines = copied.text().lines().toList();
    assertTrue(lines.get(1).startsWith("2020年乙县政府工作报告\t乙县\t2020\t全文\t0\t"), lines.get(1));
    assertTrue(lines.get(3).startsWith("2021年乙县政府工作报告\t乙县\t2021\t一、回顾\t2\t"), lines.get(3));
  }
}
