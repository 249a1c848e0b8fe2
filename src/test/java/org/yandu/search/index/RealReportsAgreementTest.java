package org.yandu.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.ReportReader;
import org.yandu.report.Report;
import org.yandu.search.Hit;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.TextScan;

/**
 * Reports as published, where they are at hand, in one index: every string of theirs, and every
 * slip in one, is found as often as it is counted by hand.
 */
class RealReportsAgreementTest {

  private static final Path REPORTS = Path.of("..", "shared", "reports", "txt");
  private static final int STRINGS = 600;
  private static final int LONGEST = 40;

  @TempDir private Path folder;

  private static List<Report> reports() throws IOException, IngestException {
    assumeTrue(Files.isDirectory(REPORTS), "no real reports beside the project");
    // One of them is there twice, in two encodings.
    Map<String, Report> reports = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(REPORTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        Report report = ReportReader.read(file).report();
        reports.putIfAbsent(report.fingerprint(), report);
      }
    }
    return List.copyOf(reports.values());
  }

  @Test
  void anyStringAndAnySlipIsCountedAsByHand() throws Exception {
    List<Report> reports = reports();
    int nowhere = 0;
    try (Finder<IOException> finder =
        new Finder<>(folder, new Shelf(reports.toArray(Report[]::new)))) {
      finder.refresh(IndexProgress.NONE);
      assertEquals(IndexState.SOUND, finder.check());
      for (int seed = 0; seed < STRINGS; seed++) {
        String string = string(new Random(seed), reports, seed % 2);
        Interpretation literal = Typed.literal(string);
        List<Hit> scanned = new ArrayList<>();
        int counted = 0;
        for (Report report : reports) {
          scanned.addAll(TextScan.of(report).find(literal));
          counted += Counting.byHand(report, string);
        }
        String what = "seed " + seed + ": " + string;
        assertEquals(scanned, finder.find(literal), what);
        assertEquals(counted, scanned.size(), what);
        assertTrue(seed % 2 == 1 || counted > 0 || string.isBlank(), what);
        nowhere += counted == 0 ? 1 : 0;
      }
    }
    assertTrue(nowhere > STRINGS / 20, "slips that stand nowhere: " + nowhere);
  }

  /** A piece of a block of one of the reports, with some slips in it. */
  private static String string(Random random, List<Report> reports, int slips) {
    Report report = reports.get(random.nextInt(reports.size()));
    String text = report.textOf(report.blocks().get(random.nextInt(report.blocks().size())));
    int start = random.nextInt(text.length());
    int end = Math.min(text.length(), start + 1 + random.nextInt(LONGEST));
    StringBuilder string = new StringBuilder(text.substring(start, end));
    for (int slip = 0; slip < slips; slip++) {
      Typed.mutate(string, random, report.text());
    }
    return string.toString();
  }
}
