package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;

/** All results with their sources, copied and written to files. */
class ExportingFoundTest {

  @TempDir private Path library;
  @TempDir private Path files;
  private OpenWindow window;

  @BeforeEach
  void open() {
    FindingScenes.fill(library);
    window = OpenWindow.on(library);
    FindingScenes.everywhere(window, "高质量发展 年:2019 地:西岭市");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void choose(String action) {
    window.click("find-actions");
    window.robot().clickOn("#" + action, Motion.DIRECT);
    Toolkit.await("told", () -> window.isShown("banner"));
  }

  @Test
  void everySentenceIsCopiedWithItsSource() {
    choose("find-copy");
    assertTrue(window.writtenIn("banner").contains("已复制 7 句"), window.writtenIn("banner"));
    List<String> lines =
        Toolkit.on(() -> Clipboard.getSystemClipboard().getString().lines().toList());
    assertEquals(7, lines.size());
    lines.forEach(line -> assertTrue(line.contains("《2019年西岭市政府工作报告》"), line));
  }

  @Test
  void theyAreWrittenAsWord() throws IOException {
    Path file = files.resolve("找到.docx");
    window.dialogs().answer(file);
    choose("find-word");
    assertEquals("高质量发展 年_2019 地_西岭市 查找结果.docx", window.dialogs().offeredName());
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      assertEquals("2019年西岭市政府工作报告", document.getParagraphs().get(2).getText());
      assertTrue(document.getParagraphs().get(1).getText().startsWith("共 9 处"));
    }
  }

  @Test
  void theyAreWrittenAsATable() throws IOException {
    Path file = files.resolve("找到.csv");
    window.dialogs().answer(file);
    choose("find-csv");
    String table = Files.readString(file);
    assertTrue(table.startsWith("\uFEFF序号,报告,部分,页,类别,处数,命中,原文,出处\r\n1,2019年西岭市政府工作报告"), table);
  }

  @Test
  void whereNothingIsFoundThereIsNothingToExport() {
    window.press(KeyCode.ESCAPE);
    window.click("tab-find");
    assertTrue(Toolkit.on(window.node("find-actions", MenuButton.class)::isDisabled));
  }
}
