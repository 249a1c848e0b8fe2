package org.yandu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.report.Report;
import org.yandu.search.FoundPassage;
import org.yandu.search.Hit;
import org.yandu.search.NoteHit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;

/**
 * What {@code yandu find} found.
 *
 * @param meant what of the query was found; nothing if nothing was
 * @param notes those of the reader's notes in which it was found
 */
record FindAnswer(
    Query query,
    Optional<Interpretation> meant,
    List<FindAnswer.Found> found,
    List<FindAnswer.Noted> notes) {

  static FindAnswer nothing(Query query) {
    return new FindAnswer(query, Optional.empty(), List.of(), List.of());
  }

  /** Nothing if nothing was found. */
  static Optional<FindAnswer> of(
      Query query, Interpretation meant, List<Found> found, List<Noted> notes) {
    return found.isEmpty() && notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new FindAnswer(query, Optional.of(meant), found, notes));
  }

  /**
   * The form of {@code find --json}; the names of {@code query}, {@code count} and {@code hits} and
   * of what is in them are part of the contract. How the query was read and the notes are there
   * where there is something to say.
   */
  String json() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("query", query.input());
    meant
        .filter(each -> !each.forms().isEmpty())
        .ifPresent(
            otherwise -> {
              answer.put("reading", otherwise.way().name().toLowerCase(Locale.ROOT));
              answer.put("forms", otherwise.forms());
            });
    answer.put("count", found.size());
    answer.put("hits", found.stream().map(HitJson::of).toList());
    if (!notes.isEmpty()) {
      answer.put("notes", notes.stream().map(NoteJson::of).toList());
    }
    return Json.of(answer);
  }

  /**
   * A hit, and in what.
   *
   * @param name of the report: the file as it was named, or the fingerprint in the library
   */
  record Found(String name, Report report, Hit hit) {}

  /**
   * A note in which something was found.
   *
   * @param name what its report is called
   */
  record Noted(String name, NoteHit hit) {}

  private record NoteJson(String report, int start, int end, String quote, String note) {

    static NoteJson of(Noted noted) {
      Annotation annotation = noted.hit().annotation();
      return new NoteJson(
          annotation.report(),
          annotation.anchor().range().start(),
          annotation.anchor().range().end(),
          annotation.anchor().exact(),
          annotation.note());
    }
  }

  private record HitJson(
      String report,
      int start,
      int end,
      int page,
      List<String> path,
      String surface,
      String context) {

    static HitJson of(Found found) {
      FoundPassage snippet = FoundPassage.of(found.report(), found.hit().range());
      return new HitJson(
          found.name(),
          snippet.range().start(),
          snippet.range().end(),
          snippet.page(),
          snippet.path(),
          snippet.surface(),
          snippet.context());
    }
  }
}
