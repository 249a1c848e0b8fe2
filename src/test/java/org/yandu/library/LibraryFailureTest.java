package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Annotation;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

/** Files and folders that are not as they should be: nothing is lost, and the reason is typed. */
class LibraryFailureTest {

  private static final Report REPORT = Samples.report();
  private static final int PAGE = 4096;
  private static final Duration BRIEFLY = Duration.ofMillis(50);

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("library.db");
  }

  private static final Annotation ANNOTATION = Samples.annotation(REPORT, 3, 9, "不可丢失");

  private void makeLibrary() throws Exception {
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "");
      library.annotations().add(ANNOTATION);
      library.termEdits().apply(List.of(Samples.correction(REPORT)));
    }
  }

  private static Reason refused(Path folder) {
    return assertThrows(LibraryException.class, () -> Library.open(folder, BRIEFLY).close())
        .reason();
  }

  /** Every file in the folder with its content, the unpacked driver aside. */
  private Map<String, String> content() throws Exception {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        if (!path.startsWith(folder.resolve("native"))) {
          content.put(path.toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
        }
      }
    }
    return content;
  }

  private void pragma(String sql) throws Exception {
    try (Connection connection = Driver.connect(file, "mode=rw", Duration.ofSeconds(1));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void aFileOfANewerProgramIsRefusedUntouched() throws Exception {
    makeLibrary();
    pragma("PRAGMA user_version = " + (Migrations.current() + 1));
    Map<String, String> before = content();
    assertEquals(Reason.NEWER_PROGRAM, refused(folder));
    assertEquals(before, content());
    pragma("PRAGMA user_version = " + Migrations.current());
    try (Library library = Library.open(folder)) {
      assertEquals(List.of(ANNOTATION), library.annotations().all());
    }
  }

  @Test
  void aNewerProgramThatWasKilledBeforeItsLogWasMergedIsRecognisedToo() throws Exception {
    makeLibrary();
    Path copy = Files.createDirectories(folder.resolve("copy"));
    try (Library library = Library.open(folder)) {
      library.database().plainly(plain -> plain.update("PRAGMA user_version = 99"));
      for (String name : List.of("library.db", "library.db-wal")) {
        Files.copy(folder.resolve(name), copy.resolve(name));
      }
    }
    assertEquals(Reason.NEWER_PROGRAM, refused(copy));
  }

  @Test
  void anotherProgramsDatabaseIsRefusedUntouched() throws Exception {
    Driver.load(folder);
    try (Connection connection = Driver.connect(file, "mode=rwc", Duration.ofSeconds(1));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE recipe (name TEXT)");
    }
    Map<String, String> before = content();
    assertEquals(Reason.NOT_A_LIBRARY, refused(folder));
    assertEquals(before, content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这不是数据库。",
        "SQLite format 3",
        "SQLite format 3\u0000",
        "SQLite format 3\u0000\u0010\u0000\u0002\u0002\u0000 and then nothing of the kind"
      })
  void whatIsNoDatabaseIsRefusedUntouched(String text) throws Exception {
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Map<String, String> before = content();
    assertTrue(EnumSet.of(Reason.NOT_A_LIBRARY, Reason.DAMAGED).contains(refused(folder)));
    assertEquals(before, content());
  }

  @Test
  void longRandomBytesAreNoLibrary() throws Exception {
    byte[] bytes = new byte[5 * PAGE];
    new Random(7).nextBytes(bytes);
    Files.write(file, bytes);
    assertEquals(Reason.NOT_A_LIBRARY, refused(folder));
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void aDirectoryInItsPlaceIsRefused() throws Exception {
    Files.createDirectory(file);
    assertEquals(Reason.NOT_A_LIBRARY, refused(folder));
    assertTrue(Files.isDirectory(file));
  }

  @Test
  void anEmptyFileIsALibraryThatWasJustBeingMade() throws Exception {
    Files.createFile(file);
    try (Library library = Library.open(folder)) {
      assertEquals(List.of(), library.check());
      library.settings().put("k", "v");
    }
  }

  @Test
  void anEmptyOrMissingFileBesideALogIsRefusedAndTheLogIsKept() throws Exception {
    Path wal = folder.resolve("library.db-wal");
    Files.writeString(wal, "everything that was written may still be here");
    assertEquals(Reason.DAMAGED, refused(folder));
    assertFalse(Files.exists(file));
    Files.createFile(file);
    assertEquals(Reason.DAMAGED, refused(folder));
    assertTrue(Files.size(wal) > 0);
  }

  @Test
  void aTruncatedFileIsRefusedUntouched() throws Exception {
    makeLibrary();
    byte[] whole = Files.readAllBytes(file);
    for (int keep : new int[] {50, 100, PAGE, PAGE + 17, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, keep));
      Reason reason = refused(folder);
      assertTrue(EnumSet.of(Reason.DAMAGED, Reason.NOT_A_LIBRARY).contains(reason), "" + reason);
      assertArrayEquals(Arrays.copyOf(whole, keep), Files.readAllBytes(file), "kept " + keep);
    }
    Files.write(file, whole);
    try (Library library = Library.open(folder)) {
      assertEquals(List.of(ANNOTATION), library.annotations().all());
    }
  }

  /**
   * Each page in turn, its head and its tail struck: right values, or a typed failure; never
   * others.
   */
  @Test
  void damageIsNoticedAndNeverTakenForData() throws Exception {
    makeLibrary();
    byte[] whole = Files.readAllBytes(file);
    List<Integer> quiet = new ArrayList<>();
    List<Integer> places = placesInUse();
    for (int at : places) {
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, at, at + 120, (byte) 0xA5);
      Files.write(file, damaged);
      try (Library library = Library.open(folder, BRIEFLY)) {
        StoredReport loaded = library.reports().load(REPORT.fingerprint());
        List<Annotation> annotations = library.annotations().all();
        assertEquals(REPORT.text(), loaded.report().text());
        assertEquals(List.of(ANNOTATION.id()), annotations.stream().map(Annotation::id).toList());
        if (library.check().isEmpty()) {
          quiet.add(at);
        }
      } catch (LibraryException e) {
        assertTrue(
            EnumSet.of(Reason.DAMAGED, Reason.NOT_A_LIBRARY, Reason.NO_SUCH_REPORT)
                .contains(e.reason()),
            "byte " + at + ": " + e);
      }
    }
    assertEquals(List.of(), quiet, "what was struck and not noticed");
  }

  /** The head of every page, and its end where cells, which grow from there, have reached it. */
  private List<Integer> placesInUse() throws Exception {
    List<Integer> places = new ArrayList<>();
    try (Connection connection = Driver.connect(file, "mode=ro", BRIEFLY);
        Statement statement = connection.createStatement();
        ResultSet pages = statement.executeQuery("SELECT pageno, ncell FROM dbstat")) {
      while (pages.next()) {
        int head = (pages.getInt(1) - 1) * PAGE;
        places.add(head);
        if (pages.getInt(2) > 0) {
          places.add(head + PAGE - 120);
        }
      }
    }
    return places;
  }

  @Test
  void changedTextIsNotTheReportAnyMore() throws Exception {
    makeLibrary();
    pragma("UPDATE report SET text = replace(text, '10%', '90%')");
    try (Library library = Library.open(folder)) {
      assertEquals(
          Reason.DAMAGED,
          assertThrows(LibraryException.class, () -> library.reports().load(REPORT.fingerprint()))
              .reason());
      assertEquals(1, library.check().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE annotation SET kind = 'SOMETHING'",
        "UPDATE annotation SET created = 'yesterday'",
        "UPDATE annotation SET id = 'no uuid'",
        "UPDATE annotation SET \"end\" = 100000",
        "UPDATE term_edit SET kind = 'SOMETHING'",
        "UPDATE term_edit SET target = ''",
        "UPDATE block SET kind = 'verse' WHERE position = 3",
        "UPDATE block SET start = start + 1 WHERE position = 3",
        "DELETE FROM block WHERE position = 2",
        "UPDATE page_start SET start = 99999 WHERE page = 2",
        "PRAGMA foreign_keys = OFF; DELETE FROM report",
        "DROP TABLE reading_position; DROP TABLE alias"
      })
  void valuesThatMakeNoSenseAreFound(String damage) throws Exception {
    makeLibrary();
    pragma(damage);
    try (Library library = Library.open(folder)) {
      assertFalse(library.check().isEmpty());
    }
  }

  @Test
  void aLockedLibraryIsSaidToBeLockedAndWorksAgainAfterwards() throws Exception {
    makeLibrary();
    try (Library library = Library.open(folder, BRIEFLY)) {
      Annotation second = Samples.annotation(REPORT, 12, 15, "第二条");
      LockingProgram other = LockingProgram.on(folder);
      LibraryException failure =
          assertThrows(LibraryException.class, () -> library.annotations().add(second));
      assertEquals(Reason.LOCKED, failure.reason());
      assertEquals("YD-L04", failure.reason().code());
      assertEquals(List.of(ANNOTATION), library.annotations().all(), "reading goes on");
      other.release();
      library.annotations().add(second);
      assertEquals(2, library.annotations().all().size());
    }
  }

  @Test
  void aLibraryLockedWhollyCannotBeOpened() throws Exception {
    makeLibrary();
    try (Connection other = Driver.connect(file, "mode=rw", BRIEFLY);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.executeUpdate("BEGIN EXCLUSIVE");
      assertEquals(Reason.LOCKED, refused(folder));
    }
    try (Library library = Library.open(folder)) {
      assertEquals(List.of(ANNOTATION), library.annotations().all());
    }
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    makeLibrary();
    Annotation large = Samples.annotation(REPORT, 12, 15, "长".repeat(200_000));
    try (Library library = Library.open(folder)) {
      library
          .database()
          .plainly(plain -> plain.lines("PRAGMA max_page_count = " + (pages(plain) + 3)));
      LibraryException failure =
          assertThrows(LibraryException.class, () -> library.annotations().add(large));
      assertEquals(Reason.DISK_FULL, failure.reason());
      assertEquals(List.of(ANNOTATION), library.annotations().all());
      Annotation small = Samples.annotation(REPORT, 12, 15, "短");
      library.annotations().add(small);
      assertEquals(Set.of(ANNOTATION, small), Set.copyOf(library.annotations().all()));
      assertEquals(List.of(), library.check());
    }
  }

  private static long pages(Database database) throws SQLException {
    return database.number("PRAGMA page_count");
  }

  @Test
  void whereNoFolderCanBeMadeThatIsSaid() throws Exception {
    Path ordinary = Files.createFile(folder.resolve("file"));
    assertEquals(Reason.FOLDER_UNUSABLE, refused(ordinary));
    assertEquals(Reason.FOLDER_UNUSABLE, refused(ordinary.resolve("below")));
  }

  @Test
  void everyReasonHasACodeOfItsOwn() {
    Set<String> codes =
        Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toSet());
    assertEquals(Reason.values().length, codes.size());
    codes.forEach(code -> assertTrue(code.matches("YD-L\\d\\d"), code));
  }

  @Test
  void halfAMigrationIsNone() throws Exception {
    Driver.load(folder);
    try (Library library = Library.open(folder)) {
      library.settings().put("kept", "yes");
    }
    // A file that was just being made when the program died: in WAL mode, and still without tables.
    Path young = Files.createDirectories(folder.resolve("young"));
    try (Connection connection = Driver.connect(young.resolve("library.db"), "mode=rwc", BRIEFLY);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
    try (RandomAccessFile bytes = new RandomAccessFile(young.resolve("library.db").toFile(), "r")) {
      assertTrue(bytes.length() > 0);
    }
    try (Library library = Library.open(young)) {
      assertEquals(Optional.empty(), library.settings().get("kept"));
      assertEquals(List.of(), library.check());
    }
  }
}
