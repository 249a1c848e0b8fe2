package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.glossary.Glossary;
import org.yandu.library.AnnotationChange.Name;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

class HistoryTest {

  private static final Report REPORT = Samples.report();

  @TempDir private Path folder;

  private Library library;
  private Annotations annotations;
  private History history;

  @BeforeEach
  void open() throws LibraryException {
    library = Library.open(folder);
    library.reports().add(REPORT, Glossary.EMPTY, "");
    annotations = library.annotations();
    AtomicLong second = new AtomicLong();
    InstantSource clock = () -> Instant.ofEpochSecond(2_000_000_000L + second.getAndIncrement());
    history = new History(library, clock);
  }

  @AfterEach
  void close() throws LibraryException {
    library.close();
  }

  private Annotation added(String note) throws LibraryException {
    Annotation annotation = Samples.annotation(REPORT, 3, 9, note);
    history.add(annotation);
    return annotation;
  }

  private static String name(Optional<Change> change) {
    return change.map(Change::nameKey).orElse("nothing");
  }

  @Test
  void aDeletedAnnotationComesBackIdentical() throws Exception {
    Annotation annotation = added("要紧的话");
    history.delete(annotation);
    assertEquals(List.of(), annotations.all());
    assertEquals("change.annotation.deleted", name(history.nextUndo()));
    assertEquals("change.annotation.deleted", name(history.undo()));
    assertEquals(List.of(annotation), annotations.all());
    assertEquals("change.annotation.deleted", name(history.redo()));
    assertEquals(List.of(), annotations.all());
  }

  @Test
  void everyStepGoesBackAndForth() throws Exception {
    Annotation first = added("");
    Annotation second = history.recolour(first, AnnotationKind.QUESTION);
    Annotation third = history.editNote(second, "写下");
    Annotation fourth = history.retag(third, List.of("教育", "发言"));
    history.delete(fourth);
    assertEquals("change.annotation.deleted", name(history.undo()));
    assertEquals(List.of(fourth), annotations.all());
    assertEquals(List.of("教育", "发言"), fourth.tags());
    assertEquals("change.annotation.tagged", name(history.undo()));
    assertEquals(List.of(third), annotations.all());
    assertEquals("change.annotation.note", name(history.undo()));
    assertEquals(List.of(second), annotations.all());
    assertEquals("change.annotation.recoloured", name(history.undo()));
    assertEquals(List.of(first), annotations.all());
    assertEquals("change.annotation.added", name(history.undo()));
    assertEquals(List.of(), annotations.all());
    assertEquals("nothing", name(history.undo()));
    for (List<Annotation> expected :
        List.of(
            List.of(first),
            List.of(second),
            List.of(third),
            List.of(fourth),
            List.<Annotation>of())) {
      assertEquals(history.nextRedo(), history.redo());
      assertEquals(expected, annotations.all());
    }
    assertEquals("nothing", name(history.redo()));
  }

  private static List<AnnotationKind> with(AnnotationKind own) {
    List<AnnotationKind> kinds = new ArrayList<>(List.of(own));
    kinds.addAll(AnnotationKind.BUILT_IN);
    return kinds;
  }

  private Annotation addedOf(AnnotationKind kind) throws LibraryException {
    Annotation annotation = Samples.annotation(REPORT, 3, 9, "").withKind(kind, Samples.NOON);
    history.add(annotation);
    return annotation;
  }

  @Test
  void takingBackGoesOnPastAKindThatWasMarkedWith() throws Exception {
    AnnotationKind own = new AnnotationKind(UUID.randomUUID().toString(), "表扬", KindColour.PINK);
    history.changeKinds(new KindChange(AnnotationKind.BUILT_IN, with(own)));
    Annotation marked = addedOf(own);
    assertEquals("change.annotation.added", name(history.undo()));
    assertEquals("change.kinds", name(history.undo()));
    assertEquals(AnnotationKind.BUILT_IN, library.annotationKinds().all());
    assertEquals(own, annotations.bin().getFirst().annotation().kind());
    assertEquals(List.of(), library.check());
    history.redo();
    history.redo();
    assertEquals(with(own), library.annotationKinds().all());
    assertEquals(List.of(marked), annotations.all());
  }

  @Test
  void aKindThatOnlyTheBinHasIsRemovedAndComesBackFromThereWithItsAnnotation() throws Exception {
    AnnotationKind own = new AnnotationKind(UUID.randomUUID().toString(), "表扬", KindColour.PINK);
    history.changeKinds(new KindChange(AnnotationKind.BUILT_IN, with(own)));
    Annotation marked = addedOf(own);
    history.delete(marked);
    history.changeKinds(new KindChange(with(own), AnnotationKind.BUILT_IN));
    assertEquals(AnnotationKind.BUILT_IN, library.annotationKinds().all());
    Annotation binned = annotations.bin().getFirst().annotation();
    history.change(new AnnotationChange(Name.RESTORED, List.of(Step.add(binned))));
    assertEquals(own, library.annotationKinds().all().getLast());
    assertEquals(List.of(marked), annotations.all());
    for (int step = 0; step < 3; step++) {
      history.undo();
    }
    assertEquals(with(own), library.annotationKinds().all());
    assertEquals(List.of(marked), annotations.all());
  }

