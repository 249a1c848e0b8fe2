package org.yandu.library;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What came in from elsewhere, all of it at once. Taken back, it is as if it had never come in, but
 * that reports and kinds which came along stay.
 *
 * @param annotations that are new, were brought up to date, or moved aside
 * @param terms that are new or say more
 * @param versions that were not known before
 */
public record ImportChange(
    AnnotationChange annotations, TermChange terms, List<KnownVersion> versions) implements Change {

  /**
   * A state that an annotation is known to have been in, or a part of what an entry of a glossary
   * is known to have said.
   *
   * @param subject the annotation, or the edit that holds the entry; no two have the same name
   */
  public record KnownVersion(UUID subject, String version) {

    static List<KnownVersion> of(UUID subject, Set<String> versions) {
      return versions.stream().map(version -> new KnownVersion(subject, version)).toList();
    }
  }

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
