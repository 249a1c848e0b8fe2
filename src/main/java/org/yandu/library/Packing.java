package org.yandu.library;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Versioned;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.glossary.TermLinker;
import org.yandu.glossary.VersionedTerm;
import org.yandu.library.exchange.CarriedReport;
import org.yandu.library.exchange.Parcel;
import org.yandu.report.Report;
import org.yandu.text.Folding;

/** Puts together what leaves: annotations, what their reports are called, and their terms. */
final class Packing {

  private final Database reading;
  private final Reports reports;

  Packing(Database reading, Reports reports) {
    this.reading = reading;
    this.reports = reports;
  }

  /**
   * @param withText whether the reports themselves come along
   */
  Parcel pack(List<Versioned> annotations, boolean withText) throws SQLException, LibraryException {
    Map<String, List<Annotation>> byReport = new LinkedHashMap<>();
    for (Versioned each : annotations) {
      Annotation annotation = each.annotation();
      byReport.computeIfAbsent(annotation.report(), none -> new ArrayList<>()).add(annotation);
    }
    List<CarriedReport> carried = new ArrayList<>();
    List<TermEdit> terms = new ArrayList<>();
    for (Map.Entry<String, List<Annotation>> entry : byReport.entrySet()) {
      Report report = reports.read(reading, entry.getKey());
      Glossary official = Reports.readGlossary(reading, entry.getKey());
      CarriedReport whole = CarriedReport.whole(report, official);
      carried.add(withText ? whole : whole.named());
      List<TermEdit> edits = TermEdits.ofReport(reading, entry.getKey());
      edits.stream()
          .filter(
              edit -> edit.kind() == TermEdit.Kind.ADDED || edit.kind() == TermEdit.Kind.CORRECTED)
          .forEach(terms::add);
      terms.addAll(
          mentioned(entry.getKey(), entry.getValue(), new EditedGlossary(official, edits)));
    }
    List<VersionedTerm> versioned = new ArrayList<>();
    for (TermEdit term : terms) {
      versioned.add(new VersionedTerm(term, Exchange.versions(reading, term.id())));
    }
    return new Parcel(annotations, carried, versioned, 0);
  }

  /** The entries that stand in what was marked, as edits of one who does not have them. */
  private static List<TermEdit> mentioned(
      String report, List<Annotation> annotations, EditedGlossary glossary) {
    TermLinker linker = new TermLinker(glossary.glossary());
    Set<Term> mentioned = new LinkedHashSet<>();
    for (Annotation annotation : annotations) {
      linker.link(annotation.anchor().exact()).stream()
          .map(Occurrence::term)
          .forEach(mentioned::add);
    }
    return mentioned.stream()
        .filter(
            term ->
                glossary
                    .entryOf(term)
                    .filter(entry -> entry.standing() == EditedGlossary.Standing.OFFICIAL)
                    .isPresent())
        .map(term -> entry(report, term))
        .toList();
  }

  private static TermEdit entry(String report, Term term) {
    String seed = "urn:yandu:term:" + report + ":" + Folding.key(term.headword());
    return new TermEdit(
        UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)),
        report,
        TermEdit.Kind.ADDED,
        "",
        term.headword(),
        term.aliases(),
        term.definition(),
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
