package org.yandu.bench;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.yandu.report.Report;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.TextScan;
import org.yandu.search.index.Finder;
import org.yandu.search.index.IndexProgress;

/** Finding a phrase in every report of the State Council since 1954. */
@State(Scope.Benchmark)
public class QueryBenchmark {

  private static final String PHRASE = "社会保障";

  private final List<Report> reports;
  private final Finder<IOException> finder;

  /** Makes the index, and sees that it finds what looking through every text finds. */
  public QueryBenchmark() {
    // JMH extends this class, and a constructor of its kind may not throw what is checked.
    try {
      reports = ScaleReports.read();
      finder = new Finder<>(ProjectFiles.newFolder("query"), new ReportShelf(reports));
      finder.refresh(IndexProgress.NONE);
      int indexed = finder.find(Query.parse(PHRASE)).size();
      int scanned = reports.stream().mapToInt(QueryBenchmark::scanned).sum();
      if (indexed == 0 || indexed != scanned) {
        throw new IllegalStateException(
            indexed + " hits in the index, " + scanned + " in the texts");
      }
    } catch (IOException e) {
      throw new IllegalStateException("no index", e);
    }
  }

  /** What the program does: every hit, with its place in its report. */
  @Benchmark
  public List<Hit> find() throws IOException {
    return finder.find(Query.parse(PHRASE));
  }

  /** Going through all texts, which sees neither folded characters nor where paragraphs end. */
  @Benchmark
  public int indexOf() {
    int found = 0;
    for (Report report : reports) {
      String text = report.text();
      int offset = text.indexOf(PHRASE);
      while (offset >= 0) {
        found++;
        offset = text.indexOf(PHRASE, offset + PHRASE.length());
      }
    }
    return found;
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    finder.close();
  }

  private static int scanned(Report report) {
    return TextScan.of(report).find(Query.parse(PHRASE)).size();
  }
}
