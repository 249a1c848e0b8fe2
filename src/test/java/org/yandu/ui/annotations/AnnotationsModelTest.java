package org.yandu.ui.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.glossary.Glossary;
import org.yandu.library.History;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.changes.SaveState;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/** Annotations in a real library, asked for and shown on the toolkit's thread. */
class AnnotationsModelTest {

  @TempDir private Path folder;

  private final Report report = SampleReport.small();
  private final Reading reading = SampleReading.of(report);
  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("library", failures::add);
  private Optional<Library> library = Optional.empty();
  private Optional<AnnotationsModel> opened = Optional.empty();
  private Optional<ChangesModel> latest = Optional.empty();

  @BeforeEach
  void open() throws LibraryException {
    Toolkit.start();
    Library made = Library.open(folder);
    made.reports().add(report, Glossary.EMPTY, "");
    library = Optional.of(made);
    opened = Optional.of(model(made));
  }

  @AfterEach
  void close() throws LibraryException {
    background.close();
    library.orElseThrow().close();
  }

  private ChangesModel changes(Optional<Library> made, List<Throwable> told) {
    ChangesModel changes =
        new ChangesModel(
            made.map(library -> new History(library, Clock.systemUTC())), background, told::add);
    latest = Optional.of(changes);
    return changes;
  }

  private ChangesModel changes() {
    return latest.orElseThrow();
  }

  private AnnotationsModel model(Library made) {
    ChangesModel changes = changes(Optional.of(made), failures);
    return Toolkit.on(
        () ->
            new AnnotationsModel(
                reading,
                Optional.of(made.annotations()),
                new KindsModel(
                    Optional.of(made.annotationKinds()), changes, background, failures::add),
                changes,
                background,
                failures::add,
                () -> "王芳",
                Clock.systemUTC()));
  }

  private AnnotationsModel model() {
    return opened.orElseThrow();
  }

  private List<Annotation> kept() throws LibraryException {
    return library.orElseThrow().annotations().all();
  }

  private void awaitSaved() {
    Toolkit.await("saved", () -> model().saveStateProperty().get() == SaveState.SAVED);
  }

  private Annotation mark(int start, int end) {
    List<Annotation> made = new ArrayList<>();
    Toolkit.run(
        () ->
            model()
                .edits()
                .mark(new Range(start, end), AnnotationKind.TASK, MarkForm.HIGHLIGHT, made::add));
    Toolkit.await("marked", () -> !made.isEmpty());
    awaitSaved();
    return made.getFirst();
  }

  @Test
  void whatIsShownIsWhatIsKeptInReadingOrder() throws LibraryException {
    Annotation later = mark(20, 25);
    Annotation earlier = mark(2, 6);
    Annotation longer = mark(2, 9);
    assertEquals(List.of(earlier, longer, later), List.copyOf(model().all()));
    assertEquals(List.of(earlier, longer, later), kept());
    assertEquals("王芳", earlier.author());
    assertEquals(List.of(earlier, longer), model().at(3), "the shortest first");
    assertEquals(List.of(longer), model().at(7));
    assertEquals(List.of(), model().at(9));
  }

  @Test
  void anotherModelOnTheSameLibraryShowsTheSame() {
    Annotation made = mark(2, 6);
    AnnotationsModel other = model(library.orElseThrow());
    Toolkit.await("loaded", () -> other.all().equals(List.of(made)));
  }

  @Test
  void tagsComeAndGoOneByOneAndAreKnownToTheNextAnnotation() throws LibraryException {
    UUID first = mark(2, 6).id();
    mark(8, 9);
    Toolkit.run(() -> model().tag(first, List.of("教育", "发言")));
    Toolkit.run(() -> model().tag(first, List.of("发言", "民生")));
    Toolkit.run(() -> model().untag(first, "教育"));
    awaitSaved();
    assertEquals(
        List.of("发言", "民生"), library.orElseThrow().annotations().find(first).orElseThrow().tags());
    Toolkit.run(changes()::undo);
    awaitSaved();
    assertEquals(
        List.of("教育", "发言", "民生"), Toolkit.on(() -> model().find(first).orElseThrow().tags()));
    Toolkit.run(changes()::redo);
    awaitSaved();
    assertEquals(List.of("教育", "发言", "民生"), Toolkit.on(() -> List.copyOf(model().knownTags())));
    assertEquals(List.of("发言", "民生"), library.orElseThrow().annotations().tags());
    AnnotationsModel other = model(library.orElseThrow());
    Toolkit.await("known", () -> other.knownTags().equals(List.of("发言", "民生")));
    assertEquals(List.of(), failures);
  }

