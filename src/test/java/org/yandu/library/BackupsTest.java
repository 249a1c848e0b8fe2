package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Annotation;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

class BackupsTest {

  private static final Report REPORT = Samples.report();
  private static final Annotation ANNOTATION = Samples.annotation(REPORT, 3, 9, "不可丢失");

  /** Late in the evening in Greenwich, and already the next day in China. */
  private static final Instant DAY = Instant.parse("2026-01-31T23:30:00Z");

  private static final String OF_THE_DAY = "library-2026-01-31.db";

  @TempDir private Path folder;

  private Path backups;

  @BeforeEach
  void place() {
    backups = folder.resolve("backups");
  }

  private static InstantSource later(int days) {
    return InstantSource.fixed(DAY.plus(Duration.ofDays(days)));
  }

  private void makeLibrary() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "here");
      library.annotations().add(ANNOTATION);
      library.termEdits().apply(List.of(Samples.correction(REPORT)));
    }
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(backups)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Puts a backup where a reader would put it. */
  private Library restored(String name) throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("restored"));
    Files.copy(backups.resolve(name), elsewhere.resolve("library.db"));
    return Library.open(elsewhere);
  }

  private static void assertWhole(Library library) throws Exception {
    assertEquals(
        new StoredReport(REPORT, Samples.GLOSSARY, "here"),
        library.reports().load(REPORT.fingerprint()));
    assertEquals(List.of(ANNOTATION), library.annotations().all());
    assertEquals(List.of(), library.check());
  }

  @Test
  void aBackupOpensAsALibraryWithEverythingInIt() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder)) {
      assertTrue(library.backUpIfDue(later(0)));
    }
    assertEquals(List.of(OF_THE_DAY), names());
    try (Library copy = restored(OF_THE_DAY)) {
      assertWhole(copy);
      assertEquals(1, copy.termEdits().ofReport(REPORT.fingerprint()).size());
    }
  }

  @Test
  void whatIsStillInTheLogIsInTheBackupToo() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "here");
      library.annotations().add(ANNOTATION);
      assertTrue(Files.size(folder.resolve("library.db-wal")) > 0);
      assertTrue(library.backUpIfDue(later(0)));
      try (Library copy = restored(OF_THE_DAY)) {
        assertWhole(copy);
      }
    }
  }

  /** Neither waits for the other: what is being written is simply not in the copy yet. */
  @Test
  void aBackupIsMadeWhileSomethingIsWritten() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder);
        Library other = Library.open(folder)) {
      boolean made =
          other
              .database()
              .write(
                  writing -> {
                    Annotations.insert(writing, Samples.annotation(REPORT, 12, 15, "正在写"));
                    return library.backUpIfDue(later(0));
                  });
      assertTrue(made);
      assertEquals(2, library.annotations().all().size());
    }
    try (Library copy = restored(OF_THE_DAY)) {
      assertEquals(List.of(ANNOTATION), copy.annotations().all());
    }
  }

  @Test
  void oneIsMadeADay() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder)) {
      assertTrue(library.backUpIfDue(later(0)));
      byte[] first = Files.readAllBytes(backups.resolve(OF_THE_DAY));
      library.annotations().add(Samples.annotation(REPORT, 12, 15, "后来"));
      assertFalse(library.backUpIfDue(InstantSource.fixed(DAY.plusSeconds(60))));
      assertEquals(-1, Arrays.mismatch(first, bytes(OF_THE_DAY)));
      assertTrue(library.backUpIfDue(InstantSource.fixed(DAY.plusSeconds(1800))));
    }
    assertEquals(List.of(OF_THE_DAY, "library-2026-02-01.db"), names());
  }

  private byte[] bytes(String name) throws Exception {
    return Files.readAllBytes(backups.resolve(name));
  }

  @Test
  void withoutAReportThereIsNothingToKeep() throws Exception {
    try (Library library = Library.open(folder)) {
      library.settings().put("k", "v");
      assertFalse(library.backUpIfDue(later(0)));
    }
    assertFalse(Files.exists(backups));
  }

  @Test
  void theNewestTenAreKeptAndNothingElseIsTouched() throws Exception {
    makeLibrary();
    List<String> foreign =
        List.of("library-2020-01-01.db.old", "library.db", "my library-2020-01-01.db", "notes.txt");
    Files.createDirectories(backups.resolve("library-2020-01-01.db"));
    for (String name : foreign) {
      Files.writeString(backups.resolve(name), name);
    }
    try (Library library = Library.open(folder)) {
      for (int day = 0; day < 13; day++) {
        assertTrue(library.backUpIfDue(later(day)));
      }
    }
    TreeSet<String> expected = new TreeSet<>(foreign);
    expected.add("library-2020-01-01.db");
    IntStream.rangeClosed(3, 12)
        .mapToObj("library-2026-02-%02d.db"::formatted)
        .forEach(expected::add);
    assertEquals(List.copyOf(expected), names());
    for (String name : foreign) {
      assertEquals(name, Files.readString(backups.resolve(name)));
    }
  }

  @Test
  void theOneJustMadeStaysThoughAWrongClockDatedOthersLater() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder)) {
      for (int day = 100; day < 110; day++) {
        library.backUpIfDue(later(day));
      }
      assertTrue(library.backUpIfDue(later(0)));
      assertFalse(library.backUpIfDue(later(0)));
    }
    assertEquals(Backups.KEPT, names().size());
  }

  /** As `cp -r` leaves them. */
  private void copy(List<String> inOrder) throws Exception {
    Instant moment = DAY.plus(Duration.ofDays(30));
    for (String name : inOrder) {
      moment = moment.plusSeconds(1);
      Files.setLastModifiedTime(backups.resolve(name), FileTime.from(moment));
    }
  }

  @Test
  void inACopyTheNewestIsStillTheOneWhoseNameSaysSo() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder)) {
      for (int day = 0; day < 3; day++) {
        library.backUpIfDue(later(day));
      }
    }
    String before = "library-2026-02-01-before-restoring-040506.db";
    Files.copy(backups.resolve(OF_THE_DAY), backups.resolve(before));
    copy(List.of("library-2026-02-02.db", before, "library-2026-02-01.db", OF_THE_DAY));
    List<Backup> all = new Restoring(folder).backups();
    assertEquals(
        List.of("library-2026-02-02.db", before, "library-2026-02-01.db", OF_THE_DAY),
        all.stream().map(backup -> backup.file().getFileName().toString()).toList());
    assertEquals(
        Stream.of(
                "2026-02-02T00:00:00Z",
                "2026-02-01T04:05:06Z",
                "2026-02-01T00:00:00Z",
                "2026-01-31T00:00:00Z")
            .map(Instant::parse)
            .toList(),
        all.stream().map(Backup::made).toList());
    assertEquals(all.getFirst(), new Restoring(folder).newestGood().orElseThrow());
  }

  @Test
  void theTimeOfTheFileIsTakenWithinTheDayThatItsNameSays() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder)) {
      library.backUpIfDue(later(0));
    }
    Files.setLastModifiedTime(backups.resolve(OF_THE_DAY), FileTime.from(DAY));
    assertEquals(DAY, new Restoring(folder).backups().getFirst().made());
  }

  @Test
  void aNameThatTellsNoDayLeavesTheTimeOfTheFile() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder)) {
      library.backUpIfDue(later(0));
    }
    Path odd = Files.move(backups.resolve(OF_THE_DAY), backups.resolve("library-2026-02-31.db"));
    Files.setLastModifiedTime(odd, FileTime.from(DAY));
    assertEquals(DAY, new Restoring(folder).backups().getFirst().made());
  }

  @Test
  void inACopyTheOldestByItsNameMakesRoom() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder)) {
      for (int day = 0; day < Backups.KEPT; day++) {
        library.backUpIfDue(later(day));
      }
      copy(names().reversed());
      library.backUpIfDue(later(Backups.KEPT));
    }
    assertFalse(names().contains(OF_THE_DAY), names().toString());
    assertEquals(Backups.KEPT, names().size());
  }

  @Test
  void whatAnInterruptedBackupLeftIsRemovedAndWhatIsBeingMadeIsNot() throws Exception {
    makeLibrary();
    Files.createDirectories(backups);
    String left = "library-2026-01-30.6e9bd0a5-2b1c-4f0e-9d7a-0123456789ab.part";
    String young = "library-2026-01-31.6e9bd0a5-2b1c-4f0e-9d7a-ba9876543210.part";
    for (String name : List.of(left, left + "-journal", young, "other.part")) {
      Files.writeString(backups.resolve(name), "half");
      if (!name.equals(young)) {
        Files.setLastModifiedTime(
            backups.resolve(name), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
      }
    }
    try (Library library = Library.open(folder)) {
      assertTrue(library.backUpIfDue(later(0)));
    }
    assertEquals(List.of(young, OF_THE_DAY, "other.part"), names());
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidAndTheLibraryWorksOn() throws Exception {
    makeLibrary();
    Files.writeString(backups, "a file in its place");
    try (Library library = Library.open(folder)) {
      assertEquals(
          Reason.FOLDER_UNUSABLE,
          assertThrows(LibraryException.class, () -> library.backUpIfDue(later(0))).reason());
      assertWhole(library);
    }
    assertEquals("a file in its place", Files.readString(backups));
  }

  /** Makes the library one of an older program. */
  private void age(int version) throws Exception {
    try (Library library = Library.open(folder)) {
      library.database().write(writing -> OlderLibrary.age(writing, version));
    }
  }

  private static long version(Path file) throws Exception {
    try (Connection connection =
        Driver.connect(file, "mode=ro&immutable=1", Duration.ofSeconds(1))) {
      return new Database(file, connection).number("PRAGMA user_version");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void anOlderLibraryIsCopiedBeforeItIsMigrated(int version) throws Exception {
    makeLibrary();
    age(version);
    assertFalse(Files.exists(backups), "a library of today is not copied by opening it");
    try (Library library = Library.open(folder)) {
      assertWhole(library);
    }
    assertEquals(Migrations.current(), version(folder.resolve("library.db")));
    assertEquals(1, names().size());
    String copy = names().get(0);
    assertTrue(copy.matches("library-\\d{4}-\\d\\d-\\d\\d-version-" + version + "\\.db"), copy);
    assertEquals(version, version(backups.resolve(copy)));
    try (Library library = restored(copy)) {
      assertWhole(library);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatCannotBeCopiedIsNotMigrated(int version) throws Exception {
    makeLibrary();
    age(version);
    Files.writeString(backups, "a file in its place");
    assertEquals(
        Reason.FOLDER_UNUSABLE,
        assertThrows(LibraryException.class, () -> Library.open(folder).close()).reason());
    assertEquals(version, version(folder.resolve("library.db")));
    Files.delete(backups);
    try (Library library = Library.open(folder)) {
      assertWhole(library);
    }
  }

  @Test
  void onAFullDiskNothingIsMigratedAndNothingLost() throws Exception {
    makeLibrary();
    age(2);
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 8)) {
      Path file = disk.folder().resolve("library.db");
      Files.copy(folder.resolve("library.db"), file);
      Files.createDirectories(disk.folder().resolve("native"));
      Path ballast = disk.folder().resolve("ballast");
      // Room for the log that opening needs, and for no copy.
      long free = Files.getFileStore(disk.folder()).getUsableSpace();
      Files.write(ballast, new byte[Math.toIntExact(free - 64 * 1024)]);
      assertEquals(
          Reason.DISK_FULL,
          assertThrows(LibraryException.class, () -> Library.open(disk.folder()).close()).reason());
      assertEquals(2, version(file));
      try (Stream<Path> left = Files.list(disk.folder().resolve("backups"))) {
        assertEquals(List.of(), left.toList());
      }
      Files.delete(ballast);
      try (Library library = Library.open(disk.folder())) {
        assertWhole(library);
      }
    }
  }
}
