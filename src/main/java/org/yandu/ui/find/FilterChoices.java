package org.yandu.ui.find;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.ui.reading.Places;

/**
 * What filters may be set to where only some values occur.
 *
 * @param reports the names of the reports
 * @param years the latest first
 * @param places what is governed
 * @param sections the headings of the first level without their numbers, the most common first
 * @param terms the headwords
 * @param tags what annotations are tagged with
 * @param kinds what annotations are marked as
 */
public record FilterChoices(
    List<String> reports,
    List<String> years,
    List<String> places,
    List<String> sections,
    List<String> terms,
    List<String> tags,
    List<AnnotationKind> kinds) {

  public static final FilterChoices NONE =
      new FilterChoices(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          AnnotationKind.BUILT_IN);

  /** More than so many of a kind are no choice any more; they can be typed. */
  private static final int MOST = 60;

  public FilterChoices {
    reports = first(reports);
    years = first(years);
    places = first(places);
    sections = first(sections);
    terms = first(terms);
    tags = first(tags);
    kinds = List.copyOf(kinds);
  }

  private static List<String> first(List<String> values) {
    return List.copyOf(values.subList(0, Math.min(MOST, values.size())));
  }

  /** What occurs in some reports. */
  static FilterChoices of(
      List<Report> reports, List<String> terms, List<String> tags, List<AnnotationKind> kinds) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> years = new TreeSet<>(Comparator.reverseOrder());
    Set<String> places = new LinkedHashSet<>();
    Map<String, Integer> sections = new LinkedHashMap<>();
    for (Report report : reports) {
      names.add(Citation.name(report));
      if (report.imprint().year() != 0) {
        years.add(Integer.toString(report.imprint().year()));
      }
      if (!report.imprint().place().isEmpty()) {
        places.add(report.imprint().place());
      }
      for (Block block : report.blocks()) {
        if (block.kind() == BlockKind.HEADING && block.level() == 1) {
          sections.merge(Places.unnumbered(report.textOf(block)), 1, Integer::sum);
        }
      }
    }
    sections.remove("");
    return new FilterChoices(
        List.copyOf(names),
        List.copyOf(years),
        List.copyOf(places),
        sections.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList(),
        terms,
        tags,
        kinds);
  }
}
