package org.yandu.ui.revision;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Placement;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.annotation.Revision;
import org.yandu.text.Range;

/** An annotation, where it was found in the new version, and what the reader says about that. */
public final class RevisionLine {

  private final Revision.Line found;
  private final Standing initial;
  private final ReadOnlyObjectWrapper<Standing> standing;

  /**
   * Where an annotation is to stand.
   *
   * @param placement in the new version
   * @param settled whether there is nothing left to ask
   */
  public record Standing(Placement placement, boolean settled) {

    /** How the annotation is kept: a place that the reader has confirmed is no longer in doubt. */
    Outcome outcome() {
      return settled && placement.outcome() != Outcome.LOST ? Outcome.FOUND : placement.outcome();
    }
  }

  RevisionLine(Revision.Line found) {
    this.found = found;
    // Only these two wait for the reader: what has moved could be meant nowhere else.
    initial = new Standing(found.placement(), !found.placement().outcome().isOpen());
    standing = new ReadOnlyObjectWrapper<>(initial);
  }

  /** The annotation as it stands in the old version. */
  public Annotation annotation() {
    return found.annotation();
  }

  /** How it was found, whatever the reader has said since. */
  public Outcome found() {
    return found.placement().outcome();
  }

  public ReadOnlyObjectProperty<Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  public Standing standing() {
    return standing.get();
  }

  /** Whether the reader has said anything about it. */
  boolean isSaid() {
    return !standing.get().equals(initial);
  }

  /** The reader says that it stands where it was found. One that is lost stays lost. */
  public void confirm() {
    standing.set(new Standing(standing.get().placement(), true));
  }

  /** The reader says where it stands. */
  public void place(Range range) {
    standing.set(new Standing(new Placement(Outcome.FOUND, Optional.of(range)), true));
  }

  /** The reader says that its passage is not there any more. */
  public void lose() {
    standing.set(new Standing(new Placement(Outcome.LOST, Optional.empty()), true));
  }

  /** Takes back what the reader has said. */
  public void reset() {
    standing.set(initial);
  }
}
