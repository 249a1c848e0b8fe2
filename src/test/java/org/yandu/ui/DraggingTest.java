package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.Annotation;
import org.yandu.text.Range;

/** What needs a mouse that drags and a wheel that turns, and so a display. */
@Tag("desktop")
class DraggingTest {

  @TempDir private Path library;
  private OpenWindow window;

  @BeforeEach
  void open() {
    window = OpenWindow.on(library, 1440, 900);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Point2D edge(int offset) {
    Point2D middle = window.at(offset);
    Bounds box =
        Toolkit.on(() -> window.sheet().boundsInScene(new Range(offset, offset + 1)).orElseThrow());
    return middle.subtract(box.getWidth() / 2 - 2, 0);
  }

  private void drag(Point2D from, Point2D to) {
    window.robot().moveTo(from, Motion.DIRECT);
    window.robot().press(MouseButton.PRIMARY);
    window.robot().moveTo(to, Motion.DIRECT);
    window.robot().release(MouseButton.PRIMARY);
    Toolkit.settle();
  }

  private Optional<Range> selected() {
    return Toolkit.on(() -> window.sheet().selectionProperty().get());
  }

  @Test
  void draggingSelectsAndTheBarMarks() {
    Range passage = new Range(window.passage("提升“互联网").start(), window.passage("赣服通").end());
    window.bringIntoView(passage);
    drag(edge(passage.start()), edge(passage.end()));
    Toolkit.await(
        () -> "selected " + passage + ", not " + selected(),
        () -> selected().equals(Optional.of(passage)));
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
    window.robot().clickOn("#mark-bar .mark-purple", Motion.DIRECT);
    Toolkit.await("kept", () -> KeptLibrary.annotations(library).size() == 1);
    Annotation made = KeptLibrary.annotations(library).getFirst();
    assertEquals(passage, made.anchor().range());
    Toolkit.await("painted", () -> window.isPaintedOn(passage, "mark-purple"));
  }

  @Test
  void theEndsOfTheChosenMarkAreDragged() {
    Range passage = window.passage("互联网+政务服务");
    Range shorter = new Range(passage.start() + 2, passage.end() - 2);
    window.selectByKeys(passage);
    window.press(KeyCode.DIGIT3);
    Toolkit.await("chosen", () -> window.isPaintedOn(passage, "chosen-end"));
    drag(knob(passage.start(), true), edge(shorter.start()));
    awaitMarked(new Range(shorter.start(), passage.end()));
    drag(knob(passage.end(), false), edge(shorter.end()));
    awaitMarked(shorter);
    drag(knob(shorter.end(), false), edge(passage.start() - 8));
    awaitMarked(new Range(shorter.start(), shorter.start() + 1));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitMarked(shorter);
    assertEquals(Optional.empty(), selected(), "nothing was selected by it");
  }

  private void awaitMarked(Range range) {
    Toolkit.await(
        () -> "at " + range + ", not " + KeptLibrary.annotations(library),
        () ->
            KeptLibrary.annotations(library).stream()
                .anyMatch(each -> each.anchor().range().equals(range)));
    Toolkit.await("painted", () -> window.isPaintedOn(range, "mark-blue"));
    Toolkit.settle();
  }

  /** What a passage is held by: above where it begins, below where it ends. */
  private Point2D knob(int offset, boolean start) {
    Range beside = start ? new Range(offset, offset + 1) : new Range(offset - 1, offset);
    Bounds box = Toolkit.on(() -> window.sheet().boundsInScene(beside).orElseThrow());
    Point2D middle = window.at(beside.start());
    double x = box.getWidth() / 2;
    double y = box.getHeight() / 2 + 2;
    return start ? middle.subtract(x, y) : middle.add(x, y);
  }

  @Test
  void draggingBackwardsSelectsTheSame() {
    Range passage = window.passage("行政服务中心");
    window.bringIntoView(passage);
    drag(edge(passage.end()), edge(passage.start()));
    Toolkit.await(
        () -> "selected " + passage + ", not " + selected(),
        () -> selected().equals(Optional.of(passage)));
  }

  @Test
  void draggingOverParagraphsSelectsAcrossThem() {
    int index = window.report().blockIndexAt(window.passage("赣服通").start());
    Range across =
        new Range(
            window.report().blocks().get(index).range().end() - 8,
            window.report().blocks().get(index + 1).range().start() + 6);
    window.bringIntoView(across);
    drag(edge(across.start()), edge(across.end()));
    Toolkit.await(
        () -> "selected " + across + ", not " + selected(),
        () -> selected().equals(Optional.of(across)));
  }

  @Test
  void aDragOverATermOpensNothing() {
    Range term = window.open().mentions().occurrences().get(3).range();
    window.bringIntoView(term);
    drag(edge(term.start()), edge(term.end()));
    Toolkit.await("selected", () -> selected().isPresent());
    assertTrue(
        Toolkit.on(() -> window.stage().getScene().getRoot().lookup("#detail-headword") == null));
  }

  @Test
  void aDragBelowTheEdgeScrollsOn() {
    Range first = window.passage("各位代表");
    window.bringIntoView(first);
    Bounds sheet = Toolkit.on(() -> window.sheet().localToScreen(window.sheet().getLayoutBounds()));
    int seen = Toolkit.on(() -> window.sheet().inViewProperty().get().end());
    window.robot().moveTo(edge(first.start()), Motion.DIRECT);
    window.robot().press(MouseButton.PRIMARY);
    window.robot().moveTo(new Point2D(sheet.getCenterX(), sheet.getMaxY() + 30), Motion.DIRECT);
    Toolkit.await("a selection beyond the view", () -> selectedEnd() > seen + 200);
    window.robot().release(MouseButton.PRIMARY);
    Toolkit.settle();
    assertEquals(first.start(), selected().orElseThrow().start());
  }

  private int selectedEnd() {
    return window.sheet().selectionProperty().get().map(Range::end).orElse(0);
  }

  @Test
  void twoClicksSelectASentenceAndThreeAParagraph() {
    Range word = window.passage("行政服务中心");
    window.bringIntoView(word);
    Range block = window.report().blockAt(word.start()).range();
    window.robot().doubleClickOn(window.at(word.start()), Motion.DIRECT);
    Toolkit.await("a sentence", () -> selected().map(range -> range.contains(word)).orElse(false));
    Range sentence = selected().orElseThrow();
    assertTrue(sentence.length() < block.length() && block.contains(sentence), "" + sentence);
    assertTrue(sentence.of(window.report().text()).endsWith("。"));
    window.robot().clickOn(window.at(word.start()), Motion.DIRECT);
    Toolkit.await("the paragraph", () -> selected().equals(Optional.of(block)));
  }

  @Test
  void theWheelScrollsAndWithControlChangesTheType() {
    Point2D middle =
        Toolkit.on(
            () -> {
              Bounds sheet = window.sheet().localToScreen(window.sheet().getLayoutBounds());
              return new Point2D(sheet.getCenterX(), sheet.getCenterY());
            });
    window.robot().moveTo(middle, Motion.DIRECT);
    window.robot().scroll(8, VerticalDirection.DOWN);
    Toolkit.await("scrolled", () -> window.sheet().topOffsetProperty().get() > 0);
    window.robot().scroll(30, VerticalDirection.UP);
    Toolkit.await("back at the top", () -> window.sheet().topOffsetProperty().get() == 0);
    double size = largest();
    window.robot().press(KeyCode.CONTROL);
    window.robot().scroll(2, VerticalDirection.UP);
    window.robot().release(KeyCode.CONTROL);
    Toolkit.await("another size", () -> largest() != size);
  }

  @Test
  void theWheelKeepsTheTextUnderThePointer() {
    Range word = window.passage("行政服务中心");
    window.bringIntoView(word);
    Point2D pointer = window.at(word.start());
    double size = largest();
    window.robot().moveTo(pointer, Motion.DIRECT);
    window.robot().press(KeyCode.CONTROL);
    window.robot().scroll(6, VerticalDirection.UP);
    window.robot().release(KeyCode.CONTROL);
    Toolkit.await("larger type", () -> largest() > size * 1.2);
    Toolkit.settle();
    assertEquals(pointer.getY(), window.at(word.start()).getY(), 12);
  }

  private double largest() {
    return Toolkit.on(
        () ->
            window.sheet().lookupAll(".sheet-text").stream()
                .mapToDouble(node -> ((Text) node).getFont().getSize())
                .max()
                .orElse(0));
  }

  @Test
  void theMapIsClickedAndDragged() {
    Node map = Toolkit.on(() -> window.sheet().lookup(".sheet-map"));
    Bounds place = Toolkit.on(() -> map.localToScreen(map.getLayoutBounds()));
    Point2D middle = new Point2D(place.getCenterX(), place.getCenterY());
    window.robot().clickOn(middle, Motion.DIRECT);
    int length = window.report().text().length();
    Toolkit.await("half way", () -> window.sheet().topOffsetProperty().get() > length / 4);
    int half = Toolkit.on(() -> window.sheet().topOffsetProperty().get());
    assertTrue(window.isShown("map-hint"), "the hint while hovering");
    assertTrue(window.textOf("map-hint").contains("页"), window.textOf("map-hint"));
    drag(middle, new Point2D(place.getCenterX(), place.getMaxY() - 2));
    Toolkit.await("the end", () -> window.sheet().inViewProperty().get().end() == length);
    drag(
        new Point2D(place.getCenterX(), place.getMaxY() - 20),
        new Point2D(place.getCenterX(), place.getMinY() + 2));
    Toolkit.await("the beginning", () -> window.sheet().topOffsetProperty().get() == 0);
    assertTrue(half < length * 3 / 4, "" + half);
  }

  @Test
  void theDividersAreDraggedAndKeepTheirPlaces() {
    SplitPane panes =
        Toolkit.on(() -> (SplitPane) window.stage().getScene().getRoot().lookup(".split-pane"));
    double before = Toolkit.on(() -> panes.getDividerPositions()[0]);
    Node divider =
        Toolkit.on(
            () ->
                List.copyOf(panes.lookupAll(".split-pane-divider")).stream()
                    .min(
                        (one, other) ->
                            Double.compare(
                                one.localToScene(0, 0).getX(), other.localToScene(0, 0).getX()))
                    .orElseThrow());
    Bounds place = Toolkit.on(() -> divider.localToScreen(divider.getLayoutBounds()));
    Point2D grip = new Point2D(place.getCenterX(), place.getCenterY());
    drag(grip, grip.add(90, 0));
    Toolkit.await("wider", () -> panes.getDividerPositions()[0] > before + 0.03);
    double wider = Toolkit.on(() -> panes.getDividerPositions()[0]);
    window.close();
    window = OpenWindow.on(library, 1440, 900);
    SplitPane again =
        Toolkit.on(() -> (SplitPane) window.stage().getScene().getRoot().lookup(".split-pane"));
    assertEquals(wider, Toolkit.on(() -> again.getDividerPositions()[0]), 0.02);
  }
}
