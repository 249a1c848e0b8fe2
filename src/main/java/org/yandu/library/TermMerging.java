package org.yandu.library;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.text.Folding;

/**
 * Adds entries of glossaries from elsewhere. Where the reader has an entry of the same name, or has
 * corrected the same one, both explanations stay in it, in an order that does not depend on which
 * came first; nothing is taken away.
 */
final class TermMerging {

  /** Between two explanations of one entry, on a line of its own. */
  private static final String PARTED = "\n——\n";

  private final Database reading;
  private final Map<String, String> places;
  private final Map<String, EditedGlossary> glossaries = new HashMap<>();
  private final Set<UUID> names = new HashSet<>();

  /**
   * @param places the report here in the place of each that the entries name
   */
  TermMerging(Database reading, Map<String, String> places) {
    this.reading = reading;
    this.places = places;
  }

  List<TermEdit.Step> steps(List<TermEdit> terms) throws SQLException {
    List<TermEdit.Step> steps = new ArrayList<>();
    for (TermEdit each : terms) {
      String report = places.get(each.report());
      if (report != null && !isKept(each.id()) && names.add(each.id())) {
        TermEdit term = each.in(report);
        EditedGlossary glossary = glossary(report);
        Optional<TermEdit.Step> step = step(glossary, term);
        if (step.isPresent()) {
          steps.add(step.get());
          glossaries.put(report, after(glossary, step.get()));
        }
      }
    }
    return steps;
  }

  private boolean isKept(UUID id) throws SQLException {
    return reading.number("SELECT count(*) FROM term_edit WHERE id = ?", id.toString()) > 0;
  }

  private static EditedGlossary after(EditedGlossary glossary, TermEdit.Step step) {
    List<TermEdit> edits = new ArrayList<>(glossary.edits());
    step.before().ifPresent(edits::remove);
    step.after().ifPresent(edits::add);
    return glossary.withEdits(edits);
  }

  private static Optional<TermEdit.Step> step(EditedGlossary glossary, TermEdit term) {
    Optional<EditedGlossary.Entry> there =
        switch (term.kind()) {
          case ADDED -> glossary.named(term.headword());
          case CORRECTED -> glossary.entry(term.target());
          // What a reader does not want to see is nobody else's business.
          case HIDDEN, IGNORED -> Optional.empty();
        };
    boolean corrects = term.kind() == TermEdit.Kind.CORRECTED;
    if (there.isEmpty()) {
      return term.kind() == TermEdit.Kind.ADDED
          ? Optional.of(new TermEdit.Step(Optional.empty(), Optional.of(term)))
          : Optional.empty();
    }
    String key = there.get().key();
    Optional<TermEdit> own =
        glossary.edits().stream().filter(edit -> edit.key().equals(key)).findFirst();
    if (there.get().hidden() || (own.isEmpty() && !corrects)) {
      return Optional.empty();
    }
    return own.isEmpty()
        ? Optional.of(new TermEdit.Step(Optional.empty(), Optional.of(term)))
        : joined(own.get(), term);
  }

  /** What another says of the same entry stands in it too; nothing if it does already. */
  private static Optional<TermEdit.Step> joined(TermEdit own, TermEdit other) {
    Set<String> explanations = new TreeSet<>(explanations(own));
    Set<String> names = new LinkedHashSet<>(own.aliases());
    boolean more = explanations.addAll(explanations(other));
    Set<String> known =
        Stream.concat(Stream.of(own.headword()), own.aliases().stream())
            .map(Folding::key)
            .collect(Collectors.toSet());
    for (String name :
        Stream.concat(Stream.of(other.headword()), other.aliases().stream()).toList()) {
      if (known.add(Folding.key(name))) {
        more |= names.add(name);
      }
    }
    if (!more) {
      return Optional.empty();
    }
    Instant later = own.modified().plusMillis(1);
    Term term = new Term(1, own.headword(), List.copyOf(names), String.join(PARTED, explanations));
    return Optional.of(
        new TermEdit.Step(
            Optional.of(own),
            Optional.of(
                own.with(
                    own.kind(),
                    term,
                    other.modified().isAfter(later) ? other.modified() : later))));
  }

  private static List<String> explanations(TermEdit term) {
    return List.of(term.definition().split(PARTED));
  }

  private EditedGlossary glossary(String report) throws SQLException {
    EditedGlossary known = glossaries.get(report);
    if (known == null) {
      known =
          new EditedGlossary(
              Reports.readGlossary(reading, report), TermEdits.ofReport(reading, report));
      glossaries.put(report, known);
    }
    return known;
  }
}
