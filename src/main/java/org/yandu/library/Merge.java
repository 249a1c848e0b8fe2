package org.yandu.library;

import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Join.Outcome;
import org.yandu.annotation.Join.Result;
import org.yandu.annotation.Placement;

/**
 * What became of annotations that came from elsewhere. Each stands in exactly one of the first
 * three lists.
 *
 * @param outcomes of those that have a report here
 * @param unplaced those of another program whose passage is in no report here; they were left out
 * @param unknown those whose report the library does not hold; they were left out
 * @param reports fingerprints of reports that came along and are kept now
 * @param without how many there were that quote nothing
 * @param change what it changed, and how to take it back
 */
public record Merge(
    List<Outcome> outcomes,
    List<Annotation> unplaced,
    List<Annotation> unknown,
    List<String> reports,
    int without,
    ImportChange change) {

  public Merge {
    outcomes = List.copyOf(outcomes);
    unplaced = List.copyOf(unplaced);
    unknown = List.copyOf(unknown);
    reports = List.copyOf(reports);
  }

  /** Those of one result. */
  public List<Outcome> of(Result result) {
    return outcomes.stream().filter(outcome -> outcome.result() == result).toList();
  }

  /** Those that are new or brought up to date, and whose place is {@code DOUBTFUL} or so. */
  public List<Annotation> placed(Placement.Outcome outcome) {
    return outcomes.stream()
        .filter(
            each ->
                each.result() == Result.ADDED
                    || each.result() == Result.UPDATED
                    || each.result() == Result.CONFLICT)
        .map(Outcome::annotation)
        .filter(annotation -> annotation.outcome() == outcome)
        .toList();
  }

  /** How many annotations there were. */
  public int total() {
    return outcomes.size() + unplaced.size() + unknown.size() + without;
  }
}
