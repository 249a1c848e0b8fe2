package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteErrorCode;
import org.yandu.library.LibraryException.Reason;

/**
 * Looks at a library's file before anything in it is changed: through a connection that takes no
 * lock and writes nothing, not even files beside it. The look goes through SQLite, not through a
 * channel of Java's own: closing that would give up, on POSIX systems, the locks this program
 * already holds on the file.
 */
final class Inspection {

  private static final Logger LOGGER = Logger.getLogger(Inspection.class.getName());

  /** How often a file that looks wrong is looked at before that is believed. */
  private static final int LOOKS = 6;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path file;

  Inspection(Path file) {
    this.file = file;
  }

  /**
   * Looks at the file, again if it looks wrong: taking no lock, a look may fall into the moment in
   * which another program writes its pages.
   */
  void run() throws LibraryException {
    for (int look = 1; ; look++) {
      try {
        lookOnce();
        return;
      } catch (LibraryException e) {
        if (look == LOOKS || e.reason() == Reason.NEWER_PROGRAM) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }

  private void lookOnce() throws LibraryException {
    if (size(file) == 0) {
      if (hasLog()) {
        // SQLite would take the file for a new one and delete the log, where everything still is.
        throw new LibraryException(Reason.DAMAGED, file);
      }
      return;
    }
    try (Connection connection = Driver.connect(file, "mode=ro&immutable=1", PATIENCE)) {
      Database database = new Database(file, connection);
      long version = database.number("PRAGMA user_version");
      boolean ours = database.number("PRAGMA application_id") == Migrations.APPLICATION_ID;
      if (!ours && database.number("SELECT count(*) FROM sqlite_schema") > 0) {
        throw new LibraryException(Reason.NOT_A_LIBRARY, file);
      }
      if (ours && version > Migrations.current()) {
        throw new LibraryException(Reason.NEWER_PROGRAM, file);
      }
      long whole = database.number("PRAGMA page_count") * database.number("PRAGMA page_size");
      // SQLite itself does not mind a last page that is cut off.
      if (size(file) < whole && !hasLog()) {
        throw new LibraryException(Reason.DAMAGED, file);
      }
    } catch (SQLException e) {
      judge(e);
    }
  }

  private void judge(SQLException failure) throws LibraryException {
    Reason reason = SqliteFailure.reason(failure);
    if (reason == Reason.DAMAGED && hasLog()) {
      // Without its log the file may be half of what it is; with the log SQLite will mend it.
      return;
    }
    throw new LibraryException(
        reason == Reason.DAMAGED && !isSqlite(failure) ? Reason.NOT_A_LIBRARY : reason,
        file,
        failure);
  }

  /** Whether the file at least begins as a database does. */
  private static boolean isSqlite(SQLException failure) {
    return failure.getErrorCode() != SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  /** Whether there is something beside the file that has not found its way into it. */
  boolean hasLog() {
    return hasContent("-wal") || hasContent("-journal");
  }

  /**
   * Looks through the tables of a file that was not closed as it should be, or is under suspicion,
   * before anything is written. It is only read, so that of a damaged file and its log nothing is
   * changed; but a change that was interrupted where there is no log is taken back first.
   *
   * @param whole whether every page is compared with every other
   * @return whether, too, nothing refers to what is not there
   * @throws LibraryException with {@link Reason#DAMAGED} if the tables are damaged
   */
  boolean requireSound(boolean whole) throws LibraryException {
    String mode = hasContent("-journal") ? "mode=rw" : "mode=ro";
    try (Connection connection = Driver.connect(file, mode, PATIENCE)) {
      Database database = new Database(file, connection);
      List<String> found =
          database.lines(whole ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
      if (!found.equals(List.of("ok"))) {
        LOGGER.log(Level.WARNING, "damaged: {0}", found);
        throw new LibraryException(Reason.DAMAGED, file);
      }
      List<String> missing = database.lines("PRAGMA foreign_key_check");
      if (!missing.isEmpty()) {
        LOGGER.log(Level.WARNING, "rows refer to what is not there, in {0}", missing);
      }
      return missing.isEmpty();
    } catch (SQLException e) {
      throw SqliteFailure.typed(file, e);
    }
  }

  private boolean hasContent(String suffix) {
    return size(file.resolveSibling(file.getFileName() + suffix)) > 0;
  }

  /** In bytes; 0 where there is no such file. */
  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }
}
