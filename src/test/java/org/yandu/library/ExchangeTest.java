package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Anchoring;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.ConflictCopy;
import org.yandu.annotation.Join.Outcome;
import org.yandu.annotation.Join.Result;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.MarkedPassage;
import org.yandu.annotation.Placement;
import org.yandu.annotation.Revision;
import org.yandu.annotation.WebAnnotation;
import org.yandu.glossary.Glossary;
import org.yandu.library.LibraryException.Reason;
import org.yandu.library.exchange.Parcel;
import org.yandu.report.Report;

/** What two readers send each other. */
class ExchangeTest extends TwoReaders {

  private static final String[] TEXT = {"今年新修道路三十公里，村村通了客车。", "实施“三个一”工程，群众满意。", "新建学校两所，改造危房一百户。"};

  private static void edit(Library library, Annotation annotation, String note, int second)
      throws LibraryException {
    Annotation kept = library.annotations().find(annotation.id()).orElseThrow();
    library
        .annotations()
        .apply(List.of(Step.change(kept, kept.withNote(note, Samples.NOON.plusSeconds(second)))));
  }

  private static Set<String> notes(Library library) throws LibraryException {
    return library.annotations().all().stream().map(Annotation::note).collect(Collectors.toSet());
  }

  private static List<Result> results(Merge merge) {
    return merge.outcomes().stream().map(Outcome::result).toList();
  }

  @Test
  void aPackageWithTheTextBringsTheReportItsAnnotationsAndItsTerms() throws Exception {
    Report report = report(TEXT);
    a().reports().add(report, Samples.GLOSSARY, "x");
    AnnotationKind own = new AnnotationKind("own", "我的", KindColour.BROWN);
    Annotation plain = mark(report, "“三个一”工程", "好");
    a().annotations().add(plain);
    a().annotationKinds()
        .apply(
            new KindChange(
                a().annotationKinds().all(),
                Stream.concat(a().annotationKinds().all().stream(), Stream.of(own)).toList()));
    Annotation coloured = mark(report, "村村通了客车", "").withKind(own, plain.modified());
    a().annotations().add(coloured);

    Merge without = send(a(), b(), false);
    assertEquals(2, without.unknown().size());
    assertEquals(List.of(), b().annotations().all());
    Merge merge = send(a(), b(), true);
    assertEquals(List.of(Result.ADDED, Result.ADDED), results(merge));
    assertEquals(List.of(report.fingerprint()), merge.reports());
    assertEquals(a().annotations().all(), b().annotations().all());
    assertTrue(b().annotationKinds().all().contains(own));
    StoredReport stored = b().reports().load(report.fingerprint());
    assertEquals(report, stored.report());
    assertEquals(Samples.GLOSSARY, stored.glossary());
    assertEquals(List.of(), b().termEdits().ofReport(report.fingerprint()));
    assertEquals(List.of(Result.PRESENT, Result.PRESENT), results(send(a(), b(), true)));
    assertEquals(List.of(), b().check());
  }

  @Test
  void changesOnBothSidesAreBothKeptAndEndAlike() throws Exception {
    Report report = report(TEXT);
    a().reports().add(report, Glossary.EMPTY, "x");
    b().reports().add(report, Glossary.EMPTY, "x");
    Annotation annotation = mark(report, "道路三十公里", "旧");
    a().annotations().add(annotation);
    send(a(), b(), false);
    edit(b(), annotation, "新", 10);
    Merge update = send(b(), a(), false);
    assertEquals(List.of(Result.UPDATED), results(update));
    assertEquals("旧", a().annotations().bin().getFirst().annotation().note());
    edit(a(), annotation, "甲", 20);
    edit(b(), annotation, "乙", 30);
    Parcel before = b().exchange().pack(b().annotations().all(), false);
    Merge conflict = send(b(), a(), false);
    assertEquals(List.of(Result.CONFLICT), results(conflict));
    Annotation copy = conflict.outcomes().getFirst().other().orElseThrow();
    assertEquals("甲", copy.note());
    assertEquals(List.of(ConflictCopy.TAG), copy.tags());
    assertEquals(Set.of("甲", "乙"), notes(a()));
    send(a(), b(), false);
    assertEquals(a().annotations().all(), b().annotations().all());
    assertEquals(List.of(Result.PRESENT), results(a().exchange().take(before, Homes.Wish.ANY)));
    assertEquals(Set.of("甲", "乙"), notes(a()));
  }

