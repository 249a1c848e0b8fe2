package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** 批注: found, filtered, sorted, several changed at once. */
class AnnotationsPaneTest {

  private static final String FIRST = "各位代表";
  private static final String SECOND = "赣服通";
  private static final String THIRD = "瞪羚企业";

  @TempDir private Path library;
  private Optional<OpenWindow> opened = Optional.empty();

  @BeforeEach
  void open() {
    Report report = AnnotatedLibrary.make(library);
    AnnotatedLibrary.add(
        library,
        List.of(
            tagged(report, THIRD, AnnotationKind.FIGURE, "", "产业"),
            tagged(report, SECOND, AnnotationKind.TASK, "请核实“四上”口径", "民生", "产业"),
            tagged(report, FIRST, AnnotationKind.TASK, "开头")));
    Report other = SampleReport.of("别处的一句话，讲的是粮食生产。");
    AnnotatedLibrary.add(
        library, other, List.of(AnnotatedLibrary.of(other, "粮食生产", AnnotationKind.TASK, "别处的批注")));
    opened = Optional.of(OpenWindow.on(library));
    window().click("tab-annotations");
    awaitListed(FIRST, SECOND, THIRD);
  }

  private static Annotation tagged(
      Report report, String words, AnnotationKind kind, String note, String... tags) {
    Annotation plain = AnnotatedLibrary.of(report, words, kind, note);
    return plain.withTags(List.of(tags), plain.modified());
  }

  @AfterEach
  void close() {
    window().close();
  }

