package org.yandu.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A passage that a reader has marked, and what the reader wrote about it.
 *
 * @param id a name that no other annotation has, on any machine
 * @param report the {@linkplain org.yandu.report.Report#fingerprint() fingerprint} of the report
 * @param anchor the passage
 * @param kind what it was marked as
 * @param note what was written, or an empty string
 * @param tags words by which the reader gathers annotations, in the order given; see {@link Tags}
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
    List<String> tags,
    String author,
    Instant created,
    Instant modified) {

  public Annotation {
    tags = List.copyOf(tags);
  }

  /** One without tags, as it is when a passage has just been marked. */
  public Annotation(
      UUID id,
      String report,
      Anchor anchor,
      AnnotationKind kind,
      String note,
      String author,
      Instant created,
      Instant modified) {
    this(id, report, anchor, kind, note, List.of(), author, created, modified);
  }

  /** The same annotation at another place. */
  public Annotation withAnchor(Anchor newAnchor) {
    return new Annotation(id, report, newAnchor, kind, note, tags, author, created, modified);
  }

  public Annotation withKind(AnnotationKind newKind, Instant now) {
    return new Annotation(id, report, anchor, newKind, note, tags, author, created, now);
  }

  public Annotation withNote(String newNote, Instant now) {
    return new Annotation(id, report, anchor, kind, newNote, tags, author, created, now);
  }

  public Annotation withTags(List<String> newTags, Instant now) {
    return new Annotation(id, report, anchor, kind, note, newTags, author, created, now);
  }
}
