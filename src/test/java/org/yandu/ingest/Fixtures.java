package org.yandu.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;

/** Reads small texts as the program reads files. */
final class Fixtures {

  private Fixtures() {}

  static Ingested read(String text) {
    try {
      return ReportReader.read(text.getBytes(StandardCharsets.UTF_8), "fixture.txt");
    } catch (IngestException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> texts(Report report, BlockKind kind) {
    return report.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(report::textOf)
        .toList();
  }

  static List<String> headings(Report report, int level) {
    return report.blocks().stream()
        .filter(block -> block.level() == level && block.isHeading())
        .map(report::textOf)
        .toList();
  }

  static List<String> texts(Report report) {
    return report.blocks().stream().map((Block block) -> report.textOf(block)).toList();
  }
}
