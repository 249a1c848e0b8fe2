package org.yandu.library;

import java.util.List;
import org.yandu.annotation.Annotation.Step;

/**
 * A change of annotations: of one of them, or of several that are changed and taken back together.
 */
public record AnnotationChange(Name name, List<Step> steps) implements Change {

  /** What was done. */
  public enum Name {
    ADDED("change.annotation.added"),
    DELETED("change.annotation.deleted"),
    RECOLOURED("change.annotation.recoloured"),
    RESHAPED("change.annotation.reshaped"),
    TAGGED("change.annotation.tagged"),
    NOTE("change.annotation.note"),
    MOVED("change.annotation.moved"),
    SPLIT("change.annotation.split"),
    JOINED("change.annotation.joined"),
    RESTORED("change.annotation.restored"),
    SETTLED("change.annotation.settled"),
    IMPORTED("change.annotation.imported");

    private final String key;

    Name(String key) {
      this.key = key;
    }
  }

  public AnnotationChange {
    steps = List.copyOf(steps);
  }

  @Override
  public String nameKey() {
    return name.key;
  }

  /** What undoes it: every step the other way round, the last one first. */
  public AnnotationChange reversed() {
    return new AnnotationChange(name, steps.reversed().stream().map(Step::reversed).toList());
  }
}
