package org.yandu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Region;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Glossary;
import org.yandu.library.History;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.annotations.AnnotationModels;
import org.yandu.ui.annotations.AnnotationsFilter;
import org.yandu.ui.annotations.AnnotationsListModel;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.annotations.AnnotationsSelectionModel;
import org.yandu.ui.annotations.AnnotationsView;
import org.yandu.ui.annotations.BinModel;
import org.yandu.ui.annotations.KindsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;
import org.yandu.ui.words.Words;

/** The real pane with twenty thousand annotations in a real library, beside a plain list. */
final class AnnotationsBenchmark {

  private static final int COUNT = 20_000;
  private static final double WIDTH = 300;
  private static final double FRAME_MILLISECONDS = 1000.0 / 60;
  private static final double SECOND = 1000;
  private static final int ROUNDS = 9;
  private static final String TWO_FRAMES = "two frames at 60 Hz";

  private final PaintedStage stage;
  private final Background libraryWork = new Background("library", AnnotationsBenchmark::fail);
  private final Background listWork = new Background("annotations", AnnotationsBenchmark::fail);

  AnnotationsBenchmark(PaintedStage stage) {
    this.stage = stage;
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException(failure);
  }

  /** Measures everything and adds it to a table. */
  void run(FigureTable table) {
    LargeReport large = LargeReport.generate();
    try {
      Path folder = Files.createTempDirectory("annotations");
      try (Library library = Library.open(folder)) {
        library.reports().add(large.report(), Glossary.EMPTY, "");
        List<Annotation> all = annotations(large.report());
        library.annotations().apply(all.stream().map(Step::add).toList());
        measure(table, library, large, all);
        libraryWork.close();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (LibraryException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Annotation> annotations(Report report) {
    List<Annotation> all = new ArrayList<>();
    int distance = (report.text().length() - 100) / COUNT;
    Instant now = Instant.now();
    for (int number = 0; number < COUNT; number++) {
      Range passage = new Range(number * distance, number * distance + 20 + number % 60);
      Annotation plain =
          new Annotation(
              UUID.randomUUID(),
              report.fingerprint(),
              Anchor.of(report, passage),
              AnnotationKind.BUILT_IN.get(number % 6),
              number % 2 == 0 ? "第" + number + "条的口径请与统计局核对，再写进发言" : "",
              "王芳",
              now,
              now);
      all.add(number % 3 == 0 ? plain.withTags(List.of("民生", "审议"), now) : plain);
    }
    return all;
  }

  private void measure(
      FigureTable table, Library library, LargeReport large, List<Annotation> all) {
    AnnotationModels models = PaintedStage.onUiThread(() -> models(library, large));
    AnnotationsView pane =
        stage.show(() -> sized(new AnnotationsView(models, new Words(Locale.CHINESE))));
    stage.frames().untilPaintedByClock(() -> {}, () -> rows(models) == COUNT);
    stage.compareScrolling(
        table,
        "scrolling 20,000 annotations, 95 of 100 frames take at most",
        pane,
        "a plain list of the passages, a line each",
        sized(
            new ListView<>(
                FXCollections.observableList(
                    all.stream().map(each -> each.anchor().exact()).toList()))));
    measureFinding(table, models);
    measureRecolouring(table, models, pane);
    measureLoading(table, library, large);
  }

  /** From nothing to a pane in which all are listed, as when a report is opened. */
  private void measureLoading(FigureTable table, Library library, LargeReport large) {
    double[] times = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      AtomicReference<AnnotationModels> made = new AtomicReference<>();
      times[round] =
          stage
              .frames()
              .untilPaintedByClock(
                  () -> {
                    AnnotationModels models = models(library, large);
                    made.set(models);
                    stage.put(sized(new AnnotationsView(models, new Words(Locale.CHINESE))));
                  },
                  () -> rows(made.get()) == COUNT);
    }
    table.add(
        "loading 20,000 annotations, by the clock until they are painted",
        middle(times),
        "one second",
        SECOND);
  }

  private AnnotationModels models(Library library, LargeReport large) {
    ChangesModel changes =
        new ChangesModel(
            Optional.of(new History(library, Clock.systemUTC())),
            libraryWork,
            AnnotationsBenchmark::fail);
    AnnotationsModel annotations =
        new AnnotationsModel(
            new Reading(large.open(), new ReadingChoices()),
            Optional.of(library.annotations()),
            new KindsModel(
                Optional.of(library.annotationKinds()),
                changes,
                libraryWork,
                AnnotationsBenchmark::fail),
            changes,
            libraryWork,
            AnnotationsBenchmark::fail,
            () -> "王芳",
            Clock.systemUTC());
    return new AnnotationModels(
        annotations,
        new AnnotationsListModel(
            annotations,
            Optional.of(library),
            libraryWork,
            listWork,
            AnnotationsBenchmark::fail,
            Clock.systemUTC()),
        new AnnotationsSelectionModel(annotations, Clock.systemUTC()),
        new BinModel(
            Optional.of(library),
            annotations,
            libraryWork,
            AnnotationsBenchmark::fail,
            Clock.systemUTC()));
  }

  static <T extends Region> T sized(T view) {
    view.setMaxWidth(WIDTH);
    return view;
  }

  private static int rows(AnnotationModels models) {
    return models.list().listedProperty().get().rows().size();
  }

  private void measureFinding(FigureTable table, AnnotationModels models) {
    double[] finding = new double[ROUNDS];
    double[] clearing = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      // A word that is in one note only, and another one each time.
      AnnotationsFilter one = AnnotationsFilter.NONE.withWords("第" + (1000 + 2 * round) + "条");
      finding[round] = untilListed(models, one, 1);
      clearing[round] = untilListed(models, AnnotationsFilter.NONE, COUNT);
    }
    table.add(
        "finding one of 20,000 annotations, by the clock until it is painted",
        middle(finding),
        TWO_FRAMES,
        2 * FRAME_MILLISECONDS);
    table.add(
        "listing all 20,000 again, by the clock until they are painted",
        middle(clearing),
        TWO_FRAMES,
        2 * FRAME_MILLISECONDS);
  }

  private double untilListed(AnnotationModels models, AnnotationsFilter filter, int count) {
    return stage
        .frames()
        .untilPaintedByClock(
            () -> models.list().filterProperty().set(filter),
            () ->
                models.list().listedProperty().get().filter().equals(filter)
                    && rows(models) == count);
  }

  private static double middle(double[] times) {
    return PaintedStage.middle(Arrays.stream(times).boxed().toList());
  }

  private void measureRecolouring(
      FigureTable table, AnnotationModels models, AnnotationsView pane) {
    ListView<?> list = (ListView<?>) Objects.requireNonNull(pane.lookup("#annotations"));
    List<AnnotationKind> kinds = AnnotationKind.BUILT_IN;
    PaintedStage.onUiThread(
        () -> {
          list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
          list.getSelectionModel().selectAll();
          return true;
        });
    double[] times = new double[ROUNDS];
    for (int round = 0; round < times.length; round++) {
      AnnotationKind kind = kinds.get(round % 2);
      times[round] =
          stage
              .frames()
              .untilPaintedByClock(
                  () -> models.selection().recolour(kind),
                  () ->
                      models.list().listedProperty().get().rows().stream()
                          .allMatch(each -> each.kind().is(kind)));
    }
    table.add(
        "recolouring all 20,000 in one step, by the clock until it is kept and painted",
        middle(times),
        "one second",
        SECOND);
  }
}
