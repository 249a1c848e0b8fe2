package org.yandu.annotation;

import java.time.Instant;
import java.util.UUID;

/**
 * A passage that a reader has marked, and what the reader wrote about it.
 *
 * @param id a name that no other annotation has, on any machine
 * @param report the {@linkplain org.yandu.report.Report#fingerprint() fingerprint} of the report
 * @param anchor the passage
 * @param kind what it was marked as
 * @param note what was written, or an empty string
 * @param author who marked it
 * @param created when it was marked
 * @param modified when it was last changed
 */
public record Annotation(
    UUID id,
    String report,
    Anchor anchor,
    AnnotationKind kind,
    String note,
    String author,
    Instant created,
    Instant modified) {

  /** The same annotation at another place. */
  public Annotation withAnchor(Anchor newAnchor) {
    return new Annotation(id, report, newAnchor, kind, note, author, created, modified);
  }

  public Annotation withKind(AnnotationKind newKind, Instant now) {
    return new Annotation(id, report, anchor, newKind, note, author, created, now);
  }

  public Annotation withNote(String newNote, Instant now) {
    return new Annotation(id, report, anchor, kind, newNote, author, created, now);
  }
}
