package org.yandu.search;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.annotation.AnnotationKind;
import org.yandu.search.Filters.Years;

/** The values that filters know by name. */
final class FilterValues {

  private static final Pattern YEARS = Pattern.compile("(\\d{4})年?(?:[-—–~～至到]+(\\d{4})年?)?");

  private static final Map<String, AnnotationKind> COLOURS =
      Map.ofEntries(
          Map.entry("亮点", AnnotationKind.HIGHLIGHT),
          Map.entry("highlight", AnnotationKind.HIGHLIGHT),
          Map.entry("黄", AnnotationKind.HIGHLIGHT),
          Map.entry("yellow", AnnotationKind.HIGHLIGHT),
          Map.entry("目标", AnnotationKind.TARGET),
          Map.entry("target", AnnotationKind.TARGET),
          Map.entry("绿", AnnotationKind.TARGET),
          Map.entry("green", AnnotationKind.TARGET),
          Map.entry("任务", AnnotationKind.TASK),
          Map.entry("task", AnnotationKind.TASK),
          Map.entry("蓝", AnnotationKind.TASK),
          Map.entry("blue", AnnotationKind.TASK),
          Map.entry("数据", AnnotationKind.FIGURE),
          Map.entry("figure", AnnotationKind.FIGURE),
          Map.entry("紫", AnnotationKind.FIGURE),
          Map.entry("purple", AnnotationKind.FIGURE),
          Map.entry("疑问", AnnotationKind.QUESTION),
          Map.entry("question", AnnotationKind.QUESTION),
          Map.entry("红", AnnotationKind.QUESTION),
          Map.entry("red", AnnotationKind.QUESTION),
          Map.entry("建议", AnnotationKind.PROPOSAL),
          Map.entry("proposal", AnnotationKind.PROPOSAL),
          Map.entry("橙", AnnotationKind.PROPOSAL),
          Map.entry("orange", AnnotationKind.PROPOSAL));

  private static final Map<String, HitKind> KINDS =
      Map.of(
          "正文", HitKind.BODY,
          "body", HitKind.BODY,
          "词条", HitKind.ENTRY,
          "entry", HitKind.ENTRY,
          "批注", HitKind.NOTE,
          "note", HitKind.NOTE);

  private FilterValues() {}

  /** A year, or the first and the last of several, whichever comes first. */
  static Optional<Years> years(String folded) {
    Matcher years = YEARS.matcher(folded);
    if (!years.matches()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(years.group(1));
    int other = years.group(2) == null ? one : Integer.parseInt(years.group(2));
    return Optional.of(new Years(Math.min(one, other), Math.max(one, other)));
  }

  /** A kind of annotation, by its name or its colour. */
  static Optional<AnnotationKind> colour(String folded) {
    String name = folded.endsWith("色") ? folded.substring(0, folded.length() - 1) : folded;
    return Optional.ofNullable(COLOURS.get(name));
  }

  static Optional<HitKind> kind(String folded) {
    return Optional.ofNullable(KINDS.get(folded));
  }
}
