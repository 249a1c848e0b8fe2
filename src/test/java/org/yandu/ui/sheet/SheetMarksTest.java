package org.yandu.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.Toolkit;

/** What is painted into the text, and what the map shows of it. */
class SheetMarksTest extends SheetFixture {

  @Test
  void decorationsArePaintedInEveryBlockTheyCover() {
    SheetView sheet = show(small, 900, 950);
    Range across =
        new Range(
            small.blocks().get(2).range().start() + 2, small.blocks().get(5).range().start() + 4);
    Toolkit.run(
        () ->
            sheet.setDecorations(
                Layer.ANNOTATIONS,
                List.of(new Decoration(across, DecorationStyle.background("mark-blue")))));
    Toolkit.settle();
    List<Bounds> boxes = painted(sheet, "mark-blue");
    for (int index = 2; index <= 5; index++) {
      Range part = small.blocks().get(index).range().intersection(across).orElseThrow();
      Bounds place = box(sheet, part).orElseThrow();
      assertTrue(boxes.stream().anyMatch(place::intersects), "nothing in block " + index);
    }
    Bounds whole = box(sheet, across).orElseThrow();
    boxes.forEach(
        box ->
            assertTrue(
                box.getMinY() >= whole.getMinY() - 1 && box.getMaxY() <= whole.getMaxY() + 1,
                box + " beyond " + whole));
    Toolkit.run(() -> sheet.setDecorations(Layer.ANNOTATIONS, List.of()));
    Toolkit.settle();
    assertEquals(List.of(), painted(sheet, "mark-blue"));
  }

  private static Decoration tint(int start, int end) {
    return new Decoration(
        new Range(start, end), new DecorationStyle(DecorationStyle.Form.TINT, "mark-blue", false));
  }

  /** Where tints lie in each other the inner one is lower, and its ends are drawn. */
  @Test
  void tintsInEachOtherShowWhereEachBeginsAndEnds() {
    SheetView sheet = show(small, 900, 950);
    int start = small.blocks().get(3).range().start();
    Toolkit.run(
        () ->
            sheet.setDecorations(
                Layer.ANNOTATIONS, List.of(tint(start, start + 12), tint(start + 3, start + 6))));
    Toolkit.settle();
    List<Bounds> boxes = painted(sheet, "mark-tint");
    assertEquals(2, boxes.size());
    assertTrue(boxes.get(1).getMinY() > boxes.get(0).getMinY(), boxes.toString());
    assertTrue(boxes.get(1).getMaxY() < boxes.get(0).getMaxY(), boxes.toString());
    Bounds edges = painted(sheet, "mark-edge").getFirst();
    assertEquals(boxes.get(1).getWidth(), edges.getWidth(), 2);
    Toolkit.run(
        () ->
            sheet.setDecorations(
                Layer.ANNOTATIONS, List.of(tint(start, start + 3), tint(start + 3, start + 6))));
    Toolkit.settle();
    assertEquals(List.of(), painted(sheet, "mark-edge"), "side by side there is nothing to tell");
  }

  @Test
  void linesBelowTheSameWordsHaveHeightsOfTheirOwn() {
    SheetView sheet = show(small, 900, 950);
    int start = small.blocks().get(3).range().start();
    DecorationStyle blue = new DecorationStyle(DecorationStyle.Form.LINE, "mark-blue", false);
    DecorationStyle red = new DecorationStyle(DecorationStyle.Form.LINE, "mark-red", true);
    Toolkit.run(
        () ->
            sheet.setDecorations(
                Layer.ANNOTATIONS,
                List.of(
                    new Decoration(new Range(start, start + 9), blue),
                    new Decoration(new Range(start + 2, start + 5), red))));
    Toolkit.settle();
    Bounds outer = painted(sheet, "mark-blue").getFirst();
    Bounds inner = painted(sheet, "mark-red").getFirst();
    assertTrue(inner.getMinY() > outer.getMaxY() - 1, inner + " and " + outer);
    assertEquals(1, painted(sheet, "doubtful").size());
  }

  @Test
  void aSignStandsWhereItsPassageBeginsAndNowhereElse() {
    SheetView sheet = show(small, 900, 950);
    Range across =
        new Range(
            small.blocks().get(2).range().start() + 2, small.blocks().get(5).range().start() + 4);
    Range nothing = new Range(across.start(), across.start());
    DecorationStyle sign = new DecorationStyle(DecorationStyle.Form.BOOKMARK, "mark-blue", false);
    List<String> clicked = new ArrayList<>();
    Toolkit.run(
        () -> {
          sheet.setOnSignClicked(clicked::add);
          sheet.setDecorations(
              Layer.ANNOTATIONS,
              List.of(
                  new Decoration(across, sign, "one", "书签"),
                  new Decoration(nothing, sign, "lost", "书签")));
        });
    Toolkit.settle();
    List<Node> signs = Toolkit.on(() -> List.copyOf(sheet.lookupAll(".margin-sign")));
    assertEquals(1, signs.size());
    assertEquals("书签", signs.getFirst().getAccessibleText());
    Toolkit.run(((Button) signs.getFirst())::fire);
    assertEquals(List.of("one"), clicked);
  }

