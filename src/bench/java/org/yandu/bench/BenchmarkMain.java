package org.yandu.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures everything and prints one table with the machine it was measured on. */
public final class BenchmarkMain {

  private BenchmarkMain() {}

  /**
   * Measures and prints.
   *
   * @param args a regular expression of JMH, to measure only some; none measures all
   * @throws RunnerException if a benchmark fails: a figure of broken code would be worse than none
   */
  public static void main(String[] args) throws RunnerException {
    String only = args.length == 0 ? "" : args[0];
    List<Figure> figures = new ArrayList<>();
    FigureTable table = new FigureTable();
    for (Figure figure : Figures.all()) {
      Optional<String> missing = Figures.missing(figure);
      if (missing.isPresent()) {
        table.addMissing(figure, missing.get());
      } else if (figure.benchmark().matches(".*" + only + ".*")) {
        figures.add(figure);
      }
    }
    for (Figure figure : figures) {
      Map<String, Double> milliseconds = measure(figure);
      table.add(
          figure,
          milliseconds.getOrDefault(figure.benchmark(), Double.NaN),
          milliseconds.getOrDefault(figure.reference(), Double.NaN));
    }
    List<Class<?>> painted =
        Stream.of(
                SheetBenchmark.class,
                AnnotationsBenchmark.class,
                FoundBenchmark.class,
                TypingBenchmark.class)
            .filter(each -> each.getName().matches(".*" + only + ".*"))
            .toList();
    if (!painted.isEmpty()) {
      Frames.setUp();
      try (PaintedStage stage = new PaintedStage()) {
        if (painted.contains(SheetBenchmark.class)) {
          System.err.println("measuring: the sheet");
          new SheetBenchmark(stage).run(table);
        }
        if (painted.contains(AnnotationsBenchmark.class)) {
          System.err.println("measuring: the pane of annotations");
          new AnnotationsBenchmark(stage).run(table);
        }
        if (painted.contains(FoundBenchmark.class)) {
          System.err.println("measuring: the pane of results");
          new FoundBenchmark(stage).run(table);
        }
        if (painted.contains(TypingBenchmark.class)) {
          System.err.println("measuring: typing");
          new TypingBenchmark(stage).run(table);
        }
      }
    }
    System.out.println();
    System.out.println(Machine.current().description());
    System.out.println();
    System.out.print(table);
  }

  /** The mean time of a run, by the name of the benchmark. */
  private static Map<String, Double> measure(Figure figure) throws RunnerException {
    System.err.println("measuring: " + figure.name());
    Map<String, Double> milliseconds = new HashMap<>();
    Collection<RunResult> results = new Runner(options(figure)).run();
    for (RunResult result : results) {
      milliseconds.put(result.getParams().getBenchmark(), result.getPrimaryResult().getScore());
    }
    return milliseconds;
  }

  private static Options options(Figure figure) {
    return new OptionsBuilder()
        .include(exactly(figure.benchmark()))
        .include(exactly(figure.reference()))
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.MILLISECONDS)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(1))
        .forks(1)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  private static String exactly(String benchmark) {
    return "^" + benchmark.replace(".", "\\.") + "$";
  }
}
