package org.yandu.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.yandu.glossary.Occurrence;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.sheet.SheetView;
import org.yandu.ui.shell.Desktop;
import org.yandu.ui.shell.Start;

/** The real window on a real library, with a hand at its mouse and keyboard. */
final class OpenWindow implements AutoCloseable {

  private final Start start;
  private final Stage stage;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final FxRobot robot = new FxRobot();
  private final AnsweredDialogs dialogs = new AnsweredDialogs();
  private Bounds firstSheet = new BoundingBox(0, 0, 0, 0);

  private OpenWindow(java.nio.file.Path library, double width, double height) {
    var families = Toolkit.start();
    start = Start.from(library);
    stage = Toolkit.on(Stage::new);
    Toolkit.run(
        () -> {
          Desktop desktop = new Desktop(stage, start, families, dialogs, closed::countDown);
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(width);
          stage.setHeight(height);
          desktop.show();
          stage.requestFocus();
          firstSheet = sheetBounds();
        });
    Toolkit.await("focus", stage::isFocused);
    Toolkit.await("a first view", () -> !sheet().inViewProperty().get().isEmpty());
    Toolkit.await("all panes", () -> stage.getScene().getRoot().lookup("#status-saved") != null);
    Toolkit.settle();
  }

  /** Opens the window on a library folder, made if it is not there; what is to try is known. */
  static OpenWindow on(java.nio.file.Path library) {
    return on(library, 1280, 900);
  }

  static OpenWindow on(java.nio.file.Path library, double width, double height) {
    OpenWindow window = asStarted(library, width, height);
    Toolkit.run(
        () -> {
          if (window.stage.getScene().getRoot().lookup("#first-hint-close")
              instanceof Button hint) {
            hint.fire();
          }
        });
    Toolkit.settle();
    return window;
  }

  /** Opens the window as it is found, at the first start with what to try. */
  static OpenWindow asStarted(java.nio.file.Path library, double width, double height) {
    return new OpenWindow(library, width, height);
  }