  @Test
  void whatWasDeletedHereStaysSoUntilItIsChangedThere() throws Exception {
    Report report = report(TEXT);
    a().reports().add(report, Glossary.EMPTY, "x");
    b().reports().add(report, Glossary.EMPTY, "x");
    Annotation annotation = mark(report, "道路三十公里", "旧");
    a().annotations().add(annotation);
    send(a(), b(), false);
    a().annotations().apply(List.of(Step.remove(annotation)));
    assertEquals(List.of(Result.DELETED), results(send(b(), a(), false)));
    assertEquals(List.of(), a().annotations().all());
    edit(b(), annotation, "新", 10);
    assertEquals(List.of(Result.ADDED), results(send(b(), a(), false)));
    assertEquals(Set.of("新"), notes(a()));
    assertEquals(List.of(), a().annotations().bin());
  }

  @Test
  void anImportIsOneStepThatCanBeTakenBackAndDoneAgain() throws Exception {
    Report report = report(TEXT);
    a().reports().add(report, Samples.GLOSSARY, "x");
    b().reports().add(report, Glossary.EMPTY, "x");
    Annotation changed = mark(report, "道路三十公里", "旧");
    a().annotations().add(changed);
    send(a(), b(), false);
    edit(a(), changed, "新", 10);
    a().annotations().add(mark(report, "“三个一”工程", "又"));
    List<Annotation> before = b().annotations().all();
    History history = new History(b(), Clock.systemUTC());
    Parcel parcel = a().exchange().pack(a().annotations().all(), false);
    Merge merge = history.take(parcel, Homes.Wish.ANY);
    List<Annotation> after = b().annotations().all();
    assertEquals(a().annotations().all(), after);
    assertEquals("change.annotation.imported", history.nextUndo().orElseThrow().nameKey());
    assertEquals(merge.change(), history.undo().orElseThrow());
    assertEquals(before, b().annotations().all());
    assertEquals(List.of(), b().termEdits().ofReport(report.fingerprint()));
    assertEquals(merge.change(), history.redo().orElseThrow());
    assertEquals(after, b().annotations().all());
    assertEquals(1, b().termEdits().ofReport(report.fingerprint()).size());
    history.undo();
    Merge again = history.take(parcel, Homes.Wish.ANY);
    assertEquals(results(merge), results(again), "taken back, it is as new as before");
    assertEquals(after, b().annotations().all());
    assertEquals(List.of(), b().check());
  }

  @Test
  void annotationsOfAnotherVersionGoToTheirPlacesInThatWhichIsHere() throws Exception {
    Report old = report(TEXT);
    Report revised = report("新修道路是今年的大事。", "今年新修道路三十一公里，村村通了客车。", "实施“三个一”工程，群众满意。");
    a().reports().add(old, Glossary.EMPTY, "x");
    b().reports().add(revised, Glossary.EMPTY, "x");
    Annotation moved = mark(old, "“三个一”工程，群众", "动");
    Annotation lost = mark(old, "改造危房一百户", "没");
    a().annotations().add(moved);
    a().annotations().add(lost);
    Merge merge = send(a(), b(), true);
    assertEquals(List.of(), merge.reports(), "no second one of the same report");
    assertEquals(List.of(Result.ADDED, Result.ADDED), results(merge));
    Annotation there = b().annotations().find(moved.id()).orElseThrow();
    assertEquals(revised.fingerprint(), there.report());
    assertEquals("“三个一”工程，群众", there.anchor().range().of(revised.text()));
    assertEquals(Placement.Outcome.MOVED, there.outcome());
    Annotation gone = b().annotations().find(lost.id()).orElseThrow();
    assertEquals(Placement.Outcome.LOST, gone.outcome());
    assertEquals(0, gone.anchor().range().length());
    assertEquals("改造危房一百户", gone.anchor().exact());
    assertEquals(List.of(gone), merge.placed(Placement.Outcome.LOST));
    // And back, without a conflict, though the texts are not the same.
    edit(b(), lost, "没了", 10);
    assertEquals(
        Set.of(Result.PRESENT, Result.UPDATED), Set.copyOf(results(send(b(), a(), false))));
    Annotation back = a().annotations().find(lost.id()).orElseThrow();
    assertEquals("没了", back.note());
    assertEquals(lost.anchor(), back.anchor());
  }

