package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.TermTable;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.TermFile;

/** Terms from files and to files, as a clerk does it. */
class ExchangingTermsTest {

  private static final String TABLE =
      """
      序号,术语,别名,释义
      1,链长制,,由领导担任产业链的链长。
      2,赣服通,赣通,手机软件，已升级。
      3,没有释义的,,
      4,赣服通,,又一次。
      5,“四最”,四个最；链长制,最严谨的标准等。
      """
          .replace("\n", "\r\n");

  @TempDir private Path library;
  @TempDir private Path files;
  private OpenWindow window;

  @BeforeEach
  void open() {
    window = OpenWindow.on(library);
    window.click("tab-terms");
    Toolkit.await("listed", () -> !window.node("terms-list", ListView.class).getItems().isEmpty());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void menu(String item) {
    window.click("terms-more");
    window.robot().clickOn("#" + item, Motion.DIRECT);
  }

  private Path file(String name, String content, String charset) throws IOException {
    return Files.write(files.resolve(name), content.getBytes(Charset.forName(charset)));
  }

  private void offer(Path file) {
    window.dialogs().answer(file);
    menu("terms-import");
    Toolkit.await("offered", () -> isThere("term-import"));
    Toolkit.settle();
  }

  private boolean isThere(String id) {
    return window.stage().getScene().getRoot().lookup("#" + id) != null;
  }

  private void awaitBanner(String words) {
    Toolkit.await(
        () -> words + ", not " + window.textOf("banner-text"),
        () -> window.isShown("banner") && window.textOf("banner-text").contains(words));
  }

  private List<String> rows() {
    return window.lines("import-list").stream()
        .map(cell -> Toolkit.on(() -> OpenWindow.written(cell)))
        .toList();
  }

  private void awaitStatus(String words) {
    Toolkit.await(
        () -> words + ", not " + window.textOf("status-terms"),
        () -> window.textOf("status-terms").equals(words));
  }

  private void undo() {
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
  }

  @Test
  void aFileIsShownBeforeItChangesAnythingAndTakenBackAsOne() throws IOException {
    offer(file("词条.csv", TABLE, "GB18030"));
    assertEquals("文件：词条.csv", window.textOf("import-name"));
    List<String> rows = rows();
    assertTrue(rows.get(0).startsWith("新增链长制第 2 行由领导担任"), rows.get(0));
    assertTrue(rows.get(1).startsWith("修改赣服通第 3 行现在导入后没有别的写法又作：赣通"), rows.get(1));
    assertTrue(rows.get(1).contains("江西政务服务网") && rows.get(1).contains("已升级"), rows.get(1));
    assertEquals("有误没有写释义。第 4 行", rows.get(2));
    assertEquals("有误文件前面已有这个词条，以前面的为准。第 5 行", rows.get(3));
    assertTrue(rows.get(4).contains("写法“链长制”与词条“链长制”重复"), rows.get(4));
    assertEquals("新增 2", window.textOf("import-kind-new"));
    assertEquals("有误 2", window.textOf("import-kind-bad"));
    awaitStatus("词条 21 处");
    assertEquals("导入 3 条", window.textOf("import-accept"));
    window.click("import-accept");
    awaitBanner("新增 2 条，修改 1 条");
    assertFalse(isThere("import-card"));
    Toolkit.await(
        "linked", () -> Integer.parseInt(window.textOf("status-terms").replaceAll("\\D", "")) > 22);
    String linked = window.textOf("status-terms");
    String list = Toolkit.on(() -> window.node("terms-list", ListView.class).getItems().toString());
    assertTrue(list.contains("链长制") && list.contains("四个最"), list);
    undo();
    awaitStatus("词条 21 处");
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    awaitStatus(linked);
    window.close();
    window = OpenWindow.on(library);
    awaitStatus(linked);
  }

  @Test
  void onlyWhatIsChosenIsTaken() throws IOException {
    offer(file("t.csv", TABLE, "UTF-8"));
    // By keyboard: the first row is on, the space bar takes it off.
    window.press(KeyCode.SPACE);
    assertEquals("导入 2 条", window.textOf("import-accept"));
    window.click("import-choose");
    assertEquals("导入 3 条", window.textOf("import-accept"));
    window.click("import-choose");
    Toolkit.settle();
    assertTrue(Toolkit.on(() -> window.node("import-accept", Button.class).isDisabled()));
    window.click("import-kind-changes");
    Toolkit.settle();
    assertEquals(1, rows().size());
    ListCell<?> line = window.lines("import-list").getFirst();
    window.robot().clickOn(Toolkit.on(() -> line.lookup(".check-box")), Motion.DIRECT);
    assertTrue(Toolkit.on(() -> ((CheckBox) line.lookup(".check-box")).isSelected()));
    window.click("import-accept");
    awaitBanner("新增 0 条，修改 1 条");
    awaitStatus("词条 21 处");
  }

  @Test
  void leavingTheCardChangesNothing() throws IOException {
    offer(file("t.csv", TABLE, "UTF-8"));
    window.press(KeyCode.ESCAPE);
    assertFalse(isThere("import-card"));
    awaitStatus("词条 21 处");
    offer(file("t.csv", TABLE, "UTF-8"));
    window.click("import-cancel");
    Toolkit.await("closed", () -> !isThere("import-card"));
    awaitStatus("词条 21 处");
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    window.dialogs().answer(files.resolve("没有.csv"));
    menu("terms-import");
    awaitBanner("找不到文件“没有.csv”");
    window.dialogs().answer(file("表.xlsx", "PK\u0003\u0004xl/workbook.xml", "UTF-8"));
    menu("terms-import");
    awaitBanner("CSV UTF-8");
    offer(file("散文.csv", "这里没有表头。\n", "UTF-8"));
    assertEquals(List.of("有误没有表头。第一行应写明各列：序号,词条,别名,释义。第 1 行"), rows());
    assertTrue(Toolkit.on(() -> window.node("import-accept", Button.class).isDisabled()));
  }

  @Test
  void allEntriesGoOutAsTheyAreShownAndComeBackTheSame() throws IngestException, IOException {
    offer(file("t.csv", TABLE, "UTF-8"));
    window.click("import-accept");
    awaitBanner("新增 2 条");
    Toolkit.await("taken", () -> window.node("terms-list", ListView.class).getItems().size() == 22);
    for (String format : List.of("csv", "tbx")) {
      Path out = files.resolve("出." + format);
      Files.writeString(out, "旧的");
      window.dialogs().answer(out);
      menu("terms-export");
      window.click("export-" + format);
      window.click("export-write");
      awaitBanner("已导出 22 条词条：" + out);
      assertTrue(window.dialogs().offeredName().endsWith("政府工作报告词条." + format));
      TermTable table = TermFile.read(out);
      assertEquals(List.of(), table.problems());
      assertEquals(22, table.rows().size());
      List<Term> terms = table.glossary().terms();
      assertTrue(terms.toString().contains("手机软件，已升级。"), "as corrected");
      try (var left = Files.list(files)) {
        assertFalse(left.anyMatch(each -> each.toString().endsWith(".part")));
      }
      offer(out);
      assertEquals("相同 22", window.textOf("import-kind-same"));
      assertEquals("全部 22", window.textOf("import-kind-all"));
      window.press(KeyCode.ESCAPE);
    }
    assertEquals(0xEF, Byte.toUnsignedInt(Files.readAllBytes(files.resolve("出.csv"))[0]));
    Path own = files.resolve("自拟.csv");
    window.dialogs().answer(own);
    menu("terms-export");
    window.click("export-own");
    window.click("export-write");
    awaitBanner("已导出 3 条词条");
    assertTrue(Files.readString(own).contains("自拟，非官方"));
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidAndStaysAsItWas() throws IOException {
    Path folder = Files.createDirectory(files.resolve("folder.csv"));
    window.dialogs().answer(folder);
    menu("terms-export");
    window.click("export-write");
    awaitBanner("没有导出，原有的文件没有改动");
    assertTrue(Files.isDirectory(folder));
    window.dialogs().answer(files.resolve("none/x.csv"));
    menu("terms-export");
    window.click("export-write");
    awaitBanner("none");
  }

  @Test
  void fiveThousandEntriesAreTakenAsOneAndTheWindowGoesOn() throws IOException {
    StringBuilder table = new StringBuilder("词条,释义\n");
    for (int number = 1; number <= 5_000; number++) {
      table.append("产业项目").append(number).append(",第").append(number).append("个。\n");
    }
    offer(file("many.csv", table.toString(), "UTF-8"));
    assertEquals("新增 5,000", window.textOf("import-kind-new"));
    window.click("import-choose");
    window.click("import-choose");
    window.click("import-accept");
    awaitBanner("新增 5,000 条");
    ListView<?> list = window.node("terms-list", ListView.class);
    Toolkit.await("listed", () -> list.getItems().size() == 5_020);
    undo();
    Toolkit.await("taken back", () -> list.getItems().size() == 20);
  }
}
