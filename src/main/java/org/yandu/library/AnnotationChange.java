package org.yandu.library;

import java.util.Optional;
import org.yandu.annotation.Annotation;

/**
 * A change of one annotation: as it was before and as it is after. Undoing it makes the one of the
 * other, in every column.
 */
public sealed interface AnnotationChange extends Change {

  /** The annotation before the change; nothing when the change made it. */
  Optional<Annotation> before();

  /** The annotation after the change; nothing when the change removed it. */
  Optional<Annotation> after();

  /** The annotation that was changed, as it is or was last. */
  default Annotation subject() {
    return after().or(this::before).orElseThrow();
  }

  /** A passage was marked. */
  record Added(Annotation annotation) implements AnnotationChange {
    @Override
    public Optional<Annotation> before() {
      return Optional.empty();
    }

    @Override
    public Optional<Annotation> after() {
      return Optional.of(annotation);
    }

    @Override
    public String nameKey() {
      return "change.annotation.added";
    }
  }

  /** An annotation was removed. */
  record Deleted(Annotation annotation) implements AnnotationChange {
    @Override
    public Optional<Annotation> before() {
      return Optional.of(annotation);
    }

    @Override
    public Optional<Annotation> after() {
      return Optional.empty();
    }

    @Override
    public String nameKey() {
      return "change.annotation.deleted";
    }
  }

  /** An annotation was given another kind, and so another colour. */
  record Recoloured(Annotation was, Annotation became) implements AnnotationChange {
    @Override
    public Optional<Annotation> before() {
      return Optional.of(was);
    }

    @Override
    public Optional<Annotation> after() {
      return Optional.of(became);
    }

    @Override
    public String nameKey() {
      return "change.annotation.recoloured";
    }
  }

  /** An annotation was given other tags. */
  record Retagged(Annotation was, Annotation became) implements AnnotationChange {
    @Override
    public Optional<Annotation> before() {
      return Optional.of(was);
    }

    @Override
    public Optional<Annotation> after() {
      return Optional.of(became);
    }

    @Override
    public String nameKey() {
      return "change.annotation.tagged";
    }
  }

  /** What was written in a note during one session of editing it. */
  record NoteEdited(Annotation was, Annotation became) implements AnnotationChange {
    @Override
    public Optional<Annotation> before() {
      return Optional.of(was);
    }

    @Override
    public Optional<Annotation> after() {
      return Optional.of(became);
    }

    @Override
    public String nameKey() {
      return "change.annotation.note";
    }
  }
}