  void resize(double width, double height) {
    Toolkit.run(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    Toolkit.await(
        "the new size",
        () -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
    Toolkit.settle();
  }

  /** Where its library is. */
  java.nio.file.Path library() {
    return start.folder();
  }

  /** What the questions for a file are answered with. */
  AnsweredDialogs dialogs() {
    return dialogs;
  }

  FxRobot robot() {
    return robot;
  }

  Stage stage() {
    return stage;
  }

  OpenReport open() {
    return start.report();
  }

  Report report() {
    return start.report().report();
  }

  /** The node of an id, which must be there. */
  <T extends Node> T node(String id, Class<T> type) {
    return Toolkit.on(
        () ->
            type.cast(
                Objects.requireNonNull(
                    stage.getScene().getRoot().lookup("#" + id), () -> "no node " + id)));
  }

  SheetView sheet() {
    return node("sheet", SheetView.class);
  }

  Labeled status(String id) {
    return node(id, Labeled.class);
  }

  String textOf(String id) {
    Labeled labelled = node(id, Labeled.class);
    return Toolkit.on(labelled::getText);
  }

  boolean isShown(String id) {
    Node node = node(id, Node.class);
    return Toolkit.on(() -> isShown(node));
  }

  /** Whether a node can be seen: it and everything it stands in is visible. */
  static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  void click(String id) {
    robot.clickOn(node(id, Node.class), Motion.DIRECT);
  }

  void press(KeyCode... keys) {
    robot.push(keys);
    Toolkit.settle();
  }

  /** Brings a passage into the middle part of the view, as a jump would. */
  void bringIntoView(Range passage) {
    Toolkit.run(() -> sheet().reveal(passage));
    Toolkit.await(
        () -> "in view: " + passage,
        () -> sheet().boundsInScene(passage).filter(sheetBounds()::contains).isPresent());
    Toolkit.settle();
  }

  /** Where the sheet stands in the scene. */
  Bounds sheetBounds() {
    return Toolkit.on(() -> sheet().localToScene(sheet().getLayoutBounds()));
  }

  /** Where the sheet stood when the window was shown, before the other panes. */
  Bounds firstSheetBounds() {
    return firstSheet;
  }

  /** The middle of a character of the report, on the screen. */
  Point2D at(int offset) {
    Range character = new Range(offset, offset + 1);
    return Toolkit.on(
        () -> {
          Bounds box =
              sheet()
                  .boundsInScene(character)
                  .orElseThrow(() -> new AssertionError("not in view: " + offset));
          return onScreen(new Point2D(box.getCenterX(), box.getCenterY()));
        });
  }

  private Point2D onScreen(Point2D inScene) {
    return inScene.add(
        stage.getX() + stage.getScene().getX(), stage.getY() + stage.getScene().getY());
  }

  void pointAt(int offset) {
    robot.moveTo(at(offset), Motion.DIRECT);
    Toolkit.settle();
  }

  void clickAt(int offset) {
    robot.clickOn(at(offset), Motion.DIRECT);
    Toolkit.settle();
  }

  /** Where the shapes of a style class are painted on the sheet, in the scene. */
  List<Bounds> painted(String styleClass) {
    return Toolkit.on(
        () ->
            sheet().lookupAll(".sheet-block ." + styleClass).stream()
                .flatMap(shape -> parts(shape).stream().map(part -> shape.localToScene(part)))
                .toList());
  }

  /** One shape may hold the lines of many places: each is one part. */
  private static List<Bounds> parts(Node shape) {
    if (!(shape instanceof Path path)) {
      return List.of(shape.getBoundsInLocal());
    }
    List<Bounds> parts = new ArrayList<>();
    MoveTo from = new MoveTo();
    for (PathElement element : path.getElements()) {
      if (element instanceof MoveTo start) {
        from = start;
      } else if (element instanceof HLineTo line) {
        parts.add(new BoundingBox(from.getX(), from.getY(), line.getX() - from.getX(), 1));
      }
    }
    return parts;
  }

  /** How many separate ticks of a colour the map shows. */
  int ticksOnMap(Color colour) {
    return Toolkit.on(() -> ticks(sheet(), colour));
  }

  /** How many separate ticks of a colour the map of a sheet shows, looked at pixel by pixel. */
  private static int ticks(SheetView sheet, Color colour) {
    Node map = Objects.requireNonNull(sheet.lookup(".sheet-map"), "map");
    WritableImage image = map.snapshot(null, null);
    int ticks = 0;
    boolean before = false;
    for (int y = 0; y < image.getHeight(); y++) {
      Color pixel = image.getPixelReader().getColor((int) image.getWidth() / 2, y);
      boolean same =
          Math.abs(pixel.getRed() - colour.getRed()) < 0.03
              && Math.abs(pixel.getGreen() - colour.getGreen()) < 0.03
              && Math.abs(pixel.getBlue() - colour.getBlue()) < 0.03;
      ticks += same && !before ? 1 : 0;
      before = same;
    }
    return ticks;
  }

  /** Whether something of a style class is painted on a passage, and on nothing beside it. */
  boolean isPaintedOn(Range passage, String styleClass) {
    Bounds place =
        Toolkit.on(
            () ->
                sheet()
                    .boundsInScene(passage)
                    .orElseThrow(() -> new AssertionError("not in view: " + passage)));
    return painted(styleClass).stream().anyMatch(place::intersects);
  }

  /** The lines of a list that are on the screen and hold something. */
  List<ListCell<?>> lines(String list) {
    Node node = node(list, Node.class);
    return Toolkit.on(
        () ->
            node.lookupAll(".list-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .sorted(Comparator.comparingDouble(cell -> cell.localToScene(0, 0).getY()))
                .collect(Collectors.<ListCell<?>>toList()));
  }

  /** All that is written in a node and its children, in their order. */
  static String written(Node node) {
    StringBuilder text = new StringBuilder();
    if (node instanceof Labeled labelled && labelled.getText() != null) {
      text.append(labelled.getText());
    } else if (node instanceof Text run) {
      text.append(run.getText());
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        // The text that a label draws is the one it says.
        if (!(node instanceof Labeled) || !(child instanceof Text)) {
          text.append(written(child));
        }
      }
    }
    return text.toString();
  }

  String writtenIn(String id) {
    Node node = node(id, Node.class);
    return Toolkit.on(() -> written(node));
  }

  /** Where the first characters that read so stand in the text, from an offset on. */
  Range passage(String words) {
    int start = report().text().indexOf(words);
    if (start < 0) {
      throw new AssertionError("the report does not say " + words);
    }
    return new Range(start, start + words.length());
  }

  /** Selects a passage with the keyboard: a click before it, then Shift and the right arrow. */
  void selectByKeys(Range passage) {
    bringIntoView(passage);
    Bounds first =
        Toolkit.on(
            () ->
                sheet()
                    .boundsInScene(new Range(passage.start(), passage.start() + 1))
                    .orElseThrow());
    robot.clickOn(onScreen(new Point2D(first.getMinX() + 2, first.getCenterY())), Motion.DIRECT);
    robot.press(KeyCode.SHIFT);
    for (int step = 0; step < passage.length(); step++) {
      robot.type(KeyCode.RIGHT);
    }
    robot.release(KeyCode.SHIFT);
    Toolkit.await(
        () -> "selected " + passage + ", not " + sheet().selectionProperty().get(),
        () -> sheet().selectionProperty().get().equals(Optional.of(passage)));
  }

  /** Every place of the body that mentions a term with this headword. */
  List<Occurrence> placesOf(String headword) {
    return open().mentions().occurrences().stream()
        .filter(place -> place.term().headword().equals(headword))
        .toList();
  }

  /** Closes the window as its button does, and waits until the library is closed too. */
  @Override
  public void close() {
    if (closed.getCount() > 0) {
      String code = Toolkit.on(() -> written(stage.getScene().lookup(".banner-code")));
      if (code.equals("YD-U00")) {
        throw new AssertionError("something unexpected happened in the window; see the log above");
      }
      requestClose();
      awaitClosed();
    }
  }

  /** What the button of the window's frame does. */
  void requestClose() {
    Toolkit.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  void awaitClosed() {
    try {
      if (!closed.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("the window does not close");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
