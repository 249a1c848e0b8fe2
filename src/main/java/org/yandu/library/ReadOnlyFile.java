package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yandu.library.LibraryException.Reason;

/**
 * Opens a library's file where nothing can be written: in its place if that can be, else as a copy
 * in the temporary folder.
 */
final class ReadOnlyFile {

  private static final Logger LOGGER = Logger.getLogger(ReadOnlyFile.class.getName());

  /** What holds what is not yet in the file. */
  private static final List<String> LOGS = List.of("-wal", "-journal");

  private final Path folder;
  private final Path file;
  private final Duration patience;

  ReadOnlyFile(Path folder, Duration patience) {
    this.folder = folder;
    this.file = folder.resolve(LibraryFile.NAME);
    this.patience = patience;
  }

  /**
   * Opens it.
   *
   * @throws LibraryException with {@link Reason#READ_ONLY} if there is no library to read
   */
  Database open() throws LibraryException {
    if (!Files.exists(file)) {
      throw new LibraryException(Reason.READ_ONLY, folder);
    }
    Inspection inspection = new Inspection(file);
    inspection.run();
    try {
      // With a log, or with a program that writes it, SQLite shares memory with that program.
      Optional<Connection> connection = readable("mode=ro");
      if (connection.isEmpty() && !inspection.hasLog()) {
        // Without either it wants to make that memory, which cannot be.
        connection = readable("mode=ro&immutable=1");
      }
      if (connection.isPresent()) {
        return Database.readOnly(file, connection.get(), () -> {});
      }
      return openCopy();
    } catch (SQLException e) {
      throw SqliteFailure.typed(file, e);
    } catch (IOException e) {
      throw new LibraryException(Reason.READ_ONLY, file, e);
    }
  }

  /** A connection, if the tables can be read through it and are those of this program. */
  private Optional<Connection> readable(String parameters) throws SQLException {
    Connection connection = Driver.connect(file, parameters, patience);
    try {
      if (new Database(file, connection).number("PRAGMA user_version") == Migrations.current()) {
        return Optional.of(connection);
      }
    } catch (SQLException e) {
      LOGGER.log(Level.FINE, "not readable in its place", e);
    }
    connection.close();
    return Optional.empty();
  }

  /** A copy can take the log in, and the steps to the tables of today. */
  private Database openCopy() throws LibraryException, IOException, SQLException {
    Path copies = Files.createTempDirectory("yandu-library-");
    Path copy = copies.resolve(LibraryFile.NAME);
    try {
      Files.copy(file, copy);
      for (String suffix : LOGS) {
        Path log = file.resolveSibling(LibraryFile.NAME + suffix);
        if (Files.exists(log)) {
          Files.copy(log, copies.resolve(LibraryFile.NAME + suffix));
        }
      }
      Connection connection = Driver.connect(copy, "mode=rw", patience);
      Migrations.run(new Database(copy, connection));
      return Database.readOnly(file, connection, () -> delete(copies));
    } catch (LibraryException | IOException | SQLException | RuntimeException e) {
      delete(copies);
      throw e;
    }
  }

  private static void delete(Path copies) {
    try {
      for (String suffix : List.of("", "-wal", "-journal", "-shm")) {
        Files.deleteIfExists(copies.resolve(LibraryFile.NAME + suffix));
      }
      Files.deleteIfExists(copies);
    } catch (IOException e) {
      LOGGER.log(Level.FINE, "left in place: " + copies, e);
    }
  }
}
