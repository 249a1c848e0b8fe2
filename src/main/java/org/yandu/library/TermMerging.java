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
import org.yandu.glossary.TermJoin;
import org.yandu.glossary.VersionedTerm;
import org.yandu.library.ImportChange.KnownVersion;

/**
 * Takes in entries of glossaries from elsewhere. Where the reader has an entry of the same name, or
 * has corrected the same one, the two are {@linkplain TermJoin joined}.
 */
final class TermMerging {

  private final Database reading;
  private final Map<String, String> places;
  private final Map<String, EditedGlossary> glossaries = new HashMap<>();
  private final Set<UUID> taken = new HashSet<>();
  private final List<TermEdit.Step> steps = new ArrayList<>();
  private final List<KnownVersion> versions = new ArrayList<>();

  /**
   * @param places the report here in the place of each that the entries name
   */
  TermMerging(Database reading, Map<String, String> places) {
    this.reading = reading;
    this.places = places;
  }

  /** What changes here with what was taken in. */
  List<TermEdit.Step> steps() {
    return List.copyOf(steps);
  }

  /** What was not known before of the entries that are here then. */
  List<KnownVersion> versions() {
    return List.copyOf(versions);
  }

  void take(List<VersionedTerm> terms) throws SQLException {
    for (VersionedTerm each : terms) {
      String report = places.get(each.edit().report());
      if (report != null && taken.add(each.edit().id())) {
        take(new VersionedTerm(each.edit().in(report), each.seen()), glossary(report));
      }
    }
  }

  private void take(VersionedTerm there, EditedGlossary glossary) throws SQLException {
    TermEdit other = there.edit();
    Optional<TermEdit> own = own(glossary, other);
    Optional<TermEdit> joined = own.isPresent() ? join(own.get(), there) : wanted(glossary, there);
    if (joined.isEmpty()) {
      return;
    }
    know(joined.get().id(), there.seen());
    if (!joined.equals(own)) {
      TermEdit.Step step = new TermEdit.Step(own, joined);
      steps.add(step);
      glossaries.put(other.report(), after(glossary, step));
    }
  }

  /**
   * What the reader made of the same entry; or of one of the same name, if it is no official one.
   */
  private static Optional<TermEdit> own(EditedGlossary glossary, TermEdit other) {
    Optional<TermEdit> same =
        glossary.edits().stream().filter(edit -> edit.id().equals(other.id())).findFirst();
    if (same.isPresent()) {
      return same;
    }
    Optional<EditedGlossary.Entry> there =
        switch (other.kind()) {
          case ADDED -> glossary.named(other.headword());
          case CORRECTED -> glossary.entry(other.target());
          case HIDDEN, IGNORED -> Optional.empty();
        };
    return there.flatMap(
        entry ->
            glossary.edits().stream().filter(edit -> edit.key().equals(entry.key())).findFirst());
  }

  private Optional<TermEdit> join(TermEdit own, VersionedTerm there) throws SQLException {
    boolean entry = own.kind() == TermEdit.Kind.ADDED || own.kind() == TermEdit.Kind.CORRECTED;
    // What a reader has taken out stays out.
    return entry
        ? Optional.of(TermJoin.join(own, Exchange.versions(reading, own.id()), there))
        : Optional.empty();
  }

  /** The entry, unless it says nothing new of one that is there or was deleted. */
  private Optional<TermEdit> wanted(EditedGlossary glossary, VersionedTerm there)
      throws SQLException {
    TermEdit other = there.edit();
    boolean takes =
        switch (other.kind()) {
          case ADDED -> glossary.named(other.headword()).isEmpty();
          case CORRECTED -> glossary.entry(other.target()).isPresent();
          // What a reader does not want to see is nobody else's business.
          case HIDDEN, IGNORED -> false;
        };
    boolean elsewhere =
        reading.number("SELECT count(*) FROM term_edit WHERE id = ?", other.id().toString()) > 0;
    Set<String> known = Exchange.versions(reading, other.id());
    return takes && !elsewhere && !known.containsAll(VersionedTerm.of(other).seen())
        ? Optional.of(other)
        : Optional.empty();
  }

  private void know(UUID id, Set<String> seen) throws SQLException {
    Set<String> fresh = new HashSet<>(seen);
    fresh.removeAll(Exchange.versions(reading, id));
    versions.addAll(KnownVersion.of(id, fresh));
  }

  private static EditedGlossary after(EditedGlossary glossary, TermEdit.Step step) {
    List<TermEdit> edits = new ArrayList<>(glossary.edits());
    step.before().ifPresent(edits::remove);
    step.after().ifPresent(edits::add);
    return glossary.withEdits(edits);
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
