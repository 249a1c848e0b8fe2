package org.yandu.ui.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yandu.report.Citation;
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
 * @param undated how many reports were left out because they do not tell their year, which the
 *     query asks for
 */
public record Found(
    Query query,
    Optional<Interpretation> meant,
    List<InReport> reports,
    boolean done,
    int undated) {

  /**
   * What was found in one report. In a large library most of it is only counted; where it stands is
   * read once it is shown.
   *
   * @param fingerprint names the report
   * @param name what the report is called
   * @param body how many places there are in the report proper
   * @param entries how many there are in its explanations
   * @param notes those of its annotations in whose notes, or as whose bookmark, something was found
   * @param text the report and the places in it; nothing if they have not been read
   */
  public record InReport(
      String fingerprint,
      String name,
      int body,
      int entries,
      List<NoteHit> notes,
      Optional<InText> text) {

    /**
     * What was found in the text of a report that was read.
     *
     * @param hits in reading order
     */
    record InText(Report report, List<Hit> hits) {

      InText {
        hits = List.copyOf(hits);
      }
    }

    public InReport {
      notes = List.copyOf(notes);
    }

    /** A report that was looked through. */
    static InReport read(String fingerprint, Report report, List<Hit> hits, List<NoteHit> notes) {
      int body = (int) hits.stream().filter(hit -> hit.kind() == HitKind.BODY).count();
      return new InReport(
          fingerprint,
          Citation.name(report),
          body,
          hits.size() - body,
          notes,
          Optional.of(new InText(report, hits)));
    }

    /** The same with the places in the text. */
    InReport with(Report report, List<Hit> hits) {
      return read(fingerprint, report, hits, notes);
    }

    boolean isRead() {
      return text.isPresent();
    }

    /**
     * @throws java.util.NoSuchElementException if it has not been read
     */
    Report report() {
      return text.orElseThrow().report();
    }

    /** In the text, in reading order; none if it has not been read. */
    public List<Hit> hits() {
      return text.map(InText::hits).orElse(List.of());
    }

    /** How many places there are in the text, its explanations included. */
    int inText() {
      return body + entries;
    }

    int noteCount() {
      return notes.stream().mapToInt(note -> note.places().size()).sum();
    }

    /** How many places there are in the text and in notes. */
    int total() {
      return inText() + noteCount();
    }

    boolean isEmpty() {
      return inText() == 0 && notes.isEmpty();
    }
  }

  public Found {
    reports = List.copyOf(reports);
  }

  /** What was found in one of the reports, if anything was. */
  public Optional<InReport> in(String fingerprint) {
    return reports.stream().filter(each -> each.fingerprint().equals(fingerprint)).findFirst();
  }

  /** Whether the same was counted in the same reports, be more of them read or not. */
  boolean isCountedAs(Found other) {
    boolean same =
        done == other.done && undated == other.undated && reports.size() == other.reports.size();
    for (int index = 0; same && index < reports.size(); index++) {
      InReport one = reports.get(index);
      InReport two = other.reports.get(index);
      same =
          one.fingerprint().equals(two.fingerprint())
              && one.body() == two.body()
              && one.entries() == two.entries();
    }
    return same && query.equals(other.query);
  }

  /** The same after some reports were read. */
  Found with(List<InReport> read) {
    Map<String, InReport> now = new HashMap<>();
    read.forEach(each -> now.put(each.fingerprint(), each));
    return new Found(
        query,
        meant,
        reports.stream().map(each -> now.getOrDefault(each.fingerprint(), each)).toList(),
        done,
        undated);
  }

  /** How many places there are in the reports proper. */
  public int body() {
    return reports.stream().mapToInt(InReport::body).sum();
  }

  /** How many places there are in explanations. */
  public int entries() {
    return reports.stream().mapToInt(InReport::entries).sum();
  }

  /** How many places there are in notes and bookmarks. */
  public int noteCount() {
    return reports.stream().mapToInt(InReport::noteCount).sum();
  }

  /** How many places there are in all. */
  public int total() {
    return reports.stream().mapToInt(InReport::total).sum();
  }
}
