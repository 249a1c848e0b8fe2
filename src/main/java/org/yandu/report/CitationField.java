package org.yandu.report;

import java.util.Arrays;
import java.util.Optional;
import org.yandu.text.Range;

/** What a {@link CitationTemplate} can ask for: each is written {@code {name}} in it. */
public enum CitationField {
  /** The report's full name: 2021年乐平市政府工作报告. */
  REPORT("报告"),
  YEAR("年"),
  PLACE("地"),
  TITLE("标题"),
  MEETING("会议"),
  /** The day the report was given, as far as it is known: 2021年2月5日. */
  DATE("日期"),
  /** The part and section: 第二部分第（三）节. */
  PATH("位置"),
  /** The page, or the first and the last: 14, 14—15. */
  PAGE("页"),
  /** The passage itself. */
  PASSAGE("原文");

  private final String word;

  CitationField(String word) {
    this.word = word;
  }

  /** Its name in a template, without braces. */
  public String word() {
    return word;
  }

  static Optional<CitationField> named(String word) {
    return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
  }

  /** What it stands for, or an empty string where that is not known. */
  String of(Report report, Range range) {
    Imprint imprint = report.imprint();
    return switch (this) {
      case REPORT -> Citation.name(report);
      case YEAR -> imprint.year() == 0 ? "" : Integer.toString(imprint.year());
      case PLACE -> imprint.place();
      case TITLE -> report.title();
      case MEETING -> imprint.meeting();
      case DATE -> Citation.date(imprint.date());
      case PATH -> Citation.place(report, range.start());
      case PAGE -> Citation.pages(report, range);
      case PASSAGE -> Citation.passage(report, range);
    };
  }
}
