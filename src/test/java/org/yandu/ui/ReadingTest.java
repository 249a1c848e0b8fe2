package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Reading: the outline, the pages, back and forward, type and theme. */
class ReadingTest {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  @TempDir private Path library;
  private OpenWindow window;

  @BeforeEach
  void open() {
    window = OpenWindow.on(library);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private int top() {
    return Toolkit.on(() -> window.sheet().topOffsetProperty().get());
  }

  private List<Block> headings() {
    return window.report().blocks().stream()
        .filter(block -> block.isHeading() || block.kind() == BlockKind.GLOSSARY_TITLE)
        .toList();
  }

  private String currentLine() {
    return window.lines("outline").stream()
        .filter(line -> line.getPseudoClassStates().contains(CURRENT))
        .map(ListCell::getText)
        .findFirst()
        .orElse("");
  }

  @Test
  void theOutlineJumpsToEveryHeading() {
    List<ListCell<?>> lines = window.lines("outline");
    List<Block> headings = headings();
    assertEquals(14, headings.size(), "3 parts, 10 sections, the explanations");
    assertEquals(headings.size(), lines.size(), "all of them are in view at this size");
    for (int index = 0; index < headings.size(); index++) {
      Block heading = headings.get(index);
      ListCell<?> line = window.lines("outline").get(index);
      String expected = line.getText();
      window.robot().clickOn(line, Motion.DIRECT);
      Toolkit.await(
          "the heading at the top: " + window.report().textOf(heading),
          () ->
              window
                  .sheet()
                  .boundsInScene(heading.range())
                  .map(box -> box.getMinY() < sheetTop() + 60)
                  .orElse(false));
      Toolkit.await(
          () -> expected + " is shown as where one is, not " + currentLine(),
          () -> currentLine().equals(expected));
    }
  }

  @Test
  void theOutlineFollowsTheReader() {
    List<Block> headings = headings();
    List<String> labels = window.lines("outline").stream().map(ListCell::getText).toList();
    for (int index = headings.size() - 1; index >= 0; index--) {
      int within = headings.get(index).range().end() + 5;
      Toolkit.run(() -> window.sheet().scrollTo(within));
      // The last section may be too short to reach the top of the view; it is then the one below.
      String expected = labels.get(index);
      String next = index + 1 < labels.size() ? labels.get(index + 1) : expected;
      Toolkit.await(
          () -> "at " + expected + ", not " + currentLine(),
          () -> currentLine().equals(expected) || currentLine().equals(next));
    }
    Toolkit.run(() -> window.sheet().scrollTo(0));
    Toolkit.await("before the first heading", () -> currentLine().isEmpty());
  }

  @Test
  void everyPageNumberStandsInTheMarginBesideWhereItsPageBegins() {
    Report report = window.report();
    assertEquals(24, report.pages());
    for (int page = 1; page <= report.pages(); page++) {
      int start = report.pageStarts().get(page - 1);
      Range first = new Range(start, Math.min(start + 1, report.text().length()));
      window.bringIntoView(first);
      String number = Integer.toString(page);
      Bounds line = Toolkit.on(() -> window.sheet().boundsInScene(first).orElseThrow());
      List<Bounds> shown = new ArrayList<>();
      Toolkit.run(
          () -> {
            for (Node node : window.sheet().lookupAll(".sheet-page-number")) {
              if (((Text) node).getText().equals(number)) {
                shown.add(node.localToScene(node.getBoundsInLocal()));
              }
            }
          });
      assertEquals(1, shown.size(), "page " + page);
      Bounds textEdge =
          Toolkit.on(
              () -> window.sheet().boundsInScene(report.blockAt(start).range()).orElse(line));
      assertTrue(shown.getFirst().getMaxX() < textEdge.getMinX(), "page " + page + " in the text");
      assertTrue(
          Math.abs(shown.getFirst().getCenterY() - line.getCenterY()) < line.getHeight() + 4,
          "page " + page + " at " + shown.getFirst() + ", its text at " + line);
      assertTrue(shown.getFirst().getMinX() > sheetLeft(), "page " + page + " cut off");
    }
  }

  private double sheetTop() {
    return window.sheet().localToScene(0, 0).getY();
  }

  private double sheetLeft() {
    return Toolkit.on(() -> window.sheet().localToScene(0, 0).getX());
  }

  @Test
  void theStatusBarSaysWhereOneIs() {
    Report report = window.report();
    int fifth = report.pageStarts().get(4);
    Toolkit.run(() -> window.sheet().scrollTo(fifth + 40));
    Toolkit.await("page 5", () -> window.textOf("status-page").equals("第 5 页 / 24"));
    assertEquals("词条 21 处", window.textOf("status-terms"));
    assertEquals("批注 0 条", window.textOf("status-annotations"));
    assertEquals("已保存", window.textOf("status-saved"));
    assertTrue(window.textOf("status-trail").startsWith("一、"), window.textOf("status-trail"));
  }

  @Test
  void theWindowOpensWithTheKeyboardInTheText() {
    Toolkit.await("focus", () -> window.sheet().isFocused());
    int home = top();
    window.press(KeyCode.PAGE_DOWN);
    Toolkit.await("a page down", () -> top() > home);
  }

  @Test
  void atTheBeginningNoSectionHasBeenReached() {
    Toolkit.run(() -> window.sheet().scrollTo(0));
    Toolkit.settle();
    assertEquals("", currentLine());
    assertEquals(window.report().title(), window.textOf("status-trail"));
    assertEquals("第 1 页 / 24", window.textOf("status-page"));
    Toolkit.run(() -> window.sheet().scrollTo(headings().getFirst().range().start()));
    Toolkit.await("the first part", () -> currentLine().startsWith("一、"));
  }

  @Test
  void theMapNamesSectionAndPageUnderThePointer() {
    Node map = Toolkit.on(() -> window.sheet().lookup(".sheet-map"));
    Bounds place = Toolkit.on(() -> map.localToScreen(map.getLayoutBounds()));
    window.robot().moveTo(new Point2D(place.getCenterX(), place.getCenterY()), Motion.DIRECT);
    Toolkit.await("a hint", () -> window.sheet().lookup("#map-hint") != null);
    String[] said = window.textOf("map-hint").split("\n", -1);
    assertTrue(
        headings().stream().anyMatch(block -> window.report().textOf(block).contains(said[0])),
        said[0]);
    assertTrue(said[1].matches("第 (9|1\\d) 页"), said[1]);
    window.robot().moveTo(window.at(window.sheet().topOffsetProperty().get()), Motion.DIRECT);
    Toolkit.await("no hint", () -> !window.isShown("map-hint"));
  }

  @Test
  void backAndForwardWorkAsInABrowser() {
    assertTrue(Toolkit.on(() -> window.node("back", Node.class).isDisabled()));
    int home = top();
    List<Block> headings = headings();
    window.robot().clickOn(window.lines("outline").get(5), Motion.DIRECT);
    Toolkit.await("first jump", () -> top() != home);
    int second = top();
    window.robot().clickOn(window.lines("outline").get(11), Motion.DIRECT);
    Toolkit.await("second jump", () -> top() > second);
    int third = top();
    assertTrue(headings.get(5).range().start() >= second);
    window.click("back");
    Toolkit.await("back", () -> top() == second);
    window.press(KeyCode.ALT, KeyCode.LEFT);
    Toolkit.await("back again", () -> top() == home);
    assertTrue(Toolkit.on(() -> window.node("back", Node.class).isDisabled()));
    window.click("forward");
    Toolkit.await("forward", () -> top() == second);
    window.press(KeyCode.ALT, KeyCode.RIGHT);
    Toolkit.await("forward again", () -> top() == third);
    assertTrue(Toolkit.on(() -> window.node("forward", Node.class).isDisabled()));
  }

  @Test
  void keysScrollTheSheet() {
    Toolkit.run(() -> window.sheet().requestFocus());
    int home = top();
    window.press(KeyCode.PAGE_DOWN);
    Toolkit.await("a page down", () -> top() > home);
    int page = top();
    window.press(KeyCode.SPACE);
    Toolkit.await("another", () -> top() > page);
    window.press(KeyCode.END);
    int length = window.report().text().length();
    Toolkit.await("the end", () -> window.sheet().inViewProperty().get().end() == length);
    window.press(KeyCode.HOME);
    Toolkit.await("the beginning", () -> top() == home);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    Toolkit.await("some lines down", () -> top() > home && top() < page);
  }

  private double bodySize() {
    return Toolkit.on(
        () ->
            window.sheet().lookupAll(".sheet-paragraph .sheet-text").stream()
                .map(node -> ((Text) node).getFont())
                .mapToDouble(Font::getSize)
                .max()
                .orElse(0));
  }

  @Test
  void typeGrowsAndShrinksAndTheReaderStaysWhereHeWas() {
    window.bringIntoView(window.passage("赣服通"));
    Toolkit.run(() -> window.sheet().requestFocus());
    double usual = bodySize();
    int top = top();
    window.press(KeyCode.CONTROL, KeyCode.EQUALS);
    Toolkit.await("larger type", () -> bodySize() > usual);
    assertTrue(Math.abs(top() - top) < 60, "was at " + top + ", is at " + top());
    window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    Toolkit.await("usual type", () -> bodySize() == usual);
    window.press(KeyCode.CONTROL, KeyCode.MINUS);
    Toolkit.await("smaller type", () -> bodySize() < usual);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    Toolkit.await("usual type again", () -> bodySize() == usual);
    assertEquals(top, top(), "the first line in view");
  }

  @Test
  void typeStopsAtTheSmallestAndTheLargest() {
    window.bringIntoView(window.passage("赣服通"));
    Toolkit.run(() -> window.sheet().requestFocus());
    for (int step = 0; step < 40; step++) {
      window.press(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    Toolkit.await(() -> "64 points, not " + bodySize(), () -> bodySize() >= 85);
    assertEquals(Math.rint(64 * 96 / 72.0), bodySize(), 2);
    for (int step = 0; step < 60; step++) {
      window.press(KeyCode.CONTROL, KeyCode.MINUS);
    }
    Toolkit.await(() -> "12 points, not " + bodySize(), () -> bodySize() <= 16);
    assertEquals(16, bodySize(), 0.5);
  }

  @Test
  void f9LeavesTheSheetAlone() {
    SplitPane panes =
        Toolkit.on(() -> (SplitPane) window.stage().getScene().getRoot().lookup(".split-pane"));
    double before = Toolkit.on(() -> window.sheet().getWidth());
    window.press(KeyCode.F9);
    Toolkit.await("the sheet alone", () -> panes.getItems().size() == 1);
    Toolkit.await("a wider sheet", () -> window.sheet().getWidth() > before + 200);
    window.press(KeyCode.F9);
    Toolkit.await("all three panes", () -> panes.getItems().size() == 3);
    Toolkit.await("as wide as before", () -> Math.abs(window.sheet().getWidth() - before) < 3);
    assertTrue(window.isShown("outline"));
  }

  private boolean isPart(String id) {
    return Toolkit.on(() -> window.stage().getScene().getRoot().lookup("#" + id) != null);
  }

  @Test
  void aNarrowWindowShowsOnePaneAtATimeAndAWideOneBoth() {
    window.resize(900, 640);
    Toolkit.await("no right pane", () -> !isPart("right") && isPart("left"));
    assertTrue(Toolkit.on(() -> window.sheet().getWidth()) > 600);
    Range term = window.open().mentions().occurrences().get(3).range();
    window.bringIntoView(term);
    window.clickAt(term.start() + 1);
    Toolkit.await("its explanation", () -> isPart("right") && !isPart("left"));
    assertTrue(Toolkit.on(() -> window.node("right", Region.class).getWidth()) > 250);
    window.press(KeyCode.ESCAPE);
    Toolkit.await("the outline again", () -> isPart("left") && !isPart("right"));
    window.clickAt(term.start() + 1);
    Toolkit.await("its explanation again", () -> isPart("right"));
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write("产业");
    Toolkit.await("what was found", () -> isPart("left") && !window.writtenIn("receipt").isEmpty());
    window.resize(1280, 900);
    Toolkit.await("both", () -> isPart("left") && isPart("right"));
  }

  @Test
  void headingsInTheOutlineHaveTwoLinesWhereTheyNeedThem() {
    double one = Toolkit.on(() -> writtenHeight(window.lines("outline").getFirst()));
    double most = 0;
    for (ListCell<?> line : window.lines("outline")) {
      most = Math.max(most, Toolkit.on(() -> writtenHeight(line)));
    }
    assertEquals(2 * one, most, 2, "two lines");
  }

  /** How high what is painted of a heading is. */
  private static double writtenHeight(ListCell<?> line) {
    return line.lookup(".text").getLayoutBounds().getHeight();
  }

  @Test
  void thePanesFollowTheTypeModestly() {
    double usual = Toolkit.on(() -> window.lines("outline").getFirst().getFont().getSize());
    assertEquals(13, usual, 0.1);
    for (int step = 0; step < 30; step++) {
      window.press(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    Toolkit.await(
        "larger",
        () -> Math.abs(window.lines("outline").getFirst().getFont().getSize() - 18) < 0.1);
  }

  @Test
  void eachThemeDressesTheWholeWindow() {
    for (String theme : List.of("night", "green", "paper")) {
      window.click("theme");
      window.robot().clickOn("#theme-" + theme, Motion.DIRECT);
      Toolkit.await(
          theme,
          () -> window.stage().getScene().getRoot().getStyleClass().contains("theme-" + theme));
      assertEquals(
          1,
          Toolkit.on(
              () ->
                  window.stage().getScene().getRoot().getStyleClass().stream()
                      .filter(name -> name.startsWith("theme-"))
                      .count()));
    }
  }

  @Test
  void everyControlHasAName() {
    List<String> nameless =
        Toolkit.on(
            () -> {
              List<String> found = new ArrayList<>();
              for (String type :
                  List.of(
                      ".button", ".menu-button", ".toggle-button", ".text-input", ".list-view")) {
                for (Node node : window.stage().getScene().getRoot().lookupAll(type)) {
                  String name = OpenWindow.written(node);
                  if (name.isBlank() && isBlank(node.getAccessibleText())) {
                    found.add(node.toString());
                  }
                }
              }
              return found;
            });
    assertEquals(List.of(), nameless);
    assertFalse(isBlank(Toolkit.on(() -> window.sheet().getAccessibleText())), "the sheet itself");
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
