package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.library.LibraryException.Reason;
import org.yandu.report.Report;

/** Disks that are full, and what is logged. */
class DiskTest {

  private static final Report REPORT = Samples.report();

  @TempDir private Path folder;

  @Test
  void aDiskThatIsReallyFullLosesNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4)) {
      Annotation kept = Samples.annotation(REPORT, 3, 9, "写在前面");
      try (Library library = Library.open(disk.folder())) {
        library.reports().add(REPORT, Samples.GLOSSARY, "");
        library.annotations().add(kept);
        Annotation large = Samples.annotation(REPORT, 12, 15, "长".repeat(2_000_000));
        LibraryException failure =
            assertThrows(LibraryException.class, () -> library.annotations().add(large));
        assertEquals(Reason.DISK_FULL, failure.reason(), String.valueOf(failure.getCause()));
        assertEquals(List.of(kept), library.annotations().all());
      }
      try (Library library = Library.open(disk.folder())) {
        assertEquals(List.of(kept), library.annotations().all());
        assertEquals(List.of(), library.check());
      }
    }
  }

  @Test
  void theLogNeverHoldsWhatAReaderWrote() throws Exception {
    String secret = "只给自己看的话";
    Path logs = folder.resolve("logs");
    LogFile log = LogFile.open(folder);
    try (Library library = Library.open(folder)) {
      library.reports().add(REPORT, Samples.GLOSSARY, "");
      Annotation annotation = Samples.annotation(REPORT, 3, 9, secret);
      library.annotations().add(annotation);
      for (String obstacle :
          List.of(
              "PRAGMA query_only = ON",
              "CREATE TEMP TRIGGER t BEFORE INSERT ON main.annotation BEGIN"
                  + " SELECT RAISE(ABORT, 'no'); END",
              "ALTER TABLE annotation RENAME COLUMN note TO remark")) {
        library.database().plainly(plain -> plain.lines(obstacle));
        LibraryException failure =
            assertThrows(
                LibraryException.class,
                () ->
                    library
                        .annotations()
                        .apply(
                            List.of(
                                Step.change(
                                    annotation, annotation.withNote(secret + "。", Samples.NOON)))));
        Logger.getLogger("test").log(Level.SEVERE, "could not be saved", failure);
        library.database().plainly(plain -> plain.lines("PRAGMA query_only = OFF"));
      }
    } finally {
      log.close();
    }
    StringBuilder logged = new StringBuilder();
    try (Stream<Path> files = Files.list(logs)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".log")).toList()) {
        logged.append(Files.readString(file));
      }
    }
    assertEquals(3, logged.toString().split("could not be saved", -1).length - 1, "all logged");
    assertTrue(logged.indexOf("LibraryException") > 0, "with where it came from");
    assertEquals(-1, logged.indexOf(secret));
    assertEquals(-1, logged.indexOf(REPORT.text().substring(3, 9)));
  }
}
