package org.yandu.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.yandu.library.LibraryException.Reason;

/** Copies of the library's file, each whole or not there, in a folder beside it. */
final class Backups {

  /** How many are kept. */
  static final int KEPT = 10;

  private static final Logger LOGGER = Logger.getLogger(Backups.class.getName());

  /** What is younger than this may be a copy that another program is just making. */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path folder;
  private final Database database;

  Backups(Path libraryFolder, Database database) {
    this.folder = folder(libraryFolder);
    this.database = database;
  }

  static Path folder(Path libraryFolder) {
    return libraryFolder.resolve("backups");
  }

  /** A backup and when it was made. */
  private record Dated(Path file, Instant made) {}

  /** All that are whole, the newest first. */
  static List<Path> finished(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Dated> found = new ArrayList<>();
    for (Path file : files(folder, BackupName.FINISHED)) {
      found.add(new Dated(file, BackupName.made(file)));
    }
    return found.stream()
        .sorted(Comparator.comparing(Dated::made).thenComparing(Dated::file).reversed())
        .map(Dated::file)
        .toList();
  }

  /**
   * Makes today's copy, unless there is one or no report to keep.
   *
   * @return whether one was made
   */
  boolean makeIfDue(InstantSource clock) throws LibraryException {
    String name = BackupName.of(today(clock));
    if (database.isReadOnly()
        || Files.exists(folder.resolve(name + ".db"))
        || database.read(reading -> reading.number("SELECT count(*) FROM report")) == 0) {
      return false;
    }
    return make(name, version());
  }

  /** Makes a copy of an older program's library, which is about to be changed for this program. */
  void makeBeforeMigration(InstantSource clock) throws LibraryException {
    long version = version();
    boolean ours =
        database.read(reading -> reading.number("PRAGMA application_id"))
            == Migrations.APPLICATION_ID;
    if (ours && version > 0 && version < Migrations.current()) {
      make(BackupName.ofVersion(today(clock), version), version);
    }
  }

  private static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private long version() throws LibraryException {
    return database.read(reading -> reading.number("PRAGMA user_version"));
  }

  private boolean make(String name, long version) throws LibraryException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, folder, e);
    }
    sweep();
    Path unfinished = folder.resolve(name + "." + UUID.randomUUID() + ".part");
    try {
      copyTo(unfinished);
      if (versionOf(unfinished) != version) {
        // Another program has migrated in between, and made its own copy before that.
        return false;
      }
      Path finished = folder.resolve(name + ".db");
      force(unfinished);
      Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
      thin(folder, finished);
      return true;
    } catch (IOException e) {
      throw new LibraryException(Reason.DEVICE, folder, e);
    } finally {
      delete(unfinished);
    }
  }

  /** On a connection of its own: a note that is written meanwhile does not wait for the copy. */
  private void copyTo(Path copy) throws LibraryException {
    Path file = database.file();
    try (Connection connection = Driver.connect(file, "mode=ro", PATIENCE)) {
      new Database(file, connection).update("VACUUM INTO ?", copy.toString());
    } catch (SQLException e) {
      throw SqliteFailure.typed(file, e);
    }
  }

  private static long versionOf(Path copy) throws LibraryException {
    try (Connection connection = Driver.connect(copy, "mode=ro&immutable=1", PATIENCE)) {
      return new Database(copy, connection).number("PRAGMA user_version");
    } catch (SQLException e) {
      throw SqliteFailure.typed(copy, e);
    }
  }

  /** A name must not reach the disk before what it stands for. */
  static void force(Path copy) throws IOException {
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Removes what interrupted backups left. */
  private void sweep() throws LibraryException {
    FileTime old = FileTime.from(Instant.now().minus(LEFT_BEHIND));
    try {
      for (Path left : files(folder, BackupName.UNFINISHED)) {
        if (Files.getLastModifiedTime(left).compareTo(old) < 0) {
          delete(left);
        }
      }
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, folder, e);
    }
  }

  /**
   * Keeps the newest; the one just made even where a clock that was wrong has dated others later.
   */
  static void thin(Path folder, Path made) throws IOException {
    finished(folder).stream()
        .filter(other -> !other.equals(made))
        .skip(KEPT - 1L)
        .forEach(Backups::delete);
  }

  /** The files whose names only a backup has; everything else in the folder is somebody else's. */
  private static List<Path> files(Path folder, Pattern name) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> paths =
        Files.newDirectoryStream(
            folder,
            path ->
                name.matcher(path.getFileName().toString()).matches()
                    && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
      paths.forEach(found::add);
    }
    return found;
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Somebody looks into it, which some systems do not allow to be ended; the next one removes
      // it.
      LOGGER.log(Level.FINE, "left in place: " + path, e);
    }
  }
}
