package org.yandu.ui.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Where the reader has been: back and forward as in a browser. Places are offsets of the text. */
public final class Trail {

  private final Deque<Integer> before = new ArrayDeque<>();
  private final Deque<Integer> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  /** Remembers the place that a jump leaves; what lay ahead is forgotten. */
  public void leave(int place) {
    if (before.isEmpty() || before.peek() != place) {
      before.push(place);
    }
    after.clear();
    update();
  }

  /** The place before this one, if there is one. */
  public Optional<Integer> back(int current) {
    return move(before, after, current);
  }

  /** The place that {@link #back} left. */
  public Optional<Integer> forward(int current) {
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

  private Optional<Integer> move(Deque<Integer> from, Deque<Integer> to, int current) {
    Optional<Integer> place = Optional.ofNullable(from.poll());
    place.ifPresent(found -> to.push(current));
    update();
    return place;
  }

  private void update() {
    canGoBack.set(!before.isEmpty());
    canGoForward.set(!after.isEmpty());
  }
}
