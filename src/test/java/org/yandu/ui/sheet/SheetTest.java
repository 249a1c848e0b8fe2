package org.yandu.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yandu.report.Block;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.Toolkit;

/** The sheet: offsets in, offsets out, whatever is drawn in between. */
class SheetTest {

  private static Set<String> families = Set.of();

  private final Report small = SampleReport.small();
  private Stage stage = Toolkit.on(Stage::new);

  @BeforeAll
  static void start() {
    families = Toolkit.start();
  }

  @BeforeEach
  void stage() {
    Toolkit.start();
    stage = Toolkit.on(Stage::new);
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::hide);
  }

  private SheetView show(Report report, double width, double height) {
    SheetView sheet =
        Toolkit.on(() -> new SheetView(report, new Typography(Typography.USUAL, families)));
    Toolkit.run(
        () -> {
          stage.setScene(new Scene(sheet, width, height));
          stage.setX(0);
          stage.setY(0);
          stage.show();
          sheet.requestFocus();
        });
    Toolkit.settle();
    return sheet;
  }

  private static Optional<Bounds> box(SheetView sheet, Range range) {
    return Toolkit.on(() -> sheet.boundsInScene(range));
  }

  private static int top(SheetView sheet) {
    return Toolkit.on(() -> sheet.topOffsetProperty().get());
  }

  /** Forty times the small report in one, with every kind of block. */
  private static Report large(int times) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    Report part = SampleReport.small();
    for (int time = 0; time < times; time++) {
      if (time > 0) {
        text.append('\n');
      }
      int from = text.length();
      text.append(part.text());
      part.blocks()
          .forEach(
              block ->
                  blocks.add(new Block(block.kind(), block.level(), block.range().shift(from))));
    }
    return new Report("大报告", "", Imprint.UNKNOWN, text.toString(), blocks, List.of());
  }

  /** The first offset from here on that is a character and no end of a block. */
  private static int character(Report report, int from) {
    int offset = from;
    while (report.text().charAt(offset) == '\n') {
      offset++;
    }
    return offset;
  }

  @Test
  void everyCharacterOfEveryKindOfBlockIsFoundWhereItIsDrawn() {
    SheetView sheet = show(small, 900, 950);
    int checked = 0;
    for (Block block : small.blocks()) {
      for (int offset = block.range().start(); offset < block.range().end(); offset++) {
        int character = offset;
        Optional<Bounds> box = box(sheet, new Range(offset, offset + 1));
        assertTrue(box.isPresent(), block.kind() + " at " + offset + " is not in view");
        Bounds drawn = box.get();
        assertTrue(drawn.getWidth() > 0 && drawn.getHeight() > 0, "no box at " + offset);
        assertEquals(
            character,
            Toolkit.on(() -> sheet.characterAtScene(drawn.getCenterX(), drawn.getCenterY())),
            block.kind() + ": " + small.text().charAt(offset));
        checked++;
      }
    }
    assertEquals(small.text().length() - small.blocks().size() + 1, checked);
  }

  @Test
  void besideTheTextThereIsNoCharacter() {
    SheetView sheet = show(small, 900, 950);
    assertEquals(-1, Toolkit.on(() -> sheet.characterAtScene(3, 300)), "in the margin");
    assertEquals(-1, Toolkit.on(() -> sheet.characterAtScene(450, 948)), "below the end");
    Bounds heading = box(sheet, small.blocks().get(2).range()).orElseThrow();
    assertEquals(
        -1,
        Toolkit.on(() -> sheet.characterAtScene(heading.getMaxX() + 30, heading.getCenterY())),
        "behind a heading");
  }

  private static void key(SheetView sheet, KeyCode code, boolean shift, boolean control) {
    Toolkit.run(
        () ->
            sheet.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    Toolkit.settle();
  }

  private static Optional<Range> selected(SheetView sheet) {
    return Toolkit.on(() -> sheet.selectionProperty().get());
  }

  @Test
  void keysSelectByCharacterSentenceParagraphAndAll() {
    SheetView sheet = show(small, 900, 950);
    Range paragraph = small.blocks().get(3).range();
    int start = paragraph.start();
    Toolkit.run(() -> sheet.select(new Range(start, start)));
    key(sheet, KeyCode.RIGHT, true, false);
    key(sheet, KeyCode.RIGHT, true, false);
    assertEquals(Optional.of(new Range(start, start + 2)), selected(sheet));
    key(sheet, KeyCode.LEFT, true, false);
    assertEquals(Optional.of(new Range(start, start + 1)), selected(sheet));
    key(sheet, KeyCode.RIGHT, true, true);
    assertEquals(Optional.of(paragraph), selected(sheet), "one sentence is the whole of it");
    key(sheet, KeyCode.DOWN, true, true);
    assertTrue(selected(sheet).orElseThrow().end() > paragraph.end(), "into the next block");
    key(sheet, KeyCode.HOME, true, true);
    assertEquals(Optional.of(new Range(0, start)), selected(sheet), "back over the origin");
    key(sheet, KeyCode.A, false, true);
    assertEquals(Optional.of(new Range(0, small.text().length())), selected(sheet));
    key(sheet, KeyCode.END, true, true);
    key(sheet, KeyCode.RIGHT, true, false);
    assertEquals(Optional.of(new Range(0, small.text().length())), selected(sheet));
  }

  @Test
  void linesAreSelectedDownAndUpAgainWithinAParagraph() {
    SheetView sheet = show(small, 500, 950);
    int start = small.blocks().get(3).range().start();
    Toolkit.run(() -> sheet.select(new Range(start, start)));
    key(sheet, KeyCode.DOWN, true, false);
    Range down = selected(sheet).orElseThrow();
    Bounds first = box(sheet, new Range(start, start + 1)).orElseThrow();
    Bounds reached = box(sheet, new Range(down.end(), down.end() + 1)).orElseThrow();
    assertTrue(reached.getMinY() > first.getMinY() + 10, "a line lower");
    key(sheet, KeyCode.UP, true, false);
    assertTrue(selected(sheet).map(Range::length).orElse(0) <= 2, "and back: " + selected(sheet));
  }

  @Test
  void aPassageIsRevealedInTheUpperThirdAndScrolledToIsFirst() {
    Report large = large(40);
    SheetView sheet = show(large, 900, 700);
    int length = large.text().length();
    for (int from : new int[] {length / 3, 4000, length / 2}) {
      int offset = character(large, from);
      Range passage = new Range(offset, offset + 1);
      Toolkit.run(() -> sheet.reveal(passage));
      Toolkit.settle();
      double y = box(sheet, passage).orElseThrow().getMinY();
      assertTrue(y > 0 && y < 300, "revealed at " + y);
      Toolkit.run(() -> sheet.scrollTo(offset));
      Toolkit.settle();
      double first = box(sheet, passage).orElseThrow().getMinY();
      assertTrue(first >= -2 && first < 40, "first at " + first);
      assertTrue(top(sheet) <= offset && offset - top(sheet) < 60, "top " + top(sheet));
    }
    int later = character(large, top(sheet) + 60);
    Range inView = new Range(later, later + 1);
    double before = box(sheet, inView).orElseThrow().getMinY();
    Toolkit.run(() -> sheet.ensureVisible(inView));
    Toolkit.settle();
    assertEquals(before, box(sheet, inView).orElseThrow().getMinY(), "what is in view stays");
  }

  @Test
  void theEndIsTheEndAndTheBeginningTheBeginning() {
    Report large = large(40);
    SheetView sheet = show(large, 900, 700);
    Toolkit.run(() -> sheet.scrollTo(large.text().length()));
    Toolkit.settle();
    int length = large.text().length();
    Bounds last = box(sheet, new Range(length - 1, length)).orElseThrow();
    assertTrue(last.getMaxY() <= 700 && last.getMaxY() > 500, "the last line at " + last);
    Toolkit.run(() -> sheet.scrollTo(0));
    Toolkit.settle();
    assertEquals(0, top(sheet));
  }

  private static List<Bounds> painted(SheetView sheet, String style) {
    return Toolkit.on(
        () ->
            sheet.lookupAll(".sheet-block ." + style).stream()
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .toList());
  }

  @Test
  void decorationsArePaintedInEveryBlockTheyCover() {
    SheetView sheet = show(small, 900, 950);
    Range across =
        new Range(
            small.blocks().get(2).range().start() + 2, small.blocks().get(5).range().start() + 4);
    Toolkit.run(
        () ->
            sheet.setDecorations(
                Layer.ANNOTATIONS, List.of(new Decoration(across, DecorationStyle.TASK))));
    Toolkit.settle();
    List<Bounds> boxes = painted(sheet, "task");
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
    assertEquals(List.of(), painted(sheet, "task"));
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
  void resizingKeepsTheFirstLineHoweverOftenItIsDone() {
    Report large = large(40);
    SheetView sheet = show(large, 900, 700);
    Toolkit.run(() -> sheet.scrollTo(character(large, large.text().length() / 2)));
    Toolkit.settle();
    int top = character(large, top(sheet));
    for (double width = 900; width > 500; width -= 20) {
      double now = width;
      Toolkit.run(() -> stage.setWidth(now));
      Toolkit.settle();
      assertTrue(
          box(sheet, new Range(top, top + 1)).map(box -> box.getMinY() < 60).orElse(false),
          "the line of " + top + " has left the top at width " + width + ": " + top(sheet));
    }
    Toolkit.run(() -> stage.setWidth(900));
    Toolkit.settle();
    assertEquals(top, top(sheet));
  }

  @Test
  void anotherTypeSizeKeepsTheFirstLineHoweverOftenItIsChosen() {
    Report large = large(40);
    SheetView sheet = show(large, 900, 700);
    Toolkit.run(() -> sheet.scrollTo(character(large, large.text().length() / 2)));
    Toolkit.settle();
    int top = character(large, top(sheet));
    for (int points = Typography.SMALLEST; points <= Typography.LARGEST; points += 4) {
      Typography typography = new Typography(points, families);
      Toolkit.run(() -> sheet.setTypography(typography));
      Toolkit.settle();
      assertTrue(
          box(sheet, new Range(top, top + 1)).map(box -> box.getMinY() < 140).orElse(false),
          "the line of " + top + " has left the top at " + points + " points: " + top(sheet));
    }
    Toolkit.run(() -> sheet.setTypography(new Typography(Typography.USUAL, families)));
    Toolkit.settle();
    assertEquals(top, top(sheet));
  }

  @Test
  void whatThePointerHoldsStaysUnderItHoweverTheTypeChanges() {
    Report large = large(40);
    SheetView sheet = show(large, 900, 700);
    Toolkit.run(() -> sheet.scrollTo(character(large, large.text().length() / 2)));
    Toolkit.settle();
    int held = character(large, top(sheet) + 150);
    Bounds at = box(sheet, new Range(held, held + 1)).orElseThrow();
    Point2D pointer = new Point2D(at.getMinX() + 2, at.getCenterY());
    for (int points : new int[] {16, 20, 28, 40, 64, 40, 12, 15}) {
      Typography typography = new Typography(points, families);
      Toolkit.run(() -> sheet.hold(pointer, () -> sheet.setTypography(typography)));
      Toolkit.settle();
      Bounds now = box(sheet, new Range(held, held + 1)).orElseThrow();
      assertTrue(
          now.getMinY() <= pointer.getY() && now.getMaxY() + 1 >= pointer.getY(),
          "at " + points + " points it has gone to " + now);
    }
    double after = box(sheet, new Range(held, held + 1)).orElseThrow().getCenterY();
    assertEquals(at.getCenterY(), after, 2, "and at the size of before it is where it was");
  }

  @Test
  void aHeadingMadeFirstHasAirAboveItAndNoPieceOfTheLineBefore() {
    Report large = large(40);
    SheetView sheet = show(large, 900, 700);
    for (Block block : large.blocks().subList(120, 140)) {
      int start = block.range().start();
      Toolkit.run(() -> sheet.scrollTo(start));
      Toolkit.settle();
      double top = box(sheet, new Range(start, start + 1)).orElseThrow().getMinY();
      assertTrue(top >= (block.isHeading() ? 12 : 4), block.kind() + " at " + top);
      assertEquals(start, top(sheet), "is the first in view");
      Optional<Bounds> before = box(sheet, new Range(start - 2, start - 1));
      assertTrue(
          before.map(box -> box.getMaxY() < 4).orElse(true), block.kind() + " below " + before);
    }
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
  void aMillionCharactersOpenAndOnlyWhatIsInViewIsLaidOut() {
    Report report = large(1_000_000 / SampleReport.small().text().length() + 1);
    assertTrue(report.text().length() >= 1_000_000);
    long asked = System.nanoTime();
    SheetView sheet = show(report, 900, 700);
    assertTrue(System.nanoTime() - asked < 10_000_000_000L, "more than ten seconds to open");
    Random random = new Random(3);
    for (int jump = 0; jump < 20; jump++) {
      int offset = random.nextInt(report.text().length() - 1000);
      Toolkit.run(() -> sheet.scrollTo(offset));
      Toolkit.settle();
      assertTrue(
          top(sheet) <= offset && offset - top(sheet) < 60,
          "scrolled to " + offset + ", is at " + top(sheet));
      assertTrue(Toolkit.on(() -> sheet.lookupAll(".sheet-block").size()) < 60, "laid out");
    }
  }

  @Test
  void anEmptyReportIsAnEmptySheet() {
    Report empty = new Report("", "", Imprint.UNKNOWN, "", List.of(), List.of());
    SheetView sheet = show(empty, 900, 700);
    for (KeyCode code : List.of(KeyCode.PAGE_DOWN, KeyCode.END, KeyCode.HOME, KeyCode.UP)) {
      key(sheet, code, false, false);
    }
    assertEquals(0, top(sheet));
    assertEquals(-1, Toolkit.on(() -> sheet.characterAtScene(400, 300)));
    for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.END)) {
      key(sheet, code, true, false);
      key(sheet, code, true, true);
    }
    assertEquals(Optional.empty(), selected(sheet));
    assertEquals(Optional.empty(), box(sheet, new Range(0, 0)));
    Toolkit.run(
        () -> {
          sheet.scrollTo(0);
          sheet.reveal(new Range(0, 0));
          sheet.ensureVisible(new Range(0, 0));
          sheet.setTypography(new Typography(30, families));
        });
    Toolkit.settle();
    Toolkit.run(() -> sheet.show(small));
    Toolkit.settle();
    assertTrue(box(sheet, small.blocks().getFirst().range()).isPresent(), "and then a real one");
  }

  @Test
  void anotherReportBeginsAtItsBeginningWithoutTheMarksOfTheFirst() {
    Report large = large(10);
    SheetView sheet = show(large, 900, 950);
    Toolkit.run(
        () -> {
          sheet.setDecorations(
              Layer.HITS, List.of(new Decoration(new Range(0, 4), DecorationStyle.HIT)));
          sheet.select(new Range(2, 9));
          sheet.scrollTo(large.text().length());
        });
    Toolkit.settle();
    Toolkit.run(() -> sheet.show(small));
    Toolkit.settle();
    assertEquals(0, top(sheet));
    assertEquals(Optional.empty(), selected(sheet));
    assertEquals(List.of(), painted(sheet, "hit"));
    assertEquals(
        small.blocks().size(),
        Toolkit.on(() -> (long) sheet.lookupAll(".sheet-block").size()).intValue());
  }

  @Test
  void noLineBeginsWithAClosingMarkNorEndsWithAnOpeningOne() {
    SheetView sheet = show(large(3), 520, 950);
    String closing = "，。、；：？！）”";
    Report report = large(3);
    for (Block block : report.blocks()) {
      for (int offset = block.range().start() + 1; offset < block.range().end(); offset++) {
        if (closing.indexOf(report.text().charAt(offset)) < 0) {
          continue;
        }
        Optional<Bounds> mark = box(sheet, new Range(offset, offset + 1));
        Optional<Bounds> before = box(sheet, new Range(offset - 1, offset));
        if (mark.isPresent() && before.isPresent()) {
          assertTrue(
              mark.get().getMinY() < before.get().getMaxY() - 2,
              "a line begins with " + report.text().substring(offset - 3, offset + 1));
        }
      }
    }
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
              List.of(new Decoration(new Range(900, 904), DecorationStyle.TASK)));
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
