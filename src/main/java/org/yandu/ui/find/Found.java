package org.yandu.ui.find;

import java.util.List;
import java.util.Optional;
import org.yandu.report.Report;
import org.yandu.search.Hit;
import org.yandu.search.HitKind;
import org.yandu.search.NoteHit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;

/**
 * What a query found.
 *
 * @param meant what of it was found; nothing if nothing was
 * @param reports those in which something was found: the one that was open first, then in the order
 *     of the library
 * @param done whether everything has been looked through that was to be
 */
public record Found(
    Query query, Optional<Interpretation> meant, List<InReport> reports, boolean done) {

  /**
   * What was found in one report.
   *
   * @param fingerprint names the report
   * @param hits in its text, in reading order
   * @param notes those of its annotations in whose notes something was found
   */
  public record InReport(String fingerprint, Report report, List<Hit> hits, List<NoteHit> notes) {

    public InReport {
      hits = List.copyOf(hits);
      notes = List.copyOf(notes);
    }

    /** How many places there are in the text, its explanations included. */
    int inText() {
      return hits.size();
    }

    int noteCount() {
      return notes.stream().mapToInt(note -> note.inNote().size()).sum();
    }

    /** How many places there are in the text and in notes. */
    int total() {
      return inText() + noteCount();
    }

    boolean isEmpty() {
      return hits.isEmpty() && notes.isEmpty();
    }
  }

  public Found {
    reports = List.copyOf(reports);
  }

  /** What was found in one of the reports, if anything was. */
  public Optional<InReport> in(String fingerprint) {
    return reports.stream().filter(each -> each.fingerprint().equals(fingerprint)).findFirst();
  }

  /** How many places there are in the texts, of one kind. */
  public int count(HitKind kind) {
    return reports.stream()
        .mapToInt(in -> (int) in.hits().stream().filter(hit -> hit.kind() == kind).count())
        .sum();
  }

  /** How many places there are in notes. */
  public int noteCount() {
    return reports.stream().mapToInt(InReport::noteCount).sum();
  }

  /** How many places there are in all. */
  public int total() {
    return reports.stream().mapToInt(InReport::total).sum();
  }
}
