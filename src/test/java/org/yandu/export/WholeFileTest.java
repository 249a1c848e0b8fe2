package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.library.SmallDisk;

class WholeFileTest {

  private static final byte[] NEW = "新".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aFileIsMadeOrReplacedAndNothingIsLeftBeside() throws IOException {
    Path file = folder.resolve("词条.csv");
    WholeFile.write(file, "旧".getBytes(StandardCharsets.UTF_8));
    WholeFile.write(file, NEW);
    assertEquals("新", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("x.csv"));
    assertThrows(IOException.class, () -> WholeFile.write(taken, NEW));
    assertTrue(Files.isDirectory(taken));
    assertEquals(List.of(taken), files());
    assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("none/x.csv"), NEW));
  }

  @Test
  void aLinkStaysALink(@TempDir Path elsewhere) throws IOException {
    Path target = Files.writeString(elsewhere.resolve("a.csv"), "旧");
    Path link = Files.createSymbolicLink(folder.resolve("b.csv"), target);
    WholeFile.write(link, NEW);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("新", Files.readString(target));
  }

  private static UnwritableFileException.Reason reason(Path file, byte[] content) {
    return UnwritableFileException.reason(
        assertThrows(IOException.class, () -> WholeFile.write(file, content)));
  }

  @Test
  void aFolderThatIsNotThereIsNamedAsTheReason() {
    assertEquals(
        UnwritableFileException.Reason.NO_FOLDER, reason(folder.resolve("none/x.csv"), NEW));
  }

  @Test
  void aFullOrProtectedDiskLeavesWhatWasThereAndNothingElse() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1)) {
      Path file = Files.writeString(disk.folder().resolve("a.docx"), "旧");
      assertEquals(UnwritableFileException.Reason.FULL, reason(file, new byte[2 << 20]));
      assertEquals("旧", Files.readString(file));
      disk.makeReadOnly();
      assertEquals(UnwritableFileException.Reason.FORBIDDEN, reason(file, NEW));
      assertEquals("旧", Files.readString(file));
      try (Stream<Path> files = Files.list(disk.folder())) {
        assertEquals(List.of(file), files.toList());
      }
    }
  }
}
