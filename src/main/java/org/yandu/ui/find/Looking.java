package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.search.Expansion;
import org.yandu.search.Hit;
import org.yandu.search.NoteHit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.ReportFrequency;
import org.yandu.search.TextScan;
import org.yandu.search.index.HitCount;
import org.yandu.text.Folding;
import org.yandu.text.Quotation;
import org.yandu.text.Spoken;
import org.yandu.ui.find.Found.InReport;

/**
 * Looks for a query: in the report that is open by looking at all of it, in the others by the
 * index. Not for the UI thread.
 *
 * @param fingerprint of the report that is open
 * @param notes its annotations as they are shown
 * @param terms its glossary as it is shown
 * @param writings how those terms are written
 * @param withAliases whether other writings of a term are looked for with it
 */
record Looking(
    Query query,
    String fingerprint,
    Report report,
    TextScan scan,
    List<Annotation> notes,
    Glossary terms,
    Writings writings,
    boolean withAliases) {

  /** What the first interpretation finds in the open report that finds anything there. */
  Found here() {
    Query wider = including(writings);
    int undated = query.undated(List.of(report.imprint()));
    return new Expansion<RuntimeException>(wider, spoken -> tell(spoken, notes))
        .first(
            meant ->
                Optional.of(here(meant))
                    .filter(found -> !found.isEmpty())
                    .map(
                        found ->
                            new Found(wider, Optional.of(meant), List.of(found), true, undated)))
        .orElseGet(() -> nothing(wider, undated));
  }

  private Query including(Writings writings) {
    return query.including(writings.others(query.words()), withAliases);
  }

  private void tell(Spoken spoken, List<Annotation> annotations) {
    scan.tell(spoken);
    annotations.forEach(each -> spoken.hear(Folding.fold(each.note())));
  }

  /**
   * What the first interpretation finds in the open report; nothing if it finds nothing, for then
   * it may still be the one that finds something elsewhere.
   */
  Optional<Found> first() {
    Query wider = including(writings);
    return wider.interpretations().stream()
        .findFirst()
        .map(this::here)
        .filter(found -> !found.isEmpty())
        .map(
            found ->
                new Found(
                    wider,
                    Optional.of(wider.interpretations().getFirst()),
                    List.of(found),
                    false,
                    0));
  }

  /**
   * What the first interpretation finds that finds anything anywhere.
   *
   * @param unwanted asked now and then whether the answer is still waited for
   * @throws Exception if the library cannot be read
   * @throws CancellationException if nobody waits
   */
  Found everywhere(LibrarySearch library, BooleanSupplier unwanted) throws Exception {
    List<Annotation> all = new ArrayList<>(notes);
    library.annotations().stream()
        .filter(annotation -> !annotation.report().equals(fingerprint))
        .forEach(all::add);
    Query wider = including(library.writings(fingerprint, terms));
    int undated =
        query.undated(library.uncounted().stream().map(ReportFrequency::imprint).toList());
    return new Expansion<>(
            wider,
            (Spoken spoken) -> {
              tell(spoken, all);
              library.vocabulary().tell(spoken);
            })
        .first(
            meant ->
                Optional.of(everywhere(meant, library, all, unwanted))
                    .filter(found -> !found.isEmpty())
                    .map(found -> new Found(wider, Optional.of(meant), found, true, undated)))
        .orElseGet(() -> nothing(wider, undated));
  }

  private static Found nothing(Query query, int undated) {
    return new Found(query, Optional.empty(), List.of(), true, undated);
  }

  private InReport here(Interpretation meant) {
    return in(meant, fingerprint, report, scan.find(meant), notes);
  }

  private List<InReport> everywhere(
      Interpretation meant,
      LibrarySearch library,
      List<Annotation> annotations,
      BooleanSupplier unwanted)
      throws Exception {
    Map<String, HitCount> counts = new HashMap<>();
    library.count(meant, unwanted).forEach(each -> counts.put(each.report(), each));
    Map<String, List<NoteHit>> noted = new HashMap<>();
    for (NoteHit hit : NoteHit.find(meant, annotations)) {
      if (!hit.places().isEmpty()) {
        noted.computeIfAbsent(hit.annotation().report(), key -> new ArrayList<>()).add(hit);
      }
    }
    List<InReport> found = new ArrayList<>();
    InReport open = here(meant);
    if (!open.isEmpty()) {
      found.add(open);
    }
    for (ReportFrequency each : library.uncounted()) {
      String name = each.fingerprint();
      if (!name.equals(fingerprint) && (counts.containsKey(name) || noted.containsKey(name))) {
        HitCount count = counts.getOrDefault(name, new HitCount(name, 0, 0));
        InReport in =
            new InReport(
                name,
                Citation.name(each.title(), each.imprint()),
                count.body(),
                count.entries(),
                // A note is searched for what is wanted of reports as well.
                meant.filters().admitReport(each.title(), each.imprint())
                    ? noted.getOrDefault(name, List.of())
                    : List.of(),
                Optional.empty());
        if (!in.isEmpty()) {
          found.add(in);
        }
      }
    }
    return meant.filters().askForMarks()
        ? marked(found, meant, library, annotations, unwanted)
        : found;
  }

  /** Those in which a hit is marked as it must be, which only the text can tell. */
  private static List<InReport> marked(
      List<InReport> found,
      Interpretation meant,
      LibrarySearch library,
      List<Annotation> annotations,
      BooleanSupplier unwanted)
      throws Exception {
    Map<String, List<Annotation>> marks =
        annotations.stream().collect(Collectors.groupingBy(Annotation::report));
    List<InReport> marked = new ArrayList<>();
    for (InReport each : found) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      List<Annotation> mine = marks.getOrDefault(each.fingerprint(), List.of());
      if (each.isRead()) {
        marked.add(each);
      } else if (!mine.isEmpty()) {
        for (InReport in : library.read(meant, List.of(each))) {
          InReport kept = in.with(in.report(), meant.filters().keepMarked(in.hits(), mine));
          if (!kept.isEmpty()) {
            marked.add(kept);
          }
        }
      }
    }
    return marked;
  }

  private static InReport in(
      Interpretation meant,
      String fingerprint,
      Report report,
      List<Hit> hits,
      List<Annotation> annotations) {
    // A note is searched for what is wanted of reports as well.
    List<NoteHit> notes =
        meant.filters().admit(report)
            ? NoteHit.find(meant, annotations).stream()
                .filter(hit -> !hit.places().isEmpty())
                .toList()
            : List.of();
    return InReport.read(
        fingerprint,
        report,
        meant.filters().keepMarked(completed(report, hits), annotations),
        notes);
  }

  /** What is painted and shown has both marks of a pair of which the hit itself holds one. */
  static List<Hit> completed(Report report, List<Hit> hits) {
    return hits.stream()
        .map(
            hit ->
                new Hit(hit.report(), Quotation.complete(report.text(), hit.range()), hit.kind()))
        .toList();
  }
}
