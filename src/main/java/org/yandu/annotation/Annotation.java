package org.yandu.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.text.Range;

/**
 * A passage that a reader has marked, and what the reader wrote about it.
 *
 * @param id a name that no other annotation has, on any machine
 * @param report the {@linkplain org.yandu.report.Report#fingerprint() fingerprint} of the report
 * @param anchor the passage; of one that is lost in this version of the report, as it stood in an
 *     earlier one, with an empty range where it would be
 * @param kind what it was marked as
 * @param form how it is shown
 * @param note what was written, or an empty string
 * @param tags words by which the reader gathers annotations, in the order given; see {@link Tags}
 * @param author who marked it
 * @param created when it was marked
 * @param modified when it was last changed
 * @param outcome how sure its place is; {@link Outcome#FOUND} unless the report was replaced by
 *     another version since it was marked, and the reader has not settled the place yet
 */
public record Annotation(
    UUID id,
    String report,
    Anchor anchor,
    AnnotationKind kind,
    MarkForm form,
    String note,
    List<String> tags,
    String author,
    Instant created,
    Instant modified,
    Outcome outcome) {

  public Annotation {
    tags = List.copyOf(tags);
  }

  /** A highlight without tags, as it is when a passage has just been marked. */
  public Annotation(
      UUID id,
      String report,
      Anchor anchor,
      AnnotationKind kind,
      String note,
      String author,
      Instant created,
      Instant modified) {
    this(
        id,
        report,
        anchor,
        kind,
        MarkForm.HIGHLIGHT,
        note,
        List.of(),
        author,
        created,
        modified,
        Outcome.FOUND);
  }

  /**
   * What of the anchor can be relied on. A place that the reader has not confirmed is none: without
   * extent, nothing stands there, and only the words are looked for.
   */
  Anchor known() {
    int start = anchor.range().start();
    return outcome.isOpen() ? anchor.at(new Range(start, start)) : anchor;
  }

  /** The same annotation at another place of the same report. */
  public Annotation withAnchor(Anchor newAnchor) {
    return withPlace(report, newAnchor, outcome);
  }

  /** The same annotation at another place, perhaps of another version of the report. */
  public Annotation withPlace(String newReport, Anchor newAnchor, Outcome newOutcome) {
    return new Annotation(
        id, newReport, newAnchor, kind, form, note, tags, author, created, modified, newOutcome);
  }

  public Annotation withKind(AnnotationKind newKind, Instant now) {
    return with(newKind, form, note, tags, now);
  }

  public Annotation withForm(MarkForm newForm, Instant now) {
    return with(kind, newForm, note, tags, now);
  }

  public Annotation withNote(String newNote, Instant now) {
    return with(kind, form, newNote, tags, now);
  }

  public Annotation withTags(List<String> newTags, Instant now) {
    return with(kind, form, note, newTags, now);
  }

  /** The same at another moment of change. */
  public Annotation at(Instant now) {
    return with(kind, form, note, tags, now);
  }

  /** The same under another name. */
  public Annotation withId(UUID newId) {
    return new Annotation(
        newId, report, anchor, kind, form, note, tags, author, created, modified, outcome);
  }

  private Annotation with(
      AnnotationKind newKind, MarkForm newForm, String newNote, List<String> newTags, Instant now) {
    return new Annotation(
        id, report, anchor, newKind, newForm, newNote, newTags, author, created, now, outcome);
  }

  /**
   * A change of an annotation: as it was read, and as it is to be.
   *
   * @param before nothing when the step makes it
   * @param after nothing when the step removes it
   */
  public record Step(Optional<Annotation> before, Optional<Annotation> after) {

    /**
     * @throws IllegalArgumentException if there is neither, or the two are not the same annotation
     */
    public Step {
      if (before.or(() -> after).isEmpty()) {
        throw new IllegalArgumentException("a step from nothing to nothing");
      }
      if (before.isPresent() && after.isPresent() && !before.get().id().equals(after.get().id())) {
        throw new IllegalArgumentException("two annotations: " + before + ", " + after);
      }
    }

    public static Step add(Annotation annotation) {
      return new Step(Optional.empty(), Optional.of(annotation));
    }

    public static Step remove(Annotation annotation) {
      return new Step(Optional.of(annotation), Optional.empty());
    }

    public static Step change(Annotation before, Annotation after) {
      return new Step(Optional.of(before), Optional.of(after));
    }

    /** The annotation that is changed, as it is afterwards or was last. */
    public Annotation subject() {
      return after.or(() -> before).orElseThrow();
    }

    public Step reversed() {
      return new Step(after, before);
    }
  }
}
