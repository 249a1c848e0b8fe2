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
}
