package org.yandu.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
