package org.yandu.library;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yandu.annotation.Annotation.Step;
import org.yandu.glossary.TermEdit;
import org.yandu.library.LibraryException.Reason;

/**
 * The versions of reports. One that was replaced is kept, but is no longer among the reports; nor
 * is one that had come to replace another, when that has been taken back.
 */
public final class Revisions {

  private final Database database;
  private final Annotations annotations;
  private final TermEdits termEdits;

  Revisions(Database database, Annotations annotations, TermEdits termEdits) {
    this.database = database;
    this.annotations = annotations;
    this.termEdits = termEdits;
  }

  /**
   * Puts a version in the place of another, with all that the reader has written. It is kept by the
   * same step: when that fails there is no report more than before.
   *
   * @param report the fingerprint of the version that is replaced
   * @param version the new version, which may be kept already
   * @param annotations from one version to the other
   * @param terms what the reader did to the glossary, from one version to the other
   * @return what was changed
   * @throws LibraryException as {@link #apply} does
   */
  RevisionChange replace(
      String report, StoredReport version, AnnotationChange annotations, TermChange terms)
      throws LibraryException {
    String fingerprint = version.report().fingerprint();
    return database.write(
        writing -> {
          Optional<String> before = successor(writing, fingerprint);
          if (before.isEmpty()) {
            Reports.insert(writing, version.report(), version.glossary(), version.source());
          }
          boolean apart = before.filter(String::isEmpty).isPresent();
          RevisionChange change =
              new RevisionChange(report, "", fingerprint, apart, annotations, terms);
          take(writing, change);
          return change;
        });
  }

  /**
   * Puts a version, which is kept already, in the place of another, with all that the reader has
   * written; or puts the old one back.
   *
   * @throws LibraryException if nothing was changed, with {@link Reason#CHANGED_ELSEWHERE} if what
   *     is kept is not what was read, or an annotation would stay behind, and {@link
   *     Reason#NO_SUCH_REPORT} if a version is not kept
   */
  void apply(RevisionChange change) throws LibraryException {
    database.write(
        writing -> {
          take(writing, change);
          return true;
        });
  }

  private void take(Database writing, RevisionChange change) throws SQLException, LibraryException {
    Optional<String> now = successor(writing, change.report());
    if (now.isEmpty()) {
      throw new LibraryException(Reason.NO_SUCH_REPORT, database.file());
    }
    if (!now.get().equals(change.before())) {
      throw new LibraryException(Reason.CHANGED_ELSEWHERE, database.file());
    }
    for (Step step : change.annotations().steps()) {
      annotations.take(writing, step);
    }
    for (TermEdit.Step step : change.terms().steps()) {
      termEdits.take(writing, step);
    }
    succeed(writing, change.report(), change.after());
    if (change.after().isEmpty()) {
      putAside(writing, change);
    } else {
      // It may have been put aside before, when it was taken back.
      succeed(writing, change.after(), "");
      if (isAnnotated(writing, change.report())) {
        throw new LibraryException(Reason.CHANGED_ELSEWHERE, database.file());
      }
    }
  }

  /**
   * A version that came with the change is no report of its own when that is taken back: the old
   * one is in its place. Unless something was written in it that the change knows nothing of.
   */
  private static void putAside(Database writing, RevisionChange change) throws SQLException {
    String version = change.before();
    boolean isCurrent = successor(writing, version).filter(String::isEmpty).isPresent();
    if (isCurrent
        && !change.apart()
        && !isAnnotated(writing, version)
        && TermEdits.ofReport(writing, version).isEmpty()) {
      succeed(writing, version, change.report());
    }
  }

  /**
   * @param successor nothing for a version that is current
   */
  private static void succeed(Database writing, String report, String successor)
      throws SQLException {
    writing.update("UPDATE report SET successor = ? WHERE fingerprint = ?", successor, report);
  }

  private static boolean isAnnotated(Database reading, String report) throws SQLException {
    return reading.number("SELECT count(*) FROM annotation WHERE report = ?", report) > 0;
  }

  /** The version that is now in the place of a report: itself, unless it was replaced. */
  public String current(String fingerprint) throws LibraryException {
    return database.read(reading -> current(reading, fingerprint));
  }

  static String current(Database reading, String fingerprint) throws SQLException {
    Set<String> passed = new HashSet<>();
    String at = fingerprint;
    while (passed.add(at)) {
      String next = successor(reading, at).orElse("");
      if (next.isEmpty()) {
        return at;
      }
      at = next;
    }
    // A ring, which a version that was replaced and taken up again makes: all are current.
    return fingerprint;
  }

  private static Optional<String> successor(Database reading, String fingerprint)
      throws SQLException {
    return reading.first(
        "SELECT successor FROM report WHERE fingerprint = ?",
        row -> row.text("successor"),
        fingerprint);
  }
}
