package org.yandu.library;

import java.util.List;
import org.yandu.annotation.Annotation;

/**
 * What became of annotations that came from elsewhere. Each stands in exactly one of the lists.
 *
 * @param added those that are kept now, at the place where they were found
 * @param present those that were there already, and equal
 * @param differing those whose name is kept with another content, which stayed as it was
 * @param unplaced those whose passage is not in the report, or not surely
 * @param unknown those whose report the library does not hold
 */
public record Merge(
    List<Annotation> added,
    List<Annotation> present,
    List<Annotation> differing,
    List<Annotation> unplaced,
    List<Annotation> unknown) {

  public Merge {
    added = List.copyOf(added);
    present = List.copyOf(present);
    differing = List.copyOf(differing);
    unplaced = List.copyOf(unplaced);
    unknown = List.copyOf(unknown);
  }
}
