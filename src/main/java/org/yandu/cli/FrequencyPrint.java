package org.yandu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yandu.cli.FindAnswer.Found;
import org.yandu.report.Report;
import org.yandu.search.Frequency;
import org.yandu.search.Hit;
import org.yandu.search.PartFrequency;
import org.yandu.search.ReportFrequency;

/** How often something stands in each report and each of its parts. */
final class FrequencyPrint {

  private static final int WIDTH = 76;
  private static final int NUMBER = 10;

  private FrequencyPrint() {}

  /** A report with its parts; none if nothing was found in it. */
  private record Counted(ReportFrequency report, List<PartFrequency> parts) {}

  /**
   * Counts what was found.
   *
   * @param reports those that were looked through, what they say of their counts is not asked
   */
  private static List<Counted> count(List<Found> found, List<ReportFrequency> reports) {
    Map<String, Report> texts = new LinkedHashMap<>();
    Map<String, List<Hit>> hits = new LinkedHashMap<>();
    for (Found each : found) {
      texts.put(each.name(), each.report());
      hits.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each.hit());
    }
    List<Counted> counted = new ArrayList<>();
    for (ReportFrequency report : reports) {
      List<Hit> mine = hits.getOrDefault(report.fingerprint(), List.of());
      Report text = texts.get(report.fingerprint());
      counted.add(
          new Counted(
              report.withCount(mine.size()),
              text == null ? List.of() : PartFrequency.in(text, mine)));
    }
    return counted;
  }

  /** For people: a report a line, and where it is the only one, its parts below it. */
  static String of(FindAnswer answer, List<ReportFrequency> reports) {
    List<Counted> counted = count(answer.found(), reports);
    List<String> lines = new ArrayList<>();
    lines.add(line("报告", "次数", "每万字"));
    for (Counted each : counted) {
      lines.add(line("《" + each.report().name() + "》", each.report().frequency()));
      if (counted.size() == 1) {
        each.parts().stream()
            .filter(PartFrequency::isComparable)
            .forEach(part -> lines.add(line("  " + name(part), part.frequency())));
      }
    }
    lines.add("");
    lines.add(FindPrint.receipt(answer));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String name, Frequency frequency) {
    return line(
        name,
        Integer.toString(frequency.count()),
        String.format(Locale.ROOT, "%.1f", frequency.perTenThousand()));
  }

  /** The numbers stand behind the last line of a long name. */
  private static String line(String name, String count, String rate) {
    int room = WIDTH - 2 * NUMBER;
    List<String> lines = new ArrayList<>(TerminalText.wrap(name, room, "", "    "));
    String last = lines.removeLast();
    String gap = " ".repeat(Math.max(0, room - TerminalText.width(last)));
    lines.add(last + gap + right(count) + right(rate));
    return String.join(System.lineSeparator(), lines);
  }

  private static String right(String text) {
    return " ".repeat(Math.max(1, NUMBER - TerminalText.width(text))) + text;
  }

  private static String name(PartFrequency part) {
    return switch (part.kind()) {
      case OPENING -> "（开头）";
      case SECTION -> part.heading();
      case ENTRIES -> "（词条）";
      case CLOSING -> "（文后）";
      case WHOLE -> "（全文）";
    };
  }

  /** The form of {@code find --frequency --json}; its names are part of the contract. */
  static List<Object> json(List<Found> found, List<ReportFrequency> reports) {
    return count(found, reports).stream()
        .<Object>map(
            each ->
                new ReportJson(
                    each.report().fingerprint(),
                    each.report().name(),
                    each.report().imprint().place(),
                    each.report().imprint().year(),
                    each.report().frequency().count(),
                    each.report().frequency().length(),
                    each.report().frequency().perTenThousand(),
                    each.parts().stream().map(PartJson::of).toList()))
        .toList();
  }

  private record ReportJson(
      String report,
      String name,
      String place,
      int year,
      int count,
      int length,
      double perTenThousand,
      List<PartJson> parts) {}

  private record PartJson(
      String kind, String heading, int count, int length, double perTenThousand) {

    static PartJson of(PartFrequency part) {
      return new PartJson(
          part.kind().name().toLowerCase(Locale.ROOT),
          part.heading(),
          part.frequency().count(),
          part.frequency().length(),
          part.frequency().perTenThousand());
    }
  }
}
