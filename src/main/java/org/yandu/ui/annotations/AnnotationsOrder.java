package org.yandu.ui.annotations;

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
  /** What the reader is to settle comes first, and of that what is lost. */
  OUTCOME;

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
      case OUTCOME ->
          annotations.stream()
              .sorted(Comparator.comparing(Annotation::outcome).reversed())
              .toList();
    };
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
    List<String> names =
        annotations.stream().map(of).distinct().sorted(Collator.getInstance(Locale.CHINA)).toList();
    return IntStream.range(0, names.size())
        .boxed()
        .collect(Collectors.toMap(names::get, rank -> rank));
  }
}
