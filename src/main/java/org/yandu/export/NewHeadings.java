package org.yandu.export;

import java.util.Optional;

/**
 * The headings that an annotation needs above it because those above the annotation before it are
 * others. Every document that has headings takes them from here.
 *
 * @param report the heading of its report
 * @param part the heading of its place in the outline
 */
public record NewHeadings(Optional<String> report, Optional<String> part) {

  /** Above what stands under no heading, after what does: it would seem to be under that one. */
  private static final String OUTSIDE = "（标题之外）";

  /**
   * Those of an annotation.
   *
   * @param before the annotation before it, if there is one
   */
  public static NewHeadings of(Optional<WrittenAnnotation> before, WrittenAnnotation annotation) {
    Optional<WrittenAnnotation> together =
        before.filter(earlier -> earlier.heading().equals(annotation.heading()));
    String above = together.map(WrittenAnnotation::part).orElse("");
    Optional<String> part =
        annotation.part().equals(above)
            ? Optional.empty()
            : Optional.of(annotation.part().isEmpty() ? OUTSIDE : annotation.part());
    return new NewHeadings(
        together.isPresent() ? Optional.empty() : Optional.of(annotation.heading()), part);
  }
}