  @Test
  void aKindIsForgottenWithTheLastOfItsAnnotationsInTheBin() throws Exception {
    AnnotationKind own = new AnnotationKind(UUID.randomUUID().toString(), "表扬", KindColour.PINK);
    history.changeKinds(new KindChange(AnnotationKind.BUILT_IN, with(own)));
    history.delete(addedOf(own));
    history.changeKinds(new KindChange(with(own), AnnotationKind.BUILT_IN));
    assertEquals(7, keptKinds());
    annotations.emptyBin(Instant.MAX);
    assertEquals(6, keptKinds());
  }

  private long keptKinds() throws LibraryException {
    return library.database().read(now -> now.number("SELECT count(*) FROM annotation_kind"));
  }

  @Test
  void aChangeOfKindsLeavesAloneWhatCameSince() throws Exception {
    List<AnnotationKind> renamed = new ArrayList<>(AnnotationKind.BUILT_IN);
    renamed.set(2, new AnnotationKind("TASK", "督办", KindColour.BLUE));
    history.changeKinds(new KindChange(AnnotationKind.BUILT_IN, renamed));
    AnnotationKind own = new AnnotationKind(UUID.randomUUID().toString(), "表扬", KindColour.PINK);
    // Another window, or an import.
    library.annotations().add(Samples.annotation(REPORT, 3, 9, "").withKind(own, Samples.NOON));
    assertEquals("change.kinds", name(history.undo()));
    List<AnnotationKind> expected = new ArrayList<>(AnnotationKind.BUILT_IN);
    expected.add(own);
    assertEquals(expected, library.annotationKinds().all());
  }

  @Test
  void aNewChangeForgetsWhatWasTakenBack() throws Exception {
    Annotation annotation = added("");
    history.recolour(annotation, AnnotationKind.FIGURE);
    history.undo();
    history.editNote(annotation, "别的");
    assertEquals("nothing", name(history.nextRedo()));
  }

  @Test
  void typingIsOneStepUntilTheSessionEnds() throws Exception {
    Annotation start = added("");
    Annotation now = history.editNote(start, "促");
    now = history.editNote(now, "促进");
    now = history.editNote(now, "促进就业");
    assertEquals(List.of(now), annotations.all());
    history.endEditing();
    Annotation later = history.editNote(now, "促进就业。");
    history.undo();
    assertEquals(List.of(now), annotations.all());
    history.undo();
    assertEquals(List.of(start), annotations.all());
    history.redo();
    history.redo();
    assertEquals(List.of(later), annotations.all());
  }

  @Test
  void typingInAnotherNoteIsAnotherStep() throws Exception {
    Annotation one = added("");
    Annotation other = Samples.annotation(REPORT, 20, 22, "");
    history.add(other);
    Annotation oneTyped = history.editNote(one, "甲");
    Annotation otherTyped = history.editNote(other, "乙");
    Annotation oneAgain = history.editNote(oneTyped, "甲甲");
    assertEquals(List.of(oneAgain, otherTyped), annotations.all());
    history.undo();
    assertEquals(List.of(oneTyped, otherTyped), annotations.all());
    history.undo();
    assertEquals(List.of(oneTyped, other), annotations.all());
  }

  @Test
  void typedAndDeletedAgainNothingHasHappened() throws Exception {
    Annotation start = added("原来");
    Annotation typed = history.editNote(start, "原来的");
    assertEquals(start, history.editNote(typed, "原来"));
    assertEquals(List.of(start), annotations.all());
    assertEquals("change.annotation.added", name(history.nextUndo()));
  }

  @Test
  void typingAfterAnUndoIsAStepOfItsOwn() throws Exception {
    Annotation start = added("");
    Annotation first = history.editNote(start, "一");
    history.endEditing();
    history.editNote(first, "一二");
    history.undo();
    Annotation third = history.editNote(first, "一三");
    history.undo();
    assertEquals(List.of(first), annotations.all());
    history.redo();
    assertEquals(List.of(third), annotations.all());
  }

  @Test
  void whatAnotherProgramChangedIsNotOverwritten() throws Exception {
    Annotation annotation = added("");
    Annotation mine = history.recolour(annotation, AnnotationKind.FIGURE);
    Annotation theirs = mine.withNote("另一窗口", Instant.ofEpochSecond(3_000_000_000L));
    try (Library other = Library.open(folder)) {
      other.annotations().apply(List.of(Step.change(mine, theirs)));
    }
    LibraryException failure = assertThrows(LibraryException.class, () -> history.undo());
    assertEquals(Reason.CHANGED_ELSEWHERE, failure.reason());
    assertEquals(List.of(theirs), annotations.all());
    assertEquals("change.annotation.added", name(history.nextUndo()), "the step is dropped");
  }

  @Test
  void aStepThatFailedCanBeTriedAgain() throws Exception {
    Annotation annotation = added("");
    history.recolour(annotation, AnnotationKind.FIGURE);
    library.database().plainly(plain -> plain.lines("PRAGMA query_only = ON"));
    LibraryException failure = assertThrows(LibraryException.class, () -> history.undo());
    assertEquals(Reason.READ_ONLY, failure.reason());
    library.database().plainly(plain -> plain.lines("PRAGMA query_only = OFF"));
    assertEquals("change.annotation.recoloured", name(history.undo()));
    assertEquals(List.of(annotation), annotations.all());
  }
}
