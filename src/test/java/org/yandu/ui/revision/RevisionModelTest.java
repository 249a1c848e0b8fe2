package org.yandu.ui.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Glossary;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.LibraryModels;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.reading.LibraryShelf;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.revision.RevisionDraft.Stage;
import org.yandu.ui.revision.RevisionModel.Outcome;
import org.yandu.ui.revision.RevisionModel.Replaced;
import org.yandu.ui.task.Background;

/** A new version, from its file to its place, on the toolkit's thread and in a real library. */
class RevisionModelTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir private Path folder;

  private final Report report =
      new SampleReport()
          .title("政府工作报告")
          .paragraph("全年新建道路三百公里，同比增长百分之八。")
          .paragraph("完成了老旧小区改造任务，群众比较满意。")
          .build();
  private final Reading reading = SampleReading.of(report);
  private final List<Throwable> failures = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Background background = new Background("library", failures::add);
  private Optional<Library> library = Optional.empty();
  private Optional<ChangesModel> changes = Optional.empty();
  private Optional<RevisionModel> opened = Optional.empty();

  @BeforeEach
  void open() throws LibraryException {
    Toolkit.start();
    Library made = Library.open(folder.resolve("library"));
    made.reports().add(report, Glossary.EMPTY, "");
    made.annotations().add(annotation("新建道路三百公里"));
    made.annotations().add(annotation("老旧小区改造"));
    library = Optional.of(made);
    Toolkit.run(
        () -> {
          reading.setShelf(new LibraryShelf(made, background, failures::add));
          LibraryModels models = LibraryModels.of(made, reading, background, failures::add);
          ChangesModel changing = models.changes();
          AnnotationsModel annotations = models.annotations();
          RevisionModel model =
              new RevisionModel(
                  reading,
                  library,
                  changing,
                  annotations,
                  background,
                  failures::add,
                  Clock.systemUTC());
          model.setOnOutcome(outcomes::add);
          changes = Optional.of(changing);
          opened = Optional.of(model);
        });
  }

  @AfterEach
  void close() throws LibraryException {
    background.close();
    library.orElseThrow().close();
  }

  private RevisionModel model() {
    return opened.orElseThrow();
  }

  private Annotation annotation(String words) {
    int start = report.text().indexOf(words);
    return new Annotation(
        UUID.randomUUID(),
        report.fingerprint(),
        Anchor.of(report, new Range(start, start + words.length())),
        AnnotationKind.TASK,
        "记",
        "王芳",
        NOON,
        NOON);
  }

  private RevisionDraft offered() throws Exception {
    Path file = folder.resolve("修订稿.txt");
    Files.writeString(file, report.text().replace("完成了老旧小区改造任务，群众比较满意。", "这一年极不平凡。"));
    Toolkit.run(() -> model().read(file));
    Toolkit.await("offered", () -> model().offeredProperty().get().isPresent());
    return Toolkit.on(() -> model().offeredProperty().get().orElseThrow());
  }

  private void accept() {
    Toolkit.run(model()::accept);
  }

  @Test
  void whatWasSettledWaitsUntilTheNewVersionIsOnTheDisk() throws Exception {
    RevisionDraft draft = offered();
    RevisionLine lost = draft.lines().get(1);
    Range chosen = new Range(draft.report().text().indexOf("极不平凡"), draft.report().text().length());
    Toolkit.run(() -> lost.place(chosen));
    Annotation unseen = annotation("群众比较满意");
    library.orElseThrow().annotations().add(unseen);
    Set<String> reports = library.orElseThrow().reports().fingerprints();

    accept();
    Toolkit.await("told", () -> !failures.isEmpty());
    assertEquals(Reason.CHANGED_ELSEWHERE, ((LibraryException) failures.getFirst()).reason());
    assertEquals(Optional.of(draft), Toolkit.on(() -> model().offeredProperty().get()));
    assertEquals(Stage.REFUSED, draft.stageProperty().get());
    assertEquals(Optional.of(chosen), lost.standing().placement().range());
    assertEquals(reports, library.orElseThrow().reports().fingerprints(), "no report more");
    assertEquals(List.of(), outcomes);

    library.orElseThrow().annotations().apply(List.of(Annotation.Step.remove(unseen)));
    accept();
    Toolkit.await("replaced", () -> !outcomes.isEmpty());
    assertEquals(List.of(new Replaced(2, 0, 0)), outcomes);
    assertEquals(Optional.empty(), Toolkit.on(() -> model().offeredProperty().get()));
    assertTrue(
        library.orElseThrow().annotations().ofReport(draft.report().fingerprint()).stream()
            .anyMatch(each -> each.anchor().range().equals(chosen)));
  }

  @Test
  void whatIsAcceptedTwiceIsReplacedOnce() throws Exception {
    RevisionDraft draft = offered();
    Toolkit.run(
        () -> {
          model().accept();
          model().accept();
        });
    Toolkit.await(
        "opened", () -> reading.open().fingerprint().equals(draft.report().fingerprint()));
    Toolkit.settle();
    assertEquals(List.of(new Replaced(2, 1, 0)), outcomes);
    assertEquals(List.of(), failures);
    Toolkit.run(() -> changes.orElseThrow().undo());
    Toolkit.await("as before", () -> reading.open().fingerprint().equals(report.fingerprint()));
  }

  @Test
  void whatIsNoLongerInTheTextIsNotCountedAsInPlace() throws Exception {
    RevisionDraft draft = offered();
    Toolkit.run(() -> draft.lines().get(1).confirm());
    accept();
    Toolkit.await("replaced", () -> !outcomes.isEmpty());
    assertEquals(List.of(new Replaced(2, 0, 1)), outcomes);
  }

  @Test
  void theWayBackLeadsToTheVersionThatIsInItsPlace() throws Exception {
    RevisionDraft draft = offered();
    accept();
    Toolkit.await(
        "opened", () -> reading.open().fingerprint().equals(draft.report().fingerprint()));
    Toolkit.run(() -> changes.orElseThrow().undo());
    Toolkit.await("as before", () -> reading.open().fingerprint().equals(report.fingerprint()));
    Toolkit.settle();
    List<String> opened = new ArrayList<>();
    Toolkit.run(
        () -> {
          reading.openProperty().subscribe((before, now) -> opened.add(now.fingerprint()));
          reading.goBack();
        });
    Toolkit.await("fetched", () -> !opened.isEmpty());
    assertEquals(List.of(report.fingerprint()), opened);
    assertEquals(List.of(), failures);
  }
}
