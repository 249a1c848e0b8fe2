package org.yandu.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.yandu.library.LibraryException.Reason;

/**
 * Puts another file in the place of a library's, so that whatever is interrupted can be finished,
 * and the one that was there is only ever renamed. For whoever holds the {@link ReplacingLock}.
 */
final class Replacement {

  /** A whole copy of a backup that is about to be the library. */
  private static final String READY = "library-restoring.db";

  private static final String UNFINISHED = "library-restoring.part";

  private static final String ASIDE = "library-damaged-";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);

  /** What may belong to a database beside its file, the most important first. */
  private static final List<String> COMPANIONS = List.of("-wal", "-journal", "-shm");

  /** Where SQLite's locks are, and how many bytes they take; see https://www.sqlite.org/c3ref. */
  private static final long LOCKS = 0x40000000L;

  private static final long LOCKS_LENGTH = 512;

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(5);

  private final Path folder;
  private final Path file;
  private final Duration patience;

  /**
   * @param patience how long a program that has the library open is waited for
   */
  Replacement(Path folder, Duration patience) {
    this.folder = folder;
    this.file = folder.resolve(LibraryFile.NAME);
    this.patience = patience;
  }

  /** What is done while no other program has the file open. */
  interface Work {
    void run() throws IOException, LibraryException;
  }

  /**
   * Copies a backup, for {@link #finish()} to put in the library's place.
   *
   * @return whether the copy is a sound library; if not, there is none
   */
  boolean prepare(Path backup) throws LibraryException {
    Path unfinished = folder.resolve(UNFINISHED);
    try {
      discard();
      Files.copy(backup, unfinished, StandardCopyOption.REPLACE_EXISTING);
      if (!Backup.isSound(unfinished)) {
        Files.deleteIfExists(unfinished);
        return false;
      }
      Backups.force(unfinished);
      Files.move(unfinished, folder.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw failure(backup, e);
    }
  }

  private LibraryException failure(Path copied, IOException failure) {
    // A copy that does not fit is all that fails so for want of room.
    boolean full = copied.toFile().length() > folder.toFile().getUsableSpace();
    try {
      discard();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return new LibraryException(full ? Reason.DISK_FULL : Reason.DEVICE, folder, failure);
  }

  /** Forgets what was prepared. */
  private void discard() throws IOException {
    Files.deleteIfExists(folder.resolve(READY));
    Files.deleteIfExists(folder.resolve(UNFINISHED));
  }

  /** Puts what was prepared in the library's place, if that is free. */
  void finish() throws LibraryException {
    Path ready = folder.resolve(READY);
    try {
      if (!Files.exists(file) && Files.exists(ready)) {
        if (new Inspection(file).hasLog()) {
          // Of the file that was put aside when something interrupted it; it is no log of this one.
          moveTo(asideName(Instant.now()));
        }
        Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new LibraryException(Reason.DEVICE, folder, e);
    }
  }

  /**
   * Renames the library's file and everything that belongs to it.
   *
   * @return its new name
   */
  Path setAside(Instant now) throws LibraryException {
    try {
      Path aside = asideName(now);
      whileNobodyElseHasIt(() -> moveTo(aside));
      Suspicion.dispel(file);
      return aside;
    } catch (IOException e) {
      throw new LibraryException(Reason.DEVICE, file, e);
    }
  }

  /**
   * Does something while no other program has the file open, nor can open it.
   *
   * @throws LibraryException with {@link Reason#LOCKED} if one has
   */
  void whileNobodyElseHasIt(Work work) throws IOException, LibraryException {
    if (!Files.exists(file)) {
      work.run();
      return;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long deadline = System.nanoTime() + patience.toNanos();
      while (channel.tryLock(LOCKS, LOCKS_LENGTH, false) == null) {
        // It may be a program that is just finding out that the file is damaged.
        if (System.nanoTime() > deadline) {
          throw new LibraryException(Reason.LOCKED, file);
        }
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
      }
      // Closing the channel gives the lock up.
      work.run();
    }
  }

  private void moveTo(Path to) throws IOException {
    if (Files.exists(file)) {
      Files.move(file, to);
    }
    for (String suffix : COMPANIONS) {
      Path companion = beside(file, suffix);
      if (Files.exists(companion)) {
        Files.move(companion, beside(to, suffix));
      }
    }
  }

  /**
   * A name that nothing has yet; or, for a log that is left alone, that of the file it belongs to.
   */
  private Path asideName(Instant now) throws IOException {
    if (!Files.exists(file)) {
      Optional<Path> left = lastAside().filter(path -> !Files.exists(beside(path, "-wal")));
      if (left.isPresent()) {
        return left.get();
      }
    }
    String stamp = ASIDE + STAMP.format(now.atZone(ZoneId.systemDefault()));
    Path name = folder.resolve(stamp + ".db");
    for (int number = 2; isTaken(name); number++) {
      name = folder.resolve(stamp + "-" + number + ".db");
    }
    return name;
  }

  private static boolean isTaken(Path name) {
    return Files.exists(name)
        || COMPANIONS.stream().anyMatch(suffix -> Files.exists(beside(name, suffix)));
  }

  private Optional<Path> lastAside() throws IOException {
    Optional<Path> last = Optional.empty();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, ASIDE + "*.db")) {
      for (Path path : paths) {
        if (last.isEmpty() || last.get().compareTo(path) < 0) {
          last = Optional.of(path);
        }
      }
    }
    return last;
  }

  private static Path beside(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }
}
