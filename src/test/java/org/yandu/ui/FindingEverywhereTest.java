package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.text.Range;

/** Finding in all reports of a library: results of each, and the way from one to another. */
class FindingEverywhereTest {

  private static final String OTHER = "另一份报告也写到5020项目，这里只有一段。";

  @TempDir private Path library;
  private OpenWindow window;

  @BeforeEach
  void open() {
    KeptLibrary.addReport(library, OTHER);
    window = OpenWindow.on(library);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void type(String query) {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    window.robot().write(query);
  }

  private void awaitReceipt(String beginning) {
    Toolkit.await(
        () -> "“" + beginning + "”, not “" + window.writtenIn("receipt") + "”",
        () -> window.writtenIn("receipt").startsWith(beginning));
  }

  private String shown() {
    return window.textOf("report-title");
  }

  private void awaitShown(String title) {
    Toolkit.await(() -> title + ", not " + shown(), () -> shown().equals(title));
    Toolkit.settle();
  }

  private List<ListCell<?>> sentences() {
    return window.lines("find-list").stream().filter(line -> !line.isDisabled()).toList();
  }

  private void awaitHitOfOther() {
    awaitShown("政府工作报告");
    int start = OTHER.indexOf("5020项目");
    Range hit = new Range(start, start + 6);
    Toolkit.await("its hit", () -> window.isPaintedOn(hit, "current-hit"));
  }

  @Test
  void aSentenceOfAnotherReportOpensItAndBackReturns() {
    String first = shown();
    type("5020项目");
    awaitReceipt("共 4 处（正文 3，词条 1，批注 0），见于 2 份报告");
    List<ListCell<?>> sentences = sentences();
    assertEquals(4, sentences.size());
    window.robot().clickOn(sentences.getLast(), Motion.DIRECT);
    awaitHitOfOther();
    assertEquals(4, sentences().size(), "the results stay");
    assertTrue(Toolkit.on(() -> window.stage().getTitle()).contains("政府工作报告"));
    window.click("back");
    awaitShown(first);
    window.press(KeyCode.ESCAPE);
    Toolkit.await("nothing painted", () -> window.painted("hit").isEmpty());
  }

  @Test
  void f3GoesOnIntoTheNextReportAndAroundTheEnd() {
    String first = shown();
    type("5020项目");
    awaitReceipt("共 4 处");
    for (int step = 0; step < 3; step++) {
      window.press(KeyCode.F3);
    }
    assertEquals(first, shown());
    window.press(KeyCode.F3);
    awaitHitOfOther();
    window.press(KeyCode.F3);
    awaitShown(first);
    Toolkit.await("its first hit", () -> !window.painted("current-hit").isEmpty());
  }

  @Test
  void theOutlineOfAReportWithoutHeadingsSaysSo() {
    type("另一份报告");
    awaitReceipt("共 1 处");
    window.press(KeyCode.ENTER);
    awaitShown("政府工作报告");
    window.click("tab-outline");
    Toolkit.await("no headings", () -> window.writtenIn("outline").strip().equals("这份报告没有标题。"));
    window.click("back");
    Toolkit.await("headings", () -> window.lines("outline").size() > 1);
  }

  @Test
  void oneReportOrAllIsChosenByAClickAndKept() {
    type("5020项目");
    awaitReceipt("共 4 处");
    window.click("find-here");
    awaitReceipt("共 3 处（正文 2，词条 1，批注 0） ·");
    assertFalse(window.writtenIn("find-list").contains("另一份"));
    window.close();
    window = OpenWindow.on(library);
    window.click("tab-find");
    Toolkit.settle();
    assertTrue(Toolkit.on(window.node("find-here", ToggleButton.class)::isSelected));
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertTrue(Toolkit.on(window.node("find-everywhere", ToggleButton.class)::isSelected));
    window.press(KeyCode.CONTROL, KeyCode.F);
    assertTrue(Toolkit.on(window.node("find-here", ToggleButton.class)::isSelected));
  }

  @Test
  void theReportThatIsLeftIsOpenedWhereItWasLeft() {
    Range far = window.passage("5020");
    window.bringIntoView(far);
    int left = Toolkit.on(() -> window.sheet().topOffsetProperty().get());
    assertTrue(left > 0);
    type("另一份报告");
    awaitReceipt("共 1 处");
    window.press(KeyCode.ENTER);
    awaitShown("政府工作报告");
    window.close();
    window = OpenWindow.on(library);
    assertEquals(left, Toolkit.on(() -> window.sheet().topOffsetProperty().get()));
  }

  @Test
  void whatIsWrongWithTheWordsIsMarkedWhereItIs() {
    type("查无此句 (另有其事 OR");
    awaitReceipt("共 0 处");
    Toolkit.await("marked", this::marked);
  }

  private boolean marked() {
    return !window.node("receipt", javafx.scene.Node.class).lookupAll(".receipt-wrong").isEmpty();
  }
}
