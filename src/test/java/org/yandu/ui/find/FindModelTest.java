package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.text.Range;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;
import org.yandu.ui.words.Words;

/** A query, what it finds, under which heading, and the walk through it. */
class FindModelTest {

  private final Report report = SampleReport.small();
  private final Reading reading = SampleReading.of(report);
  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("find", failures::add);
  private final List<Annotation> notes = new ArrayList<>();
  private final FindModel model =
      Toolkit.on(
          () -> new FindModel(reading, background, () -> notes, Optional.empty(), failures::add));
  private final List<Range> jumps = new ArrayList<>();

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @AfterEach
  void close() {
    background.close();
    assertEquals(List.of(), failures);
  }

  private Found find(String query) {
    Toolkit.run(
        () -> {
          reading.setNavigator(jumps::add, offset -> {});
          model.queryProperty().set(query);
        });
    Toolkit.await(
        "an answer to " + query,
        () ->
            model
                .foundProperty()
                .get()
                .map(found -> found.query().input().equals(query))
                .orElse(false));
    return model.foundProperty().get().orElseThrow();
  }

  private List<Hit> hits() {
    return Toolkit.on(model::hits);
  }

  @Test
  void hitsAreCountedByPart() {
    Found found = find("三个一工程");
    assertEquals(4, hits().size());
    assertEquals(3, found.body());
    assertEquals(1, found.entries());
    assertEquals(0, found.noteCount());
  }

  @Test
  void linesStandUnderTheSectionOrEntryThatHoldsThem() {
    find("三个一工程");
    List<String> lines = new ArrayList<>();
    for (Row row : model.rows()) {
      if (row instanceof Row.Group group) {
        lines.add(
            group.heading().map(report::textOf).orElse("notes").split("：", 2)[0]
                + " "
                + group.count());
      } else if (row instanceof Row.Place place) {
        lines.add("#" + place.index());
      }
    }
    assertEquals(
        List.of("一、过去一年 1", "#0", "（一）产业 1", "#1", "二、今年工作 1", "#2", "1．“三个一”工程 1", "#3"), lines);
  }

  @Test
  void whoTypesOnAfterAStepStaysThere() {
    find("三个一");
    Toolkit.run(() -> model.walk().next());
    Toolkit.run(() -> model.walk().next());
    Range before = hits().get(model.walk().currentProperty().get()).range();
    find("三个一工程");
    Range now = hits().get(model.walk().currentProperty().get()).range();
    assertTrue(now.start() <= before.start() && now.end() > before.end(), now + " of " + before);
    int reached = model.walk().currentProperty().get();
    Toolkit.run(() -> model.walk().next());
    assertEquals(reached + 1, model.walk().currentProperty().get());
  }

  @Test
  void theWalkGoesRoundInBothDirections() {
    find("三个一工程");
    List<Integer> steps = new ArrayList<>();
    for (int step = 0; step < 5; step++) {
      Toolkit.run(() -> model.walk().next());
      steps.add(model.walk().currentProperty().get());
    }
    for (int step = 0; step < 2; step++) {
      Toolkit.run(() -> model.walk().previous());
      steps.add(model.walk().currentProperty().get());
    }
    assertEquals(List.of(0, 1, 2, 3, 0, 3, 2), steps);
    assertEquals(hits().get(2).range(), jumps.getLast());
  }

  @Test
  void theFirstStepGoesFromWhereOneReads() {
    find("三个一工程");
    int behindFirst = hits().getFirst().range().end();
    Toolkit.run(() -> reading.inViewProperty().set(new Range(behindFirst, behindFirst + 5)));
    Toolkit.run(() -> model.walk().next());
    assertEquals(1, model.walk().currentProperty().get());
    find("稳中求进");
    assertEquals(-1, model.walk().currentProperty().get(), "another query, another walk");
    Toolkit.run(() -> model.walk().previous());
    assertEquals(0, model.walk().currentProperty().get(), "the one before where one reads");
    int end = report.text().length();
    find("三个一工程");
    Toolkit.run(() -> reading.inViewProperty().set(new Range(end, end)));
    Toolkit.run(() -> model.walk().next());
    assertEquals(0, model.walk().currentProperty().get(), "around the end");
  }

  private Annotation note(String written) {
    return new Annotation(
        UUID.randomUUID(),
        report.fingerprint(),
        Anchor.of(report, new Range(3, 9)),
        AnnotationKind.TASK,
        written,
        "",
        Instant.EPOCH,
        Instant.EPOCH);
  }

