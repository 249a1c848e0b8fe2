package org.yandu.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Anchoring;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.Placement;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;

/** Takes in annotations from elsewhere, all in one transaction, and overwrites none. */
final class Merging {

  private final Database writing;
  private final Reports reports;
  private final Map<String, Anchoring> anchorings = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();

  private final List<Annotation> added = new ArrayList<>();
  private final List<Annotation> present = new ArrayList<>();
  private final List<Annotation> differing = new ArrayList<>();
  private final List<Annotation> unplaced = new ArrayList<>();
  private final List<Annotation> unknown = new ArrayList<>();

  Merging(Database writing, Reports reports) {
    this.writing = writing;
    this.reports = reports;
  }

  Merge run(List<Annotation> annotations) throws SQLException, LibraryException {
    for (Annotation annotation : annotations) {
      take(annotation);
    }
    return new Merge(added, present, differing, unplaced, unknown);
  }

  private void take(Annotation annotation) throws SQLException, LibraryException {
    if (!isKnown(annotation.report())) {
      unknown.add(annotation);
      return;
    }
    Optional<Annotation> placed = place(annotation);
    Optional<Annotation> kept = Annotations.find(writing, annotation.id());
    if (kept.isPresent()) {
      boolean equal = kept.get().equals(annotation) || kept.equals(placed);
      (equal ? present : differing).add(annotation);
    } else if (placed.isPresent()) {
      keepKind(placed.get().kind());
      Annotations.insert(writing, placed.get());
      added.add(placed.get());
    } else {
      unplaced.add(annotation);
    }
  }

  /** A kind that is not here yet comes along; one that is stays as it is called here. */
  private void keepKind(AnnotationKind kind) throws SQLException {
    if (!AnnotationKinds.byId(writing).containsKey(kind.id())) {
      AnnotationKinds.append(writing, kind);
    }
  }

  private boolean isKnown(String report) throws SQLException {
    Boolean before = known.get(report);
    if (before != null) {
      return before;
    }
    boolean now = Reports.holds(writing, report);
    known.put(report, now);
    return now;
  }

  /** The annotation at the place where its passage stands, if that is sure. */
  private Optional<Annotation> place(Annotation annotation) throws SQLException, LibraryException {
    Anchoring anchoring = anchorings.get(annotation.report());
    if (anchoring == null) {
      anchoring = new Anchoring(reports.read(writing, annotation.report()));
      anchorings.put(annotation.report(), anchoring);
    }
    Placement placement = anchoring.locate(annotation.anchor());
    if (placement.outcome() != Outcome.FOUND && placement.outcome() != Outcome.MOVED) {
      return Optional.empty();
    }
    Report report = anchoring.report();
    return placement.range().map(range -> annotation.withAnchor(Anchor.of(report, range)));
  }
}
