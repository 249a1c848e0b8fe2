package org.yandu.ui.annotations;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;

/** In which order annotations are listed. Those that are alike stand in reading order. */
public enum AnnotationsOrder {
  /** In reading order, report by report. */
  PLACE,
  /** What was changed last comes first. */
  MODIFIED,
  /** In the order in which the kinds are offered. */
  KIND,
  AUTHOR,
  /** By the first tag of each; those without a tag last. */
  TAG,
  /** By the passage, in the order of a dictionary. */
  TEXT,
  /** What the reader is to settle comes first, and of that what is lost. */
  OUTCOME;

  private static final int TEXT_LENGTH = 24;

  /**
   * Sorts annotations that stand in reading order.
   *
   * @param kinds in the order in which they are offered
   */
  List<Annotation> sort(List<Annotation> annotations, List<AnnotationKind> kinds) {
    return switch (this) {
      case PLACE -> annotations;
      case MODIFIED ->
          annotations.stream()
              .sorted(Comparator.comparing(Annotation::modified).reversed())
              .toList();
      case KIND -> byRank(annotations, annotation -> annotation.kind().id(), ranks(kinds));
      case AUTHOR ->
          byRank(annotations, Annotation::author, ranksOfNames(annotations, Annotation::author));
      case TAG -> {
        List<Annotation> tagged =
            annotations.stream().filter(annotation -> !annotation.tags().isEmpty()).toList();
        Function<Annotation, String> first =
            annotation -> annotation.tags().isEmpty() ? "" : annotation.tags().getFirst();
        yield byRank(annotations, first, ranksOfNames(tagged, first));
      }
      case TEXT ->
          byRank(
              annotations,
              AnnotationsOrder::text,
              ranksOfNames(annotations, AnnotationsOrder::text));
      case OUTCOME ->
          annotations.stream()
              .sorted(Comparator.comparing(Annotation::outcome).reversed())
              .toList();
    };
  }

  /** The beginning of the passage: enough to tell its place in a list. */
  private static String text(Annotation annotation) {
    String exact = annotation.anchor().exact();
    return exact.substring(0, Math.min(exact.length(), TEXT_LENGTH));
  }

  private static List<Annotation> byRank(
      List<Annotation> annotations, Function<Annotation, String> of, Map<String, Integer> ranks) {
    return annotations.stream()
        .sorted(
            Comparator.comparing(
                annotation -> ranks.getOrDefault(of.apply(annotation), ranks.size())))
        .toList();
  }

  private static Map<String, Integer> ranks(List<AnnotationKind> kinds) {
    return IntStream.range(0, kinds.size())
        .boxed()
        .collect(Collectors.toMap(rank -> kinds.get(rank).id(), rank -> rank, (one, two) -> one));
  }

  /** Names are compared by their pinyin, once each: that takes long. */
  private static Map<String, Integer> ranksOfNames(
      List<Annotation> annotations, Function<Annotation, String> of) {
    Collator order = Collator.getInstance(Locale.CHINA);
    List<String> names =
        annotations.stream()
            .map(of)
            .distinct()
            .map(order::getCollationKey)
            .sorted()
            .map(CollationKey::getSourceString)
            .toList();
    return IntStream.range(0, names.size())
        .boxed()
        .collect(Collectors.toMap(names::get, rank -> rank));
  }
}