  /** A colleague is not to take for sure what the sender was asked about and has not answered. */
  @Test
  void doubtTravelsWithAnAnnotationUntilSomeoneSettlesIt() throws Exception {
    String around = "今年新修道路%s公里，村村通了客车，群众出行更加方便。";
    Report old = report(around.formatted("30"), TEXT[1]);
    Report revised = report(around.formatted("36"), TEXT[1]);
    a().reports().add(revised, Glossary.EMPTY, "x");
    b().reports().add(revised, Glossary.EMPTY, "x");
    Annotation marked = mark(old, "新修道路30公里", "核对");
    Placement found = Anchoring.locate(revised, marked.anchor());
    Annotation doubtful =
        Revision.placed(marked, revised, found.outcome(), found.range(), Samples.NOON);
    assertEquals(Placement.Outcome.DOUBTFUL, doubtful.outcome());
    a().annotations().add(doubtful);
    assertEquals(1, send(a(), b(), false).placed(Placement.Outcome.DOUBTFUL).size());
    assertEquals(List.of(doubtful), b().annotations().all());
    assertEquals(List.of(Result.PRESENT), results(send(a(), b(), false)));

    Annotation settled =
        MarkedPassage.moved(doubtful, revised, doubtful.anchor().range(), Samples.NOON);
    b().annotations().apply(List.of(Step.change(doubtful, settled)));
    assertEquals(List.of(Result.UPDATED), results(send(b(), a(), false)));
    Annotation back = a().annotations().all().getFirst();
    assertEquals(Placement.Outcome.FOUND, back.outcome());
    assertEquals("新修道路36公里", back.anchor().exact());
  }

  @Test
  void annotationsOfAVersionThatWasReplacedGoToItsSuccessor() throws Exception {
    Report old = report(TEXT);
    Report revised = report(TEXT[2], TEXT[1], TEXT[0]);
    a().reports().add(old, Glossary.EMPTY, "x");
    b().reports().add(old, Glossary.EMPTY, "x");
    b().revisions()
        .replace(
            old.fingerprint(),
            new StoredReport(revised, Glossary.EMPTY, "y"),
            new AnnotationChange(AnnotationChange.Name.MOVED, List.of()),
            new TermChange(TermChange.Name.ADDED, List.of()));
    a().annotations().add(mark(old, "道路三十公里", ""));
    assertEquals(List.of(Result.ADDED), results(send(a(), b(), false)));
    Annotation there = b().annotations().all().getFirst();
    assertEquals(revised.fingerprint(), there.report());
    assertEquals("道路三十公里", there.anchor().range().of(revised.text()));
  }

