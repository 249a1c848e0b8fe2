package org.yandu.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.library.LibraryException.Reason;

/**
 * The backups of a library, and putting one of them in its place. The library that was there is
 * kept in every case. Every call may wait for the disk.
 */
public final class Restoring {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path folder;
  private final Duration patience;

  /**
   * @param libraryFolder where the library is, or was; it need not be one that can be opened
   */
  public Restoring(Path libraryFolder) {
    this(libraryFolder, PATIENCE);
  }

  Restoring(Path libraryFolder, Duration patience) {
    this.folder = libraryFolder.toAbsolutePath();
    this.patience = patience;
  }

  /** All backups, the newest first; damaged ones too. */
  public List<Backup> backups() throws LibraryException {
    Path backups = Backups.folder(folder);
    List<Backup> all = new ArrayList<>();
    try {
      for (Path file : Backups.finished(backups)) {
        Driver.load(folder);
        all.add(Backup.of(file));
      }
    } catch (IOException e) {
      throw new LibraryException(Reason.FOLDER_UNUSABLE, backups, e);
    }
    return all;
  }

  /** The newest backup that is sound; each is read from end to end until one is. */
  public Optional<Backup> newestGood() throws LibraryException {
    return backups().stream().filter(Backup::isSound).findFirst();
  }

  /**
   * Puts a backup in the library's place. The library that was there becomes the newest backup; one
   * that is damaged is set aside.
   *
   * @param backup the file of a backup, which stays where it is
   * @return where the library is now that was there; nothing if there was none
   * @throws LibraryException with {@link Reason#UNSOUND_BACKUP} if that is none, and {@link
   *     Reason#LOCKED} if this program or another one has the library open; in every case, of what
   *     was there nothing is changed
   */
  public Optional<Path> restore(Path backup, InstantSource clock) throws LibraryException {
    if (!Files.isRegularFile(backup)) {
      throw new LibraryException(Reason.UNSOUND_BACKUP, backup);
    }
    if (!Files.isWritable(folder)) {
      throw new LibraryException(Reason.READ_ONLY, folder);
    }
    Driver.load(folder);
    return ReplacingLock.holding(folder, patience, () -> replace(backup, clock.instant()));
  }

  private Optional<Path> replace(Path backup, Instant now) throws LibraryException {
    Replacement replacement = new Replacement(folder, patience);
    replacement.finish();
    boolean damaged = !isUsable();
    if (!replacement.prepare(backup)) {
      throw new LibraryException(Reason.UNSOUND_BACKUP, backup);
    }
    Optional<Path> before = Optional.empty();
    if (damaged) {
      before = Optional.of(replacement.setAside(now));
    } else if (Files.exists(folder.resolve(LibraryFile.NAME))) {
      before = Optional.of(keep(replacement, now));
    }
    replacement.finish();
    return before;
  }

  /** Opens the library, if there is one, so that everything in its log goes into its file. */
  private boolean isUsable() throws LibraryException {
    Path file = folder.resolve(LibraryFile.NAME);
    if (!Files.exists(file) && !new Inspection(file).hasLog()) {
      return true;
    }
    try {
      new LibraryFile(folder, patience)
          .openOrMake()
          .orElseThrow(() -> new LibraryException(Reason.LOCKED, folder))
          .database()
          .close();
      return true;
    } catch (LibraryException e) {
      if (isCalledFor(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Makes the library's file a backup of its own. */
  private Path keep(Replacement replacement, Instant now) throws LibraryException {
    Path file = folder.resolve(LibraryFile.NAME);
    Path backups = Backups.folder(folder);
    try {
      Files.createDirectories(backups);
      Path kept = freeName(backups, now);
      replacement.whileNobodyElseHasIt(
          () -> {
            if (new Inspection(file).hasLog()) {
              throw new LibraryException(Reason.LOCKED, file);
            }
            Files.setLastModifiedTime(file, FileTime.from(now));
            Files.move(file, kept);
          });
      Backups.thin(backups, kept);
      return kept;
    } catch (IOException e) {
      throw new LibraryException(Reason.DEVICE, backups, e);
    }
  }

  private static Path freeName(Path backups, Instant now) {
    Path name = backups.resolve(BackupName.beforeRestoring(now));
    return Files.exists(name) ? freeName(backups, now.plusSeconds(1)) : name;
  }

  /**
   * Whether the library cannot be opened because its file is damaged, and something can be done.
   */
  boolean isCalledFor(LibraryException failure) throws LibraryException {
    if (!Files.isWritable(folder)) {
      return false;
    }
    Throwable cause = failure.getCause();
    boolean ofTheFile = cause instanceof SQLException sql && SqliteFailure.isOfTheFile(sql);
    return switch (failure.reason()) {
      case DAMAGED -> cause == null || ofTheFile;
      // What is no database at all stands for a library where there are backups of one.
      case NOT_A_LIBRARY -> ofTheFile && newestGood().isPresent();
      default -> false;
    };
  }

  /**
   * Sets a damaged library aside and puts the newest sound backup in its place, if there is one.
   * For whoever holds the {@link ReplacingLock}.
   */
  Recovery recover(InstantSource clock) throws LibraryException {
    Replacement replacement = new Replacement(folder, patience);
    Optional<Backup> prepared = Optional.empty();
    for (Backup backup : backups()) {
      if (prepared.isEmpty() && isPrepared(replacement, backup)) {
        prepared = Optional.of(backup);
      }
    }
    Path aside = replacement.setAside(clock.instant());
    replacement.finish();
    return new Recovery(aside, prepared);
  }

  private static boolean isPrepared(Replacement replacement, Backup backup)
      throws LibraryException {
    try {
      return replacement.prepare(backup.file());
    } catch (LibraryException e) {
      if (e.reason() == Reason.DEVICE) {
        // It cannot be read either.
        return false;
      }
      throw e;
    }
  }
}
