package org.yandu.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.yandu.report.Block;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.Toolkit;

/** The sheet: offsets in, offsets out, whatever is drawn in between. */
class SheetTest extends SheetFixture {

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
            Toolkit.on(
                () -> sheet.characterAt(new Point2D(drawn.getCenterX(), drawn.getCenterY()))),
            block.kind() + ": " + small.text().charAt(offset));
        checked++;
      }
    }
    assertEquals(small.text().length() - small.blocks().size() + 1, checked);
  }

  @Test
  void besideTheTextThereIsNoCharacter() {
    SheetView sheet = show(small, 900, 950);
    assertEquals(-1, Toolkit.on(() -> sheet.characterAt(new Point2D(3, 300))), "in the margin");
    assertEquals(-1, Toolkit.on(() -> sheet.characterAt(new Point2D(450, 948))), "below the end");
    Bounds heading = box(sheet, small.blocks().get(2).range()).orElseThrow();
    assertEquals(
        -1,
        Toolkit.on(
            () -> sheet.characterAt(new Point2D(heading.getMaxX() + 30, heading.getCenterY()))),
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
    assertEquals(-1, Toolkit.on(() -> sheet.characterAt(new Point2D(400, 300))));
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
}
