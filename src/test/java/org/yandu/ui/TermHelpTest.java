package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.glossary.Occurrence;
import org.yandu.text.Range;

/** Help as the reader wants it: when it comes, which words are links, where links in it lead. */
class TermHelpTest {

  /** Longer than the delay before an explanation, and than the one before it goes. */
  private static final long A_WHILE = 700_000_000L;

  @TempDir private Path library;

  private static void leave(OpenWindow window) {
    window.robot().moveTo(new Point2D(4, 4), Motion.DIRECT);
  }

  private static Occurrence inView(OpenWindow window, String headword) {
    Occurrence place = window.placesOf(headword).getFirst();
    window.bringIntoView(place.range());
    return place;
  }

  private static void nothingComes(OpenWindow window) {
    long until = System.nanoTime() + A_WHILE;
    Toolkit.await(
        "time to pass without an explanation",
        () -> {
          assertFalse(window.isShown("term-popup"));
          return System.nanoTime() > until;
        });
  }

  @Test
  void onlyAfterAClick() {
    KeptLibrary.set(library, "term.help", "CLICK");
    try (OpenWindow window = OpenWindow.on(library)) {
      Occurrence place = inView(window, "赣服通");
      window.pointAt(place.range().start() + 1);
      nothingComes(window);
      window.clickAt(place.range().start() + 1);
      Toolkit.await("explained", () -> window.isShown("term-popup"));
      leave(window);
      Toolkit.await("gone", () -> !window.isShown("term-popup"));
    }
  }

  @Test
  void onlyWithControlHeld() {
    KeptLibrary.set(library, "term.help", "CONTROL");
    try (OpenWindow window = OpenWindow.on(library)) {
      Occurrence place = inView(window, "赣服通");
      window.pointAt(place.range().start() + 1);
      nothingComes(window);
      window.robot().press(KeyCode.CONTROL);
      Toolkit.await("explained", () -> window.isShown("term-popup"));
      window.robot().release(KeyCode.CONTROL);
      assertTrue(window.isShown("term-popup"), "it can be read with both hands free");
      leave(window);
      Toolkit.await("gone", () -> !window.isShown("term-popup"));
    }
  }

  /** 交所融合 stands twice under one heading or the other; only what comes first is a link. */
  @Test
  void onlyTheFirstInASectionIsALinkWhereTheReaderWantsItSo() {
    KeptLibrary.set(library, "term.links", "FIRST_IN_SECTION");
    try (OpenWindow window = OpenWindow.on(library)) {
      assertEquals("词条 21 处", window.textOf("status-terms"), "the count stays whole");
      for (Occurrence place : window.open().mentions().occurrences()) {
        boolean first =
            window.open().mentions().firstInSections(window.report()).occurrences().contains(place);
        window.bringIntoView(place.range());
        assertEquals(first, window.isPaintedOn(place.range(), "link"), place.toString());
      }
    }
  }

  private static void addTerm(OpenWindow window, String definition) {
    Range passage = window.passage("链长制");
    window.selectByKeys(passage);
    window.click("mark-term");
    Toolkit.await("the form", () -> window.isShown("term-editor"));
    window.robot().write(definition);
    window.click("edit-save");
    Toolkit.await("linked", () -> window.textOf("status-terms").equals("词条 22 处"));
  }

  private static String cardHeadword(OpenWindow window) {
    return Toolkit.on(
        () -> OpenWindow.written(window.node("term-popup", Node.class).lookup(".popup-headword")));
  }

  private static void explain(OpenWindow window) {
    Range passage = window.passage("链长制");
    window.bringIntoView(passage);
    leave(window);
    window.pointAt(passage.start() + 1);
    Toolkit.await("explained", () -> window.isShown("term-popup"));
  }

