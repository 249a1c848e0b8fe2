package org.yandu.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yandu.text.Range;

/** How a place in a report is cited in a Chinese official document. */
public final class Citation {

  private static final Pattern PART = Pattern.compile("^第?([一二三四五六七八九十百]+)(?:、|部分|章)");
  private static final Pattern SECTION = Pattern.compile("^[（(]([一二三四五六七八九十百]+)[）)]");
  private static final Pattern ITEM =
      Pattern.compile("^(?:[\\[【［〔〖（(]([0-9０-９]+)[\\]】］〕〗）)]|([0-9０-９]+)[．.、)）])");

  private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?");

  private Citation() {}

  /**
   * The source of a passage, in the brackets in which it follows the passage: {@code
   * （《2021年乐平市政府工作报告》，第二部分第（三）节，第14页）}.
   */
  public static String of(Report report, Range range) {
    return CitationTemplate.of(CitationTemplate.OFFICIAL).cite(report, range);
  }

  /**
   * A passage as it is copied: its paragraphs, one line each, without the spaces that indent them
   * and without empty ones.
   */
  public static String passage(Report report, Range range) {
    return range
        .of(report.text())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The report's full name: year, place and title, as far as they are known and not said twice. */
  public static String name(Report report) {
    return name(report.title(), report.imprint());
  }

  /** The same of a report of which no more is known. */
  public static String name(String title, Imprint imprint) {
    String place = title.contains(imprint.place()) ? "" : imprint.place();
    String year = imprint.year() == 0 ? "" : imprint.year() + "年";
    return (title.contains(year) ? "" : year) + place + title;
  }

  /** The page or pages of a passage; empty where the report has none. */
  static String pages(Report report, Range range) {
    if (report.pages() == 0) {
      return "";
    }
    int first = report.pageAt(range.start());
    int last = report.pageAt(Math.max(range.start(), range.end() - 1));
    return last > first ? first + "—" + last : Integer.toString(first);
  }

  /** A date of ISO 8601 as it is written in Chinese; anything else as it stands. */
  static String date(String iso) {
    Matcher matcher = DATE.matcher(iso);
    if (!matcher.matches()) {
      return iso;
    }
    StringBuilder date = new StringBuilder(matcher.group(1)).append('年');
    if (matcher.group(2) != null) {
      date.append(Integer.parseInt(matcher.group(2))).append('月');
    }
    if (matcher.group(3) != null) {
      date.append(Integer.parseInt(matcher.group(3))).append('日');
    }
    return date.toString();
  }

  static String place(Report report, int offset) {
    List<Block> path = report.path(offset);
    StringBuilder place = new StringBuilder();
    for (Block heading : path) {
      String text = report.textOf(heading);
      if (heading.kind() == BlockKind.GLOSSARY_TITLE) {
        return "名词解释" + entry(report, offset).map(number -> "第" + number + "条").orElse("");
      }
      place.append(
          number(PART, text)
              .map(number -> "第" + number + "部分")
              .or(() -> number(SECTION, text).map(number -> "第（" + number + "）节"))
              .or(() -> number(ITEM, text).map(number -> "第" + number + "项"))
              .orElse("“" + text + "”"));
    }
    return place.toString();
  }

  private static Optional<String> entry(Report report, int offset) {
    return number(ITEM, report.textOf(report.blockAt(offset)));
  }

  private static Optional<String> number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    return Optional.of(first == null ? matcher.group(2) : first);
  }
}
