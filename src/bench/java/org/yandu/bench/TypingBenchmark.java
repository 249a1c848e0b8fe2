package org.yandu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yandu.glossary.Glossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.search.index.IndexProgress;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.find.FindView;
import org.yandu.ui.find.FrequencyModel;
import org.yandu.ui.find.LibrarySearch;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;
import org.yandu.ui.words.Words;

/**
 * The real pane on a real library of 73 reports, in which queries of every kind are typed, letter
 * by letter: how long it takes from the letter to the results of all reports, counted, listed and
 * painted.
 */
final class TypingBenchmark {

  private static final List<String> TYPED =
      List.of(
          "高质量发展",
          "城乡居民收入",
          "的",
          "、",
          "10%",
          "“四上”企业",
          "发展 改革",
          "教育 医疗 就业",
          "就业 OR 创业",
          "发展 -高质量",
          "(农业 OR 农村) 改革 -工业",
          "就业 近:10 创业",
          "创新*发展",
          "年:1999-2010 发展",
          "类:正文 稳定",
          "gaozhiliang",
          "gzlfz",
          "xiangcunzhenxing",
          "查无此句");

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 7;

  private static final String MEDIAN =
      "typing a letter of a query with 73 reports, by the clock until all is listed, median";

  private static final String ASKED = "the 50 ms that a query may take";
  private static final double MILLISECONDS = 50;

  private final PaintedStage stage;
  private final Background work = new Background("typing", TypingBenchmark::fail);

  TypingBenchmark(PaintedStage stage) {
    this.stage = stage;
  }

  private static void fail(Throwable failure) {
    throw new IllegalStateException(failure);
  }

  /** Measures everything and adds it to a table. */
  void run(FigureTable table) {
    Optional<String> missing = ScaleReports.missing();
    if (missing.isPresent()) {
      table.addRow(MEDIAN, "not measured", ASKED, missing.get(), "");
      return;
    }
    try (Library library = Library.open(ProjectFiles.newFolder("typing"))) {
      Ingested shipped = ShippedReports.first();
      library.reports().add(shipped.report(), shipped.glossary(), "");
      for (Report report : ScaleReports.read()) {
        library.reports().add(report, Glossary.EMPTY, "");
      }
      try (LibrarySearch search = new LibrarySearch(library)) {
        search.refresh(IndexProgress.NONE);
        measure(table, search);
        work.close();
      }
    } catch (LibraryException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(FigureTable table, LibrarySearch search) {
    FindModel model = PaintedStage.onUiThread(() -> model(search));
    stage.show(() -> AnnotationsBenchmark.sized(pane(model)));
    Map<String, List<Double>> times = new TreeMap<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (String query : TYPED) {
        for (int length = 1; length <= query.length(); length++) {
          String typed = query.substring(0, length);
          double time = untilListed(model, typed);
          if (round >= WARM_UP) {
            times.computeIfAbsent(typed, each -> new ArrayList<>()).add(time);
          }
        }
      }
    }
    Map<String, Double> middles = new TreeMap<>();
    times.forEach((typed, all) -> middles.put(typed, PaintedStage.middle(all)));
    table.add(MEDIAN, PaintedStage.middle(List.copyOf(middles.values())), ASKED, MILLISECONDS);
    Map.Entry<String, Double> slowest =
        middles.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    table.add(
        "the slowest of the " + middles.size() + ": " + slowest.getKey(),
        slowest.getValue(),
        ASKED,
        MILLISECONDS);
  }

  private FindModel model(LibrarySearch search) {
    return new FindModel(
        new Reading(SheetBenchmark.shipped(), new ReadingChoices()),
        work,
        List::of,
        Optional.of(search),
        TypingBenchmark::fail);
  }

  private FindView pane(FindModel model) {
    return new FindView(
        new FrequencyModel(model, work, Optional.empty(), TypingBenchmark::fail),
        note -> {},
        action -> {},
        new Words(Locale.CHINESE));
  }

  private double untilListed(FindModel model, String typed) {
    return stage
        .frames()
        .untilPaintedByClock(
            () -> model.queryProperty().set(typed),
            () ->
                model
                    .foundProperty()
                    .get()
                    .filter(found -> found.done() && found.query().input().equals(typed))
                    .isPresent());
  }
}
