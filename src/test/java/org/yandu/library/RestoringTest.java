package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

/** Going back to a backup, without losing what there is now. */
class RestoringTest {

  private static final Report REPORT = Samples.report();
  private static final Annotation BEFORE = Samples.annotation(REPORT, 3, 9, "在备份里");
  private static final Annotation AFTER = Samples.annotation(REPORT, 12, 15, "备份之后");
  private static final Instant DAY = Instant.parse("2026-01-31T08:00:00Z");
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-02-03T04:05:06Z"));

  @TempDir private Path folder;

  private Path file;
  private Path backup;

  @BeforeEach
  void makeLibrary() throws Exception {
    file = folder.resolve("library.db");
    backup = folder.resolve("backups").resolve("library-2026-01-31.db");
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "");
      library.annotations().add(BEFORE);
      library.backUpIfDue(InstantSource.fixed(DAY));
      Files.setLastModifiedTime(backup, FileTime.from(DAY));
      library.annotations().add(AFTER);
    }
  }

  private Restoring restoring() {
    return new Restoring(folder);
  }

  private List<Annotation> kept() throws Exception {
    try (Library library = Library.open(folder)) {
      assertEquals(List.of(), library.check());
      return library.annotations().all();
    }
  }

  private Reason refused(Path from) throws Exception {
    byte[] before = Files.readAllBytes(file);
    Reason reason =
        assertThrows(LibraryException.class, () -> restoring().restore(from, NOW)).reason();
    assertArrayEquals(before, Files.readAllBytes(file));
    return reason;
  }

  @Test
  void theBackupIsTheLibraryAndTheLibraryABackup() throws Exception {
    Path now = restoring().restore(backup, NOW).orElseThrow();
    assertEquals("library-2026-02-03-before-restoring-040506.db", now.getFileName().toString());
    assertEquals(List.of(BEFORE), kept());
    List<Backup> backups = restoring().backups();
    assertEquals(List.of(now, backup), backups.stream().map(Backup::file).toList());
    assertEquals(NOW.instant(), backups.get(0).made());
    assertEquals(Files.size(now), backups.get(0).bytes());
    assertEquals(
        List.of(Optional.of(2), Optional.of(1)),
        backups.stream().map(Backup::annotations).toList());
    assertEquals(now, restoring().newestGood().orElseThrow().file());
    restoring().restore(now, NOW);
    assertEquals(List.of(BEFORE, AFTER), kept());
    assertEquals(3, restoring().backups().size(), "each library has a name of its own");
  }

  @Test
  void whatAProgramThatWasKilledLeftInTheLogIsKeptToo() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Library library = Library.open(folder)) {
      library.annotations().add(Samples.annotation(REPORT, 1, 2, "在日志里"));
      for (String name : List.of("library.db", "library.db-wal")) {
        Files.copy(folder.resolve(name), copy.resolve(name));
      }
    }
    Path now = new Restoring(copy).restore(backup, NOW).orElseThrow();
    assertEquals(Optional.of(3), Backup.of(now).annotations());
    assertFalse(Files.exists(copy.resolve("library.db-wal")));
  }

  @Test
  void aDamagedLibraryIsSetAside() throws Exception {
    DamagedLibraryTest.cutInHalf(file);
    byte[] damaged = Files.readAllBytes(file);
    Path aside = restoring().restore(backup, NOW).orElseThrow();
    assertTrue(aside.getFileName().toString().startsWith("library-damaged-"));
    assertArrayEquals(damaged, Files.readAllBytes(aside));
    assertEquals(List.of(BEFORE), kept());
  }

  @Test
  void whatIsNoSoundBackupIsRefused() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "一封信");
    assertEquals(Reason.UNSOUND_BACKUP, refused(letter));
    assertEquals(Reason.UNSOUND_BACKUP, refused(folder.resolve("not there.db")));
    DamagedLibraryTest.cutInHalf(backup);
    assertEquals(Reason.UNSOUND_BACKUP, refused(backup));
    assertEquals(Optional.empty(), restoring().newestGood());
    assertEquals(2, kept().size());
  }

  @Test
  void aLibraryThatAnotherProgramHasOpenIsNotReplaced() throws Exception {
    Process program = AnnotatingProgram.start(folder, 1_000_000);
    try (BufferedReader lines = program.inputReader()) {
      assertFalse(lines.readLine().isEmpty());
      assertEquals(
          Reason.LOCKED,
          assertThrows(
                  LibraryException.class,
                  () -> new Restoring(folder, Duration.ofMillis(50)).restore(backup, NOW))
              .reason());
    } finally {
      program.destroyForcibly();
      program.waitFor();
    }
    assertTrue(kept().size() > 2);
  }

  @Test
  void aNewerProgramsLibraryIsNotReplaced() throws Exception {
    try (Library library = Library.open(folder)) {
      library.database().plainly(plain -> plain.update("PRAGMA user_version = 99"));
    }
    assertEquals(Reason.NEWER_PROGRAM, refused(backup));
  }

  @Test
  void whereThereIsNoLibraryTheBackupIsOne() throws Exception {
    Files.delete(file);
    assertEquals(Optional.empty(), restoring().restore(backup, NOW));
    assertEquals(List.of(BEFORE), kept());
  }

  @Test
  void onAFullDiskNothingIsChanged() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4)) {
      Path there = disk.folder().resolve("library.db");
      Files.copy(file, there);
      Files.createDirectories(disk.folder().resolve("native"));
      long free = Files.getFileStore(disk.folder()).getUsableSpace();
      Path ballast = disk.folder().resolve("ballast");
      Files.write(ballast, new byte[Math.toIntExact(free - 48 * 1024)]);
      byte[] before = Files.readAllBytes(there);
      LibraryException failure =
          assertThrows(
              LibraryException.class, () -> new Restoring(disk.folder()).restore(backup, NOW));
      assertEquals(Reason.DISK_FULL, failure.reason());
      assertArrayEquals(before, Files.readAllBytes(there));
      Files.delete(ballast);
      new Restoring(disk.folder()).restore(backup, NOW);
      try (Library library = Library.open(disk.folder())) {
        assertEquals(List.of(BEFORE), library.annotations().all());
      }
    }
  }
}
