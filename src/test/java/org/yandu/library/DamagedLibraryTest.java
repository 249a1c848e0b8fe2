package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Annotation;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

/** A damaged library is set aside just as it is, and the newest sound backup is opened. */
class DamagedLibraryTest {

  private static final Report REPORT = Samples.report();
  private static final Annotation BEFORE = Samples.annotation(REPORT, 3, 9, "在备份里");
  private static final Annotation AFTER = Samples.annotation(REPORT, 12, 15, "备份之后");
  private static final Instant DAY = Instant.parse("2026-01-31T08:00:00Z");

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("library.db");
  }

  static void cutInHalf(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  /** A library with backups of some days, all but the last annotation in them. */
  private void makeLibrary(int backups) throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "");
      library.annotations().add(BEFORE);
      for (int day = 0; day < backups; day++) {
        assertTrue(library.backUpIfDue(InstantSource.fixed(made(day))));
        Files.setLastModifiedTime(backup(day), FileTime.from(made(day)));
      }
      library.annotations().add(AFTER);
    }
  }

  private static Instant made(int day) {
    return DAY.plus(Duration.ofDays(day));
  }

  private Path backup(int day) {
    return folder
        .resolve("backups")
        .resolve("library-" + LocalDate.ofInstant(made(day), ZoneOffset.UTC) + ".db");
  }

  private List<Path> setAside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.getFileName().toString().startsWith("library-damaged-"))
          .sorted()
          .toList();
    }
  }

  private static Recovery recovered(Library library) {
    return library.condition().recovery().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theNewestBackupIsOpenedAndTheDamagedFileKept(int backups) throws Exception {
    makeLibrary(backups);
    cutInHalf(file);
    byte[] damaged = Files.readAllBytes(file);
    try (Library library = Library.open(folder)) {
      assertEquals(List.of(BEFORE), library.annotations().all());
      assertEquals(List.of(), library.check());
      Recovery recovery = recovered(library);
      assertEquals(backup(backups - 1), recovery.backup().orElseThrow().file());
      assertEquals(Optional.of(1), recovery.backup().orElseThrow().annotations());
      assertEquals(List.of(recovery.setAside()), setAside());
      assertTrue(
          recovery
              .setAside()
              .getFileName()
              .toString()
              .matches("library-damaged-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.db"));
      assertArrayEquals(damaged, Files.readAllBytes(recovery.setAside()));
      library.annotations().add(AFTER);
    }
    try (Library library = Library.open(folder)) {
      assertEquals(Optional.empty(), library.condition().recovery(), "told once");
      assertEquals(2, library.annotations().all().size());
    }
    assertTrue(Files.exists(backup(0)), "the backup stays");
  }

  @Test
  void backupsThatAreDamagedThemselvesArePassedOver() throws Exception {
    makeLibrary(4);
    cutInHalf(file);
    cutInHalf(backup(3));
    Files.writeString(backup(2), "no database at all");
    try (Library library = Library.open(folder)) {
      assertEquals(backup(1), recovered(library).backup().orElseThrow().file());
      assertEquals(List.of(BEFORE), library.annotations().all());
    }
    assertEquals("no database at all", Files.readString(backup(2)));
  }

  @Test
  void withoutAnySoundBackupALibraryIsMadeAnew() throws Exception {
    makeLibrary(1);
    cutInHalf(file);
    cutInHalf(backup(0));
    byte[] damaged = Files.readAllBytes(file);
    try (Library library = Library.open(folder)) {
      assertEquals(Optional.empty(), recovered(library).backup());
      assertArrayEquals(damaged, Files.readAllBytes(recovered(library).setAside()));
      assertEquals(List.of(), library.annotations().all());
      library.settings().put("k", "v");
    }
  }

  @Test
  void theLogGoesWithItsFile() throws Exception {
    makeLibrary(1);
    Path wal = folder.resolve("library.db-wal");
    Files.writeString(wal, "a log of which nothing can be read");
    cutInHalf(file);
    try (Library library = Library.open(folder)) {
      Path aside = recovered(library).setAside();
      assertEquals(
          "a log of which nothing can be read",
          Files.readString(aside.resolveSibling(aside.getFileName() + "-wal")));
      assertEquals(List.of(BEFORE), library.annotations().all());
    }
  }

  @Test
  void aLogWithoutItsFileIsSetAsideToo() throws Exception {
    makeLibrary(1);
    Files.writeString(folder.resolve("library.db-wal"), "everything may still be here");
    Files.delete(file);
    try (Library library = Library.open(folder)) {
      Path aside = recovered(library).setAside();
      assertEquals(
          "everything may still be here",
          Files.readString(aside.resolveSibling(aside.getFileName() + "-wal")));
      assertEquals(List.of(BEFORE), library.annotations().all());
    }
  }

  @Test
  void whatIsNoDatabaseAnyMoreIsSetAsideWhereThereAreBackups() throws Exception {
    makeLibrary(1);
    Files.write(file, new byte[4 * 4096]);
    try (Library library = Library.open(folder)) {
      assertTrue(recovered(library).backup().isPresent());
      assertEquals(List.of(BEFORE), library.annotations().all());
    }
    assertArrayEquals(new byte[4 * 4096], Files.readAllBytes(setAside().get(0)));
  }

  @Test
  void aFileOfSomethingElseIsLeftAloneThoughThereAreBackups() throws Exception {
    makeLibrary(1);
    Files.delete(file);
    try (Connection connection = Driver.connect(file, "mode=rwc", Duration.ofSeconds(1));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE recipe (name TEXT)");
    }
    assertEquals(Reason.NOT_A_LIBRARY, refused());
    assertEquals(List.of(), setAside());
  }

  private Reason refused() {
    return assertThrows(LibraryException.class, () -> Library.open(folder).close()).reason();
  }

  @Test
  void aNewerProgramsFileAndALockedOneAreLeftAlone() throws Exception {
    makeLibrary(1);
    try (Connection other = Driver.connect(file, "mode=rw", Duration.ofSeconds(1));
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.executeUpdate("BEGIN EXCLUSIVE");
      assertEquals(Reason.LOCKED, refused());
      statement.executeUpdate("PRAGMA user_version = 99");
      statement.executeUpdate("COMMIT");
    }
    assertEquals(Reason.NEWER_PROGRAM, refused());
    assertEquals(List.of(), setAside());
  }

  /** Tables that are missing are no damage of the file: a faulty program must cost nobody data. */
  @Test
  void aFileThatIsSoundButNotUsableIsLeftAlone() throws Exception {
    makeLibrary(1);
    try (Connection other = Driver.connect(file, "mode=rw", Duration.ofSeconds(1));
        Statement statement = other.createStatement()) {
      statement.executeUpdate("DROP TABLE alias");
    }
    try (Library library = Library.open(folder)) {
      assertEquals(Optional.empty(), library.condition().recovery());
      assertFalse(library.check().isEmpty());
    }
    assertEquals(List.of(), setAside());
  }

  /** A page in the middle of the file: nobody notices before it is read. */
  @Test
  void damageThatIsMetWhileReadingIsDealtWithAtTheNextStart() throws Exception {
    makeLibrary(1);
    byte[] whole = Files.readAllBytes(file);
    Library library = Library.open(folder);
    long root =
        library
            .database()
            .read(
                reading ->
                    reading.number("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation'"));
    library.close();
    byte[] damaged = whole.clone();
    int at = Math.toIntExact((root - 1) * 4096);
    Arrays.fill(damaged, at, at + 100, (byte) 0xA5);
    Files.write(file, damaged);
    try (Library struck = Library.open(folder)) {
      assertEquals(Optional.empty(), struck.condition().recovery());
      assertEquals(
          Reason.DAMAGED,
          assertThrows(LibraryException.class, () -> struck.annotations().all()).reason());
    }
    try (Library mended = Library.open(folder)) {
      assertTrue(mended.condition().recovery().isPresent());
      assertEquals(List.of(BEFORE), mended.annotations().all());
    }
    assertArrayEquals(damaged, Files.readAllBytes(setAside().get(0)));
    try (Library library2 = Library.open(folder)) {
      assertEquals(Optional.empty(), library2.condition().recovery());
    }
  }

  @Test
  void afterAnUncleanEndRowsWithoutWhatTheyReferToAreSaidAndKept() throws Exception {
    makeLibrary(1);
    Path killed = Files.createDirectory(folder.resolve("killed"));
    try (Library library = Library.open(folder)) {
      library
          .database()
          .plainly(plain -> plain.lines("PRAGMA foreign_keys = OFF; DELETE FROM report"));
      library.database().plainly(plain -> plain.update("DELETE FROM report"));
      for (String name : List.of("library.db", "library.db-wal")) {
        Files.copy(folder.resolve(name), killed.resolve(name));
      }
    }
    try (Library library = Library.open(killed)) {
      assertFalse(library.condition().consistent());
      assertEquals(Optional.empty(), library.condition().recovery());
    }
  }

  @Test
  void whatWasInterruptedBetweenTwoNamesIsFinished() throws Exception {
    makeLibrary(1);
    new Replacement(folder, Duration.ZERO).prepare(backup(0));
    Files.move(file, folder.resolve("library-damaged-2026-02-01T00-00-00.db"));
    Files.writeString(folder.resolve("library.db-wal"), "the damaged one's");
    try (Library library = Library.open(folder)) {
      assertEquals(List.of(BEFORE), library.annotations().all());
    }
    assertEquals(
        "the damaged one's",
        Files.readString(folder.resolve("library-damaged-2026-02-01T00-00-00.db-wal")));
  }

  @Test
  void programsThatStartTogetherSetItAsideOnce() throws Exception {
    makeLibrary(2);
    cutInHalf(file);
    List<Callable<Optional<Recovery>>> programs = new ArrayList<>();
    for (int program = 0; program < 6; program++) {
      programs.add(
          () -> {
            try (Library library = Library.open(folder)) {
              library.annotations().add(Samples.annotation(REPORT, 1, 4, "同时"));
              return library.condition().recovery();
            }
          });
    }
    int recoveries = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(programs.size())) {
      for (Future<Optional<Recovery>> each : threads.invokeAll(programs)) {
        recoveries += each.get().isPresent() ? 1 : 0;
      }
    }
    assertEquals(1, recoveries);
    assertEquals(1, setAside().size());
    try (Library library = Library.open(folder)) {
      assertEquals(1 + programs.size(), library.annotations().all().size());
      assertEquals(List.of(), library.check());
    }
  }

  @Test
  void realProgramsThatStartTogetherSetItAsideOnce() throws Exception {
    makeLibrary(1);
    cutInHalf(file);
    List<Process> programs = new ArrayList<>();
    for (int program = 0; program < 3; program++) {
      programs.add(AnnotatingProgram.start(folder, 10));
    }
    int confirmed = 0;
    for (Process program : programs) {
      try (BufferedReader lines = program.inputReader()) {
        confirmed += (int) lines.lines().filter(line -> !line.isEmpty()).count();
      }
      assertEquals(0, program.waitFor());
    }
    assertEquals(30, confirmed);
    assertEquals(1, setAside().size());
    try (Library library = Library.open(folder)) {
      assertEquals(31, library.annotations().all().size());
    }
  }

  /** What it writes would go into a file that is no longer the library. */
  @Test
  void aFileThatAnotherProgramHasOpenIsNotMovedAwayFromIt() throws Exception {
    makeLibrary(1);
    Process program = AnnotatingProgram.start(folder, 1_000_000);
    try (BufferedReader lines = program.inputReader()) {
      assertFalse(lines.readLine().isEmpty());
      LibraryException failure =
          assertThrows(
              LibraryException.class,
              () -> new Replacement(folder, Duration.ofMillis(50)).setAside(DAY));
      assertEquals(Reason.LOCKED, failure.reason());
      assertTrue(Files.exists(file));
    } finally {
      program.destroyForcibly();
      program.waitFor();
    }
    assertEquals(List.of(), setAside());
  }
}
