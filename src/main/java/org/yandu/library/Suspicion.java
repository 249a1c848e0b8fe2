package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Damage that was met while a library was in use. It is noted beside the file, so that whoever
 * opens it next looks through all of it first.
 */
final class Suspicion {

  private static final Logger LOGGER = Logger.getLogger(Suspicion.class.getName());

  private static final String SUFFIX = "-suspect";

  private Suspicion() {}

  static void note(Path file) {
    try {
      if (Files.exists(file) && !isNoted(file)) {
        Files.createFile(mark(file));
      }
    } catch (IOException e) {
      // Where nothing can be written, whoever reads the same place meets the same damage.
      LOGGER.log(Level.FINE, "not noted", e);
    }
  }

  static boolean isNoted(Path file) {
    return Files.exists(mark(file));
  }

  /** The file was found sound, or is no longer there. */
  static void dispel(Path file) {
    try {
      Files.deleteIfExists(mark(file));
    } catch (IOException e) {
      LOGGER.log(Level.FINE, "left in place", e);
    }
  }

  private static Path mark(Path file) {
    return file.resolveSibling(file.getFileName() + SUFFIX);
  }
}
