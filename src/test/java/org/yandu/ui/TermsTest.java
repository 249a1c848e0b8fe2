package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.robot.Motion;
import org.yandu.glossary.Occurrence;

/** Terms: underlined, explained where the pointer rests, listed, and followed to their places. */
class TermsTest {

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

  private Bounds popup() {
    return Toolkit.on(
        () -> {
          Node card = window.node("term-popup", Node.class);
          return card.localToScene(card.getLayoutBounds());
        });
  }

  private void leave() {
    // Upon the bar at the top, where nothing is explained.
    window.robot().moveTo(new Point2D(4, 4), Motion.DIRECT);
  }

  @Test
  void theLinksAreThoseOfACarefulReader() {
    Map<String, List<Integer>> pages = new TreeMap<>();
    for (Occurrence place : window.open().mentions().occurrences()) {
      pages
          .computeIfAbsent(place.term().headword(), term -> new java.util.ArrayList<>())
          .add(window.report().pageAt(place.range().start()));
    }
    assertEquals(21, window.open().mentions().occurrences().size());
    assertEquals(19, pages.size(), "every entry but one");
    assertEquals(
        List.of(List.of(2, 11), List.of(5, 15)),
        pages.values().stream()
            .filter(found -> found.size() > 1)
            .sorted((one, other) -> one.getFirst() - other.getFirst())
            .collect(Collectors.toList()));
  }

