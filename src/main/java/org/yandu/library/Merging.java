package org.yandu.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yandu.annotation.Anchoring;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.ConflictCopy;
import org.yandu.annotation.Join;
import org.yandu.annotation.Join.Arrival;
import org.yandu.annotation.Join.Outcome;
import org.yandu.annotation.Join.Result;
import org.yandu.annotation.Placement;
import org.yandu.annotation.Revision;
import org.yandu.annotation.Versioned;
import org.yandu.library.ImportChange.KnownVersion;
import org.yandu.library.exchange.CarriedReport;
import org.yandu.library.exchange.Parcel;
import org.yandu.report.Report;

/** Works out what a parcel changes; the reports it brings are kept at once. */
final class Merging {

  private final Database writing;
  private final Reports reports;
  private final Homes homes;
  private final Parcel parcel;
  private final Map<String, AnnotationKind> kinds;
  private final Map<UUID, Annotation> here = new HashMap<>();
  private final Map<UUID, Set<String>> versions = new HashMap<>();

  /** The report here in the place of each that the parcel names. */
  private final Map<String, String> places = new HashMap<>();

  private final List<Annotation> unplaced = new ArrayList<>();
  private final List<Annotation> unknown = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  Merging(Database writing, Reports reports, Parcel parcel, Homes.Wish wish) throws SQLException {
    this.writing = writing;
    this.reports = reports;
    this.homes = new Homes(writing, wish);
    this.parcel = parcel;
    this.kinds = AnnotationKinds.byId(writing);
  }

  /** What a parcel changes, and what becomes of what is in it. */
  Merge run() throws SQLException, LibraryException {
    Map<String, CarriedReport> carried = new HashMap<>();
    parcel.reports().forEach(report -> carried.putIfAbsent(report.fingerprint(), report));
    Map<String, List<Versioned>> byReport = new LinkedHashMap<>();
    for (Versioned each : parcel.annotations()) {
      byReport.computeIfAbsent(each.annotation().report(), none -> new ArrayList<>()).add(each);
    }
    List<Arrival> arrivals = new ArrayList<>();
    for (Map.Entry<String, List<Versioned>> entry : byReport.entrySet()) {
      List<Annotation> quotes = entry.getValue().stream().map(Versioned::annotation).toList();
      Optional<String> own = ofFingerprint(entry.getKey(), carried);
      Optional<String> home = own.isPresent() ? own : homes.holding(entry.getKey(), quotes);
      if (home.isEmpty()) {
        unknown.addAll(quotes);
      } else {
        places.put(entry.getKey(), home.get());
        arrivals.addAll(arrivals(entry.getValue(), home.get(), own.isPresent()));
      }
    }
    // Reports come along even if nothing is written in them.
    for (CarriedReport report : carried.values()) {
      Optional<String> home = ofFingerprint(report.fingerprint(), carried);
      home.ifPresent(place -> places.put(report.fingerprint(), place));
    }
    Join join = join(arrivals);
    TermMerging terms = new TermMerging(writing, places);
    terms.take(parcel.terms());
    List<KnownVersion> fresh = newVersions(join);
    fresh.addAll(terms.versions());
    ImportChange change =
        new ImportChange(
            new AnnotationChange(AnnotationChange.Name.IMPORTED, steps(join)),
            new TermChange(TermChange.Name.IMPORTED, terms.steps()),
            fresh);
    return new Merge(join.outcomes(), unplaced, unknown, added, parcel.without(), change);
  }

  /** The report of a fingerprint, as it is kept here, in another version, or from the parcel. */
  private Optional<String> ofFingerprint(String fingerprint, Map<String, CarriedReport> carried)
      throws SQLException {
    Optional<String> known = homes.known(fingerprint);
    CarriedReport report = carried.get(fingerprint);
    if (known.isPresent() || report == null) {
      return known;
    }
    Optional<String> relative = homes.relative(report);
    if (relative.isPresent() || report.report().isEmpty()) {
      return relative;
    }
    Reports.insert(writing, report.report().get(), report.glossary(), "");
    added.add(fingerprint);
    return Optional.of(fingerprint);
  }

