package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.text.Range;

/** How often a word stands in each report and each part, as someone looks at it. */
class CountingTest {

  @TempDir private Path library;
  @TempDir private Path files;
  private OpenWindow window;

  @BeforeEach
  void open() {
    for (int year = 2017; year < 2021; year++) {
      KeptLibrary.add(library, FrequencyScenes.report("政府工作报告", "东川县", year));
    }
    window = OpenWindow.on(library);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<String> lines() {
    return window.lines("frequency-list").stream()
        .map(line -> Toolkit.on(() -> OpenWindow.written(line)))
        .toList();
  }

  private ListCell<?> line(String name) {
    return window.lines("frequency-list").stream()
        .filter(line -> Toolkit.on(() -> OpenWindow.written(line)).startsWith(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + lines()));
  }

  private static double bar(ListCell<?> line) {
    return Toolkit.on(
        () -> line.lookup(".frequency-bar") instanceof Region bar ? bar.getWidth() : -1.0);
  }

  @Test
  void aWordIsCountedAndABarLeadsToItsFirstPlace() {
    FrequencyScenes.count(window, "高质量发展");
    assertTrue(lines().getFirst().startsWith("乐平市 2021年107."), lines().toString());
    assertTrue(bar(line("一、")) > bar(line("二、")), "five are more than three");
    assertFalse(window.isShown("find-list"));
    window.robot().clickOn(line("三、"), Motion.DIRECT);
    int third = window.report().text().indexOf("\n三、");
    int place = window.report().text().indexOf("高质量发展", third);
    Toolkit.await(
        "the first place of the part",
        () -> window.isPaintedOn(new Range(place, place + 5), "current-hit"));
    window.robot().clickOn(line("东川县 2019年"), Motion.DIRECT);
    Toolkit.await("the other year", () -> window.textOf("report-title").contains("东川县"));
    assertTrue(lines().getFirst().startsWith("乐平市 2021年"), "the table stays");
  }

  @Test
  void theTableIsWalkedUnfoldedAndSortedByKeys() {
    FrequencyScenes.count(window, "高质量发展");
    Node list = window.node("frequency-list", Node.class);
    Toolkit.run(list::requestFocus);
    window.press(KeyCode.HOME);
    window.press(KeyCode.LEFT);
    Toolkit.await("folded", () -> lines().get(1).startsWith("东川县"));
    window.press(KeyCode.DOWN);
    window.press(KeyCode.RIGHT);
    Toolkit.await("unfolded", () -> lines().get(2).startsWith("一、过去一年工作回顾"));
    window.press(KeyCode.ENTER);
    Toolkit.await("the other report", () -> window.textOf("report-title").contains("东川县"));
    Toolkit.run(window.node("frequency-by-count", Button.class)::requestFocus);
    window.press(KeyCode.SPACE);
    Toolkit.await("sorted", () -> lines().getLast().startsWith("东川县 2020年0"));
    assertTrue(
        Toolkit.on(window.node("frequency-by-count", Button.class)::getAccessibleText)
            .contains("由大到小"));
  }

  @Test
  void theTableIsCopiedAndWrittenAsItIsShown() throws IOException {
    FrequencyScenes.count(window, "高质量发展");
    choose("find-copy");
    assertTrue(window.writtenIn("banner").contains("已复制频次表"), window.writtenIn("banner"));
    String pasted = Toolkit.on(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(
        pasted.startsWith("报告\t地方\t年份\t部分\t次数\t字数\t每万字\n2021年乐平市政府工作报告\t乐平市\t2021\t全文\t10\t"),
        pasted);
    Path file = files.resolve("频次.csv");
    window.dialogs().answer(file);
    choose("find-csv");
    Toolkit.await("written", () -> Files.exists(file));
    assertEquals("高质量发展 频次.csv", window.dialogs().offeredName());
    assertEquals(pasted.lines().count(), Files.readString(file).lines().count());
  }

  private void choose(String action) {
    window.click("find-actions");
    window.robot().clickOn("#" + action, Motion.DIRECT);
    Toolkit.await("told", () -> window.isShown("banner"));
  }

  @Test
  void whatIsNotThereIsSaidInWordsAndTheSentencesComeBack() {
    window.click("tab-find");
    window.click("find-frequency");
    assertTrue(window.textOf("frequency-empty").contains("在上方输入"));
    FindingScenes.everywhere(window, "查无此句");
    Toolkit.await("said", () -> window.textOf("frequency-empty").equals("没有找到。"));
    FindingScenes.everywhere(window, "高质量发展");
    window.click("find-frequency");
    assertTrue(window.isShown("find-list"));
    assertFalse(window.isShown("frequency"));
  }
}
