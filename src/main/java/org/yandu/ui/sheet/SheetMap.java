package org.yandu.ui.sheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The map of the whole text: a tick for every term, hit and annotation in its own colour, and a
 * frame around the part in view that is dragged to scroll.
 */
final class SheetMap extends Region {

  private static final double INSET = 10;
  private static final double TRACK_WIDTH = 10;
  private static final double TICK_HEIGHT = 2;
  private static final double SMALLEST_FRAME = 28;

  private final Column column;
  private final Region track = new Region();
  private final Pane ticks = new Pane();
  private final Region frame = new Region();
  private Decorations decorations;
  private boolean ticksStale;
  private double ticksHeight = -1;
  private double grabbed;

  SheetMap(Column column, Decorations decorations) {
    this.column = column;
    this.decorations = decorations;
    getStyleClass().add("sheet-map");
    setAccessibleRole(AccessibleRole.SCROLL_BAR);
    track.getStyleClass().add("sheet-map-track");
    frame.getStyleClass().add("sheet-map-frame");
    for (Node node : new Node[] {track, ticks, frame}) {
      node.setManaged(false);
      node.setMouseTransparent(true);
    }
    getChildren().addAll(track, ticks, frame);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moveFrameTo(event.getY() - grabbed));
  }

  void setDecorations(Decorations newDecorations) {
    decorations = newDecorations;
    ticksStale = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = (getWidth() - TRACK_WIDTH) / 2;
    track.resizeRelocate(left, INSET, TRACK_WIDTH, trackHeight());
    if (ticksStale || ticksHeight != trackHeight()) {
      placeTicks(left);
    }
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

  /** One tick for each row of pixels and colour, however many decorations share it. */
  private void placeTicks(double left) {
    ticksStale = false;
    ticksHeight = trackHeight();
    ticks.getChildren().clear();
    Map<DecorationStyle, TreeSet<Integer>> rows = new EnumMap<>(DecorationStyle.class);
    for (Layer layer : Layer.values()) {
      for (Decoration decoration : decorations.ofLayer(layer)) {
        int row = (int) (column.fractionOf(decoration.range().start()) * trackHeight());
        rows.computeIfAbsent(decoration.style(), style -> new TreeSet<>()).add(row / 2 * 2);
      }
    }
    rows.forEach(
        (style, places) -> {
          for (int row : places) {
            Rectangle tick = new Rectangle(left + 1, INSET + row, TRACK_WIDTH - 2, TICK_HEIGHT);
            tick.getStyleClass().addAll("sheet-map-tick", style.styleClass());
            ticks.getChildren().add(tick);
          }
        });
  }
}