  private OpenWindow window() {
    return opened.orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private ListView<Annotation> list() {
    return window().node("annotations", ListView.class);
  }

  private List<String> listed() {
    return list().getItems().stream().map(each -> each.anchor().exact()).toList();
  }

  private void awaitListed(String... exact) {
    Toolkit.await(
        () -> List.of(exact) + ", not " + listed(), () -> listed().equals(List.of(exact)));
    Toolkit.settle();
  }

  private List<String> selected() {
    return list().getSelectionModel().getSelectedItems().stream()
        .map(each -> each.anchor().exact())
        .toList();
  }

  private void awaitSelected(String... exact) {
    Toolkit.await(
        () -> List.of(exact) + ", not " + selected(), () -> selected().equals(List.of(exact)));
  }

  private Node line(String words) {
    return window().lines("annotations").stream()
        .filter(line -> Toolkit.on(() -> OpenWindow.written(line)).contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in view: " + words));
  }

  private void click(String words) {
    window().robot().clickOn(line(words), Motion.DIRECT);
    awaitSelected(words);
    Toolkit.settle();
  }

  /** Selects one more by the keyboard: a mouse without a display knows no keys. */
  private void add(String words) {
    for (int line = 0; line < 9 && !isFocused(words); line++) {
      window().press(KeyCode.CONTROL, KeyCode.DOWN);
    }
    assertTrue(isFocused(words), words);
    window().press(KeyCode.CONTROL, KeyCode.SPACE);
  }

  private boolean isFocused(String words) {
    return Toolkit.on(() -> list().getFocusModel().getFocusedItem().anchor().exact().equals(words));
  }

  private void awaitKept(String what, Predicate<List<Annotation>> condition) {
    Toolkit.await(
        () -> what + ", not " + KeptLibrary.annotations(library),
        () -> condition.test(KeptLibrary.annotations(library)));
  }

  private void undo() {
    Toolkit.run(() -> window().sheet().requestFocus());
    window().press(KeyCode.CONTROL, KeyCode.Z);
  }

  private String undoName() {
    return Toolkit.on(
        () ->
            window().node("more", MenuButton.class).getItems().stream()
                .filter(item -> "undo".equals(item.getId()))
                .map(MenuItem::getText)
                .findFirst()
                .orElseThrow());
  }

  /** What a reader does who goes through the menu of filters. */
  private void filter(String field, String value) {
    MenuButton menu = window().node("annotations-filter", MenuButton.class);
    window().click("annotations-filter");
    Toolkit.await("the menu", menu::isShowing);
    Toolkit.run(
        () -> {
          MenuItem item =
              menu.getItems().stream()
                  .filter(each -> ("annotations-filter-" + field).equals(each.getId()))
                  .flatMap(each -> ((Menu) each).getItems().stream())
                  .filter(each -> each.getText().startsWith(value))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError("no " + value));
          item.fire();
          menu.hide();
        });
  }

  @Test
  void aLineSaysWhatItIsWhereItStandsAndWhatIsWritten() {
    String line = Toolkit.on(() -> OpenWindow.written(line(SECOND)));
    for (String part : List.of("任务", "第 ", " 页", SECOND, "请核实“四上”口径", "#民生", "#产业")) {
      assertTrue(line.contains(part), line + " has no " + part);
    }
    String headings =
        KeptLibrary.annotations(library).stream()
            .filter(each -> each.anchor().exact().equals(SECOND))
            .findFirst()
            .orElseThrow()
            .anchor()
            .path()
            .getFirst();
    assertTrue(line.contains(headings), line + " has no " + headings);
    assertEquals("共 3 条", window().textOf("annotations-count"));
  }

  @Test
  void wordsNarrowTheListAndEscapeWidensItAgain() {
    window().click("annotations-search");
    window().robot().write("四上口径");
    awaitListed(SECOND);
    assertEquals("共 3 条，显示 1 条", window().textOf("annotations-count"));
    window().robot().write("没有这样的话");
    awaitListed();
    assertTrue(window().writtenIn("annotations").contains("没有符合条件的批注"));
    window().click("annotations-clear");
    awaitListed(FIRST, SECOND, THIRD);
    window().robot().write("产业");
    awaitListed(SECOND, THIRD);
    window().press(KeyCode.ESCAPE);
    awaitListed(FIRST, SECOND, THIRD);
  }

  @Test
  void filtersAddUpAsChipsAndAChipIsTakenAwayByAClick() {
    filter("kind", "任务");
    awaitListed(FIRST, SECOND);
    filter("tag", "#产业");
    awaitListed(SECOND);
    assertEquals("任务#产业", window().writtenIn("annotations-chips"));
    window().robot().clickOn("#annotations-chips .filter-chip", Motion.DIRECT);
    awaitListed(SECOND, THIRD);
    filter("time", "今天");
    awaitListed(SECOND, THIRD);
    filter("outcome", "已确定");
    filter("form", "高亮");
    filter("tag", "#产业");
    awaitListed(FIRST, SECOND, THIRD);
  }

  @Test
  void itIsSortedByWhatIsChosen() {
    for (String order : List.of("kind", "modified", "author", "outcome", "place")) {
      // From an order that is none of these, or nothing would be seen.
      sort("tag");
      awaitListed(THIRD, SECOND, FIRST);
      sort(order);
      awaitListed(FIRST, SECOND, THIRD);
    }
    sort("text");
    awaitListed(THIRD, SECOND, FIRST);
  }

  private void sort(String order) {
    MenuButton menu = window().node("annotations-order", MenuButton.class);
    Toolkit.run(
        () ->
            menu.getItems().stream()
                .map(RadioMenuItem.class::cast)
                .filter(item -> ("annotations-order-" + order).equals(item.getId()))
                .forEach(RadioMenuItem::fire));
  }

  @Test
  void severalAreRecolouredAtOnceAndTakenBackAtOnce() {
    click(FIRST);
    assertFalse(window().isShown("selection-bar"), "one is not several");
    add(THIRD);
    awaitSelected(FIRST, THIRD);
    assertEquals("已选 2 条", window().textOf("selection-count"));
    window().click("selection-recolour");
    window().robot().clickOn("建议", Motion.DIRECT);
    awaitKept(
        "two proposals",
        all -> all.stream().filter(each -> each.kind().is(AnnotationKind.PROPOSAL)).count() == 2);
    awaitSelected(FIRST, THIRD);
    Toolkit.await("named", () -> undoName().equals("撤销：换颜色"));
    undo();
    awaitKept(
        "none", all -> all.stream().noneMatch(each -> each.kind().is(AnnotationKind.PROPOSAL)));
  }

  @Test
  void severalAreDeletedWithoutAQuestionAndAllComeBack() {
    click(FIRST);
    window().press(KeyCode.SHIFT, KeyCode.END);
    awaitSelected(FIRST, SECOND, THIRD);
    window().press(KeyCode.DELETE);
    awaitListed();
    assertFalse(window().isShown("selection-bar"));
    Toolkit.await("in the bin", () -> window().textOf("annotations-bin").equals("3"));
    undo();
    awaitListed(FIRST, SECOND, THIRD);
    Toolkit.await("out of the bin", () -> window().textOf("annotations-bin").isEmpty());
  }

  @Test
  void severalAreTaggedAndUntagged() {
    click(SECOND);
    window().press(KeyCode.CONTROL, KeyCode.A);
    awaitSelected(FIRST, SECOND, THIRD);
    window().click("selection-tagging");
    window().robot().write("审议，");
    awaitKept("all", all -> all.stream().filter(each -> each.tags().contains("审议")).count() == 3);
    awaitSelected(FIRST, SECOND, THIRD);
    window().robot().write("msh");
    Toolkit.await(
        "offered by its pinyin", () -> window().writtenIn("selection-tag-offers").equals("民生"));
    window().press(KeyCode.DOWN);
    window().press(KeyCode.ENTER);
    awaitKept("all", all -> all.stream().filter(each -> each.tags().contains("民生")).count() == 3);
    Toolkit.await("the chips", () -> window().writtenIn("selection-tags").contains("产业"));
    Labeled chip =
        Toolkit.on(
            () ->
                window().node("selection-tags", Node.class).lookupAll(".tag-chip").stream()
                    .map(Labeled.class::cast)
                    .filter(each -> each.getText().equals("产业"))
                    .findFirst()
                    .orElseThrow());
    window().robot().clickOn(chip, Motion.DIRECT);
    awaitKept("none", all -> all.stream().noneMatch(each -> each.tags().contains("产业")));
    undo();
    awaitKept(
        "those that had it",
        all -> all.stream().filter(each -> each.tags().contains("产业")).count() == 2);
  }

  @Test
  void whatIsSelectedStaysSelectedUnderAFilterAndAboveAChange() {
    click(SECOND);
    add(THIRD);
    filter("tag", "#产业");
    awaitListed(SECOND, THIRD);
    awaitSelected(SECOND, THIRD);
    window().press(KeyCode.ESCAPE);
  }

  @Test
  void aClickLeadsToThePassageAndTheKeyboardGoesThroughTheList() {
    click(SECOND);
    Toolkit.await(
        "its note", () -> window().node("note-text", TextArea.class).getText().contains("口径"));
    window().press(KeyCode.DOWN);
    awaitSelected(THIRD);
    window().press(KeyCode.SHIFT, KeyCode.UP);
    awaitSelected(SECOND, THIRD);
    window().press(KeyCode.ESCAPE);
    awaitSelected(SECOND);
    window().press(KeyCode.DOWN);
    window().press(KeyCode.ENTER);
    Toolkit.await(
        "at the third",
        () ->
            window().sheet().boundsInScene(window().passage(THIRD)).isPresent()
                && window().node("note-text", TextArea.class).getText().isEmpty());
  }

  /** As after dragging over words, which leaves the mark chosen that was chosen before. */
  @Test
  void aNewMarkIsSelectedInsteadOfTheOneThatWasBefore() {
    for (String words : List.of("行政服务中心", "机构职能改革")) {
      Toolkit.run(
          () -> {
            window().sheet().select(window().passage(words));
            window().sheet().requestFocus();
          });
      window().press(KeyCode.DIGIT4);
      awaitSelected(words);
    }
  }

  @Test
  void thoseOfAllReportsAreListedAndLeadIntoTheirs() {
    window().click("annotations-all");
    awaitListed(FIRST, SECOND, THIRD, "粮食生产");
    assertTrue(Toolkit.on(() -> OpenWindow.written(line("粮食生产"))).contains("政府工作报告"));
    click(FIRST);
    window().press(KeyCode.SHIFT, KeyCode.END);
    window().press(KeyCode.DELETE);
    awaitListed();
    assertTrue(window().writtenIn("annotations").contains("各个报告里都还没有批注"));
    undo();
    awaitListed(FIRST, SECOND, THIRD, "粮食生产");
    click("粮食生产");
    Toolkit.await(
        "its note", () -> window().node("note-text", TextArea.class).getText().equals("别处的批注"));
    window().click("annotations-this");
    awaitListed("粮食生产");
  }
}
