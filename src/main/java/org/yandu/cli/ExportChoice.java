package org.yandu.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationFilter;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Tags;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.text.Folding;

/**
 * Which annotations the words of a command line mean. A word that means none at all is a slip, and
 * named, rather than obeyed with an empty file.
 *
 * @param reports by fingerprint
 * @param annotations all that there are
 * @param kinds as what they can be marked
 */
record ExportChoice(
    Map<String, Report> reports, List<Annotation> annotations, List<AnnotationKind> kinds) {

  private static final int MOST = 30;

  /** A word that means nothing here. */
  static final class NoSuchValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    private NoSuchValueException(String chinese, String english) {
      super(english);
      this.chinese = chinese;
    }

    String chinese() {
      return chinese;
    }

    String english() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Those that are meant.
   *
   * @throws NoSuchValueException if a word means nothing
   */
  List<Annotation> choose(
      List<String> kindWords,
      List<String> tagWords,
      Optional<String> part,
      List<String> formWords,
      List<String> reportWords)
      throws NoSuchValueException {
    for (String word : kindWords) {
      if (kinds.stream().flatMap(AnnotationKind::words).noneMatch(same(word))) {
        List<String> names =
            kinds.stream().map(kind -> kind.name() + "（" + kind.colour().chinese() + "）").toList();
        throw nothing("类别或颜色", "kind or colour", word, names);
      }
    }
    Set<String> tags = new LinkedHashSet<>();
    annotations.forEach(annotation -> tags.addAll(annotation.tags()));
    for (String word : tagWords) {
      if (tags.stream().noneMatch(tag -> Tags.isSame(tag, word))) {
        throw nothing("标签", "tag", word, tags);
      }
    }
    Set<MarkForm> forms = new HashSet<>();
    for (String word : formWords) {
      forms.add(form(word));
    }
    Set<String> wanted = new HashSet<>();
    for (String word : reportWords) {
      wanted.addAll(reportsNamed(word));
    }
    if (part.isPresent()) {
      checkPart(part.get(), wanted);
    }
    return new AnnotationFilter(
            Set.copyOf(kindWords), Set.copyOf(tagWords), part.stream().toList(), forms, wanted)
        .of(annotations);
  }

  private static Predicate<String> same(String word) {
    String key = Folding.key(word);
    return each -> Folding.key(each).equals(key);
  }

  private static MarkForm form(String word) throws NoSuchValueException {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "高亮", "highlight" -> MarkForm.HIGHLIGHT;
      case "下划线", "underline" -> MarkForm.UNDERLINE;
      case "△", "三角", "triangle" -> MarkForm.TRIANGLE;
      case "！", "!", "叹号", "感叹号", "exclamation" -> MarkForm.EXCLAMATION;
      case "书签", "bookmark" -> MarkForm.BOOKMARK;
      default -> throw nothing("样式", "form", word, List.of("高亮", "下划线", "△", "！", "书签"));
    };
  }

  private Set<String> reportsNamed(String word) throws NoSuchValueException {
    String key = Folding.key(word);
    Set<String> named =
        reports.entrySet().stream()
            .filter(
                each ->
                    each.getKey().equals(word)
                        || Folding.key(Citation.name(each.getValue())).contains(key))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (named.isEmpty() || key.isEmpty()) {
      throw nothing("报告", "report", word, reports.values().stream().map(Citation::name).toList());
    }
    return named;
  }

  /**
   * A part of the reports that are wanted, or one that annotations name from an earlier version.
   */
  private void checkPart(String word, Set<String> wanted) throws NoSuchValueException {
    List<Report> looked =
        reports.entrySet().stream()
            .filter(each -> wanted.isEmpty() || wanted.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Stream<String> headings =
        Stream.concat(
            looked.stream()
                .flatMap(
                    report ->
                        report.blocks().stream()
                            .filter(block -> block.level() > 0)
                            .map(report::textOf)),
            annotations.stream().flatMap(annotation -> annotation.anchor().path().stream()));
    String key = Folding.key(word);
    if (key.isEmpty() || headings.noneMatch(heading -> Folding.key(heading).contains(key))) {
      throw nothing(
          "部分",
          "part",
          word,
          looked.stream()
              .flatMap(report -> report.outline().stream().map(entry -> entry.title()))
              .distinct()
              .toList());
    }
  }

  private static NoSuchValueException nothing(
      String chinese, String english, String word, Collection<String> known) {
    String all =
        known.stream().limit(MOST).collect(Collectors.joining("、"))
            + (known.size() > MOST ? "……" : "");
    return new NoSuchValueException(
        "没有这个" + chinese + "：" + word + (all.isEmpty() ? "" : "；现有：" + all),
        "no such " + english + ": " + word + (all.isEmpty() ? "" : "; there are: " + all));
  }
}
