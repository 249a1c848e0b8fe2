package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Writings;
import org.yandu.report.Report;
import org.yandu.search.Expansion;
import org.yandu.search.Hit;
import org.yandu.search.NoteHit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.TextScan;
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
 * @param withAliases whether other writings of a term are looked for with it
 */
record Looking(
    Query query,
    String fingerprint,
    Report report,
    TextScan scan,
    List<Annotation> notes,
    Glossary terms,
    boolean withAliases) {

  /** What the first interpretation finds in the open report that finds anything there. */
  Found here() {
    Query wider = including(Writings.of(List.of(terms)));
    return new Expansion<RuntimeException>(wider, spoken -> tell(spoken, notes))
        .first(
            meant ->
                Optional.of(here(meant))
                    .filter(found -> !found.isEmpty())
                    .map(found -> new Found(wider, Optional.of(meant), List.of(found), true)))
        .orElseGet(() -> nothing(wider));
  }

  private Query including(Writings writings) {
    return query.including(writings.others(query.input()), withAliases);
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
    Query wider = including(Writings.of(List.of(terms)));
    return wider.interpretations().stream()
        .findFirst()
        .map(this::here)
        .filter(found -> !found.isEmpty())
        .map(
            found ->
                new Found(
                    wider, Optional.of(wider.interpretations().getFirst()), List.of(found), false));
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
                    .map(found -> new Found(wider, Optional.of(meant), found, true)))
        .orElseGet(() -> nothing(wider));
  }

  private static Found nothing(Query query) {
    return new Found(query, Optional.empty(), List.of(), true);
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
    Map<String, List<Hit>> hits = new HashMap<>();
    Map<String, List<Annotation>> marked = new HashMap<>();
    for (Hit hit : library.find(meant)) {
      hits.computeIfAbsent(hit.report(), key -> new ArrayList<>()).add(hit);
    }
    for (Annotation annotation : annotations) {
      marked.computeIfAbsent(annotation.report(), key -> new ArrayList<>()).add(annotation);
    }
    Set<String> noted = new HashSet<>();
    NoteHit.find(meant, annotations).forEach(hit -> noted.add(hit.annotation().report()));
    List<InReport> found = new ArrayList<>();
    InReport open = here(meant);
    if (!open.isEmpty()) {
      found.add(open);
    }
    for (String name : library.fingerprints()) {
      if (name.equals(fingerprint) || !(hits.containsKey(name) || noted.contains(name))) {
        continue;
      }
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      InReport in =
          in(
              meant,
              name,
              library.report(name),
              hits.getOrDefault(name, List.of()),
              marked.getOrDefault(name, List.of()));
      if (!in.isEmpty()) {
        found.add(in);
      }
    }
    return found;
  }

  /** What is painted and shown has both marks of a pair of which the hit itself holds one. */
  private static InReport in(
      Interpretation meant,
      String fingerprint,
      Report report,
      List<Hit> hits,
      List<Annotation> annotations) {
    List<Hit> completed =
        hits.stream()
            .map(
                hit ->
                    new Hit(
                        hit.report(), Quotation.complete(report.text(), hit.range()), hit.kind()))
            .toList();
    // A note is searched for what is wanted of reports as well.
    List<NoteHit> notes =
        meant.filters().admit(report)
            ? NoteHit.find(meant, annotations).stream()
                .filter(hit -> !hit.inNote().isEmpty())
                .toList()
            : List.of();
    return new InReport(
        fingerprint, report, meant.filters().keepMarked(completed, annotations), notes);
  }
}