  @Test
  void aMarkThatWasLengthenedInAnotherProgramIsBroughtUpToDate() throws Exception {
    a().reports().add(report(TEXT), Glossary.EMPTY, "x");
    String entry = "县报告\n- 您在位置 #1-%d的标注 | 添加于 2026年1月4日 10:11:1%d\n\n%s\n==========\n";
    String before = entry.formatted(2, 2, "新修道路");
    String after = before + entry.formatted(3, 5, "新修道路 三十公里");
    a().exchange().take(a().exchange().read(before), Homes.Wish.ANY);
    assertEquals(
        List.of(Result.UPDATED),
        results(a().exchange().take(a().exchange().read(after), Homes.Wish.ANY)));
    Annotation only = a().annotations().all().getFirst();
    assertEquals(1, a().annotations().all().size());
    assertTrue(only.anchor().exact().endsWith("三十公里"), only.anchor().exact());
    assertEquals(
        List.of(Result.PRESENT),
        results(a().exchange().take(a().exchange().read(after), Homes.Wish.ANY)));
  }

  @Test
  void quotesOfAnotherProgramGoToTheReportThatHoldsThem() throws Exception {
    Report report = report(TEXT);
    Report other = report("别的地方也实施“三个一”工程。");
    a().reports().add(report, Glossary.EMPTY, "x");
    a().reports().add(other, Glossary.EMPTY, "y");
    String entry = "%s\n- 您在位置 #%d-%d的标注 | 添加于 2026年1月4日 10:11:12\n\n%s\n==========\n";
    String clippings =
        entry.formatted("县报告", 1, 2, "新修道路 三十公里")
            + entry.formatted("县报告", 5, 6, "实施“三个一”工程")
            + entry.formatted("县报告", 8, 9, "这一句报告里没有")
            + entry.formatted("小说", 3, 4, "很久以前有一个人");
    Merge merge = a().exchange().take(a().exchange().read(clippings), Homes.Wish.ANY);
    assertEquals(List.of(Result.ADDED, Result.ADDED), results(merge));
    assertEquals(1, merge.unplaced().size());
    assertEquals(1, merge.unknown().size());
    for (Annotation annotation : a().annotations().all()) {
      assertEquals(report.fingerprint(), annotation.report());
      assertEquals(Placement.Outcome.FOUND, annotation.outcome());
    }
    assertEquals(
        List.of(Result.PRESENT, Result.PRESENT),
        results(a().exchange().take(a().exchange().read(clippings), Homes.Wish.ANY)));
    // What stands in two reports is nobody's, unless one is preferred or named.
    String twice = entry.formatted("又一本", 1, 2, "实施“三个一”工程");
    Parcel ambiguous = a().exchange().read(twice);
    assertEquals(1, a().exchange().take(ambiguous, Homes.Wish.ANY).unknown().size());
    Homes.Wish preferred = new Homes.Wish(Optional.empty(), Optional.of(other.fingerprint()));
    assertEquals(
        other.fingerprint(),
        a().exchange().take(ambiguous, preferred).outcomes().getFirst().annotation().report());
    Homes.Wish nowhere = new Homes.Wish(Optional.of("0"), Optional.empty());
    assertEquals(
        Reason.NO_SUCH_REPORT,
        assertThrows(LibraryException.class, () -> a().exchange().take(ambiguous, nowhere))
            .reason());
  }

  @Test
  void jsonLdCarriesTheVersionsToo() throws Exception {
    Report report = report(TEXT);
    a().reports().add(report, Glossary.EMPTY, "x");
    b().reports().add(report, Glossary.EMPTY, "x");
    Annotation annotation = mark(report, "道路三十公里", "旧");
    a().annotations().add(annotation);
    for (String note : List.of("旧", "新", "又")) {
      if (!note.equals("旧")) {
        edit(a(), annotation, note, note.equals("新") ? 10 : 20);
      }
      String json =
          WebAnnotation.writeVersioned(a().exchange().leaving(a().annotations().all()), Map.of());
      Merge merge = b().exchange().take(b().exchange().read(json), Homes.Wish.ANY);
      assertEquals(List.of(note.equals("旧") ? Result.ADDED : Result.UPDATED), results(merge));
    }
    assertEquals(Set.of("又"), notes(b()));
  }
}
