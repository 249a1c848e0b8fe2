package org.yandu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yandu.bench.FindingContest.Fts5;
import org.yandu.bench.FindingContest.RipGrep;
import org.yandu.bench.FindingContest.Yandu;

/**
 * Finding in 72 and in 10,000 reports, beside SQLite's FTS5 with trigrams and ripgrep. Each in a
 * Java machine of its own, so that the memory is its own too.
 */
public final class FindingFigures {

  private static final int QUERIES = 200;
  private static final int ROUNDS = 5;

  /** What nearly all reports have, asked for in the language that the others do not know. */
  private static final List<String> LANGUAGE =
      List.of(
          "发展 改革",
          "建设 发展 改革",
          "展 -发展",
          "发展 -高质量",
          "(建设 OR 发展) -改革",
          "发展 近:20 经济",
          "经济*发展",
          "高*发展",
          "，展",
          "\"发展\"",
          "\"的\"",
          "类:正文 的",
          "年:1999-2010 发展",
          "发*展",
          "的 -是",
          "， 。");

  /** What is built in a shorter time is built again. */
  private static final double SHORT = 10;

  /** The system property that names the file of the cache of classes. */
  private static final String CACHE = "yandu.cache";

  private static final double MEGABYTE = 1024.0 * 1024;

  private FindingFigures() {}

  /**
   * Measures and prints.
   *
   * @param args how many reports, one or several numbers; or, in a machine of its own, who is
   *     measured with how many, and where
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].startsWith("only-")) {
      measure(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
      return;
    }
    System.out.println(Machine.current().description());
    System.out.println();
    for (String count : args) {
      print(Integer.parseInt(count));
    }
  }

  private static void print(int count) throws IOException, InterruptedException {
    List<String> names = new ArrayList<>(List.of("only-yandu", "only-fts5"));
    if (RipGrep.isThere()) {
      names.add("only-ripgrep");
    }
    Map<String, Map<String, String>> all = new HashMap<>();
    for (String name : names) {
      System.err.println("measuring: " + name + " with " + count + " reports");
      all.put(name, inItsOwnMachine(name, count));
    }
    Map<String, String> ours = all.getOrDefault("only-yandu", Map.of());
    requireSame(ours, all.getOrDefault("only-fts5", Map.of()));
    FigureTable table =
        new FigureTable(List.of(count + " reports", "Yandu", "FTS5 trigram", "ripgrep"));
    for (String figure : ours.keySet().stream().sorted().toList()) {
      if (!figure.equals("reports")) {
        List<String> row = new ArrayList<>(List.of(figure));
        for (String name : List.of("only-yandu", "only-fts5", "only-ripgrep")) {
          row.add(all.getOrDefault(name, Map.of()).getOrDefault(figure, ""));
        }
        table.addRow(row);
      }
    }
    System.out.println(table);
  }

  /** A figure of something that finds less would be worth nothing. */
  private static void requireSame(Map<String, String> one, Map<String, String> other) {
    if (!one.getOrDefault("reports", "").equals(other.getOrDefault("reports", " "))) {
      throw new IllegalStateException(
          "not the same is found\n" + one.get("reports") + "\n" + other.get("reports"));
    }
  }

  private static Map<String, String> inItsOwnMachine(String name, int count)
      throws IOException, InterruptedException {
    Path folder = ProjectFiles.newFolder(name);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx2g",
                // As the launcher starts the program, which must have a cache of classes.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:AOTCache=" + System.getProperty(CACHE),
                "-XX:AOTMode=on",
                "-cp",
                System.getProperty("java.class.path"),
                FindingFigures.class.getName(),
                name,
                Integer.toString(count),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, String> figures = new HashMap<>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
      lines.forEach(
          line -> {
            int at = line.indexOf('=');
            figures.put(line.substring(0, at), line.substring(at + 1));
          });
    }
    if (process.waitFor() != 0) {
      throw new IOException(name + " failed");
    }
    return figures;
  }

  private static void measure(String name, int count, Path folder) throws Exception {
    ManyReports reports = new ManyReports(count);
    try (FindingContest contest =
        switch (name) {
          case "only-yandu" -> new Yandu(folder);
          case "only-fts5" -> new Fts5(folder);
          default -> new RipGrep(folder);
        }) {
      contest.prepare(reports);
      double first = seconds(contest);
      put("build, s", first);
      if (first < SHORT) {
        List<Double> again = new ArrayList<>();
        for (int round = 0; round < ROUNDS * ROUNDS; round++) {
          again.add(seconds(contest));
        }
        put("build, again in the same program, s", percentile(again, 50));
      }
      put("index, MB", contest.bytes() / MEGABYTE);
      put("with the texts it shows, MB", FindingContest.bytes(folder) / MEGABYTE);
      query(contest, reports.queries(QUERIES), contest instanceof RipGrep ? 1 : ROUNDS);
      if (contest instanceof Yandu) {
        language(contest);
      }
      put("memory at most, MB", peakMegabytes());
    }
  }

  private static double seconds(FindingContest contest) throws Exception {
    long start = System.nanoTime();
    contest.build();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void query(FindingContest contest, List<String> queries, int rounds)
      throws Exception {
    List<Integer> found = new ArrayList<>();
    int words = 0;
    for (String query : queries) {
      int there = contest.find(query, new ArrayList<>());
      words += query.length() == 2 && there > 0 ? 1 : 0;
      if (query.length() > 2) {
        found.add(contest instanceof Fts5 fts5 ? fts5.reports(query) : there);
      }
    }
    System.out.println("reports=" + found);
    System.out.println(
        "2-character words found="
            + words
            + " of "
            + queries.stream().filter(q -> q.length() == 2).count());
    List<Double> of2 = new ArrayList<>();
    List<Double> longer = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (String query : queries) {
        (query.length() == 2 ? of2 : longer).add(milliseconds(contest, query));
      }
    }
    put("2 characters, p50, ms", percentile(of2, 50));
    put("3-12 characters, p50, ms", percentile(longer, 50));
    longer.addAll(of2);
    put("all, p99, ms", percentile(longer, 99));
  }

  private static void language(FindingContest contest) throws Exception {
    for (String query : LANGUAGE) {
      List<Double> times = new ArrayList<>();
      for (int round = 0; round < ROUNDS * 2; round++) {
        times.add(milliseconds(contest, query));
      }
      put("asked " + query + ", p50, ms", percentile(times, 50));
    }
  }

  private static double milliseconds(FindingContest contest, String query) throws Exception {
    long start = System.nanoTime();
    contest.find(query, new ArrayList<>());
    return (System.nanoTime() - start) / 1e6;
  }

  private static double percentile(List<Double> times, int percent) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** The most memory the process has had, as Linux counts it. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .flatMap(line -> Arrays.stream(line.split("\\s+")).skip(1).limit(1))
        .mapToDouble(kilobytes -> Double.parseDouble(kilobytes) / 1024)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void put(String figure, double value) {
    System.out.println(
        figure + "=" + String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value));
  }
}