  @Test
  void aLinkInAnExplanationOpensInPlaceAndLeadsBack() {
    try (OpenWindow window = OpenWindow.on(library)) {
      addTerm(window, "做法与赣服通相似，服务瞪羚企业。");
      explain(window);
      assertEquals("链长制", cardHeadword(window));
      window.robot().clickOn("#term-popup .explanation-link", Motion.DIRECT);
      Toolkit.await("followed", () -> cardHeadword(window).equals("赣服通"));
      Toolkit.run(() -> window.sheet().requestFocus());
      window.press(KeyCode.BACK_SPACE);
      Toolkit.await("back", () -> cardHeadword(window).equals("链长制"));
      window.robot().clickOn("#term-popup .explanation-link", Motion.DIRECT);
      Toolkit.await("followed", () -> cardHeadword(window).equals("赣服通"));
      window.click("popup-back");
      Toolkit.await("back", () -> cardHeadword(window).equals("链长制"));
      window.robot().clickOn("#term-popup .explanation-link", Motion.DIRECT);
      Toolkit.await("followed", () -> cardHeadword(window).equals("赣服通"));
      window.press(KeyCode.ALT, KeyCode.LEFT);
      Toolkit.await("back", () -> cardHeadword(window).equals("链长制"));
      window.press(KeyCode.ESCAPE);
      Toolkit.await("closed", () -> !window.isShown("term-popup"));
    }
  }

  @Test
  void theSidePaneFollowsLinksAndLeadsBackToo() {
    try (OpenWindow window = OpenWindow.on(library)) {
      addTerm(window, "做法与赣服通相似，服务瞪羚企业。");
      Toolkit.await("shown", () -> window.textOf("detail-headword").equals("链长制"));
      window.robot().clickOn("#term-detail .explanation-link", Motion.DIRECT);
      Toolkit.await("followed", () -> window.textOf("detail-headword").equals("赣服通"));
      window.click("detail-back");
      Toolkit.await("back", () -> window.textOf("detail-headword").equals("链长制"));
      assertTrue(
          Toolkit.on(() -> window.stage().getScene().getRoot().lookup("#detail-back") == null));
    }
  }

  /** From the sheet: Tab to the term, Enter explains, Tab to the link in it, Enter follows. */
  @Test
  void allOfItGoesByKeyboard() {
    try (OpenWindow window = OpenWindow.on(library)) {
      addTerm(window, "做法与赣服通相似。");
      Range passage = window.passage("链长制");
      leave(window);
      Toolkit.run(
          () -> {
            window.sheet().scrollTo(passage.start());
            window.sheet().requestFocus();
          });
      Toolkit.settle();
      for (int step = 0; step < 12 && !window.isPaintedOn(passage, "pointed"); step++) {
        window.press(KeyCode.TAB);
      }
      window.press(KeyCode.ENTER);
      Toolkit.await("explained", () -> window.isShown("term-popup"));
      window.press(KeyCode.TAB);
      window.press(KeyCode.ENTER);
      Toolkit.await("followed", () -> cardHeadword(window).equals("赣服通"));
      window.press(KeyCode.BACK_SPACE);
      Toolkit.await("back", () -> cardHeadword(window).equals("链长制"));
      window.press(KeyCode.ESCAPE);
      Toolkit.await("closed", () -> !window.isShown("term-popup"));
      assertTrue(Toolkit.on(() -> window.sheet().isFocused()));
    }
  }

  @Test
  void otherReportsOfTheLibraryAreAskedOnlyOnRequest() {
    KeptLibrary.addReport(library, "今年，赣服通办件量增长。推广赣服通。");
    try (OpenWindow window = OpenWindow.on(library)) {
      Occurrence place = inView(window, "赣服通");
      window.clickAt(place.range().start() + 1);
      Toolkit.await("shown", () -> window.isShown("elsewhere-search"));
      window.click("elsewhere-search");
      Toolkit.await("found", () -> window.writtenIn("term-detail").contains("办件量增长"));
      assertTrue(window.writtenIn("term-detail").contains("2 处"));
      window.click("tab-terms");
      ListView<?> list = window.node("terms-list", ListView.class);
      Toolkit.await("listed", () -> !list.getItems().isEmpty());
      Toolkit.run(() -> window.node("terms-filter", TextField.class).setText("PCR"));
      Toolkit.await("one", () -> list.getItems().size() == 1);
      window.robot().clickOn(window.lines("terms-list").getFirst(), Motion.DIRECT);
      Toolkit.await("another", () -> window.textOf("detail-headword").equals("PCR实验室"));
      window.click("elsewhere-search");
      Toolkit.await("none", () -> window.writtenIn("term-detail").contains("其他报告没有提到"));
    }
  }
}
