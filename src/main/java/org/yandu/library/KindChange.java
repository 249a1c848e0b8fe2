package org.yandu.library;

import java.util.List;
import org.yandu.annotation.AnnotationKind;

/**
 * A change of the kinds of annotation: of their names, colours, order, or of which there are.
 *
 * @param before all of them as they were read
 * @param after all of them as they are to be
 */
public record KindChange(List<AnnotationKind> before, List<AnnotationKind> after)
    implements Change {

  public KindChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  @Override
  public String nameKey() {
    return "change.kinds";
  }

  /** What undoes it. */
  public KindChange reversed() {
    return new KindChange(after, before);
  }
}
