package org.yandu.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.yandu.library.LibraryException.Reason;

/**
 * SQLite's native part, unpacked into the library folder: the system's temporary folder often
 * forbids execution, and a library is where its owner may write and run.
 */
final class Driver {

  private static final Logger LOGGER = Logger.getLogger(Driver.class.getName());

  /** The driver's own setting for where it unpacks. */
  private static final String UNPACK_FOLDER = "org.sqlite.tmpdir";

  /** What was unpacked so long ago belongs to no program that is just starting. */
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private Driver() {}

  /**
   * Loads the native part, once for the life of the program.
   *
   * @throws LibraryException with {@link Reason#DRIVER} if it cannot be loaded from the library
   *     folder nor from the system's temporary folder
   */
  static void load(Path folder) throws LibraryException {
    Path unpacked = folder.resolve("native");
    try {
      Files.createDirectories(unpacked);
      sweep(unpacked);
      System.setProperty(UNPACK_FOLDER, unpacked.toString());
      SQLiteJDBCLoader.initialize();
    } catch (Exception here) {
      LOGGER.log(Level.INFO, "SQLite cannot be loaded from " + unpacked, here);
      loadFromTemporaryFolder(folder, here);
    }
  }

  private static void loadFromTemporaryFolder(Path folder, Exception before)
      throws LibraryException {
    System.clearProperty(UNPACK_FOLDER);
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      e.addSuppressed(before);
      throw new LibraryException(Reason.DRIVER, folder, e);
    }
  }

  /** The driver removes what it unpacked when the program ends, but not when it is killed. */
  private static void sweep(Path unpacked) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(LEFT_BEHIND));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(unpacked, "sqlite-*")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // In use by a program that has been open for days, which some systems do not let go of.
      LOGGER.log(Level.FINE, "left in place in " + unpacked, e);
    }
  }

  /**
   * A connection that has not touched the file yet.
   *
   * @param parameters of SQLite's URI file names, such as {@code mode=ro}
   */
  static Connection connect(Path file, String parameters, Duration patience) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    return config.createConnection(
        "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?" + parameters);
  }
}
