package org.yandu.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yandu.report.Citation;
import org.yandu.report.Imprint;
import org.yandu.text.Pinyin;

/**
 * How often something stands in the text of a report, its explanations included; notes are the
 * reader's and not counted.
 *
 * @param fingerprint names the report
 * @param title its title
 * @param imprint where it comes from
 */
public record ReportFrequency(
    String fingerprint, String title, Imprint imprint, Frequency frequency) {

  private static final String YEARLY = "政府工作报告";

  /** The report's full name. */
  public String name() {
    return Citation.name(title, imprint);
  }

  /** The same report with another count. */
  public ReportFrequency withCount(int count) {
    return new ReportFrequency(
        fingerprint, title, imprint, new Frequency(count, frequency.length()));
  }

  /** Whether it says of which place and which year it is, so that it can be set beside others. */
  public boolean isComparable() {
    return !imprint.place().isEmpty() && imprint.year() > 0;
  }

  /** Whether place and year tell all: it is a yearly report as every government gives one. */
  public boolean isYearly() {
    return isComparable() && title.endsWith(YEARLY);
  }

  /**
   * Reports as they are compared: by place, in the order of its pinyin, and by year. A year in
   * which nothing was found says something where another year of the place has something, and
   * nothing else; only then it stays.
   *
   * @param first the place that comes first, whatever its name
   */
  public static List<ReportFrequency> compared(List<ReportFrequency> reports, String first) {
    Set<String> speaking =
        reports.stream()
            .filter(report -> report.frequency().count() > 0 && report.isComparable())
            .map(report -> report.imprint().place())
            .collect(Collectors.toSet());
    return reports.stream()
        .filter(
            report ->
                report.frequency().count() > 0
                    || (report.isComparable() && speaking.contains(report.imprint().place())))
        .sorted(byPlaceAndYear(reports, first))
        .toList();
  }

  private static Comparator<ReportFrequency> byPlaceAndYear(
      List<ReportFrequency> reports, String first) {
    Map<String, String> pinyin = new HashMap<>();
    reports.forEach(
        report ->
            pinyin.computeIfAbsent(report.imprint().place(), place -> Pinyin.of(place).sortKey()));
    return Comparator.comparing((ReportFrequency report) -> !report.imprint().place().equals(first))
        .thenComparing(report -> report.imprint().place().isEmpty())
        .thenComparing(report -> pinyin.getOrDefault(report.imprint().place(), ""))
        .thenComparing(report -> report.imprint().place())
        .thenComparingInt(report -> report.imprint().year())
        .thenComparing(ReportFrequency::title);
  }
}