  @Test
  void everyChangeIsKeptAndNamedAndTakenBack() throws LibraryException {
    UUID id = mark(2, 6).id();
    Toolkit.run(() -> model().write(id, "甲"));
    Toolkit.run(() -> model().write(id, "甲乙"));
    Toolkit.run(model()::finishWriting);
    Toolkit.run(() -> model().write(id, "甲乙丙"));
    Toolkit.run(() -> model().recolour(id, AnnotationKind.QUESTION));
    awaitSaved();
    assertEquals("甲乙丙", kept().getFirst().note());
    List<String> notes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int step = 0; step < 4; step++) {
      names.add(Toolkit.on(() -> changes().nextUndoProperty().get()).orElseThrow());
      Toolkit.run(changes()::undo);
      awaitSaved();
      notes.add(kept().isEmpty() ? "gone" : kept().getFirst().note());
      assertEquals(kept(), List.copyOf(model().all()));
    }
    assertEquals(List.of("甲乙丙", "甲乙", "", "gone"), notes);
    assertEquals(
        List.of(
            "change.annotation.recoloured",
            "change.annotation.note",
            "change.annotation.note",
            "change.annotation.added"),
        names);
    for (int step = 0; step < 4; step++) {
      Toolkit.run(changes()::redo);
    }
    awaitSaved();
    assertEquals(AnnotationKind.QUESTION, kept().getFirst().kind());
    assertEquals("甲乙丙", kept().getFirst().note());
    assertEquals(Optional.empty(), Toolkit.on(() -> changes().nextRedoProperty().get()));
    assertEquals(List.of(), failures);
  }

  @Test
  void undoingAndRedoingNothingDoesNothing() {
    Toolkit.run(changes()::undo);
    Toolkit.run(changes()::redo);
    awaitSaved();
    assertEquals(List.of(), List.copyOf(model().all()));
    assertEquals(List.of(), failures);
  }

  @Test
  void deletingTheChosenOneChoosesNone() throws LibraryException {
    Annotation made = mark(2, 6);
    Toolkit.run(() -> model().chosenProperty().set(Optional.of(made.id())));
    Toolkit.run(() -> model().delete(made.id()));
    awaitSaved();
    assertEquals(Optional.empty(), Toolkit.on(() -> model().chosenProperty().get()));
    assertEquals(List.of(), kept());
    Toolkit.run(() -> model().delete(made.id()));
    Toolkit.run(() -> model().write(made.id(), "太晚"));
    awaitSaved();
    assertEquals(List.of(), failures, "what is gone is not missed");
  }

  @Test
  void whatIsOnlyTypedIsNotSaved() {
    Annotation made = mark(2, 6);
    Toolkit.run(() -> model().setWriting(true));
    assertEquals(SaveState.SAVING, model().saveStateProperty().get());
    // Something else is saved meanwhile; what is typed still is not.
    Toolkit.run(() -> model().recolour(made.id(), AnnotationKind.FIGURE));
    Toolkit.await(
        "recoloured", () -> model().all().getFirst().kind().equals(AnnotationKind.FIGURE));
    Toolkit.settle();
    assertEquals(SaveState.SAVING, model().saveStateProperty().get());
    Toolkit.run(() -> model().write(made.id(), "写完"));
    awaitSaved();
  }

  @Test
  void whatCannotBeKeptIsNotForgottenAndNotSaidToBeSaved() throws LibraryException {
    Annotation made = mark(2, 6);
    library.orElseThrow().close();
    Toolkit.run(() -> model().write(made.id(), "写在关闭之后"));
    Toolkit.await("failed", () -> model().saveStateProperty().get() == SaveState.FAILED);
    assertEquals("写在关闭之后", Toolkit.on(() -> model().noteOf(model().all().getFirst())));
    assertEquals("", model().all().getFirst().note());
    assertTrue(failures.getFirst() instanceof LibraryException, failures.toString());
    Toolkit.run(model()::retry);
    Toolkit.settle();
    assertEquals(1, failures.size(), "what can never succeed is not tried again and again");
    assertTrue(Toolkit.on(() -> changes().hasUnsaved()));
  }

  /** Changes what is kept as another program does. */
  private void elsewhere(Annotation before, Annotation after) throws LibraryException {
    library.orElseThrow().annotations().apply(List.of(Step.change(before, after)));
  }

  @Test
  void whatIsWrittenGoesOnWhereAnotherProgramHasRecoloured() throws LibraryException {
    Annotation made = mark(2, 6);
    elsewhere(made, made.withKind(AnnotationKind.FIGURE, Instant.now().plusSeconds(1)));
    Toolkit.run(() -> model().write(made.id(), "写"));
    Toolkit.run(() -> model().tag(made.id(), List.of("教育")));
    awaitSaved();
    Annotation now = kept().getFirst();
    assertEquals("写", now.note());
    assertEquals(AnnotationKind.FIGURE, now.kind());
    assertEquals(List.of("教育"), now.tags());
    assertEquals(List.of(now), List.copyOf(model().all()));
    assertEquals(List.of(), failures);
  }

  @Test
  void twoNotesOfTheSameAnnotationAreBothThere() throws LibraryException {
    Annotation made = mark(2, 6);
    List<String> joined = new ArrayList<>();
    Toolkit.run(() -> model().setOnJoined((id, theirs) -> joined.add(theirs)));
    elsewhere(made, made.withNote("他写的", Instant.now().plusSeconds(1)));
    Toolkit.run(() -> model().write(made.id(), "我"));
    // Typed on before the editor has heard of it.
    Toolkit.run(() -> model().write(made.id(), "我写"));
    awaitSaved();
    assertEquals("他写的\n\n我写", kept().getFirst().note());
    assertEquals(List.of("他写的\n\n"), joined);
    Toolkit.run(() -> model().write(made.id(), "他写的\n\n我写的"));
    Toolkit.run(() -> model().write(made.id(), "我写的"));
    awaitSaved();
    assertEquals("我写的", kept().getFirst().note(), "taken out on purpose");
    assertEquals(List.of(), failures);
  }

  @Test
  void whatIsWrittenWhereAnotherProgramHasDeletedIsNotLost() throws LibraryException {
    Annotation made = mark(2, 6);
    library.orElseThrow().annotations().apply(List.of(Step.remove(made)));
    Toolkit.run(() -> model().write(made.id(), "还在写"));
    awaitSaved();
    assertEquals("还在写", kept().getFirst().note());
    assertEquals(kept(), List.copyOf(model().all()));
  }

  @Test
  void whatAnotherProgramHasChangedIsNotDeletedUnseen() throws LibraryException {
    Annotation made = mark(2, 6);
    Annotation theirs = made.withNote("他写的", Instant.now().plusSeconds(1));
    elsewhere(made, theirs);
    Toolkit.run(() -> model().delete(made.id()));
    Toolkit.await("shown", () -> model().all().equals(List.of(theirs)));
    assertEquals(List.of(theirs), kept());
    assertEquals(1, failures.size(), "and said");
    Toolkit.run(() -> model().delete(made.id()));
    Toolkit.await("gone", () -> model().all().isEmpty());
    assertEquals(List.of(), kept());
  }

  @Test
  void aRefusedChangeLeavesNothingUnsaved() throws LibraryException {
    library.orElseThrow().close();
    Toolkit.run(
        () ->
            model()
                .edits()
                .mark(new Range(2, 6), AnnotationKind.TASK, MarkForm.HIGHLIGHT, made -> {}));
    Toolkit.await("failed", () -> model().saveStateProperty().get() == SaveState.FAILED);
    assertFalse(Toolkit.on(() -> changes().hasUnsaved()), "nothing of it is in the window");
  }

  @Test
  void aDoubtfulPlaceIsSettledByAWordAndALostOneOnlyByAPassage() throws LibraryException {
    UUID doubtful = found(mark(2, 6), Outcome.DOUBTFUL).id();
    UUID lost = found(mark(8, 12), Outcome.LOST).id();
    AnnotationsModel model = model(library.orElseThrow());
    Toolkit.await("read", () -> model.all().size() == 2);
    Toolkit.run(() -> model.edits().settle(lost));
    Toolkit.run(() -> model.edits().settle(doubtful));
    Toolkit.await("settled", () -> model.saveStateProperty().get() == SaveState.SAVED);
    assertEquals(Outcome.FOUND, outcome(doubtful));
    Annotation settled = library.orElseThrow().annotations().find(doubtful).orElseThrow();
    assertEquals(
        Anchor.of(model.reading().report(), new Range(2, 6)), settled.anchor(), "as it reads now");
    assertEquals(Outcome.LOST, outcome(lost), "nobody has said where it belongs");
    assertEquals(
        Optional.of("change.annotation.settled"),
        Toolkit.on(() -> changes().nextUndoProperty().get()));
    Toolkit.run(() -> model.edits().move(lost, new Range(9, 14)));
    Toolkit.await("placed", () -> model.saveStateProperty().get() == SaveState.SAVED);
    assertEquals(Outcome.FOUND, outcome(lost));
  }

  /** The library's annotation as one that was sought in a later text. */
  private Annotation found(Annotation annotation, Outcome outcome) throws LibraryException {
    Anchor anchor =
        new Anchor(annotation.anchor().range(), "原来的话", "前", "后", annotation.anchor().path());
    Annotation sought = annotation.withPlace(annotation.report(), anchor, outcome);
    library.orElseThrow().annotations().apply(List.of(Step.change(annotation, sought)));
    return sought;
  }

  private Outcome outcome(UUID id) throws LibraryException {
    return library.orElseThrow().annotations().find(id).orElseThrow().outcome();
  }

  @Test
  void withoutALibraryEveryChangeSaysSo() {
    List<Throwable> told = new ArrayList<>();
    ChangesModel changes = changes(Optional.empty(), told);
    AnnotationsModel none =
        Toolkit.on(
            () ->
                new AnnotationsModel(
                    reading,
                    Optional.empty(),
                    new KindsModel(Optional.empty(), changes, background, told::add),
                    changes,
                    background,
                    told::add,
                    () -> "",
                    Clock.systemUTC()));
    Toolkit.run(
        () ->
            none.edits()
                .mark(new Range(1, 2), AnnotationKind.TASK, MarkForm.HIGHLIGHT, made -> {}));
    assertTrue(told.getFirst() instanceof ChangesModel.NoLibraryException);
    assertEquals(SaveState.FAILED, none.saveStateProperty().get());
    assertEquals(List.of(), List.copyOf(none.all()));
  }
}
