package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.yandu.search.Filters;
import org.yandu.search.Frequency;
import org.yandu.search.PartFrequency;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.ReportFrequency;
import org.yandu.ui.find.Found.InReport;

/**
 * What was found, counted: report by report as they are compared, and part by part where a report
 * is unfolded. Immutable.
 *
 * @param parts those of unfolded reports, by fingerprint
 */
record FrequencyCount(List<ReportFrequency> reports, Map<String, List<PartFrequency>> parts) {

  static final FrequencyCount NOTHING = new FrequencyCount(List.of(), Map.of());

  /** What the table is sorted by. */
  enum Column {
    /** Place and year of a report, the order of reading of its parts. */
    NAME,
    COUNT,
    RATE
  }

  /** How the table is sorted. */
  record Sorting(Column column, boolean descending) {}

  FrequencyCount {
    reports = List.copyOf(reports);
    parts = Map.copyOf(parts);
  }

  /**
   * Counts what was found.
   *
   * @param known every report in which something was found, and others to compare them with; what
   *     they say of their counts is not asked
   * @param first the place that comes first
   */
  static FrequencyCount of(Found found, List<ReportFrequency> known, String first) {
    Map<String, Integer> counts = new HashMap<>();
    found.reports().forEach(in -> counts.put(in.fingerprint(), in.inText()));
    Optional<Filters> filters = found.meant().map(Interpretation::filters);
    List<ReportFrequency> reports = new ArrayList<>();
    for (ReportFrequency report : known) {
      // A year that was not looked through says nothing.
      if (filters
          .filter(asked -> asked.admitReport(report.title(), report.imprint()))
          .isPresent()) {
        reports.add(report.withCount(counts.getOrDefault(report.fingerprint(), 0)));
      }
    }
    return new FrequencyCount(ReportFrequency.compared(reports, first), Map.of());
  }

  boolean isUnfolded(String fingerprint) {
    return parts.containsKey(fingerprint);
  }

  /** The same with the parts of one more report. */
  FrequencyCount unfold(InReport in) {
    Map<String, List<PartFrequency>> more = new LinkedHashMap<>(parts);
    more.put(
        in.fingerprint(),
        PartFrequency.in(in.report(), in.hits()).stream()
            .filter(PartFrequency::isComparable)
            .toList());
    return new FrequencyCount(reports, more);
  }

  /** The same without the parts of a report. */
  FrequencyCount fold(String fingerprint) {
    Map<String, List<PartFrequency>> fewer = new LinkedHashMap<>(parts);
    fewer.remove(fingerprint);
    return new FrequencyCount(reports, fewer);
  }

  /** The lines of the table. */
  List<FrequencyRow> rows(Sorting sorting) {
    List<FrequencyRow> rows = new ArrayList<>();
    String place = reports.isEmpty() ? "" : reports.getFirst().imprint().place();
    for (ReportFrequency report : sorted(reports, sorting, ReportFrequency::frequency)) {
      boolean begins = sorting.column() == Column.NAME && !report.imprint().place().equals(place);
      place = report.imprint().place();
      boolean unfolded = isUnfolded(report.fingerprint());
      rows.add(new FrequencyRow(report, Optional.empty(), unfolded, begins && !rows.isEmpty()));
      if (unfolded) {
        List<PartFrequency> mine = parts.getOrDefault(report.fingerprint(), List.of());
        // The parts of a report are read in one direction only.
        Sorting inside =
            sorting.column() == Column.NAME ? new Sorting(Column.NAME, false) : sorting;
        for (PartFrequency part : sorted(mine, inside, PartFrequency::frequency)) {
          rows.add(new FrequencyRow(report, Optional.of(part), false, false));
        }
      }
    }
    return rows;
  }

  private interface Counted<T> {
    Frequency of(T item);
  }

  /** Those that are equal stay in the order in which they are compared. */
  private static <T> List<T> sorted(List<T> items, Sorting sorting, Counted<T> counted) {
    if (sorting.column() == Column.NAME) {
      return sorting.descending() ? items.reversed() : items;
    }
    ToDoubleFunction<Frequency> value =
        sorting.column() == Column.COUNT ? Frequency::count : Frequency::perTenThousand;
    Comparator<T> ascending =
        Comparator.comparingDouble(item -> value.applyAsDouble(counted.of(item)));
    return items.stream().sorted(sorting.descending() ? ascending.reversed() : ascending).toList();
  }
}
