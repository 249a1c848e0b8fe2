package org.yandu.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import org.yandu.search.FoundPassage;
import org.yandu.search.Hit;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.find.FindView;
import org.yandu.ui.find.Found;
import org.yandu.ui.find.FrequencyModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;
import org.yandu.ui.words.Words;

/** The real pane with some twenty thousand results in one report, beside a plain list. */
final class FoundBenchmark {

  /** Nearly every fiftieth character each: they stand everywhere. */
  private static final List<String> QUERIES = List.of("政", "府", "工", "作", "报", "告", "年", "度", "发");

  private static final int LEAST = 15_000;

  private final PaintedStage stage;
  private final Background work = new Background("found", FoundBenchmark::fail);

  FoundBenchmark(PaintedStage stage) {
    this.stage = stage;
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException(failure);
  }

  /** Measures everything and adds it to a table. */
  void run(FigureTable table) {
    LargeReport large = LargeReport.generate();
    FrequencyModel model = PaintedStage.onUiThread(() -> model(large));
    FindView pane =
        stage.show(
            () ->
                AnnotationsBenchmark.sized(
                    new FindView(model, note -> {}, action -> {}, new Words(Locale.CHINESE))));
    double[] typing =
        QUERIES.stream().mapToDouble(query -> untilListed(model.find(), query)).toArray();
    table.add(
        "typing a character that stands some 20,000 times, by the clock until they are listed",
        PaintedStage.middle(IntStream.range(1, typing.length).mapToObj(at -> typing[at]).toList()),
        "the 50 ms that a query may take",
        50);
    List<Hit> hits = PaintedStage.onUiThread(() -> model.find().hits());
    List<String> sentences =
        hits.stream()
            .map(hit -> FoundPassage.of(large.report(), hit.range()).context().strip())
            .toList();
    stage.compareScrolling(
        table,
        "scrolling some 20,000 results, 95 of 100 frames take at most",
        pane,
        "a plain list of their sentences, a line each",
        AnnotationsBenchmark.sized(new ListView<>(FXCollections.observableList(sentences))));
    work.close();
  }

  private FrequencyModel model(LargeReport large) {
    FindModel find =
        new FindModel(
            new Reading(large.open(), new ReadingChoices()),
            work,
            List::of,
            Optional.empty(),
            FoundBenchmark::fail);
    return new FrequencyModel(find, work, Optional.empty(), FoundBenchmark::fail);
  }

  private double untilListed(FindModel find, String query) {
    return stage
        .frames()
        .untilPaintedByClock(
            () -> find.queryProperty().set(query),
            () ->
                find.foundProperty()
                        .get()
                        .map(Found::query)
                        .map(each -> each.input())
                        .equals(Optional.of(query))
                    && find.rows().size() > LEAST);
  }
}
