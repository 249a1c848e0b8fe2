package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.robot.Motion;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.text.Range;
import org.yandu.ui.annotations.Kinds;

/** Annotating: select, mark, write, change, delete, undo; all of it on the disk. */
class AnnotatingTest {

  private static final String NOTE = "请核实：增长10%的口径？“四上”企业。";

  @TempDir private Path library;
  private OpenWindow window;
  private Range passage;

  @BeforeEach
  void open() {
    window = OpenWindow.on(library);
    passage = new Range(window.passage("赣服通").start(), window.passage("赣服通").end() + 3);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<Annotation> kept() {
    return KeptLibrary.annotations(library);
  }

  private void awaitKept(String what, java.util.function.Predicate<List<Annotation>> condition) {
    Toolkit.await(() -> what + ", not " + kept(), () -> condition.test(kept()));
  }

  private void mark(KeyCode key) {
    window.selectByKeys(passage);
    window.press(key);
    Toolkit.await(
        "one annotation listed", () -> window.textOf("status-annotations").equals("批注 1 条"));
  }

  private static List<AnnotationKind> kinds() {
    return AnnotationKind.BUILT_IN;
  }

  private static String style(AnnotationKind kind) {
    return Kinds.styleClass(kind);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachDigitMarksInItsColour(AnnotationKind kind) {
    mark(KeyCode.valueOf("DIGIT" + (AnnotationKind.BUILT_IN.indexOf(kind) + 1)));
    awaitKept("kept", annotations -> annotations.size() == 1);
    Annotation made = kept().getFirst();
    assertEquals(kind, made.kind());
    assertEquals(passage, made.anchor().range());
    assertEquals(passage.of(window.report().text()), made.anchor().exact());
    assertTrue(window.isPaintedOn(passage, style(kind)), "painted");
    assertEquals(Optional.empty(), Toolkit.on(() -> window.sheet().selectionProperty().get()));
    assertEquals("已保存", window.textOf("status-saved"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachSwatchOfTheBarMarksInItsColour(AnnotationKind kind) {
    window.selectByKeys(passage);
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
    window.robot().clickOn("#mark-bar ." + Kinds.styleClass(kind), Motion.DIRECT);
    awaitKept("kept", annotations -> annotations.size() == 1);
    assertEquals(kind, kept().getFirst().kind());
    assertEquals(passage, kept().getFirst().anchor().range());
    Toolkit.await("the bar gone", () -> !window.isShown("mark-bar"));
  }

  @Test
  void theBarStandsBesideTheSelectionAndInsideTheWindow() {
    window.selectByKeys(passage);
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
    Bounds selected = Toolkit.on(() -> window.sheet().boundsInScene(passage).orElseThrow());
    Bounds bar =
        Toolkit.on(
            () -> {
              Node node = window.node("mark-bar", Node.class);
              return node.localToScene(node.getLayoutBounds());
            });
    assertFalse(bar.intersects(selected), bar + " lies over " + selected);
    assertTrue(bar.getMinX() >= 0 && bar.getMaxX() <= window.stage().getScene().getWidth());
    assertTrue(bar.getMinY() >= 0 && bar.getMaxY() <= window.stage().getScene().getHeight());
    window.press(KeyCode.ESCAPE);
    Toolkit.await("the bar gone", () -> !window.isShown("mark-bar"));
    assertEquals(Optional.of(passage), Toolkit.on(() -> window.sheet().selectionProperty().get()));
    window.press(KeyCode.ESCAPE);
    Toolkit.await("nothing selected", () -> window.sheet().selectionProperty().get().isEmpty());
  }

  @Test
  void aNoteIsWrittenInChineseAndSavedByItself() {
    mark(KeyCode.DIGIT1);
    window.click("note-text");
    window.robot().write(NOTE);
    assertEquals(NOTE, window.node("note-text", TextArea.class).getText());
    awaitKept("the note", all -> all.size() == 1 && all.getFirst().note().equals(NOTE));
    Toolkit.await("已保存", () -> window.textOf("status-saved").equals("已保存"));
  }

  /** The words are a promise: what is killed after them loses nothing. */
  @Test
  void nothingIsSaidToBeSavedWhileItIsOnlyTyped() {
    mark(KeyCode.DIGIT1);
    window.click("note-text");
    TextArea note = window.node("note-text", TextArea.class);
    Labeled saved = window.status("status-saved");
    List<String> promised = new ArrayList<>();
    List<String> premature = new ArrayList<>();
    Toolkit.run(
        () -> {
          note.textProperty()
              .addListener(
                  (observable, before, now) -> {
                    if (saved.getText().equals("已保存")) {
                      premature.add(now);
                    }
                  });
          saved
              .textProperty()
              .addListener(
                  (observable, before, now) -> {
                    if (now.equals("已保存")) {
                      promised.add(note.getText());
                    }
                  });
        });
    window.robot().write(NOTE);
    awaitKept("the note", all -> all.getFirst().note().equals(NOTE));
    Toolkit.await("said to be saved", () -> promised.contains(NOTE));
    assertEquals(List.of(), premature);
  }

  /** Typed, and then deleted before it was saved: there is nothing left to wait for. */
  @Test
  void deletingWhileTypingLeavesNothingUnsaved() {
    mark(KeyCode.DIGIT1);
    window.click("note-text");
    window.robot().write("半句");
    window.click("note-delete");
    awaitKept("deleted", List::isEmpty);
    Toolkit.await("saved", () -> window.textOf("status-saved").equals("已保存"));
  }

  @Test
  void aKeyMarksAndLeadsStraightToTheNote() {
    window.selectByKeys(passage);
    window.press(KeyCode.N);
    Toolkit.await("the cursor in the note", () -> window.node("note-text", Node.class).isFocused());
    window.robot().write("好");
    awaitKept("the note", all -> all.size() == 1 && all.getFirst().note().equals("好"));
  }

  @Test
  void theBarLeadsToTheNoteToo() {
    window.selectByKeys(passage);
    window.click("mark-note");
    Toolkit.await("the cursor in the note", () -> window.node("note-text", Node.class).isFocused());
    window.robot().write("记下来");
    awaitKept("the note", all -> all.size() == 1 && all.getFirst().note().equals("记下来"));
  }

  @Test
  void theListShowsPassageAndNoteInReadingOrderAndLeadsThere() {
    mark(KeyCode.DIGIT3);
    window.click("note-text");
    window.robot().write("第二条");
    Range earlier = new Range(window.passage("各位代表").start(), window.passage("各位代表").end());
    window.selectByKeys(earlier);
    window.press(KeyCode.DIGIT5);
    awaitKept("both", all -> all.size() == 2);
    window.click("tab-annotations");
    Toolkit.await("both listed", () -> window.lines("annotations").size() == 2);
    List<String> lines =
        window.lines("annotations").stream()
            .map(line -> Toolkit.on(() -> OpenWindow.written(line)))
            .toList();
    assertTrue(lines.get(0).contains("疑问") && lines.get(0).contains("各位代表"), lines.get(0));
    assertTrue(lines.get(1).contains("任务") && lines.get(1).contains("赣服通"), lines.get(1));
    assertTrue(lines.get(1).contains("第二条"), lines.get(1));
    window.robot().clickOn(window.lines("annotations").get(1), Motion.DIRECT);
    Toolkit.await("at the passage", () -> window.sheet().boundsInScene(passage).isPresent());
    Toolkit.await(
        "its note on the right",
        () -> window.node("note-text", TextArea.class).getText().equals("第二条"));
  }

  @Test
  void tagsAreTypedOfferedAgainAndTakenOff() {
    mark(KeyCode.DIGIT1);
    window.click("note-tag");
    window.robot().write("教育，民生\n");
    awaitKept("both", all -> all.getFirst().tags().equals(List.of("教育", "民生")));
    Range other = window.passage("各位代表");
    window.selectByKeys(other);
    window.press(KeyCode.DIGIT2);
    awaitKept("two", all -> all.size() == 2);
    window.click("note-tag");
    window.robot().write("msh");
    Toolkit.await("offered by its pinyin", () -> offered().equals(List.of("民生")));
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    awaitKept("taken", all -> all.getFirst().tags().equals(List.of("民生")));
    assertEquals("", window.node("note-tag", TextField.class).getText());
    window.robot().clickOn("#note-tags .tag-chip", Motion.DIRECT);
    awaitKept("taken off", all -> all.getFirst().tags().isEmpty());
    window.robot().write("半");
    window.click("note-text");
    awaitKept("what is left is added", all -> all.getFirst().tags().equals(List.of("半")));
  }

  @Test
  void aTagThatIsHalfTypedIsKeptWhenTheWindowIsClosed() {
    mark(KeyCode.DIGIT1);
    window.click("note-tag");
    window.robot().write("审议");
    window.requestClose();
    window.awaitClosed();
    assertEquals(List.of("审议"), kept().getFirst().tags());
  }

  private List<String> offered() {
    Pane offers = window.node("note-tag-offers", Pane.class);
    return offers.getChildren().stream().map(node -> ((Labeled) node).getText()).toList();
  }

  @Test
  void theFieldGrowsWithTheNote() {
    mark(KeyCode.DIGIT1);
    TextArea note = window.node("note-text", TextArea.class);
    double empty = Toolkit.on(note::getHeight);
    Toolkit.run(() -> note.setText("一行\n".repeat(12)));
    Toolkit.await("higher", () -> note.getHeight() > empty * 1.8);
    Toolkit.run(() -> note.setText(""));
    Toolkit.await(
        () -> "about as high as before: " + empty + ", not " + note.getHeight(),
        () -> note.getHeight() < empty * 1.1);
  }

  @Test
  void aClickOnAMarkedPassageShowsItsNote() {
    Range plain = window.passage("各位代表");
    window.selectByKeys(plain);
    window.press(KeyCode.DIGIT2);
    awaitKept("kept", all -> all.size() == 1);
    window.click("note-text");
    window.robot().write("开头");
    awaitKept("the note", all -> all.getFirst().note().equals("开头"));
    // Beside it: nothing is chosen any more.
    window.bringIntoView(window.passage("赣服通"));
    window.clickAt(window.passage("赣服通").end() + 8);
    Toolkit.await("no note shown", () -> !window.isShown("note-text"));
    window.bringIntoView(plain);
    window.clickAt(plain.start() + 1);
    Toolkit.await("its note", () -> window.isShown("note-text"));
    assertEquals("开头", window.node("note-text", TextArea.class).getText());
  }

  @Test
  void anAnnotationIsRecolouredDeletedAndAllOfItUndoneAndRedone() {
    mark(KeyCode.DIGIT1);
    window.click("note-text");
    window.robot().write("留");
    awaitKept("the note", all -> all.size() == 1 && all.getFirst().note().equals("留"));
    window.robot().clickOn("#note-editor .mark-red", Motion.DIRECT);
    awaitKept("recoloured", all -> all.getFirst().kind().equals(AnnotationKind.QUESTION));
    Toolkit.await("painted so", () -> window.isPaintedOn(passage, "mark-red"));
    assertFalse(window.isPaintedOn(passage, "mark-yellow"));
    window.click("note-delete");
    awaitKept("deleted", List::isEmpty);
    Toolkit.await("not painted", () -> !window.isPaintedOn(passage, "mark-red"));
    assertEquals("批注 0 条", window.textOf("status-annotations"));

    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("back", all -> all.size() == 1 && all.getFirst().note().equals("留"));
    assertEquals(AnnotationKind.QUESTION, kept().getFirst().kind());
    Toolkit.await("painted again", () -> window.isPaintedOn(passage, "mark-red"));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("first colour", all -> all.getFirst().kind().equals(AnnotationKind.HIGHLIGHT));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("no note", all -> all.getFirst().note().isEmpty());
    Toolkit.await(
        "no note in the editor either",
        () -> window.node("note-text", TextArea.class).getText().isEmpty());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("no annotation", List::isEmpty);
    for (int step = 0; step < 4; step++) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }
    awaitKept("deleted again", List::isEmpty);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept(
        "as it was last",
        all ->
            all.size() == 1
                && all.getFirst().note().equals("留")
                && all.getFirst().kind().equals(AnnotationKind.QUESTION));
  }

  @Test
  void theMenuNamesWhatIsUndone() {
    mark(KeyCode.DIGIT4);
    MenuButton more = window.node("more", MenuButton.class);
    Toolkit.await(
        "undo by name",
        () ->
            more.getItems().stream()
                .anyMatch(item -> "撤销：标记".equals(item.getText()) && !item.isDisable()));
    window.click("more");
    window.robot().clickOn("#undo", Motion.DIRECT);
    awaitKept("undone", List::isEmpty);
    Toolkit.await(
        "redo by name",
        () ->
            more.getItems().stream()
                .anyMatch(item -> "重做：标记".equals(item.getText()) && !item.isDisable()));
  }

  @Test
  void deleteInTheListDeletesAndCanBeUndone() {
    mark(KeyCode.DIGIT6);
    window.click("tab-annotations");
    Toolkit.await("listed", () -> window.lines("annotations").size() == 1);
    window.robot().clickOn(window.lines("annotations").getFirst(), Motion.DIRECT);
    window.press(KeyCode.DELETE);
    awaitKept("deleted", List::isEmpty);
    Toolkit.await(
        "nothing listed", () -> window.node("annotations", ListView.class).getItems().isEmpty());
    assertTrue(window.writtenIn("annotations").contains("还没有批注"));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("back", all -> all.size() == 1);
  }

  @Test
  void marksMayOverlapAndEachStays() {
    Range inner = window.passage("赣服通");
    mark(KeyCode.DIGIT1);
    window.selectByKeys(inner);
    window.press(KeyCode.DIGIT5);
    awaitKept("both", all -> all.size() == 2);
    Toolkit.await("inner", () -> window.isPaintedOn(inner, "mark-red"));
    assertTrue(window.isPaintedOn(passage, "mark-yellow"));
  }

  @Test
  void selectingAcrossParagraphsMarksThemAll() {
    var blocks = window.report().blocks();
    int index = window.report().blockIndexAt(passage.start());
    Range across =
        new Range(blocks.get(index).range().end() - 6, blocks.get(index + 1).range().start() + 5);
    window.selectByKeys(across);
    window.press(KeyCode.DIGIT3);
    awaitKept("kept", all -> all.size() == 1);
    assertEquals(across, kept().getFirst().anchor().range());
    Toolkit.await("painted in both", () -> window.painted("mark-blue").size() >= 2);
  }

  @Test
  void findingFindsNotesToo() {
    mark(KeyCode.DIGIT1);
    window.click("note-text");
    window.robot().write("请补充测算依据");
    awaitKept("the note", all -> all.getFirst().note().equals("请补充测算依据"));
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write("测算依据");
    Toolkit.await("one in notes", () -> window.writtenIn("receipt").contains("批注 1"));
    var line = window.lines("find-list").stream().filter(cell -> !cell.isDisabled()).findFirst();
    window.robot().clickOn(line.orElseThrow(), Motion.DIRECT);
    Toolkit.await("at the passage", () -> window.sheet().boundsInScene(passage).isPresent());
    Toolkit.await("the note", () -> window.isShown("note-text"));
  }
}
