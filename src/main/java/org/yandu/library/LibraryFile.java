package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteErrorCode;
import org.yandu.library.LibraryException.Reason;

/** Opens the one file of a library, or says why it will not, before anything in it is changed. */
final class LibraryFile {

  private static final String NAME = "library.db";

  /** How often a file that looks wrong is looked at before that is believed. */
  private static final int LOOKS = 6;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

  private final Path folder;
  private final Path file;
  private final Duration patience;

  /**
   * @param patience how long another program's lock is waited for
   */
  LibraryFile(Path folder, Duration patience) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
    this.patience = patience;
  }

  Database open() throws LibraryException {
    prepareFolder();
    Driver.load(folder);
    inspect();
    boolean leftOpen = hasContent("-wal") || hasContent("-journal");
    Database database = connect();
    try {
      settle(database);
      new Backups(folder, database).makeBeforeMigration(InstantSource.system());
      if (Migrations.run(database)) {
        // A step not yet in the main file would be invisible to an older program's inspection.
        database.plainly(plain -> plain.lines("PRAGMA wal_checkpoint(TRUNCATE)"));
      }
      if (leftOpen) {
        requireSound(database);
      }
      return database;
    } catch (LibraryException | RuntimeException e) {
      closeAfter(database, e);
      throw e;
    }
  }

  private static void closeAfter(Database database, Exception failure) {
    try {
      database.close();
    } catch (LibraryException e) {
      failure.addSuppressed(e);
    }
  }

  private void prepareFolder() throws LibraryException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, folder, e);
    }
    if (Files.isDirectory(file)) {
      throw new LibraryException(Reason.NOT_A_LIBRARY, file);
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new LibraryException(Reason.READ_ONLY, folder);
    }
  }

  /**
   * Looks at the file, again if it looks wrong: taking no lock, a look may fall into the moment in
   * which another program writes its pages.
   */
  private void inspect() throws LibraryException {
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

  /**
   * Looks at the file through a connection that takes no lock and writes nothing, not even files
   * beside it. The look goes through SQLite, not through a channel of Java's own: closing that
   * would give up, on POSIX systems, the locks this program already holds on the file.
   */
  private void lookOnce() throws LibraryException {
    if (size(file) == 0) {
      if (hasContent("-wal")) {
        // SQLite would take the file for a new one and delete the log, where everything still is.
        throw new LibraryException(Reason.DAMAGED, file);
      }
      return;
    }
    try (Connection connection = Driver.connect(file, "mode=ro&immutable=1", patience)) {
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
      if (size(file) < whole && !hasContent("-wal") && !hasContent("-journal")) {
        throw new LibraryException(Reason.DAMAGED, file);
      }
    } catch (SQLException e) {
      judge(e);
    }
  }

  private void judge(SQLException failure) throws LibraryException {
    Reason reason = SqliteFailure.reason(failure);
    if (reason == Reason.DAMAGED && (hasContent("-wal") || hasContent("-journal"))) {
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

  private Database connect() throws LibraryException {
    try {
      return new Database(file, Driver.connect(file, "mode=rwc", patience));
    } catch (SQLException e) {
      throw SqliteFailure.typed(file, e);
    }
  }

  /** Sets what must hold for every connection. */
  private void settle(Database database) throws LibraryException {
    database.plainly(
        plain -> {
          plain.run("PRAGMA foreign_keys = ON");
          // What has returned survives a power cut, on macOS too.
          plain.run("PRAGMA synchronous = FULL");
          plain.run("PRAGMA fullfsync = ON");
          plain.run("PRAGMA checkpoint_fullfsync = ON");
          // A file from a stranger is not trusted to be well made.
          plain.run("PRAGMA cell_size_check = ON");
          plain.run("PRAGMA trusted_schema = OFF");
          return plain;
        });
    chooseJournal(database);
  }

  /**
   * The journal's mode is kept in the file. Two programs that make a library at the same moment get
   * in each other's way here without SQLite waiting for either, so this waits.
   */
  private void chooseJournal(Database database) throws LibraryException {
    String mode = onNetwork() ? "DELETE" : "WAL";
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        database.plainly(plain -> plain.lines("PRAGMA journal_mode = " + mode));
        return;
      } catch (LibraryException e) {
        if (e.reason() != Reason.LOCKED || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
    }
  }

  private boolean onNetwork() throws LibraryException {
    try {
      return NetworkFolder.holds(folder);
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, folder, e);
    }
  }

  /** After a crash the tables are looked through before anything is written into them. */
  private void requireSound(Database database) throws LibraryException {
    List<String> found = database.plainly(plain -> plain.lines("PRAGMA quick_check(1)"));
    if (!found.equals(List.of("ok"))) {
      throw new LibraryException(Reason.DAMAGED, file);
    }
  }

  private boolean hasContent(String suffix) {
    return size(file.resolveSibling(NAME + suffix)) > 0;
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
