package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.annotation.Revision;
import org.yandu.annotation.Versioned;
import org.yandu.glossary.TermEdit;
import org.yandu.library.LibraryException.Reason;
import org.yandu.library.exchange.Parcel;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** One version of a report takes the place of another, with what the reader has written. */
class RevisionsTest {

  private static final Instant LATER = Samples.NOON.plusSeconds(60);

  @TempDir private Path folder;

  private final Report first =
      new SampleReport()
          .title("政府工作报告")
          .heading(1, "一、回顾")
          .paragraph("全年新建道路三百公里，同比增长百分之八。")
          .paragraph("完成了老旧小区改造任务，群众比较满意。")
          .build();
  private final Report second =
      new SampleReport()
          .title("政府工作报告")
          .heading(1, "一、回顾")
          .paragraph("这一年极不平凡。")
          .paragraph("全年新建道路三百公里，同比增长百分之八。")
          .build();
  private Library library;
  private History history;

  @BeforeEach
  void open() throws LibraryException {
    library = Library.open(folder);
    history = new History(library, InstantSource.system());
    library.reports().add(first, Samples.GLOSSARY, "");
  }

  @AfterEach
  void close() throws LibraryException {
    library.close();
  }

  private Annotation mark(String words) throws LibraryException {
    int start = first.text().indexOf(words);
    Annotation annotation = Samples.annotation(first, start, start + words.length(), "记");
    library.annotations().add(annotation);
    return annotation;
  }

  private RevisionChange revise(List<Annotation> annotations, List<TermEdit> edits)
      throws LibraryException {
    List<Step> steps =
        Revision.of(annotations, second).stream()
            .map(
                line ->
                    Step.change(
                        line.annotation(),
                        Revision.placed(
                            line.annotation(),
                            second,
                            line.placement().outcome(),
                            line.placement().range(),
                            LATER)))
            .toList();
    return history.revise(
        first.fingerprint(),
        new StoredReport(second, Samples.GLOSSARY, "b.txt"),
        new AnnotationChange(AnnotationChange.Name.SETTLED, steps),
        new TermChange(
            TermChange.Name.CORRECTED,
            edits.stream()
                .map(
                    edit ->
                        new TermEdit.Step(
                            Optional.of(edit), Optional.of(edit.in(second.fingerprint()))))
                .toList()));
  }

  @Test
  void whatWasWrittenGoesToTheNewVersionAndComesBack() throws Exception {
    Annotation found = mark("新建道路三百公里");
    Annotation lost = mark("老旧小区改造");
    TermEdit.Step edit = Samples.correction(first);
    library.termEdits().apply(List.of(edit));
    List<TermEdit> edits = library.termEdits().ofReport(first.fingerprint());

    revise(List.of(found, lost), edits);

    List<Annotation> there = library.annotations().ofReport(second.fingerprint());
    assertEquals(
        List.of(Outcome.LOST, Outcome.MOVED),
        there.stream().map(Annotation::outcome).sorted(Comparator.reverseOrder()).toList());
    Annotation moved =
        there.stream().filter(each -> each.id().equals(found.id())).findFirst().orElseThrow();
    assertEquals("新建道路三百公里", moved.anchor().range().of(second.text()));
    assertEquals("记", moved.note());
    Annotation gone =
        there.stream().filter(each -> each.id().equals(lost.id())).findFirst().orElseThrow();
    assertEquals("老旧小区改造", gone.anchor().exact());
    assertEquals(true, gone.anchor().range().isEmpty());
    assertEquals(List.of(), library.termEdits().ofReport(first.fingerprint()));
    assertEquals(1, library.termEdits().ofReport(second.fingerprint()).size());
    assertEquals(Set.of(second.fingerprint()), library.reports().fingerprints());
    assertEquals(second.fingerprint(), library.revisions().current(first.fingerprint()));
    assertEquals(List.of(), library.check());

    history.undo();
    assertEquals(List.of(found, lost), library.annotations().ofReport(first.fingerprint()));
    assertEquals(edits, library.termEdits().ofReport(first.fingerprint()));
    assertEquals(first.fingerprint(), library.revisions().current(first.fingerprint()));
    history.redo();
    assertEquals(there, library.annotations().ofReport(second.fingerprint()));
  }

