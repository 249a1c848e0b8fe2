package org.yandu.annotation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yandu.text.Folding;

/**
 * Which annotations are meant. Of one property, one value must fit; of all properties, each. A
 * property without values lets everything pass.
 *
 * @param kinds what they are marked as: {@linkplain AnnotationKind#words() words} of the kinds
 * @param tags of which they have one
 * @param part headings under which they stand, outermost first, or parts of them; between two of
 *     them there may be others
 * @param forms how they are shown
 * @param reports fingerprints of those in which they stand
 */
public record AnnotationFilter(
    Set<String> kinds,
    Set<String> tags,
    List<String> part,
    Set<MarkForm> forms,
    Set<String> reports)
    implements Predicate<Annotation> {

  /** Lets every annotation pass. */
  public static final AnnotationFilter ALL =
      new AnnotationFilter(Set.of(), Set.of(), List.of(), Set.of(), Set.of());

  /** Words are kept folded: they mean the same however they are written. */
  public AnnotationFilter {
    kinds = folded(kinds);
    tags = folded(tags);
    part = part.stream().map(Folding::key).toList();
    forms = Set.copyOf(forms);
    reports = Set.copyOf(reports);
  }

  private static Set<String> folded(Set<String> words) {
    return words.stream().map(Folding::key).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an annotation is meant. */
  @Override
  public boolean test(Annotation annotation) {
    return (reports.isEmpty() || reports.contains(annotation.report()))
        && (forms.isEmpty() || forms.contains(annotation.form()))
        && (kinds.isEmpty()
            || annotation.kind().words().map(Folding::key).anyMatch(kinds::contains))
        && (tags.isEmpty() || annotation.tags().stream().map(Folding::key).anyMatch(tags::contains))
        && isInPart(annotation.anchor().path());
  }

  private boolean isInPart(List<String> path) {
    int next = 0;
    for (String heading : path) {
      if (next < part.size() && Folding.key(heading).contains(part.get(next))) {
        next++;
      }
    }
    return next == part.size();
  }

  /** Those of some annotations that are meant, in their order. */
  public List<Annotation> of(List<Annotation> annotations) {
    return annotations.stream().filter(this).toList();
  }
}
