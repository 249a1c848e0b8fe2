package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.text.Range;
import org.yandu.text.Sentence;

/** Copying: clean text, and on request its source. */
class CopyingTest {

  @TempDir private Path library;
  private OpenWindow window;
  private Range passage;

  @BeforeEach
  void open() {
    window = OpenWindow.on(library);
    passage = window.passage("赣服通");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void copyingGivesCleanChineseAndOnRequestItsSource() {
    window.selectByKeys(passage);
    window.press(KeyCode.CONTROL, KeyCode.C);
    String words = passage.of(window.report().text());
    assertEquals(words, Toolkit.on(() -> Clipboard.getSystemClipboard().getString()));
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
    window.click("mark-cite");
    String cited = Toolkit.on(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(cited.startsWith(words) && cited.contains("《2021年乐平市政府工作报告》"), cited);
    assertTrue(cited.contains("第5页"), cited);
  }

  @Test
  void copyingOverParagraphsPutsEachOnALineOfItsOwn() {
    var blocks = window.report().blocks();
    int index = window.report().blockIndexAt(passage.start());
    Range across =
        new Range(blocks.get(index).range().start(), blocks.get(index + 1).range().end());
    Toolkit.run(
        () -> {
          window.sheet().select(across);
          window.sheet().requestFocus();
        });
    window.press(KeyCode.CONTROL, KeyCode.C);
    String expected =
        window.report().textOf(blocks.get(index)).strip()
            + "\n"
            + window.report().textOf(blocks.get(index + 1)).strip();
    assertEquals(expected, Toolkit.on(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void withoutASelectionTheSentenceAtTheCaretIsCopiedWithItsSource() {
    window.bringIntoView(passage);
    window.clickAt(passage.start() + 2);
    window.robot().moveTo(new Point2D(4, 4), Motion.DIRECT);
    Toolkit.settle();
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    String cited = Toolkit.on(() -> Clipboard.getSystemClipboard().getString());
    Range sentence = Sentence.around(window.report().text(), passage);
    assertTrue(cited.startsWith(sentence.of(window.report().text()).strip()), cited);
    assertTrue(cited.endsWith("第5页）"), cited);
  }

  @Test
  void theSheetHasAMenuForTheSentencePointedAt() {
    window.bringIntoView(passage);
    window.robot().rightClickOn(window.at(passage.start() + 2), Motion.DIRECT);
    Toolkit.settle();
    window.robot().clickOn("#passage-copy", Motion.DIRECT);
    Range sentence = Sentence.around(window.report().text(), passage);
    String expected = sentence.of(window.report().text()).strip();
    Toolkit.await("copied", () -> expected.equals(Clipboard.getSystemClipboard().getString()));
  }
}
