package org.yandu.ui.sheet;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
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

  private final Column column;
  private final Region track = new Region();
  private final MapTicks ticks;
  private final Region frame = new Region();
  private Decorations decorations;
  private double grabbed;

  SheetMap(Column column, Decorations decorations) {
    this.column = column;
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
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveFrameTo(event.getY() - grabbed));
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
