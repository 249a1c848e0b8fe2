package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

/** Libraries where nothing can be written: everything in them is read, and nothing is changed. */
class ReadOnlyTest {

  private static final Report REPORT = Samples.report();
  private static final Annotation ANNOTATION = Samples.annotation(REPORT, 3, 9, "以前写的");

  @TempDir private Path folder;

  private SmallDisk disk;

  @BeforeEach
  void mount() throws Exception {
    disk = SmallDisk.mount(folder.resolve("disk"), 8);
  }

  @AfterEach
  void unmount() {
    disk.close();
  }

  private static void fill(Library library) throws LibraryException {
    library.reports().add(REPORT, Samples.GLOSSARY, "here");
    library.annotations().add(ANNOTATION);
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(disk.folder())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertReadAndNotChanged(Library library) throws Exception {
    assertTrue(library.condition().readOnly());
    assertEquals(List.of(ANNOTATION), library.annotations().all());
    assertEquals(
        new StoredReport(REPORT, Samples.GLOSSARY, "here"),
        library.reports().load(REPORT.fingerprint()));
    History history = new History(library, InstantSource.system());
    LibraryException failure =
        assertThrows(LibraryException.class, () -> history.editNote(ANNOTATION, "改"));
    assertEquals(Reason.READ_ONLY, failure.reason());
    assertEquals(Optional.empty(), history.nextUndo());
    assertEquals(
        Reason.READ_ONLY,
        assertThrows(LibraryException.class, () -> library.settings().put("k", "v")).reason());
    assertFalse(library.backUpIfDue(InstantSource.system()));
    assertEquals(List.of(ANNOTATION), library.annotations().all());
    assertEquals(List.of(), library.check());
  }

  @Test
  void aLibraryOnADiskThatCannotBeWrittenIsRead() throws Exception {
    try (Library library = Library.open(disk.folder())) {
      assertFalse(library.condition().readOnly());
      fill(library);
    }
    List<String> before = names();
    disk.makeReadOnly();
    try (Library library = Library.open(disk.folder())) {
      assertReadAndNotChanged(library);
    }
    assertEquals(before, names());
    disk.makeWritable();
    try (Library library = Library.open(disk.folder())) {
      assertFalse(library.condition().readOnly());
      library.annotations().add(Samples.annotation(REPORT, 12, 15, "又能写了"));
      assertEquals(2, library.annotations().all().size());
    }
  }

  /** What a program that was killed left in the log is as much a part of it as the rest. */
  @Test
  void whatIsStillInTheLogIsReadToo() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    try (Library library = Library.open(elsewhere)) {
      fill(library);
      for (String name : List.of("library.db", "library.db-wal")) {
        Files.copy(elsewhere.resolve(name), disk.folder().resolve(name));
      }
    }
    disk.makeReadOnly();
    try (Library library = Library.open(disk.folder())) {
      assertReadAndNotChanged(library);
    }
    assertEquals(List.of("library.db", "library.db-wal"), names());
  }

  @Test
  void aLibraryOfAnOlderProgramIsReadThroughACopy() throws Exception {
    try (Library library = Library.open(disk.folder())) {
      fill(library);
      library.database().write(writing -> OlderLibrary.age(writing, 2));
    }
    disk.makeReadOnly();
    try (Library library = Library.open(disk.folder())) {
      assertReadAndNotChanged(library);
    }
  }

  @Test
  void whereThereIsNoLibraryToReadThatIsSaid() throws Exception {
    disk.makeReadOnly();
    LibraryException failure =
        assertThrows(LibraryException.class, () -> Library.open(disk.folder()).close());
    assertEquals(Reason.READ_ONLY, failure.reason());
    assertEquals(disk.folder(), failure.place());
  }

  @Test
  void aDamagedOneIsLeftWhereItIs() throws Exception {
    try (Library library = Library.open(disk.folder())) {
      fill(library);
    }
    DamagedLibraryTest.cutInHalf(disk.folder().resolve("library.db"));
    List<String> before = names();
    disk.makeReadOnly();
    LibraryException failure =
        assertThrows(LibraryException.class, () -> Library.open(disk.folder()).close());
    assertEquals(Reason.DAMAGED, failure.reason());
    assertEquals(before, names());
  }

  @Test
  void aFolderWithoutPermissionIsReadOnly() throws Exception {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Assumptions.assumeTrue(
        Files.getFileStore(locked).supportsFileAttributeView("posix"), "no POSIX permissions");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Assumptions.assumeFalse(Files.isWritable(locked), "this user may write everywhere");
      assertEquals(
          Reason.READ_ONLY,
          assertThrows(LibraryException.class, () -> Library.open(locked).close()).reason());
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
