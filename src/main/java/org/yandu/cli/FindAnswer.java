package org.yandu.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yandu.report.Report;
import org.yandu.search.FoundPassage;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;

/**
 * What {@code yandu find} found.
 *
 * @param meant what of the query was found; nothing if nothing was
 */
record FindAnswer(Query query, Optional<Interpretation> meant, List<FindAnswer.Found> found) {

  static FindAnswer nothing(Query query) {
    return new FindAnswer(query, Optional.empty(), List.of());
  }

  static Optional<FindAnswer> of(Query query, Interpretation meant, List<Found> found) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new FindAnswer(query, Optional.of(meant), found));
  }

  String json() {
    List<HitJson> hits = found.stream().map(HitJson::of).toList();
    Optional<Interpretation> other = meant.filter(each -> !each.forms().isEmpty());
    return other.isPresent()
        ? Json.of(
            new OtherwiseJson(
                query.input(),
                other.get().way().name().toLowerCase(Locale.ROOT),
                other.get().forms(),
                hits.size(),
                hits))
        : Json.of(new FindJson(query.input(), hits.size(), hits));
  }

  /**
   * A hit, and in what.
   *
   * @param name of the report: the file as it was named, or the fingerprint in the library
   */
  record Found(String name, Report report, Hit hit) {}

  /** The form of {@code find --json}; the names of its parts are part of the contract. */
  private record FindJson(String query, int count, List<HitJson> hits) {}

  /** The same where other strings were found, since what was typed stands nowhere. */
  private record OtherwiseJson(
      String query, String reading, List<String> forms, int count, List<HitJson> hits) {}

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
