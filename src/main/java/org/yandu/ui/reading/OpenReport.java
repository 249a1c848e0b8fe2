package org.yandu.ui.reading;

import java.util.List;
import java.util.Optional;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.report.Report;

/**
 * A report that is open, with what has been computed for reading it.
 *
 * @param fingerprint the report's {@linkplain Report#fingerprint() fingerprint}
 * @param occurrences where the body mentions terms, in reading order
 */
public record OpenReport(
    String fingerprint, Report report, Glossary glossary, List<Occurrence> occurrences) {

  public OpenReport {
    occurrences = List.copyOf(occurrences);
  }

  /** Where the body mentions a term, in reading order. */
  public List<Occurrence> occurrencesOf(Term term) {
    return occurrences.stream().filter(place -> place.term().equals(term)).toList();
  }

  /** The mention of a term that covers an offset. */
  public Optional<Occurrence> occurrenceAt(int offset) {
    int low = 0;
    int high = occurrences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (occurrences.get(middle).range().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < occurrences.size() && occurrences.get(low).range().contains(offset)
        ? Optional.of(occurrences.get(low))
        : Optional.empty();
  }
}
