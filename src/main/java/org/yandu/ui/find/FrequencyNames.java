package org.yandu.ui.find;

import java.util.List;
import java.util.Locale;
import org.yandu.export.FrequencyTable;
import org.yandu.search.Frequency;
import org.yandu.search.PartFrequency;
import org.yandu.search.ReportFrequency;
import org.yandu.ui.words.Words;

/** What the lines of the table of frequencies are called, and how their numbers are written. */
public final class FrequencyNames {

  private final Words words;

  public FrequencyNames(Words words) {
    this.words = words;
  }

  /** What the first column shows: no more of a report's name than sets it apart. */
  String of(FrequencyRow row) {
    return row.part().map(this::part).orElseGet(() -> brief(row.report()));
  }

  /** The whole name. */
  String inFull(FrequencyRow row) {
    return row.part().map(this::part).orElseGet(() -> row.report().name());
  }

  /** 每万字 as it is shown. */
  String rate(Frequency frequency) {
    return String.format(Locale.ROOT, "%.1f", frequency.perTenThousand());
  }

  /** A line as it is read aloud. */
  String said(FrequencyRow row) {
    return words.of(
        "find.frequency.said", inFull(row), row.frequency().count(), rate(row.frequency()));
  }

  /** Lines as they leave the program. */
  List<FrequencyTable.Line> lines(List<FrequencyRow> rows) {
    return rows.stream().map(this::line).toList();
  }

  private FrequencyTable.Line line(FrequencyRow row) {
    return new FrequencyTable.Line(
        row.report().name(),
        row.report().imprint(),
        row.part().map(this::part).orElseGet(() -> words.of("find.frequency.part.whole")),
        row.frequency().count(),
        row.frequency().length(),
        row.frequency().perTenThousand());
  }

  private String brief(ReportFrequency report) {
    return report.isYearly()
        ? words.of(
            "find.frequency.report",
            report.imprint().place(),
            Integer.toString(report.imprint().year()))
        : report.name();
  }

  private String part(PartFrequency part) {
    return switch (part.kind()) {
      case OPENING -> words.of("find.frequency.part.opening");
      case SECTION -> part.heading().strip();
      case ENTRIES -> words.of("find.frequency.part.entries");
      case CLOSING -> words.of("find.frequency.part.closing");
      case WHOLE -> words.of("find.frequency.part.whole");
    };
  }
}
