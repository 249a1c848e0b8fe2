package org.yandu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are written whole or not at all: what was there before stays until then. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file in the place of any other of its name.
   *
   * @throws UnwritableFileException if it cannot be written; then nothing has changed
   * @throws IOException if there is a folder of that name
   */
  public static void write(Path file, byte[] content) throws IOException {
    // A link stays one, and leads to the new content.
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException("a folder: " + target);
    }
    // Made as any other file, so that others may read it who may read those beside it.
    Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      write(part, target, content);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path part, Path target, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      out.write(content);
    } catch (IOException e) {
      throw UnwritableFileException.writing(target.resolveSibling(""), content.length, e);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      try {
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw UnwritableFileException.replacing(target, e);
    }
  }
}
