package org.yandu.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.TextScan;
import org.yandu.search.places.PlacesFormat;

/** What an index goes through in its life: the answer is always the one the reports give. */
class FinderTest {

  private static final Report FIRST = SampleReport.small();
  private static final Report SECOND = SampleReport.of("另一份报告，也说稳中求进。", "稳中求进，稳中求进。");
  private static final Query QUERY = Query.parse("稳中求进");

  @TempDir private Path folder;

  private Path indexFolder;

  @BeforeEach
  void place() {
    indexFolder = folder.resolve("index");
  }

  private static List<Hit> scanned(Report... reports) {
    return scanned(QUERY, List.of(reports));
  }

  private static List<Hit> scanned(Query query, List<Report> reports) {
    List<Hit> hits = new ArrayList<>();
    for (Report report : reports) {
      hits.addAll(TextScan.of(report).find(query));
    }
    return hits;
  }

  private void build(Report... reports) throws IOException {
    try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(reports))) {
      finder.refresh(IndexProgress.NONE);
      assertEquals(IndexState.SOUND, finder.check());
    }
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.list(indexFolder)) {
      return files
          .filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** The index in this state gives the right answer and is sound afterwards. */
  private void assertHeals(IndexState state) throws IOException {
    Shelf shelf = new Shelf(FIRST, SECOND);
    try (Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      assertEquals(state, finder.check());
    }
    try (Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(IndexState.SOUND, finder.check());
      shelf.reads();
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(0, shelf.reads(), "the index answers without reading a report");
    }
  }

  @Test
  void itIsMadeWhenItIsMissing() throws IOException {
    assertHeals(IndexState.MISSING);
    assertTrue(indexFiles().size() > 0);
  }

  @Test
  void anEmptyFolderIsNoIndex() throws IOException {
    Files.createDirectories(indexFolder);
    assertHeals(IndexState.MISSING);
  }

  /** What is found once the index is what it should be. */
  private static List<Hit> found(Finder<IOException> finder, Query query) throws IOException {
    finder.refresh(IndexProgress.NONE);
    return finder.find(query);
  }

  @Test
  void aSoundIndexIsReadAndNotMadeAgain() throws IOException {
    build(FIRST, SECOND);
    List<Path> before = indexFiles();
    Shelf shelf = new Shelf(FIRST, SECOND);
    try (Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(0, shelf.reads());
    }
    assertEquals(before, indexFiles());
  }

  @Test
  void reportsThatComeAndGoComeAndGoAlone() throws IOException {
    Shelf shelf = new Shelf(FIRST);
    try (Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      assertEquals(scanned(FIRST), found(finder, QUERY));
      shelf.reads();
      shelf.add(SECOND);
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(1, shelf.reads(), "only the new one is read");
      shelf.remove(FIRST);
      assertEquals(scanned(SECOND), found(finder, QUERY));
      assertEquals(0, shelf.reads());
      assertEquals(IndexState.SOUND, finder.check());
      shelf.add(FIRST);
      assertEquals(scanned(SECOND, FIRST), found(finder, QUERY), "in the order of the source");
    }
  }

  /** A commit may hold more than it says, if the program is stopped before the next one. */
  @Test
  void whatAStoppedProgramLeftBehindIsFoundOnce() throws IOException {
    build(FIRST);
    try (FSDirectory directory = FSDirectory.open(indexFolder);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig().setCodec(PlacesFormat.codec(ReportDocument.TEXT)))) {
      new ReportBatch().write(Map.of(SECOND.fingerprint(), SECOND), writer);
      writer.setLiveCommitData(writer.getLiveCommitData());
      writer.commit();
    }
    try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST))) {
      assertEquals(scanned(FIRST), finder.find(QUERY));
      assertEquals(IndexState.SOUND, finder.check());
    }
    try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST, SECOND))) {
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(IndexState.SOUND, finder.check());
    }
  }

  /** More than one thread looks through at a time, with reports that went in between. */
  @Test
  void thousandsOfReportsAreFoundAsTheyAreScanned() throws IOException {
    Shelf shelf = new Shelf();
    List<Report> reports = new ArrayList<>();
    for (int number = 0; number < 5000; number++) {
      Report report =
          SampleReport.of("第" + number + "号：发展" + "产业".repeat(number % 3) + "，改革。", "又发展。");
      reports.add(report);
      shelf.add(report);
    }
    try (Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      finder.refresh(IndexProgress.NONE);
      for (int number = 0; number < reports.size(); number += 7) {
        shelf.remove(reports.get(number));
      }
      finder.refresh(IndexProgress.NONE);
      assertEquals(IndexState.SOUND, finder.check());
      List<Report> left = new ArrayList<>();
      for (String fingerprint : shelf.fingerprints()) {
        left.add(shelf.report(fingerprint));
      }
      for (String written : List.of("发展产业", "展", "发展 -产业", "49", "业产业", "第4号：发展", "产业，改", "无")) {
        Query query = Query.parse(written);
        assertEquals(scanned(query, left), finder.find(query), written);
      }
    }
  }

  @Test
  void anIndexOfOtherReportsIsBroughtUpToDate() throws IOException {
    build(FIRST);
    assertHeals(IndexState.STALE);
  }

  @Test
  void anIndexOfAnotherVersionIsMadeAgain() throws IOException {
    build(FIRST, SECOND);
    try (FSDirectory directory = FSDirectory.open(indexFolder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          Map.of(
                  "yandu.version",
                  "0.9",
                  "yandu.reports",
                  FIRST.fingerprint() + " " + SECOND.fingerprint())
              .entrySet());
    }
    assertHeals(IndexState.OUTDATED);
  }

  @Test
  void aStrangersIndexIsMadeAgain() throws IOException {
    Files.createDirectories(indexFolder);
    try (FSDirectory directory = FSDirectory.open(indexFolder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    assertHeals(IndexState.OUTDATED);
  }

  @Test
  void everyOverwrittenFileIsNoticed() throws IOException {
    build(FIRST, SECOND);
    int files = indexFiles().size();
    assertTrue(files >= 3, "a commit and a segment");
    for (int file = 0; file < files; file++) {
      for (double place : new double[] {0, 0.3, 0.5, 0.9, 1}) {
        try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST, SECOND))) {
          finder.rebuild();
        }
        Path damaged = indexFiles().get(file);
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[(int) ((bytes.length - 1) * place)] ^= 0x5A;
        Files.write(damaged, bytes);
        assertHeals(IndexState.DAMAGED);
      }
    }
  }

  @Test
  void everyFileThatIsCutShortOrGoneIsNoticed() throws IOException {
    build(FIRST, SECOND);
    int files = indexFiles().size();
    for (int file = 0; file < files; file++) {
      for (int part : new int[] {0, 1, 2}) {
        try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST, SECOND))) {
          finder.rebuild();
        }
        Path damaged = indexFiles().get(file);
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length * part / 3));
        assertHeals(IndexState.DAMAGED);
        try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST, SECOND))) {
          finder.rebuild();
        }
        Path gone = indexFiles().get(file);
        boolean commit = String.valueOf(gone.getFileName()).startsWith("segments");
        Files.delete(gone);
        assertHeals(commit ? IndexState.MISSING : IndexState.DAMAGED);
      }
    }
  }

  @Test
  void filesCutShortWhileTheyAreReadAreNoticed() throws IOException {
    build(FIRST, SECOND);
    try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST, SECOND))) {
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      for (Path file : indexFiles()) {
        Files.write(file, new byte[0]);
      }
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(IndexState.SOUND, finder.check());
    }
  }

  @Test
  void aFileInItsPlaceDoesNotStopASearch() throws IOException {
    Files.writeString(indexFolder, "no folder");
    assertHeals(IndexState.DAMAGED);
  }

  @Test
  void whileAnotherProgramWritesTheReportsThemselvesAreLookedThrough() throws IOException {
    build(FIRST);
    Shelf shelf = new Shelf(FIRST, SECOND);
    try (FSDirectory directory = FSDirectory.open(indexFolder);
        Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
        assertEquals(IndexState.STALE, finder.rebuild());
        assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
        held.ensureValid();
      }
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(IndexState.SOUND, finder.check());
    }
  }

  @Test
  void twoFindersShareOneIndex() throws IOException {
    Shelf shelf = new Shelf(FIRST);
    try (Finder<IOException> one = new Finder<>(indexFolder, shelf);
        Finder<IOException> other = new Finder<>(indexFolder, shelf)) {
      assertEquals(scanned(FIRST), found(one, QUERY));
      assertEquals(scanned(FIRST), found(other, QUERY));
      shelf.add(SECOND);
      assertEquals(scanned(FIRST, SECOND), found(one, QUERY));
      shelf.reads();
      assertEquals(scanned(FIRST, SECOND), found(other, QUERY));
      assertEquals(0, shelf.reads(), "the one reads what the other has written");
      assertEquals(IndexState.SOUND, one.rebuild());
      assertEquals(scanned(FIRST, SECOND), found(other, QUERY), "from the files it has open");
    }
  }

  @Test
  void whereNothingCanBeWrittenTheReportsAreLookedThrough() throws IOException {
    Path below = Files.createFile(folder.resolve("ordinary")).resolve("index");
    try (Finder<IOException> finder = new Finder<>(below, new Shelf(FIRST))) {
      assertEquals(scanned(FIRST), found(finder, QUERY));
      assertNotEquals(IndexState.SOUND, finder.rebuild());
    }
  }

  @Test
  void anInterruptedSearchEndsAndHarmsNothing() throws IOException {
    build(FIRST, SECOND);
    try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST, SECOND))) {
      for (int times = 0; times < 3; times++) {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> finder.find(QUERY));
        assertTrue(Thread.interrupted());
        assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      }
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, finder::rebuild);
      assertTrue(Thread.interrupted());
      assertEquals(scanned(FIRST, SECOND), found(finder, QUERY));
      assertEquals(IndexState.SOUND, finder.check());
    }
  }

  /** While threads are putting in what they were handed, too. */
  @ParameterizedTest
  @ValueSource(ints = {1, 40, 99, 100})
  void whoStopsItHasWhatTheReportsGiveAndMakesItLater(int stopped) throws IOException {
    Shelf shelf = new Shelf();
    List<Report> reports = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      reports.add(SampleReport.of("第" + number + "号：稳中求进。", "工作总基调。".repeat(200)));
      shelf.add(reports.getLast());
    }
    try (Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      IndexProgress stopping =
          (done, all) -> {
            assertEquals(100, all);
            if (done >= stopped) {
              throw new CancellationException();
            }
          };
      assertThrows(CancellationException.class, () -> finder.refresh(stopping));
      assertEquals(scanned(QUERY, reports), finder.find(QUERY));
      assertEquals(scanned(QUERY, reports), found(finder, QUERY));
      assertEquals(IndexState.SOUND, finder.check());
    }
  }

  @Test
  void aReportThatCannotBeReadIsNotPassedOver() throws IOException {
    Shelf shelf =
        new Shelf(FIRST) {
          @Override
          public Report report(String fingerprint) throws IOException {
            throw new IOException("unreadable");
          }
        };
    try (Finder<IOException> finder = new Finder<>(indexFolder, shelf)) {
      assertThrows(IOException.class, () -> finder.find(QUERY));
    }
  }

  @Test
  void whatMeansNothingIsFoundNowhereAndMakesNoIndex() throws IOException {
    try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(FIRST))) {
      assertEquals(List.of(), finder.find(Query.parse("“ ”")));
      assertFalse(Files.exists(indexFolder));
    }
  }

  @Test
  void aVeryLongStringIsFound() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < 3000; number++) {
      text.append(number).append('、');
    }
    Report report = SampleReport.of(text.toString());
    try (Finder<IOException> finder = new Finder<>(indexFolder, new Shelf(report))) {
      assertEquals(1, found(finder, Query.parse(text.substring(50, 12000))).size());
      assertEquals(0, found(finder, Query.parse(text.substring(50, 12000) + "完")).size());
      assertEquals(3000, found(finder, Query.parse("、")).size());
    }
  }
}
