package org.yandu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;

/**
 * Making the index of the State Council's reports anew, as the program does that has been running
 * for a while; with the options of its launcher.
 */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class BuildingBenchmark {

  private final FindingContest.Yandu yandu;
  private final FindingContest.Fts5 fts5;

  /** Puts the reports into a library, and into a database. */
  public BuildingBenchmark() {
    try {
      List<Report> reports = ScaleReports.read();
      yandu = new FindingContest.Yandu(ProjectFiles.newFolder("yandu"));
      yandu.prepare(reports);
      fts5 = new FindingContest.Fts5(ProjectFiles.newFolder("fts5"));
      fts5.prepare(reports);
    } catch (LibraryException | SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From the library, with the places of every string. */
  @Benchmark
  public void yandu() throws LibraryException, IOException {
    yandu.build();
  }

  /** From a table of the folded paragraphs, with the places of every string of three characters. */
  @Benchmark
  public void fts5() throws SQLException {
    fts5.build();
  }

  /** Lets go of both. */
  @TearDown
  public void close() throws LibraryException, SQLException {
    yandu.close();
    fts5.close();
  }
}