  /** All 21, at a usual size, in a low window, and at the smallest size there is. */
  @ParameterizedTest
  @CsvSource({"1280, 900", "900, 640", "720, 480"})
  void everyLinkIsUnderlinedAndExplainedBesideThePointer(double width, double height) {
    window.resize(width, height);
    for (Occurrence place : window.open().mentions().occurrences()) {
      String name = place.term().headword() + " at " + place.range();
      window.bringIntoView(place.range());
      assertTrue(window.isPaintedOn(place.range(), "link"), name + " is not underlined");
      int middle = (place.range().start() + place.range().end()) / 2;
      Point2D pointer = window.at(middle);
      window.robot().moveTo(pointer, Motion.DIRECT);
      Toolkit.await("explained: " + name, () -> window.isShown("term-popup"));
      String explained = window.writtenIn("term-popup");
      assertTrue(explained.startsWith(place.term().headword()), name + ": " + explained);
      assertEquals(
          letters(place.term().definition()),
          letters(explained)
              .substring(
                  letters(explained).indexOf(letters(place.term().definition()).substring(0, 4)),
                  letters(explained).indexOf(letters(place.term().definition()).substring(0, 4))
                      + letters(place.term().definition()).length()));
      Bounds card = popup();
      assertFalse(card.contains(pointer), name + ": the pointer is on " + card);
      assertTrue(
          card.getMinX() >= 0
              && card.getMinY() >= 0
              && card.getMaxX() <= window.stage().getScene().getWidth()
              && card.getMaxY() <= window.stage().getScene().getHeight(),
          name + ": outside of the window: " + card);
      leave();
      Toolkit.await("hidden again: " + name, () -> !window.isShown("term-popup"));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void aPassingPointerShowsNothing() {
    Occurrence place = window.open().mentions().occurrences().getFirst();
    window.bringIntoView(place.range());
    window.pointAt(place.range().start() + 1);
    leave();
    Toolkit.settle();
    assertFalse(window.isShown("term-popup"));
  }

  @Test
  void thePointerMayMoveOntoTheExplanation() {
    Occurrence place = window.open().mentions().occurrences().getFirst();
    window.bringIntoView(place.range());
    window.pointAt(place.range().start() + 1);
    Toolkit.await("explained", () -> window.isShown("term-popup"));
    Bounds card = popup();
    window.robot().moveTo(new Point2D(card.getCenterX(), card.getCenterY()), Motion.DIRECT);
    Toolkit.await("hover", () -> window.node("term-popup", Node.class).isHover());
    // Longer than it takes to hide.
    long until = System.nanoTime() + 600_000_000L;
    Toolkit.await(
        "time to pass with the explanation still there",
        () -> {
          assertTrue(window.isShown("term-popup"));
          return System.nanoTime() > until;
        });
    leave();
    Toolkit.await("hidden", () -> !window.isShown("term-popup"));
  }

  @Test
  void aPinnedExplanationStaysUntilEscape() {
    Occurrence place = window.open().mentions().occurrences().getFirst();
    window.bringIntoView(place.range());
    window.pointAt(place.range().start() + 1);
    Toolkit.await("explained", () -> window.isShown("term-popup"));
    window.robot().clickOn(".popup-pin", Motion.DIRECT);
    leave();
    long until = System.nanoTime() + 600_000_000L;
    Toolkit.await(
        "time to pass with the explanation still there",
        () -> {
          assertTrue(window.isShown("term-popup"));
          return System.nanoTime() > until;
        });
    window.press(KeyCode.ESCAPE);
    Toolkit.await("closed", () -> !window.isShown("term-popup"));
  }

  @Test
  void aClickShowsTheEntryAndItsOtherPlaces() {
    List<Occurrence> places = window.placesOf("5020项目");
    if (places.isEmpty()) {
      places = window.placesOf("“5020”项目");
    }
    assertEquals(2, places.size());
    Occurrence first = places.getFirst();
    Occurrence second = places.get(1);
    window.bringIntoView(first.range());
    window.clickAt(first.range().start() + 1);
    assertEquals(first.term().headword(), window.textOf("detail-headword"));
    assertTrue(window.isShown("term-detail"));
    List<Node> buttons =
        Toolkit.on(
            () -> List.copyOf(window.node("term-detail", Node.class).lookupAll(".passage-button")));
    assertEquals(2, buttons.size());
    Node last =
        buttons.stream().max((one, other) -> Double.compare(top(one), top(other))).orElseThrow();
    assertTrue(Toolkit.on(() -> OpenWindow.written(last)).contains("5020"));
    window.robot().clickOn(last, Motion.DIRECT);
    Toolkit.await(
        "at its second place", () -> window.sheet().boundsInScene(second.range()).isPresent());
  }

  private static double top(Node node) {
    return Toolkit.on(() -> node.localToScene(0, 0).getY());
  }

  @Test
  void theListHoldsAllEntriesAndSaysWhichOneTheBodyNeverMentions() {
    window.click("tab-terms");
    ListView<?> list = window.node("terms-list", ListView.class);
    assertEquals(20, Toolkit.on(() -> list.getItems().size()));
    List<String> lines =
        window.lines("terms-list").stream()
            .map(line -> Toolkit.on(() -> OpenWindow.written(line)))
            .toList();
    List<String> absent = lines.stream().filter(line -> line.contains("正文未提")).toList();
    assertEquals(1, absent.size(), lines.toString());
    assertTrue(absent.getFirst().contains("PCR实验室"), absent.getFirst());
    window
        .robot()
        .clickOn(window.lines("terms-list").get(lines.indexOf(absent.getFirst())), Motion.DIRECT);
    Toolkit.await("PCR in the right pane", () -> window.textOf("detail-headword").equals("PCR实验室"));
    String detail = window.writtenIn("term-detail");
    assertTrue(detail.contains("本报告正文没有提到这个词"), detail);
    assertTrue(detail.contains("Polymerase Chain Reaction"), detail);
  }

  @Test
  void theListIsFilteredByCharacters() {
    window.click("tab-terms");
    ListView<?> list = window.node("terms-list", ListView.class);
    window.click("terms-filter");
    window.robot().write("５０２０");
    Toolkit.await("one entry", () -> list.getItems().size() == 1);
    window.robot().write("无此词");
    Toolkit.await("none", () -> list.getItems().isEmpty());
    assertTrue(window.writtenIn("terms").contains("没有符合的词条"));
  }

  @Test
  void theListGoesToTheFirstPlaceWithEnter() {
    window.click("tab-terms");
    Occurrence place = window.placesOf("赣服通").getFirst();
    int row = place.term().number() - 1;
    ListView<?> list = window.node("terms-list", ListView.class);
    window.robot().clickOn(window.lines("terms-list").getFirst(), Motion.DIRECT);
    for (int step = 0; step < row; step++) {
      window.press(KeyCode.DOWN);
    }
    assertEquals(row, Toolkit.on(() -> list.getSelectionModel().getSelectedIndex()));
    assertEquals(place.term().headword(), window.textOf("detail-headword"));
    window.press(KeyCode.ENTER);
    Toolkit.await("at its place", () -> window.sheet().boundsInScene(place.range()).isPresent());
  }
}
