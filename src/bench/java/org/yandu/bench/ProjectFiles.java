package org.yandu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files stand that the benchmarks read and write; they run in the project's folder. */
final class ProjectFiles {

  private ProjectFiles() {}

  /** The shipped report as it was published. */
  static Path shippedReport() {
    return Path.of("corpus", "leping-2021", "report.txt");
  }

  /** Every report of the State Council, which stands beside the project and may be absent. */
  static Path scaleReports() {
    return Path.of("..", "shared", "reports", "scale", "state-council-1954-2025.jsonl");
  }

  /**
   * A new folder on the disk the project is on: the system's temporary folder may be in memory,
   * where durable writing costs nothing.
   */
  static Path newFolder(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "bench"));
      return Files.createTempDirectory(parent, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
