package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.robot.Motion;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.TextScan;
import org.yandu.text.Range;

/** Finding: results as one types, painted, walked, and explained where there are none. */
class FindingTest {

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

  private void type(String query) {
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write(query);
  }

  private void awaitReceipt(String beginning) {
    Toolkit.await(
        () -> "“" + beginning + "”, not “" + window.writtenIn("receipt") + "”",
        () -> window.writtenIn("receipt").startsWith(beginning));
  }

  private List<Range> places(String query) {
    return TextScan.of(window.report()).find(Query.parse(query)).stream().map(Hit::range).toList();
  }

  private void awaitAt(Range hit) {
    Toolkit.await(
        () -> "at the hit " + hit,
        () ->
            window.sheet().boundsInScene(hit).isPresent()
                && window.isPaintedOn(hit, "current-hit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5020项目", "“5020”项目", "５０２０ 项目"})
  void theSameThreePlacesHoweverItIsWritten(String query) {
    type(query);
    awaitReceipt("共 3 处（正文 2，词条 1");
    List<Range> expected = places("5020项目");
    assertEquals(3, expected.size());
    List<String> sentences =
        window.lines("find-list").stream()
            .filter(line -> !line.isDisabled())
            .map(line -> Toolkit.on(() -> OpenWindow.written(line)))
            .toList();
    assertEquals(3, sentences.size(), sentences.toString());
    sentences.forEach(sentence -> assertTrue(sentence.contains("5020"), sentence));
    for (Range hit : expected) {
      window.bringIntoView(hit);
      assertTrue(window.isPaintedOn(hit, "hit"), "painted " + hit);
    }
    assertEquals(3, window.ticksOnMap(Color.web("#A8322A")), "on the map");
    window.press(KeyCode.ESCAPE);
    Toolkit.await("none on the map", () -> window.ticksOnMap(Color.web("#A8322A")) == 0);
  }

  @Test
  void theReceiptSaysWhetherQuotationMarksMatter() {
    type("5020项目");
    awaitReceipt("共 3 处（正文 2，词条 1，批注 0） · 不计引号、全半角、空格之别");
    type("\"5020项目\"");
    awaitReceipt("共 0 处（正文 0，词条 0，批注 0） · 引号须相符，不计全半角、空格之别");
    type("\"“5020”项目\"");
    awaitReceipt("共 3 处（正文 2，词条 1，批注 0） · 引号须相符，不计全半角、空格之别");
  }

  /** Where there is no scroll bar, the text has more room than beside one. */
  @ParameterizedTest
  @ValueSource(strings = {"营商环境", "智慧", "瞪羚"})
  void aLineIsAsHighAsItsText(String query) {
    type(query);
    awaitReceipt("共 ");
    for (ListCell<?> line : window.lines("find-list")) {
      Toolkit.run(
          () -> {
            Region graphic = (Region) line.getGraphic();
            double around = line.snappedTopInset() + line.snappedBottomInset();
            double text = graphic.prefHeight(graphic.getWidth());
            assertEquals(text, line.getHeight() - around, 1.5, OpenWindow.written(line));
          });
    }
  }

  @Test
  void f3WalksForwardAndShiftF3BackAndBothWrap() {
    type("5020项目");
    awaitReceipt("共 3 处");
    List<Range> hits = places("5020项目");
    for (int step : new int[] {0, 1, 2, 0}) {
      window.press(KeyCode.F3);
      awaitAt(hits.get(step));
      assertEquals(step, currentLine(), "the list goes along");
    }
    for (int step : new int[] {2, 1, 0, 2}) {
      window.press(KeyCode.SHIFT, KeyCode.F3);
      awaitAt(hits.get(step));
    }
  }

  /** The number, among the sentences of the list, of the one that stands out. */
  private int currentLine() {
    List<ListCell<?>> lines =
        window.lines("find-list").stream().filter(line -> !line.isDisabled()).toList();
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).getPseudoClassStates().toString().contains("current")) {
        return index;
      }
    }
    return -1;
  }

  @Test
  void theWalkBeginsWhereTheReaderIs() {
    List<Range> hits = places("5020项目");
    int behindFirst = hits.getFirst().end() + 200;
    Toolkit.run(() -> window.sheet().scrollTo(behindFirst));
    Toolkit.settle();
    type("5020项目");
    awaitReceipt("共 3 处");
    window.press(KeyCode.F3);
    awaitAt(hits.get(1));
  }

  @Test
  void enterAndShiftEnterWalkFromTheField() {
    type("5020项目");
    awaitReceipt("共 3 处");
    List<Range> hits = places("5020项目");
    window.press(KeyCode.ENTER);
    awaitAt(hits.get(0));
    window.press(KeyCode.ENTER);
    awaitAt(hits.get(1));
    window.press(KeyCode.SHIFT, KeyCode.ENTER);
    awaitAt(hits.get(0));
    assertTrue(Toolkit.on(() -> window.node("search", Node.class).isFocused()), "typing goes on");
  }

  @Test
  void aSentenceIsClickedToGoThere() {
    type("5020项目");
    awaitReceipt("共 3 处");
    ListCell<?> second =
        window.lines("find-list").stream().filter(line -> !line.isDisabled()).toList().get(1);
    window.robot().clickOn(second, Motion.DIRECT);
    awaitAt(places("5020项目").get(1));
  }

  @Test
  void escapeClearsEverything() {
    type("5020项目");
    awaitReceipt("共 3 处");
    window.press(KeyCode.F3);
    awaitAt(places("5020项目").getFirst());
    window.press(KeyCode.ESCAPE);
    Toolkit.await(
        "an empty field", () -> window.node("search", TextField.class).getText().isEmpty());
    Toolkit.await("nothing painted", () -> window.painted("hit").isEmpty());
    assertEquals(List.of(), window.painted("current-hit"));
    assertTrue(window.isShown("outline"), "the outline is back");
    assertTrue(Toolkit.on(() -> window.sheet().isFocused()), "the keys are the sheet's again");
  }

  @Test
  void theCrossClearsTheField() {
    type("5020项目");
    awaitReceipt("共 3 处");
    window.click("search-clear");
    Toolkit.await(
        "an empty field", () -> window.node("search", TextField.class).getText().isEmpty());
    Toolkit.await("nothing painted", () -> window.painted("hit").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“”", "  ", "\"「』 "})
  void aQueryOfNothingButQuotationMarksSaysSo(String query) {
    type(query);
    awaitReceipt("只有引号或空格");
    assertEquals(List.of(), window.painted("hit"));
    window.press(KeyCode.F3);
    window.press(KeyCode.ENTER);
    assertFalse(window.isShown("banner"));
  }

  @Test
  void theOtherNamesOfATermAreSwitchedOffAndOnAgain() {
    type("专精特新企业");
    awaitReceipt("共 2 处");
    assertTrue(window.writtenIn("receipt").contains("含别名：“专精特新”"), window.writtenIn("receipt"));
    window.click("find-aliases");
    awaitReceipt("共 1 处");
    assertTrue(window.writtenIn("receipt").endsWith("含别名（1 个）"), window.writtenIn("receipt"));
    Toolkit.await("the key stays", () -> window.node("find-aliases", Node.class).isFocused());
    window.press(KeyCode.SPACE);
    awaitReceipt("共 2 处");
  }

  @Test
  void whatStandsAsOneStringIsFoundAsWordsWithAClick() {
    int together = places("高质量发展").size();
    type("高质量 发展");
    awaitReceipt("共 " + together + " 处");
    assertTrue(window.writtenIn("receipt").endsWith("改查同段都有的词"), window.writtenIn("receipt"));
    window.click("find-as-words");
    Toolkit.await("words", () -> window.writtenIn("receipt").contains("按“同段都有”查找"));
    assertFalse(window.writtenIn("receipt").contains("没有原样"), window.writtenIn("receipt"));
    assertFalse(window.writtenIn("receipt").startsWith("共 " + together + " 处"));
    Toolkit.await("it stays", () -> window.node("find-as-words", Node.class).isFocused());
    window.press(KeyCode.SPACE);
    awaitReceipt("共 " + together + " 处");
    window.click("find-as-words");
    Toolkit.await("words", () -> window.writtenIn("receipt").contains("按“同段都有”查找"));
    window.press(KeyCode.CONTROL, KeyCode.F);
    type("乡村 振兴");
    Toolkit.await(
        "what is typed next is a string", () -> window.writtenIn("receipt").endsWith("改查同段都有的词"));
  }

  @Test
  void whatIsTypedByItsSoundOrInTraditionalCharactersIsFoundAndThatIsSaid() {
    List<Range> hits = places("瞪羚企业");
    type("dlqy");
    awaitReceipt("共 " + hits.size() + " 处");
    assertTrue(window.writtenIn("receipt").endsWith("没有“dlqy”，按拼音找到：瞪羚企业"));
    window.press(KeyCode.F3);
    awaitAt(hits.getFirst());
    window.press(KeyCode.ESCAPE);
    type("瞪羚企業");
    awaitReceipt("共 " + hits.size() + " 处");
    assertTrue(window.writtenIn("receipt").endsWith("没有“瞪羚企業”，按简体“瞪羚企业”查找"));
  }

  @Test
  void whatIsNowhereIsSaidToBeNowhere() {
    type("查无此句");
    awaitReceipt("共 0 处");
    Toolkit.await("in words too", () -> window.writtenIn("find").contains("没有找到"));
    window.press(KeyCode.F3);
    assertFalse(window.isShown("banner"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[a-z", "\\", "*", "a AND (", "近:5", "😀", "'; DROP TABLE"})
  void nothingThatCanBeTypedIsAnException(String query) {
    type(query);
    Toolkit.await("an answer", () -> !window.writtenIn("receipt").isEmpty());
    assertFalse(window.isShown("banner"));
  }
}
