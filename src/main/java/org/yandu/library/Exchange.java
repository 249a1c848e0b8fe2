package org.yandu.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationText;
import org.yandu.annotation.Versioned;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.glossary.TermEdit;
import org.yandu.library.ImportChange.KnownVersion;
import org.yandu.library.LibraryException.Reason;
import org.yandu.library.exchange.Parcel;
import org.yandu.report.Report;

/**
 * What goes from this library to others and comes in from them. Whatever leaves is remembered in
 * the state in which it left, so that what comes back is known for what it is.
 */
public final class Exchange {

  private final Database database;
  private final Reports reports;
  private final Annotations annotations;
  private final TermEdits termEdits;

  Exchange(Database database, Reports reports, Annotations annotations, TermEdits termEdits) {
    this.database = database;
    this.reports = reports;
    this.annotations = annotations;
    this.termEdits = termEdits;
  }

  /**
   * Annotations that leave, as they were read last. That they did is remembered, unless the library
   * can only be read: then a later change of the same on both sides may be taken for a conflict.
   */
  public List<Versioned> leaving(List<Annotation> leaving) throws LibraryException {
    Map<UUID, Set<String>> known = database.read(reading -> versions(reading, leaving));
    List<Versioned> versioned = new ArrayList<>();
    List<KnownVersion> fresh = new ArrayList<>();
    for (Annotation annotation : leaving) {
      Set<String> before = known.getOrDefault(annotation.id(), Set.of());
      versioned.add(new Versioned(annotation, before));
      String now = Versioned.version(annotation);
      if (!before.contains(now)) {
        fresh.add(new KnownVersion(annotation.id(), now));
      }
    }
    remember(fresh);
    return versioned;
  }

  private void remember(List<KnownVersion> fresh) throws LibraryException {
    if (fresh.isEmpty()) {
      return;
    }
    try {
      database.write(writing -> know(writing, fresh));
    } catch (LibraryException e) {
      if (e.reason() != Reason.READ_ONLY) {
        throw e;
      }
    }
  }

  /** Annotations that leave in a package, with what belongs to them. */
  public Parcel pack(List<Annotation> leaving, boolean withText) throws LibraryException {
    List<Versioned> versioned = leaving(leaving);
    Parcel parcel =
        database.read(reading -> new Packing(reading, reports).pack(versioned, withText));
    List<KnownVersion> seen = new ArrayList<>();
    parcel.terms().forEach(term -> seen.addAll(KnownVersion.of(term.edit().id(), term.seen())));
    remember(seen);
    return parcel;
  }

  /**
   * What is in a text from this or another program.
   *
   * @throws WebAnnotationException if it holds no annotations in any form that is known
   */
  public Parcel read(String text) throws WebAnnotationException, LibraryException {
    AnnotationText.Found found = AnnotationText.read(text, Map.of());
    Map<String, Report> named = new HashMap<>();
    for (Versioned each : found.annotations()) {
      String report = each.annotation().report();
      if (!named.containsKey(report) && reports.contains(report)) {
        named.put(report, reports.report(report));
      }
    }
    // Positions are counted in characters; what that is in offsets the text of a report tells.
    return Parcel.of(named.isEmpty() ? found : AnnotationText.read(text, named));
  }

  /**
   * Takes in annotations from elsewhere, and what belongs to them: all of it, or nothing. Nothing
   * that is kept is overwritten, except by what was made from it; that stays in the bin. Doing it
   * twice changes nothing more.
   *
   * @throws LibraryException with {@link Reason#NO_SUCH_REPORT} if a report was wished for that is
   *     not kept
   */
  public Merge take(Parcel parcel, Homes.Wish wish) throws LibraryException {
    return database.write(
        writing -> {
          if (wish.report().isPresent() && !Reports.holds(writing, wish.report().get())) {
            throw new LibraryException(Reason.NO_SUCH_REPORT, database.file());
          }
          Merge merge = new Merging(writing, reports, parcel, wish).run();
          takeSteps(writing, merge.change());
          know(writing, merge.change().versions());
          return merge;
        });
  }

  /** Takes back what came in; it can come in anew. */
  void takeBack(ImportChange change) throws LibraryException {
    database.write(
        writing -> {
          takeSteps(
              writing,
              new ImportChange(
                  change.annotations().reversed(), change.terms().reversed(), List.of()));
          for (KnownVersion version : change.versions()) {
            writing.update(
                "DELETE FROM annotation_version WHERE annotation = ? AND version = ?",
                version.subject().toString(),
                version.version());
          }
          return true;
        });
  }

  /** Takes the same in again. */
  void takeAgain(ImportChange change) throws LibraryException {
    database.write(
        writing -> {
          takeSteps(writing, change);
          return know(writing, change.versions());
        });
  }

  private void takeSteps(Database writing, ImportChange change)
      throws SQLException, LibraryException {
    for (Step step : change.annotations().steps()) {
      annotations.take(writing, step);
    }
    for (TermEdit.Step step : change.terms().steps()) {
      termEdits.take(writing, step);
    }
  }

  private static boolean know(Database writing, List<KnownVersion> versions) throws SQLException {
    writing.updateAll(
        "INSERT OR IGNORE INTO annotation_version (annotation, version) VALUES (?, ?)",
        versions.stream()
            .map(each -> new Object[] {each.subject().toString(), each.version()})
            .toList());
    return true;
  }

  /** What an annotation, or an entry of a glossary, is known to have been or said. */
  static Set<String> versions(Database reading, UUID subject) throws SQLException {
    return new HashSet<>(
        reading.query(
            "SELECT version FROM annotation_version WHERE annotation = ?",
            row -> row.text("version"),
            subject.toString()));
  }

  private static Map<UUID, Set<String>> versions(Database reading, List<Annotation> of)
      throws SQLException {
    Map<UUID, Set<String>> versions = new LinkedHashMap<>();
    for (Annotation annotation : of) {
      versions.put(annotation.id(), versions(reading, annotation.id()));
    }
    return versions;
  }
}
