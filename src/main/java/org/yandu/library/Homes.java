package org.yandu.library;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yandu.annotation.Annotation;
import org.yandu.library.exchange.CarriedReport;
import org.yandu.report.Imprint;

/** Finds the report here to which annotations from elsewhere belong. */
public final class Homes {

  /** So many quotes tell whose they are; each means a look into every report. */
  private static final int MOST_QUOTES = 50;

  private static final int MOST_RUNS = 6;

  /** Characters that stand side by side in every version of a text, punctuation not among them. */
  private static final Pattern RUN = Pattern.compile("[\\p{IsAlphabetic}]{2,20}");

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private final Database reading;
  private final Wish wish;
  private final Map<String, ReportName> names;

  /**
   * Which report is meant by annotations that do not say it by a fingerprint that is known here.
   *
   * @param report the one and only; nothing to look for it
   * @param preferred the one where several could be meant
   */
  public record Wish(Optional<String> report, Optional<String> preferred) {

    /** Whatever report the passages stand in. */
    public static final Wish ANY = new Wish(Optional.empty(), Optional.empty());
  }

  Homes(Database reading, Wish wish) throws SQLException {
    this.reading = reading;
    this.wish = wish;
    this.names = Reports.readNames(reading);
  }

  /** The version that is in the place of a report now, if the report is kept. */
  Optional<String> known(String fingerprint) throws SQLException {
    return Reports.holds(reading, fingerprint)
        ? Optional.of(Revisions.current(reading, fingerprint))
        : Optional.empty();
  }

  /** Another version of a report: of the same place, year and title, and the only one. */
  Optional<String> relative(CarriedReport carried) {
    Imprint imprint = carried.imprint();
    if (wish.report().isPresent()) {
      return wish.report();
    }
    if (imprint.place().isEmpty() || imprint.year() == 0) {
      return Optional.empty();
    }
    List<String> same = new ArrayList<>();
    names.forEach(
        (fingerprint, name) -> {
          if (name.title().equals(carried.title())
              && name.imprint().place().equals(imprint.place())
              && name.imprint().year() == imprint.year()) {
            same.add(fingerprint);
          }
        });
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  /**
   * The report in which most of some quotes stand, if that is one and no other.
   *
   * @param name under which they came: that of a text which is not here is no other text
   */
  Optional<String> holding(String name, Collection<Annotation> quotes) throws SQLException {
    if (wish.report().isPresent() || FINGERPRINT.matcher(name).matches()) {
      return wish.report();
    }
    Map<String, Integer> hits = new HashMap<>();
    List<List<String>> telling =
        quotes.stream()
            .map(quote -> runs(quote.anchor().exact()))
            .filter(runs -> !runs.isEmpty())
            .distinct()
            .sorted(
                Comparator.comparingInt((List<String> runs) -> String.join("", runs).length())
                    .reversed())
            .limit(MOST_QUOTES)
            .toList();
    for (List<String> runs : telling) {
      List<String> found =
          reading.query(
              "SELECT fingerprint FROM report WHERE successor = ''"
                  + " AND instr(text, ?) > 0".repeat(runs.size()),
              row -> row.text("fingerprint"),
              runs.toArray());
      found.forEach(fingerprint -> hits.merge(fingerprint, 1, Integer::sum));
    }
    int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> best =
        hits.entrySet().stream()
            .filter(each -> each.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return wish.preferred()
        .filter(best::contains)
        .or(() -> best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty());
  }

  /** The longest runs of letters in a quote, which no line end or width of a comma can part. */
  private static List<String> runs(String quote) {
    return RUN.matcher(quote)
        .results()
        .map(MatchResult::group)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(MOST_RUNS)
        .toList();
  }
}
