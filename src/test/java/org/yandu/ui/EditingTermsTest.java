package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.text.Range;

/** The reader's own terms: added, corrected, hidden, had back; and what has no explanation yet. */
class EditingTermsTest {

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

  private void reopen() {
    window.close();
    window = OpenWindow.on(library);
  }

  private void undo() {
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
  }

  private String detail() {
    return window.writtenIn("term-detail");
  }

  private void awaitStatus(String words) {
    Toolkit.await(
        () -> words + ", not " + window.textOf("status-terms"),
        () -> window.textOf("status-terms").equals(words));
  }

  private void list() {
    window.click("tab-terms");
    Toolkit.await("listed", () -> !window.node("terms-list", ListView.class).getItems().isEmpty());
  }

  private ListCell<?> line(String list, String words) {
    Toolkit.await("a line " + words, () -> find(list, words).isPresent());
    return Toolkit.on(() -> find(list, words).orElseThrow());
  }

  private java.util.Optional<ListCell<?>> find(String list, String words) {
    return window.lines(list).stream()
        .filter(cell -> OpenWindow.written(cell).contains(words))
        .findFirst();
  }

  private void write(String id, String words) {
    window.click(id);
    window.robot().write(words);
  }

  private void addFromSelection(Range passage, String definition) {
    window.selectByKeys(passage);
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
    window.click("mark-term");
    Toolkit.await("the form", () -> window.isShown("term-editor"));
    assertEquals(
        passage.of(window.report().text()),
        window.node("edit-headword", TextField.class).getText());
    window.robot().write(definition);
    window.click("edit-save");
  }

  @Test
  void aSelectionBecomesATermThatIsLinkedListedAndKept() {
    Range passage = window.passage("链长制");
    addFromSelection(passage, "由领导担任产业链的链长。");
    awaitStatus("词条 22 处");
    Toolkit.await("shown", () -> window.textOf("detail-headword").equals("链长制"));
    assertTrue(detail().contains("自拟") && detail().contains("非官方释义"), detail());
    assertTrue(detail().contains("由领导担任产业链的链长。"), detail());
    Toolkit.await("underlined", () -> window.isPaintedOn(passage, "link"));
    list();
    ListCell<?> own = line("terms-list", "链长制");
    assertTrue(Toolkit.on(() -> OpenWindow.written(own)).contains("自拟"));
    reopen();
    awaitStatus("词条 22 处");
    undo();
    awaitStatus("词条 22 处");
  }

  @Test
  void addingIsTakenBackAndDoneAgain() {
    addFromSelection(window.passage("链长制"), "链长负责的制度。");
    awaitStatus("词条 22 处");
    undo();
    awaitStatus("词条 21 处");
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    awaitStatus("词条 22 处");
    Toolkit.await("looked at", () -> window.textOf("detail-headword").equals("链长制"));
    window.click("term-delete");
    awaitStatus("词条 21 处");
    undo();
    awaitStatus("词条 22 处");
  }

  @Test
  void aCorrectedEntryShowsTheOfficialTextAndGivesItBack() {
    list();
    window.robot().clickOn(line("terms-list", "赣服通"), Motion.DIRECT);
    String official = window.placesOf("赣服通").getFirst().term().definition();
    Toolkit.await("shown", () -> window.isShown("term-edit"));
    window.click("term-edit");
    Toolkit.await("the form", () -> window.isShown("term-editor"));
    assertEquals(official, window.node("edit-definition", TextArea.class).getText());
    assertTrue(window.writtenIn("term-editor").contains("官方释义"));
    window.robot().write("（我的补充）");
    write("edit-aliases", "赣通；赣服务");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    Toolkit.await("saved", () -> detail().contains("（我的补充）"));
    assertTrue(detail().contains("自拟") && detail().contains("又作：赣通、赣服务"), detail());
    assertTrue(window.writtenIn("detail-official").contains(official));
    reopen();
    list();
    window.robot().clickOn(line("terms-list", "赣服通"), Motion.DIRECT);
    Toolkit.await("kept", () -> detail().contains("（我的补充）"));
    window.click("term-restore");
    Toolkit.await("official again", () -> !detail().contains("（我的补充）"));
    assertFalse(detail().contains("自拟"), detail());
    undo();
    Toolkit.await("corrected again", () -> detail().contains("（我的补充）"));
  }

  @Test
  void aHiddenEntryIsNotLinkedAndCanBeShownAgain() {
    Range place = window.placesOf("赣服通").getFirst().range();
    window.bringIntoView(place);
    window.clickAt(place.start() + 1);
    Toolkit.await("shown", () -> window.isShown("term-hide"));
    window.click("term-hide");
    Toolkit.await("hidden", () -> detail().contains("这个词条已隐藏"));
    Toolkit.await("no link", () -> !window.isPaintedOn(place, "link"));
    list();
    ListView<?> list = window.node("terms-list", ListView.class);
    Toolkit.run(() -> list.scrollTo(list.getItems().size() - 1));
    Toolkit.settle();
    String last = Toolkit.on(() -> OpenWindow.written(window.lines("terms-list").getLast()));
    assertTrue(last.contains("赣服通") && last.contains("已隐藏"), last);
    window.click("term-show");
    Toolkit.await("linked again", () -> window.isPaintedOn(place, "link"));
  }