  @Test
  void theEndsOfWhatIsChosenAreDraggedAndDoNotPassEachOther() {
    SheetView sheet = show(small, 900, 950);
    int start = small.blocks().get(3).range().start();
    Range chosen = new Range(start + 2, start + 6);
    List<Range> resized = new ArrayList<>();
    Toolkit.run(
        () -> {
          sheet.setOnResized(resized::add);
          sheet.setDecorations(
              Layer.CHOSEN, List.of(new Decoration(chosen, DecorationStyle.CHOSEN)));
        });
    Toolkit.settle();
    assertEquals(4, painted(sheet, "chosen-end").size(), "two ends of a stem and a knob");
    Bounds box = box(sheet, chosen).orElseThrow();
    double em = box.getWidth() / chosen.length();
    Point2D end = new Point2D(box.getMaxX(), box.getMaxY() + 2);
    drag(sheet, end, end.add(2 * em, 0));
    Point2D begin = new Point2D(box.getMinX(), box.getMinY() - 2);
    drag(sheet, begin, begin.add(em, 0));
    drag(sheet, begin, begin.add(9 * em, 0));
    drag(sheet, begin, begin);
    assertEquals(
        List.of(
            new Range(chosen.start(), chosen.end() + 2),
            new Range(chosen.start() + 1, chosen.end()),
            new Range(chosen.end() - 1, chosen.end())),
        resized);
    Toolkit.settle();
    assertEquals(box.getMinX(), painted(sheet, "chosen").getFirst().getMinX(), 1);
    assertEquals(Optional.empty(), Toolkit.on(() -> sheet.selectionProperty().get()));
    Point2D inside = new Point2D(box.getCenterX(), box.getCenterY());
    drag(sheet, inside, inside.add(2 * em, 0));
    assertTrue(Toolkit.on(() -> sheet.selectionProperty().get()).isPresent());
    assertEquals(3, resized.size());
  }

  private static void drag(SheetView sheet, Point2D from, Point2D to) {
    Node column = Toolkit.on(() -> Objects.requireNonNull(sheet.lookup(".sheet-column")));
    held(column, MouseEvent.MOUSE_PRESSED, from);
    held(column, MouseEvent.MOUSE_DRAGGED, to);
    held(column, MouseEvent.MOUSE_RELEASED, to);
  }

  private static void held(Node column, EventType<MouseEvent> type, Point2D at) {
    Toolkit.run(
        () ->
            column.fireEvent(
                new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null)));
  }

  @Test
  void decorationsOutsideOfTheTextAreNotPaintedAndBreakNothing() {
    SheetView sheet = show(small, 900, 950);
    int length = small.text().length();
    Toolkit.run(
        () ->
            sheet.setDecorations(
                Layer.HITS,
                List.of(
                    new Decoration(new Range(length - 1, length + 5), DecorationStyle.HIT),
                    new Decoration(new Range(7, 7), DecorationStyle.HIT),
                    new Decoration(new Range(0, 2), DecorationStyle.HIT))));
    Toolkit.settle();
    assertEquals(1, painted(sheet, "hit").size());
  }

  @Test
  void theMapSaysWhichPlaceThePointerIsAt() {
    Report large = large(40);
    SheetView sheet = show(large, 900, 700);
    Node map = Toolkit.on(() -> Objects.requireNonNull(sheet.lookup(".sheet-map")));
    assertTrue(Toolkit.on(() -> sheet.lookup("#map-hint") == null), "not before it is needed");
    Toolkit.run(() -> sheet.setPlaceNames(offset -> "at\n" + offset));
    int length = large.text().length();
    for (double fraction : new double[] {0, 0.25, 0.5, 0.9, 1}) {
      point(map, MouseEvent.MOUSE_MOVED, 10 + fraction * 680);
      Label hint = Toolkit.on(() -> (Label) Objects.requireNonNull(sheet.lookup("#map-hint")));
      assertTrue(hint.isVisible());
      int said = Integer.parseInt(hint.getText().substring(3));
      assertEquals(fraction * length, said, length * 0.02, "at " + fraction);
      Bounds place = Toolkit.on(() -> hint.localToScene(hint.getLayoutBounds()));
      assertTrue(place.getMinX() > 0 && place.getMaxX() < 880, "beside the map: " + place);
      assertTrue(place.getMinY() >= 0 && place.getMaxY() <= 700, "within the sheet: " + place);
    }
    point(map, MouseEvent.MOUSE_EXITED, 300);
    assertTrue(Toolkit.on(() -> !Objects.requireNonNull(sheet.lookup("#map-hint")).isVisible()));
  }

  private static void point(Node map, EventType<MouseEvent> type, double y) {
    Toolkit.run(
        () ->
            map.fireEvent(
                new MouseEvent(
                    type,
                    12,
                    y,
                    12,
                    y,
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null)));
  }

  @Test
  void theMapShowsEveryKindOfMark() {
    SheetView sheet = show(large(10), 900, 700);
    Toolkit.run(
        () -> {
          sheet.setDecorations(
              Layer.LINKS, List.of(new Decoration(new Range(5, 9), DecorationStyle.LINK)));
          sheet.setDecorations(
              Layer.HITS, List.of(new Decoration(new Range(500, 504), DecorationStyle.HIT)));
          sheet.setDecorations(
              Layer.ANNOTATIONS,
              List.of(
                  new Decoration(new Range(900, 904), DecorationStyle.background("mark-blue"))));
        });
    Toolkit.settle();
    // Without a theme every tick is black; how many there are is what can be seen.
    assertEquals(3, blackTicks(sheet));
    Toolkit.run(() -> sheet.setDecorations(Layer.HITS, List.of()));
    Toolkit.settle();
    assertEquals(2, blackTicks(sheet));
  }

  private static int blackTicks(SheetView sheet) {
    WritableImage image =
        Toolkit.on(() -> Objects.requireNonNull(sheet.lookup(".sheet-map")).snapshot(null, null));
    int ticks = 0;
    boolean before = false;
    for (int y = 0; y < image.getHeight(); y++) {
      Color pixel = image.getPixelReader().getColor((int) image.getWidth() / 2, y);
      boolean black = pixel.getBrightness() < 0.2 && pixel.getOpacity() > 0.9;
      ticks += black && !before ? 1 : 0;
      before = black;
    }
    return ticks;
  }
}
