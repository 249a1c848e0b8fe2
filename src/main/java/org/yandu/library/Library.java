package org.yandu.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.yandu.glossary.EditedGlossary;
import org.yandu.library.LibraryException.Reason;

/**
 * A folder with everything a reader owns. Safe for use by several threads, and by several programs
 * at once; every call may wait for the disk, so none belongs on the thread that draws the window.
 */
public final class Library implements AutoCloseable {

  /** How long another program's lock is waited for before the user hears of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path folder;
  private final Database database;
  private final Reports reports;
  private final Annotations annotations;
  private final AnnotationKinds annotationKinds;
  private final TermEdits termEdits;
  private final Revisions revisions;
  private final Exchange exchange;
  private final ReadingPositions readingPositions;
  private final Settings settings;

  private final LibraryCondition condition;

  private Library(Path folder, LibraryFile.Opened opened, Optional<Recovery> recovery) {
    this.folder = folder;
    this.database = opened.database();
    this.condition = new LibraryCondition(database.isReadOnly(), opened.consistent(), recovery);
    this.reports = new Reports(database);
    this.annotations = new Annotations(database, InstantSource.system());
    this.annotationKinds = new AnnotationKinds(database);
    this.termEdits = new TermEdits(database);
    this.revisions = new Revisions(database, annotations, termEdits);
    this.exchange = new Exchange(database, reports, annotations, termEdits);
    this.readingPositions = new ReadingPositions(database);
    this.settings = new Settings(database);
  }

  /**
   * Opens the library in a folder, and makes it if there is none. Where nothing can be written it
   * is opened for reading. A damaged one is set aside, just as it is, and the newest sound backup
   * opened in its stead.
   *
   * @throws LibraryException if it cannot be opened; whatever stood there is as it was
   * @see #condition()
   */
  public static Library open(Path folder) throws LibraryException {
    Path absolute = folder.toAbsolutePath();
    try {
      return open(absolute, PATIENCE);
    } catch (LibraryException e) {
      Restoring restoring = new Restoring(absolute);
      if (!restoring.isCalledFor(e)) {
        throw e;
      }
      return ReplacingLock.holding(absolute, PATIENCE, () -> openInstead(absolute, restoring));
    }
  }

  private static Library openInstead(Path folder, Restoring restoring) throws LibraryException {
    LibraryFile file = new LibraryFile(folder, PATIENCE);
    Optional<Recovery> recovery = Optional.empty();
    try {
      // Another program that was started at the same moment may have done it.
      return new Library(folder, openHeld(folder, file), recovery);
    } catch (LibraryException e) {
      if (!restoring.isCalledFor(e)) {
        throw e;
      }
      recovery = Optional.of(restoring.recover(InstantSource.system()));
    }
    return new Library(folder, openHeld(folder, file), recovery);
  }

  private static LibraryFile.Opened openHeld(Path folder, LibraryFile file)
      throws LibraryException {
    return file.openOrMake().orElseThrow(() -> new LibraryException(Reason.LOCKED, folder));
  }

  /**
   * Opens the library in a folder likewise, but leaves a damaged one alone.
   *
   * @throws LibraryException if it cannot be opened, with {@link Reason#DAMAGED} if it is damaged
   */
  public static Library openAsItIs(Path folder) throws LibraryException {
    return open(folder.toAbsolutePath(), PATIENCE);
  }

  static Library open(Path folder, Duration patience) throws LibraryException {
    Path absolute = folder.toAbsolutePath();
    return new Library(absolute, new LibraryFile(absolute, patience).open(), Optional.empty());
  }

  /** What a reader should be told about how it was opened. */
  public LibraryCondition condition() {
    return condition;
  }

  public Path folder() {
    return folder;
  }

  /** Where what is derived from the reports for searching belongs. */
  public Path indexFolder() {
    return folder.resolve("index");
  }

  public Reports reports() {
    return reports;
  }

  public Annotations annotations() {
    return annotations;
  }

  public AnnotationKinds annotationKinds() {
    return annotationKinds;
  }

  public TermEdits termEdits() {
    return termEdits;
  }

  public Revisions revisions() {
    return revisions;
  }

  public Exchange exchange() {
    return exchange;
  }

  /** The glossary of a report as the reader has edited it. */
  public EditedGlossary glossary(String fingerprint) throws LibraryException {
    return new EditedGlossary(reports.glossary(fingerprint), termEdits.ofReport(fingerprint));
  }

  public ReadingPositions readingPositions() {
    return readingPositions;
  }

  public Settings settings() {
    return settings;
  }

  /**
   * Looks through everything that is kept.
   *
   * @return what is wrong, one technical line each; empty when all is well
   * @throws LibraryException if it cannot even be looked at
   */
  public List<String> check() throws LibraryException {
    return new Examination(database, this).run();
  }

  /**
   * Makes a copy of the library in its folder {@code backups}, at most once a day, and keeps the
   * newest ten.
   *
   * @return whether one was made: not if there is one of today already, or no report to keep
   */
  public boolean backUpIfDue(InstantSource clock) throws LibraryException {
    return new Backups(folder, database).makeIfDue(clock);
  }

  /** For tests that need a database in a state of their own making. */
  Database database() {
    return database;
  }

  @Override
  public void close() throws LibraryException {
    database.close();
  }
}
