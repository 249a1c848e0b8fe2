package org.yandu.ui.sheet;

import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The pointer on the sheet: pointing, clicking, dragging a selection beyond the edges of the view.
 */
final class SheetMouse {

  /** A press and a release this close together, in pixels, are a click. */
  private static final double CLICK_SLACK = 4;

  private final SheetView sheet;
  private final Column column;
  private final SheetSelection selection;
  private final RangeHandles handles;
  private final AnimationTimer edgeScroll =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          scrollAtEdge();
        }
      };
  private Point2D pressed = Point2D.ZERO;
  private Point2D latest = Point2D.ZERO;
  private boolean dragging;

  SheetMouse(SheetView sheet, Column column, SheetSelection selection, RangeHandles handles) {
    this.sheet = sheet;
    this.column = column;
    this.selection = selection;
    this.handles = handles;
  }

  void install(IntConsumer pointed, IntConsumer clicked) {
    column.addEventHandler(MouseEvent.MOUSE_MOVED, event -> move(event, pointed));
    column.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.accept(-1));
    column.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    column.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, pointed));
    column.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(event, clicked));
  }

  private void move(MouseEvent event, IntConsumer pointed) {
    boolean onHandle = handles.isAt(selection.report(), new Point2D(event.getX(), event.getY()));
    pointed.accept(
        onHandle ? -1 : sheet.characterAt(new Point2D(event.getSceneX(), event.getSceneY())));
    if (onHandle) {
      column.setCursor(Cursor.H_RESIZE);
    }
  }

  private void press(MouseEvent event) {
    sheet.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    pressed = new Point2D(event.getX(), event.getY());
    latest = pressed;
    dragging = false;
    if (handles.grab(selection.report(), pressed)) {
      event.consume();
      return;
    }
    int offset = column.insertionAt(event.getX(), event.getY());
    switch (event.getClickCount()) {
      case 1 -> {
        if (event.isShiftDown()) {
          selection.extendTo(offset);
        } else {
          selection.moveTo(offset);
        }
      }
      case 2 -> selection.selectSentence(offset);
      default -> selection.selectBlock(offset);
    }
    event.consume();
  }

  private void drag(MouseEvent event, IntConsumer pointed) {
    if (event.getButton() != MouseButton.PRIMARY
        || (event.getClickCount() > 1 && !handles.isHeld())) {
      return;
    }
    latest = new Point2D(event.getX(), event.getY());
    if (!dragging && latest.distance(pressed) < CLICK_SLACK) {
      return;
    }
    if (!dragging) {
      dragging = true;
      pointed.accept(-1);
      edgeScroll.start();
    }
    followPointer();
    event.consume();
  }

  private void release(MouseEvent event, IntConsumer clicked) {
    edgeScroll.stop();
    if (handles.isHeld()) {
      dragging = false;
      sheet.releaseHandle();
      event.consume();
      return;
    }
    boolean click =
        !dragging
            && event.getButton() == MouseButton.PRIMARY
            && event.getClickCount() == 1
            && !event.isShiftDown();
    dragging = false;
    if (click) {
      clicked.accept(sheet.characterAt(new Point2D(event.getSceneX(), event.getSceneY())));
    }
  }

  private void scrollAtEdge() {
    double beyond =
        latest.getY() < 0 ? latest.getY() : Math.max(0, latest.getY() - column.getHeight());
    if (beyond != 0) {
      column.scrollBy(Math.clamp(beyond / 4, -40, 40));
      followPointer();
    }
  }

  private void followPointer() {
    double y = Math.clamp(latest.getY() + handles.lift(), 0, Math.max(0, column.getHeight() - 1));
    int offset = column.insertionAt(latest.getX(), y);
    if (handles.isHeld()) {
      handles.dragTo(offset);
      sheet.paintHandles();
    } else {
      selection.extendTo(offset);
    }
  }
}
