package org.yandu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ReportReader;

/** Reading the shipped report: from the file to a report with its glossary. */
@State(Scope.Benchmark)
public class IngestBenchmark {

  private final Path file = ProjectFiles.shippedReport();

  /** What the program does. */
  @Benchmark
  public Ingested read() throws IngestException {
    return ReportReader.read(file);
  }

  /** The least that must be done: the bytes, and the characters they stand for. */
  @Benchmark
  public String decode() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