  @Test
  void notesAreFoundToo() {
    notes.add(note("测算依据要补，测算依据！"));
    Found found = find("测算依据");
    assertEquals(0, hits().size());
    assertEquals(2, found.noteCount());
    assertEquals(3, model.rows().size(), "one heading, two places");
    assertTrue(model.rows().getFirst() instanceof Row.Group);
  }

  @Test
  void onlyTheLastOfManyQuicklyTypedQueriesIsShown() {
    Toolkit.run(
        () -> {
          for (String typed : List.of("三", "三个", "三个一", "稳中求进")) {
            model.queryProperty().set(typed);
          }
        });
    Toolkit.await("an answer", () -> model.foundProperty().get().isPresent());
    assertEquals("稳中求进", model.foundProperty().get().orElseThrow().query().input());
  }

  @Test
  void nothingAndNothingButMarksAreNotTheSame() {
    assertTrue(find("“”").query().isMeaningless());
    assertEquals(List.of(), List.copyOf(model.rows()));
    Toolkit.run(() -> model.walk().next());
    assertEquals(-1, model.walk().currentProperty().get());
    Toolkit.run(model::clear);
    assertEquals(Optional.empty(), model.foundProperty().get());
  }

  @Test
  void otherWritingsOfATermAreFoundWithItUntilTheyAreSwitchedOff() {
    Term term = new Term(1, "农业增长", List.of("工业增长"), "");
    EditedGlossary glossary = new EditedGlossary(new Glossary(List.of(term)), List.of());
    Toolkit.run(() -> reading.setMentions(Mentions.in(report, glossary)));
    Found with = find("农业增长");
    assertEquals(List.of("工业增长"), with.query().aliases());
    int together = with.total();
    Toolkit.run(() -> model.aliasesProperty().set(false));
    Toolkit.await("without", () -> model.foundProperty().get().orElseThrow().total() < together);
    Found without = model.foundProperty().get().orElseThrow();
    assertEquals(List.of("工业增长"), without.query().aliases(), "they can be switched on again");
    assertEquals(together, without.total() + find("工业增长").total());
    Toolkit.run(() -> model.aliasesProperty().set(true));
    assertEquals(together, find("农业增长 类:正文").total(), "filters leave them in");
    assertEquals(0, find("农业增长 类:词条").total(), "and narrow them");
  }

  @Test
  void whatStandsNowhereIsFoundByItsSoundInNotesToo() {
    Found found = find("wzqj");
    assertEquals(Query.Way.PINYIN, found.meant().orElseThrow().way());
    assertEquals(List.of("稳中求进"), found.meant().orElseThrow().forms());
    assertEquals(find("稳中求进").reports(), found.reports());
    assertEquals(Query.Way.PINYIN, find("wzqj 类:正文").meant().orElseThrow().way());
    assertEquals(1, find("wzqj 类:词条").total(), "of 3");
    Words words = new Words(Locale.CHINESE);
    String receipt = Receipt.text(find("wzqj 类:词条"), words);
    assertTrue(receipt.contains("没有“wzqj”，按拼音找到：稳中求进 "), receipt);
    receipt = Receipt.text(find("穩中求進 类:词条"), words);
    assertTrue(receipt.contains("没有“穩中求進”，按简体“稳中求进”查找 "), receipt);
    assertEquals(Query.Way.SIMPLIFIED, find("穩中求進").meant().orElseThrow().way());
    assertEquals(Optional.empty(), find("clyj").meant());
    notes.add(note("测算依据要补"));
    assertEquals(1, find("csyj").noteCount());
  }

  @Test
  void byRelevanceThePartWithTheMostHitsComesFirst() {
    find("稳中求进");
    List<String> byPlace = headings();
    assertEquals(List.of("一、过去一年 1", "（一）产业 1", "2．稳中求进 1"), byPlace);
    Toolkit.run(() -> model.orderProperty().set(Row.Order.RELEVANCE));
    find("增长");
    assertEquals(List.of("（一）产业 2", "一、过去一年 1", "二、今年工作 1"), headings());
    Toolkit.run(() -> model.orderProperty().set(Row.Order.PLACE));
    Toolkit.await("by place again", () -> headings().getFirst().startsWith("一、"));
  }

  private List<String> headings() {
    return Toolkit.on(
        () ->
            model.rows().stream()
                .filter(Row.Group.class::isInstance)
                .map(Row.Group.class::cast)
                .map(
                    group ->
                        group.heading().map(report::textOf).orElse("").split("：", 2)[0]
                            + " "
                            + group.count())
                .toList());
  }
}
