package org.yandu.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.ui.words.Words;

/** How a place in a report is named in the panes and in the status bar. */
public final class Places {

  private static final Pattern NUMBER =
      Pattern.compile("^(?:([一二三四五六七八九十]+)、|([（(][一二三四五六七八九十]+[）)])|([0-9]+)[．.、])");

  private static final Pattern BRACKETS = Pattern.compile("[【】]");

  private Places() {}

  /** The page and the numbers of the headings: 第 5 页 · 一、（四）. */
  public static String brief(Report report, int offset, Words words) {
    List<String> parts = new ArrayList<>();
    if (report.pages() > 0) {
      parts.add(words.of("place.page", Integer.toString(report.pageAt(offset))));
    }
    String numbers = numbers(report, offset);
    if (!numbers.isEmpty()) {
      parts.add(numbers);
    }
    return String.join(" · ", parts);
  }

  /** The innermost heading and, on a line of its own, the page. */
  public static String section(Report report, int offset, Words words) {
    List<Block> path = report.path(offset);
    String name = path.isEmpty() ? report.title() : heading(report.textOf(path.getLast()));
    return report.pages() == 0
        ? name
        : name + "\n" + words.of("place.page", Integer.toString(report.pageAt(offset)));
  }

  /** The headings as a trail: 一、过去五年工作回顾 › （四）. */
  public static String trail(Report report, int offset) {
    List<String> path = report.path(offset).stream().map(report::textOf).toList();
    return path.isEmpty() ? report.title() : trail(path);
  }

  /** The same of headings, outermost first; an empty string where there are none. */
  public static String trail(List<String> path) {
    if (path.isEmpty()) {
      return "";
    }
    StringBuilder trail = new StringBuilder(heading(path.getFirst()));
    for (String heading : path.subList(1, path.size())) {
      trail.append(" › ").append(number(heading));
    }
    return trail.toString();
  }

  /** The numbers of the headings: 一、（四）; the name of the glossary within it. */
  public static String numbers(Report report, int offset) {
    StringBuilder numbers = new StringBuilder();
    for (Block heading : report.path(offset)) {
      if (heading.kind() == BlockKind.GLOSSARY_TITLE) {
        return heading(report.textOf(heading));
      }
      numbers.append(number(report.textOf(heading)));
    }
    return numbers.toString();
  }

  /** A heading without its number. */
  public static String unnumbered(String heading) {
    return NUMBER.matcher(heading).replaceFirst("").strip();
  }

  /** A heading without the brackets that set it apart on paper. */
  private static String heading(String heading) {
    return BRACKETS.matcher(heading).replaceAll("");
  }

  private static String number(String heading) {
    Matcher matcher = NUMBER.matcher(heading);
    if (!matcher.find()) {
      return heading;
    }
    return matcher.group(1) != null ? matcher.group(1) + "、" : matcher.group();
  }
}