  /**
   * Puts annotations where their passages stand.
   *
   * @param own whether the report is theirs, in whatever version, and not only one that has their
   *     words: then none is left behind, even if its passage is gone
   */
  private List<Arrival> arrivals(List<Versioned> annotations, String home, boolean own)
      throws SQLException, LibraryException {
    Anchoring anchoring = new Anchoring(reports.read(writing, home));
    Report report = anchoring.report();
    List<Arrival> arrivals = new ArrayList<>();
    for (Versioned each : annotations) {
      Annotation annotation = withKeptKind(each.annotation());
      Placement placement = anchoring.locate(annotation);
      if (placement.outcome() == Placement.Outcome.LOST && !own) {
        unplaced.add(annotation);
        continue;
      }
      boolean sameText = !own || annotation.report().equals(home);
      boolean sure =
          placement.outcome() == Placement.Outcome.FOUND
              || (placement.outcome() == Placement.Outcome.MOVED && sameText);
      Annotation placed =
          Revision.placed(
              annotation,
              report,
              sure ? Placement.Outcome.FOUND : placement.outcome(),
              placement.range(),
              annotation.modified());
      arrivals.add(new Arrival(each, placed));
    }
    return arrivals;
  }

  /** A kind that is not here yet comes along; one that is stays as it is called here. */
  private Annotation withKeptKind(Annotation annotation) {
    AnnotationKind kept = kinds.get(annotation.kind().id());
    if (kept == null) {
      kinds.put(annotation.kind().id(), annotation.kind());
      return annotation;
    }
    return annotation.withKind(kept, annotation.modified());
  }

  private Join join(List<Arrival> arrivals) throws SQLException {
    Row.Mapper<Annotation> mapper = Annotations.mapper(writing);
    for (Arrival arrival : arrivals) {
      UUID id = arrival.placed().id();
      Set<String> known = new HashSet<>(Exchange.versions(writing, id));
      known.addAll(arrival.versioned().versions());
      Optional<Annotation> kept = Annotations.find(writing, id, mapper);
      kept.ifPresent(annotation -> known.add(Versioned.version(annotation)));
      for (UUID name : Join.related(id, known)) {
        if (!versions.containsKey(name)) {
          versions.put(name, Exchange.versions(writing, name));
          Annotations.find(writing, name, mapper)
              .ifPresent(annotation -> here.put(name, annotation));
        }
      }
    }
    Join join = new Join(here, versions);
    join.take(arrivals);
    return join;
  }

  private List<Step> steps(Join join) {
    List<Step> steps = new ArrayList<>();
    Map<UUID, Annotation> after = join.annotations();
    for (Outcome outcome : join.outcomes()) {
      if (outcome.result() == Result.UPDATED) {
        // What it was before can be had back from the bin.
        Annotation before = ConflictCopy.earlier(outcome.other().orElseThrow());
        boolean onlyMoved =
            Versioned.version(before).equals(Versioned.version(outcome.annotation()));
        if (!onlyMoved && !here.containsKey(before.id()) && !after.containsKey(before.id())) {
          steps.add(Step.add(before));
          steps.add(Step.remove(before));
        }
      }
    }
    here.forEach(
        (id, before) -> {
          Annotation now = after.get(id);
          if (now == null) {
            steps.add(Step.remove(before));
          } else if (!now.equals(before)) {
            steps.add(Step.change(before, now));
          }
        });
    after.forEach(
        (id, now) -> {
          if (!here.containsKey(id)) {
            steps.add(Step.add(now));
          }
        });
    return steps;
  }

  private List<KnownVersion> newVersions(Join join) {
    List<KnownVersion> fresh = new ArrayList<>();
    join.versions()
        .forEach(
            (id, known) ->
                known.stream()
                    .filter(version -> !versions.getOrDefault(id, Set.of()).contains(version))
                    .forEach(version -> fresh.add(new KnownVersion(id, version))));
    return fresh;
  }
}
