package org.yandu.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.yandu.glossary.EditedGlossary;

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

  private Library(Path folder, Database database) {
    this.folder = folder;
    this.database = database;
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
   * Opens the library in a folder, and makes it if there is none.
   *
   * @throws LibraryException if it cannot be opened; whatever stood there is as it was
   */
  public static Library open(Path folder) throws LibraryException {
    return open(folder, PATIENCE);
  }

  static Library open(Path folder, Duration patience) throws LibraryException {
    Path absolute = folder.toAbsolutePath();
    return new Library(absolute, new LibraryFile(absolute, patience).open());
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
