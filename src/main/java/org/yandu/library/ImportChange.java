package org.yandu.library;

import java.util.List;
import java.util.UUID;

/**
 * What came in from elsewhere, all of it at once. Taken back, it is as if it had never come in, but
 * that reports and kinds which came along stay.
 *
 * @param annotations that are new, were brought up to date, or moved aside
 * @param terms that are new
 * @param versions that were not known before
 */
public record ImportChange(
    AnnotationChange annotations, TermChange terms, List<KnownVersion> versions) implements Change {

  /** A state that an annotation is known to have been in. */
  public record KnownVersion(UUID annotation, String version) {}

  public ImportChange {
    versions = List.copyOf(versions);
  }

  @Override
  public String nameKey() {
    return annotations.nameKey();
  }

  /** Whether a reader would see nothing of it. */
  public boolean isEmpty() {
    return annotations.steps().isEmpty() && terms.steps().isEmpty();
  }
}