  @Test
  void takenBackTheNewVersionIsNoReportAnyMore() throws Exception {
    Annotation found = mark("新建道路三百公里");
    revise(List.of(found), List.of());
    history.undo();
    assertEquals(Set.of(first.fingerprint()), library.reports().fingerprints());
    assertEquals(1, library.reports().list().size());
    assertEquals(2, library.reports().headwords().size());
    assertEquals(first.fingerprint(), library.revisions().current(second.fingerprint()));
    // What comes in for it belongs to the old one, which is read.
    int start = second.text().indexOf("同比增长");
    Annotation sent = Samples.annotation(second, start, start + 4, "寄来");
    take(sent);
    assertEquals(
        Optional.of(first.fingerprint()),
        library.annotations().find(sent.id()).map(Annotation::report));
    library.annotations().apply(List.of(Step.remove(kept(sent))));

    history.redo();
    assertEquals(Set.of(second.fingerprint()), library.reports().fingerprints());
    history.undo();
    // The same file once more, as a change of its own.
    revise(List.of(found), List.of());
    assertEquals(Set.of(second.fingerprint()), library.reports().fingerprints());
    history.undo();
    assertEquals(Set.of(first.fingerprint()), library.reports().fingerprints());
    assertEquals(List.of(), library.check());
  }

  private void take(Annotation sent) throws LibraryException {
    library
        .exchange()
        .take(new Parcel(List.of(Versioned.of(sent)), List.of(), List.of(), 0), Homes.Wish.ANY);
  }

  private Annotation kept(Annotation annotation) throws LibraryException {
    return library.annotations().find(annotation.id()).orElseThrow();
  }

  @Test
  void aReportThatWasThereBeforeItReplacedAnotherStays() throws Exception {
    library.reports().add(second, Samples.GLOSSARY, "");
    revise(List.of(mark("新建道路三百公里")), List.of());
    assertEquals(Set.of(second.fingerprint()), library.reports().fingerprints());
    history.undo();
    assertEquals(
        Set.of(first.fingerprint(), second.fingerprint()), library.reports().fingerprints());
    history.redo();
    assertEquals(Set.of(second.fingerprint()), library.reports().fingerprints());
  }

  @Test
  void whatWasWrittenInTheNewVersionIsNotPutAsideWithIt() throws Exception {
    revise(List.of(mark("新建道路三百公里")), List.of());
    Annotation own = Samples.annotation(second, 3, 5, "另一个窗口");
    library.annotations().add(own);
    history.undo();
    assertEquals(
        Set.of(first.fingerprint(), second.fingerprint()), library.reports().fingerprints());
    assertEquals(List.of(own), library.annotations().ofReport(second.fingerprint()));
    history.redo();
    assertEquals(Set.of(second.fingerprint()), library.reports().fingerprints());
    assertEquals(2, library.annotations().ofReport(second.fingerprint()).size());
  }

  @Test
  void aVersionThatWasReplacedMayComeBackAsTheNewOne() throws Exception {
    revise(List.of(), List.of());
    history.revise(
        second.fingerprint(),
        new StoredReport(first, Samples.GLOSSARY, "a.txt"),
        new AnnotationChange(AnnotationChange.Name.SETTLED, List.of()),
        new TermChange(TermChange.Name.CORRECTED, List.of()));
    assertEquals(Set.of(first.fingerprint()), library.reports().fingerprints());
    assertEquals(first.fingerprint(), library.revisions().current(second.fingerprint()));
    history.undo();
    assertEquals(Set.of(second.fingerprint()), library.reports().fingerprints());
    history.undo();
    assertEquals(Set.of(first.fingerprint()), library.reports().fingerprints());
  }

  @Test
  void nothingIsChangedWhenAnAnnotationWouldStayBehind() throws Exception {
    Annotation known = mark("新建道路三百公里");
    Annotation unseen = mark("老旧小区改造");
    LibraryException failure =
        assertThrows(LibraryException.class, () -> revise(List.of(known), List.of()));
    assertEquals(Reason.CHANGED_ELSEWHERE, failure.reason());
    assertEquals(List.of(known, unseen), library.annotations().ofReport(first.fingerprint()));
    assertEquals(first.fingerprint(), library.revisions().current(first.fingerprint()));
    assertFalse(library.reports().contains(second.fingerprint()), "nor is there a report more");
    assertEquals(Optional.empty(), history.nextUndo());
  }

  @Test
  void aPlaceOfTheReadersOwnChoosingIsKept() throws Exception {
    Annotation lost = mark("老旧小区改造");
    Range chosen = new Range(second.text().indexOf("极不平凡"), second.text().indexOf("极不平凡") + 4);
    Annotation settled = Revision.placed(lost, second, Outcome.FOUND, Optional.of(chosen), LATER);
    assertEquals("极不平凡", settled.anchor().exact());
    assertEquals(List.of("一、回顾"), settled.anchor().path());
    assertEquals(second.fingerprint(), settled.report());
    assertThrows(
        IllegalArgumentException.class,
        () -> Revision.placed(lost, second, Outcome.FOUND, Optional.empty(), LATER));
  }
}
