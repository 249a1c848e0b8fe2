package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.yandu.library.LibraryException.Reason;

/** Opens the one file of a library, or says why it will not, before anything in it is changed. */
final class LibraryFile {

  static final String NAME = "library.db";

  private final Path folder;
  private final Path file;
  private final Duration patience;
  private final Network network;

  /** Tells whether a folder lies on another machine. */
  interface Network {
    boolean holds(Path folder) throws IOException;
  }

  /**
   * @param patience how long another program's lock is waited for
   */
  LibraryFile(Path folder, Duration patience) {
    this(folder, patience, NetworkFolder::holds);
  }

  LibraryFile(Path folder, Duration patience, Network network) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
    this.patience = patience;
    this.network = network;
  }

  /**
   * The file once it is open.
   *
   * @param consistent whether, as far as it was looked at, nothing refers to what is not there
   */
  record Opened(Database database, boolean consistent) {}

  Opened open() throws LibraryException {
    if (prepareFolder()) {
      return readOnly();
    }
    try {
      while (true) {
        Optional<Opened> opened = Files.exists(file) ? openExisting() : make();
        if (opened.isPresent()) {
          return opened.get();
        }
        // Another program has put a backup in its place meanwhile.
      }
    } catch (LibraryException e) {
      if (e.reason() != Reason.READ_ONLY) {
        throw e;
      }
      // What the system said of the permissions was not all there is to them.
      return readOnly();
    }
  }

  private Opened readOnly() throws LibraryException {
    return new Opened(new ReadOnlyFile(folder, patience).open(), true);
  }

  /**
   * Makes what is missing.
   *
   * @return whether nothing may be written there
   */
  private boolean prepareFolder() throws LibraryException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, folder, e);
    }
    Driver.load(folder);
    if (Files.isDirectory(file)) {
      throw new LibraryException(Reason.NOT_A_LIBRARY, file);
    }
    return !Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file));
  }

  /** Nobody else may take the place of a library that is missing for the moment. */
  private Optional<Opened> make() throws LibraryException {
    return ReplacingLock.holding(folder, patience, this::openOrMake);
  }

  /** Opens the file, or makes one where there is none; for whoever holds the lock. */
  Optional<Opened> openOrMake() throws LibraryException {
    new Replacement(folder, patience).finish();
    if (Files.exists(file)) {
      return openExisting();
    }
    new Inspection(file).run();
    return Optional.of(open("mode=rwc"));
  }

  /** Nothing if the file is no longer in its place. */
  private Optional<Opened> openExisting() throws LibraryException {
    new Inspection(file).run();
    Optional<Object> before = key();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try {
      Opened opened = open("mode=rw");
      if (before.equals(key())) {
        return Optional.of(opened);
      }
      opened.database().close();
    } catch (LibraryException e) {
      if (before.equals(key())) {
        throw e;
      }
    }
    return Optional.empty();
  }

  /** What tells the file in this place from another one that takes its place. */
  private Optional<Object> key() throws LibraryException {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      // Systems without such a key do not let go of the name of a file that is open.
      return Optional.of(Optional.ofNullable(found.fileKey()).orElse(NAME));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new LibraryException(Reason.DEVICE, file, e);
    }
  }

  private Opened open(String mode) throws LibraryException {
    boolean consistent = true;
    Inspection inspection = new Inspection(file);
    boolean suspect = Suspicion.isNoted(file);
    if (suspect || inspection.hasLog()) {
      // After a crash the tables are looked through before anything is written into them.
      consistent = inspection.requireSound(suspect);
      Suspicion.dispel(file);
    }
    Database database = connect(mode);
    try {
      settle(database);
      new Backups(folder, database).makeBeforeMigration(InstantSource.system());
      if (Migrations.run(database)) {
        // A step not yet in the main file would be invisible to an older program's inspection.
        database.plainly(plain -> plain.lines("PRAGMA wal_checkpoint(TRUNCATE)"));
      }
      return new Opened(database, consistent);
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

  private Database connect(String mode) throws LibraryException {
    try {
      return new Database(file, Driver.connect(file, mode, patience));
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
      return network.holds(folder);
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, folder, e);
    }
  }
}
