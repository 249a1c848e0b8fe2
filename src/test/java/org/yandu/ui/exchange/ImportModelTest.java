package org.yandu.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
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
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.exchange.ImportModel.NotRead;
import org.yandu.ui.exchange.ImportModel.Outcome;
import org.yandu.ui.exchange.ImportModel.Taken;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;
import org.yandu.ui.terms.TermEditsModel;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** Files that come in, on the toolkit's thread, into a real library. */
class ImportModelTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir private Path folder;

  private final Report report = SampleReport.small();
  private final Reading reading = SampleReading.of(report);
  private final List<Throwable> failures = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Background background = new Background("library", failures::add);
  private Optional<Library> library = Optional.empty();
  private Optional<AnnotationsModel> annotations = Optional.empty();
  private Optional<ChangesModel> changes = Optional.empty();
  private Optional<ImportModel> model = Optional.empty();

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
          ImportModel taking =
              new ImportModel(
                  reading,
                  Optional.of(made.exchange()),
                  changing,
                  marks,
                  new TermEditsModel(reading, changing, background, background, Clock.systemUTC()),
                  background,
                  failures::add);
          taking.setOnOutcome(outcomes::add);
          changes = Optional.of(changing);
          annotations = Optional.of(marks);
          model = Optional.of(taking);
        });
  }

  @AfterEach
  void close() throws LibraryException {
    background.close();
    library.orElseThrow().close();
    assertEquals(List.of(), failures);
  }

  private Outcome read(String name, byte[] content) throws Exception {
    Path file = folder.resolve(name);
    Files.write(file, content);
    outcomes.clear();
    Toolkit.run(() -> model.orElseThrow().read(file));
    Toolkit.await("an outcome", () -> !outcomes.isEmpty());
    return outcomes.getFirst();
  }

  @Test
  void whatComesInIsShownAndTakenBackInOneStep() throws Exception {
    Parcel parcel =
        new Parcel(List.of(annotation(2, 5), annotation(6, 9)), List.of(), List.of(), 0);
    byte[] packed = ParcelWriter.write(parcel, "", "", NOON);
    Taken taken = (Taken) read("p.yandu", packed);
    assertEquals("p.yandu", taken.name());
    assertEquals(2, annotations.orElseThrow().all().size());
    assertEquals(
        Optional.of("change.annotation.imported"), changes.orElseThrow().nextUndoProperty().get());
    assertEquals(List.of("2 added"), ImportWords.lines(taken, new Words(Locale.ENGLISH)));
    Toolkit.run(() -> changes.orElseThrow().undo());
    Toolkit.await("taken back", () -> annotations.orElseThrow().all().isEmpty());
    Toolkit.run(() -> changes.orElseThrow().redo());
    Toolkit.await("again", () -> annotations.orElseThrow().all().size() == 2);
  }

  private Versioned annotation(int start, int end) {
    return Versioned.of(
        new Annotation(
            UUID.randomUUID(),
            report.fingerprint(),
            Anchor.of(report, new Range(start, end)),
            AnnotationKind.TASK,
            "好",
            "李明",
            NOON,
            NOON));
  }

  @Test
  void whatCannotBeReadIsSaidInWordsWithItsCode() throws Exception {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Words words = new Words(locale);
      for (String content : List.of("PK\3\4xx", "无", "[{}]", "{\"a\":1}", "[3]")) {
        Failure failure =
            ImportWords.of(
                (NotRead) read("f.txt", content.getBytes(StandardCharsets.UTF_8)), words);
        assertTrue(failure.code().matches("YD-[AP]\\d\\d"), failure::code);
        assertTrue(failure.sentence().contains("f.txt"), failure::sentence);
      }
    }
    assertEquals(List.of(), annotations.orElseThrow().all());
  }
}