  @Test
  void whatIsNoEntryIsSaidToBeNone() {
    list();
    window.click("terms-more");
    window.robot().clickOn("#terms-add", Motion.DIRECT);
    Toolkit.await("the form", () -> window.isShown("term-editor"));
    window.click("edit-save");
    Toolkit.await("said", () -> window.textOf("edit-trouble").equals("还没有写词条。"));
    write("edit-headword", "四上企业");
    window.click("edit-save");
    Toolkit.await("said", () -> window.textOf("edit-trouble").equals("还没有写释义。"));
    write("edit-definition", "重复的");
    window.click("edit-save");
    Toolkit.await("said", () -> window.textOf("edit-trouble").startsWith("已有这个词条"));
    window.click("edit-cancel");
    Toolkit.await("the entry again", () -> !isThere("term-editor"));
    awaitStatus("词条 21 处");
  }

  private boolean isThere(String id) {
    return window.stage().getScene().getRoot().lookup("#" + id) != null;
  }

  /** Closed in the middle of writing: what can be kept is kept. */
  @Test
  void closingKeepsWhatIsWritten() {
    window.selectByKeys(window.passage("链长制"));
    window.click("mark-term");
    Toolkit.await("the form", () -> window.isShown("term-editor"));
    window.robot().write("关窗前写下的");
    reopen();
    awaitStatus("词条 22 处");
    list();
    window.robot().clickOn(line("terms-list", "链长制"), Motion.DIRECT);
    Toolkit.await("kept", () -> detail().contains("关窗前写下的"));
  }

  @Test
  void unexplainedWordsAreOfferedAddedAndIgnored() {
    list();
    window.click("terms-candidates");
    ListView<?> list = window.node("candidates", ListView.class);
    Toolkit.await("offered", () -> list.getItems().size() > 6);
    String all = Toolkit.on(() -> list.getItems().toString());
    for (String words : List.of("“链长制”", "“放管服”", "“四最”", "“五型”", "“双减”", "“七五”")) {
      assertTrue(all.contains(words), words);
    }
    assertFalse(all.contains("“133”"), "it is explained");
    int before = list.getItems().size();
    ListCell<?> line = line("candidates", "“五型”");
    Node ignore = Toolkit.on(() -> line.lookup(".candidate-ignore"));
    window.robot().clickOn(ignore, Motion.DIRECT);
    Toolkit.await("one less", () -> list.getItems().size() == before - 1);
    ListCell<?> wanted = line("candidates", "“放管服”");
    Node add = Toolkit.on(() -> wanted.lookup(".candidate-add"));
    window.robot().clickOn(add, Motion.DIRECT);
    Toolkit.await("the form", () -> window.isShown("term-editor"));
    assertEquals("“放管服”", window.node("edit-headword", TextField.class).getText());
    window.robot().write("简政放权、放管结合、优化服务。");
    window.click("edit-save");
    Toolkit.await("two less", () -> list.getItems().size() == before - 2);
    Toolkit.await("linked", () -> window.textOf("status-terms").equals("词条 23 处"));
    undo();
    undo();
    Toolkit.await("all again", () -> list.getItems().size() == before);
  }

  @Test
  void theListIsSortedAndFilteredByPinyinAndKeepsItsOrder() {
    list();
    write("terms-filter", "dlqy");
    ListView<?> list = window.node("terms-list", ListView.class);
    Toolkit.await("one", () -> list.getItems().size() == 1);
    line("terms-list", "瞪羚企业");
    Toolkit.run(() -> window.node("terms-filter", TextField.class).setText("duJiaoshou"));
    Toolkit.await("another", () -> find("terms-list", "独角兽企业").isPresent());
    Toolkit.run(() -> window.node("terms-filter", TextField.class).clear());
    window.click("terms-order");
    window.robot().clickOn("#terms-order-count", Motion.DIRECT);
    Toolkit.await("by count", () -> first().contains("2 处"));
    window.click("terms-order");
    window.robot().clickOn("#terms-order-pinyin", Motion.DIRECT);
    Toolkit.await("by pinyin", () -> first().contains("5020"));
    reopen();
    list();
    Toolkit.await("still by pinyin", () -> first().contains("5020"));
  }

  private String first() {
    List<ListCell<?>> lines = window.lines("terms-list");
    return lines.isEmpty() ? "" : OpenWindow.written(lines.getFirst());
  }
}
