package org.yandu.ui.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
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
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.Versioned;
import org.yandu.glossary.Glossary;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.exchange.Parcel;
import org.yandu.library.exchange.ParcelWriter;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.LibraryModels;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.exchange.ImportModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;
import org.yandu.ui.terms.TermEditsModel;

/** The kinds as they are shown, beside what else brings some. */
class KindsModelTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final AnnotationKind OWN =
      new AnnotationKind(UUID.randomUUID().toString(), "民生", KindColour.PINK);

  @TempDir private Path folder;

  private final Report report = SampleReport.small();
  private final Reading reading = SampleReading.of(report);
  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("library", failures::add);
  private Optional<Library> library = Optional.empty();
  private Optional<ChangesModel> changes = Optional.empty();
  private Optional<AnnotationsModel> annotations = Optional.empty();
  private Optional<ImportModel> taking = Optional.empty();

  @BeforeEach
  void open() throws LibraryException {
    Toolkit.start();
    Library made = Library.open(folder.resolve("library"));
    made.reports().add(report, Glossary.EMPTY, "");
    library = Optional.of(made);
    Toolkit.run(
        () -> {
          LibraryModels models = LibraryModels.of(made, reading, background, failures::add);
          ChangesModel changing = models.changes();
          AnnotationsModel marks = models.annotations();
          changes = Optional.of(changing);
          annotations = Optional.of(marks);
          taking =
              Optional.of(
                  new ImportModel(
                      reading,
                      Optional.of(made.exchange()),
                      changing,
                      marks,
                      new TermEditsModel(
                          reading, changing, background, background, Clock.systemUTC()),
                      background,
                      failures::add));
        });
  }

  @AfterEach
  void close() throws LibraryException {
    background.close();
    library.orElseThrow().close();
    assertEquals(List.of(), failures);
  }

  private KindsModel kinds() {
    return annotations.orElseThrow().kinds();
  }

  private List<String> names() {
    return kinds().all().stream().map(AnnotationKind::name).toList();
  }

  private void awaitNames(String... names) {
    Toolkit.await(
        () -> List.of(names) + ", not " + names() + " after " + failures,
        () -> names().equals(List.of(names)));
  }

  private void undo() {
    Toolkit.run(changes.orElseThrow()::undo);
  }

  private void redo() {
    Toolkit.run(changes.orElseThrow()::redo);
  }

  private Path packed() throws Exception {
    Annotation sent =
        new Annotation(
            UUID.randomUUID(),
            report.fingerprint(),
            Anchor.of(report, new Range(2, 5)),
            OWN,
            "好",
            "李明",
            NOON,
            NOON);
    Parcel parcel = new Parcel(List.of(Versioned.of(sent)), List.of(), List.of(), 0);
    return Files.write(folder.resolve("p.yandu"), ParcelWriter.write(parcel, "", "", NOON));
  }

  @Test
  void oneThatComesInWithAPackageIsAKindLikeTheOthers() throws Exception {
    Path file = packed();
    Toolkit.run(() -> kinds().rename("TASK", "督办"));
    awaitNames("亮点", "目标", "督办", "数据", "疑问", "建议");
    Toolkit.run(() -> taking.orElseThrow().read(file));
    awaitNames("亮点", "目标", "督办", "数据", "疑问", "建议", "民生");
    Toolkit.run(() -> kinds().rename(OWN.id(), "民生事项"));
    awaitNames("亮点", "目标", "督办", "数据", "疑问", "建议", "民生事项");
    assertEquals("民生事项", annotations.orElseThrow().all().getFirst().kind().name());
    undo();
    awaitNames("亮点", "目标", "督办", "数据", "疑问", "建议", "民生");
    undo();
    Toolkit.await("taken back", () -> annotations.orElseThrow().all().isEmpty());
    undo();
    awaitNames("亮点", "目标", "任务", "数据", "疑问", "建议", "民生");
    redo();
    awaitNames("亮点", "目标", "督办", "数据", "疑问", "建议", "民生");
    redo();
    Toolkit.await("again", () -> annotations.orElseThrow().all().size() == 1);
    Toolkit.run(() -> kinds().move(OWN.id(), -6));
    awaitNames("民生", "亮点", "目标", "督办", "数据", "疑问", "建议");
  }

  @Test
  void oneThatWasRemovedComesBackWithWhatIsTakenInAgain() throws Exception {
    Path file = packed();
    Toolkit.run(() -> taking.orElseThrow().read(file));
    awaitNames("亮点", "目标", "任务", "数据", "疑问", "建议", "民生");
    undo();
    Toolkit.await("taken back", () -> annotations.orElseThrow().all().isEmpty());
    Toolkit.run(() -> kinds().remove(OWN.id()));
    awaitNames("亮点", "目标", "任务", "数据", "疑问", "建议");
    Toolkit.run(() -> taking.orElseThrow().read(file));
    awaitNames("亮点", "目标", "任务", "数据", "疑问", "建议", "民生");
  }
}
