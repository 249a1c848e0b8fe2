package org.yandu.ui.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Where the reader has been, in whatever report: back and forward as in a browser. */
public final class Trail {

  private final Deque<Place> before = new ArrayDeque<>();
  private final Deque<Place> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  /**
   * Somewhere in a report.
   *
   * @param report its {@linkplain org.yandu.report.Report#fingerprint() fingerprint}
   * @param offset the one that is first in view, in UTF-16 offsets of its text
   */
  public record Place(String report, int offset) {}

  /** Remembers the place that a jump leaves; what lay ahead is forgotten. */
  public void leave(Place place) {
    if (before.isEmpty() || !place.equals(before.peek())) {
      before.push(place);
    }
    after.clear();
    update();
  }

  /** Where {@link #back} would lead. */
  public Optional<Place> before() {
    return Optional.ofNullable(before.peek());
  }

  /** Where {@link #forward} would lead. */
  public Optional<Place> after() {
    return Optional.ofNullable(after.peek());
  }

  /** The place before this one, if there is one. */
  public Optional<Place> back(Place current) {
    return move(before, after, current);
  }

  /** The place that {@link #back} left. */
  public Optional<Place> forward(Place current) {
    return move(after, before, current);
  }

  /** Goes on where another trail has come to. */
  public void takeOver(Trail other) {
    before.clear();
    before.addAll(other.before);
    after.clear();
    after.addAll(other.after);
    update();
  }

  public void clear() {
    before.clear();
    after.clear();
    update();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  private Optional<Place> move(Deque<Place> from, Deque<Place> to, Place current) {
    Optional<Place> place = Optional.ofNullable(from.poll());
    place.ifPresent(found -> to.push(current));
    update();
    return place;
  }

  private void update() {
    canGoBack.set(!before.isEmpty());
    canGoForward.set(!after.isEmpty());
  }
}
