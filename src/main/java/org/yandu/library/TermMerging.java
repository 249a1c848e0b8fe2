package org.yandu.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.TermEdit;
import org.yandu.text.Folding;

/** Adds entries of glossaries from elsewhere where there is none of their name; changes none. */
final class TermMerging {

  private final Database reading;
  private final Map<String, String> places;
  private final Map<String, EditedGlossary> glossaries = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
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
    for (TermEdit term : terms) {
      String report = places.get(term.report());
      if (report != null && isWanted(term.in(report)) && names.add(term.id())) {
        steps.add(new TermEdit.Step(Optional.empty(), Optional.of(term.in(report))));
      }
    }
    return steps;
  }

  private boolean isWanted(TermEdit term) throws SQLException {
    EditedGlossary glossary = glossary(term.report());
    boolean nameUsed =
        reading.number("SELECT count(*) FROM term_edit WHERE id = ?", term.id().toString()) > 0;
    if (nameUsed) {
      return false;
    }
    String place = term.report() + '\n';
    return switch (term.kind()) {
      case ADDED ->
          glossary.named(term.headword()).isEmpty()
              && taken.add(place + Folding.key(term.headword()));
      case CORRECTED ->
          glossary
                  .entry(term.target())
                  .filter(entry -> entry.standing() == EditedGlossary.Standing.OFFICIAL)
                  .filter(entry -> !entry.hidden())
                  .isPresent()
              && glossary.edits().stream().noneMatch(edit -> edit.key().equals(term.target()))
              && taken.add(place + term.target());
      // What a reader does not want to see is nobody else's business.
      case HIDDEN, IGNORED -> false;
    };
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
