package org.yandu.ui.sheet;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The map of the whole text: a tick for every term, hit and annotation in its own colour, and a
 * frame around the part in view that is dragged to scroll.
 */
final class SheetMap extends Region {

  private static final double INSET = 10;
  private static final double TRACK_WIDTH = 10;
  private static final double SMALLEST_FRAME = 28;
  private static final double HINT_GAP = 6;
  private static final double WIDEST_HINT = 260;

  private final Column column;
  private final Region track = new Region();
  private final MapTicks ticks;
  private final Consumer<Node> above;
  private final Region frame = new Region();
  private Decorations decorations;
  private IntFunction<String> placeNames = offset -> "";
  private Optional<Label> hint = Optional.empty();
  private double grabbed;

  /**
   * @param above puts a node above the sheet that this map is part of
   */
  SheetMap(Column column, Decorations decorations, Consumer<Node> above) {
    this.column = column;
    this.above = above;
    this.decorations = decorations;
    this.ticks = new MapTicks(column, this::requestLayout);
    getStyleClass().add("sheet-map");
    setAccessibleRole(AccessibleRole.SCROLL_BAR);
    track.getStyleClass().add("sheet-map-track");
    frame.getStyleClass().add("sheet-map-frame");
    for (Node node : new Node[] {track, frame, ticks}) {
      node.setManaged(false);
      node.setMouseTransparent(true);
    }
    getChildren().addAll(track, frame, ticks);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> showHint(event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideHintUnless(event.isPrimaryButtonDown()));
    addEventHandler(
        MouseEvent.MOUSE_RELEASED, event -> hideHintUnless(contains(event.getX(), event.getY())));
  }

  void setPlaceNames(IntFunction<String> names) {
    placeNames = names;
  }

  void setDecorations(Decorations newDecorations) {
    decorations = newDecorations;
    ticks.invalidate();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = (getWidth() - TRACK_WIDTH) / 2;
    track.resizeRelocate(left, INSET, TRACK_WIDTH, trackHeight());
    ticks.relocate(left + 1, INSET);
    ticks.place(decorations, TRACK_WIDTH - 2, trackHeight());
    frame.resizeRelocate(left - 2, frameTop(), TRACK_WIDTH + 4, frameHeight());
    frame.setVisible(column.viewFraction() < 1);
  }

  private void press(MouseEvent event) {
    boolean onFrame = event.getY() >= frameTop() && event.getY() <= frameTop() + frameHeight();
    grabbed = onFrame ? event.getY() - frameTop() : frameHeight() / 2;
    moveFrameTo(event.getY() - grabbed);
    event.consume();
  }

  private void drag(MouseEvent event) {
    moveFrameTo(event.getY() - grabbed);
    showHint(event.getY());
  }

  /** Says beside the pointer which place it points at. */
  private void showHint(double y) {
    double within = Math.clamp(y - INSET, 0, trackHeight());
    int offset = column.offsetAt(trackHeight() <= 0 ? 0 : within / trackHeight());
    String name = placeNames.apply(offset);
    Label label = hint.orElseGet(this::makeHint);
    label.setText(name);
    label.setVisible(!name.isEmpty());
    label.applyCss();
    double width = Math.min(WIDEST_HINT, label.prefWidth(-1));
    double height = label.prefHeight(width);
    double top = Math.clamp(INSET + within - height / 2, 0, Math.max(0, getHeight() - height));
    Point2D corner = localToParent(-width - HINT_GAP, top);
    label.resizeRelocate(Math.rint(corner.getX()), Math.rint(corner.getY()), width, height);
  }

  /** Made when the pointer first comes near: most readers open a report without looking for it. */
  private Label makeHint() {
    Label label = new Label();
    label.setId("map-hint");
    label.getStyleClass().add("sheet-map-hint");
    label.setManaged(false);
    label.setMouseTransparent(true);
    label.setWrapText(true);
    above.accept(label);
    hint = Optional.of(label);
    return label;
  }

  private void hideHintUnless(boolean needed) {
    hint.ifPresent(label -> label.setVisible(needed && label.isVisible()));
  }

  private void moveFrameTo(double top) {
    double room = trackHeight() - frameHeight();
    double scrolled = room <= 0 ? 0 : Math.clamp((top - INSET) / room, 0, 1);
    column.scrollToFraction(scrolled * (1 - column.viewFraction()));
  }

  private double trackHeight() {
    return Math.max(0, getHeight() - 2 * INSET);
  }

  private double frameHeight() {
    return Math.clamp(
        column.viewFraction() * trackHeight(),
        Math.min(SMALLEST_FRAME, trackHeight()),
        trackHeight());
  }

  private double frameTop() {
    double rest = 1 - column.viewFraction();
    double scrolled = rest <= 0 ? 0 : Math.clamp(column.topFraction() / rest, 0, 1);
    return INSET + scrolled * (trackHeight() - frameHeight());
  }
}
