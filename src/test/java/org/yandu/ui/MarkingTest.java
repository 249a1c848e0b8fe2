package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.robot.Motion;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.text.Range;

/** The forms of marks, the choice among several, their ends, splitting and joining. */
class MarkingTest {

  @TempDir private Path library;
  private OpenWindow window;
  private Range passage;

  @BeforeEach
  void open() {
    window = OpenWindow.on(library);
    int start = window.passage("提升“互联网+政务服务”水平").start();
    passage = new Range(start, start + 13);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<Annotation> kept() {
    return KeptLibrary.annotations(library);
  }

  private void awaitKept(String what, Predicate<List<Annotation>> condition) {
    Toolkit.await(() -> what + ", not " + kept(), () -> condition.test(kept()));
  }

  private void select(Range range) {
    window.bringIntoView(range);
    Toolkit.run(
        () -> {
          window.sheet().select(range);
          window.sheet().requestFocus();
        });
  }

  private void mark(Range range, KeyCode key) {
    int before = kept().size();
    select(range);
    window.press(key);
    awaitKept("marked", all -> all.size() == before + 1);
    Toolkit.await("chosen", () -> window.isPaintedOn(range, "chosen"));
  }

  private Bounds place(Range range) {
    return Toolkit.on(() -> window.sheet().boundsInScene(range).orElseThrow());
  }

  private List<Node> signs() {
    return Toolkit.on(() -> List.copyOf(window.sheet().lookupAll(".margin-sign")));
  }

  @Test
  void anUnderlineLeavesTheWordsWithoutATint() {
    mark(passage, KeyCode.U);
    assertEquals(MarkForm.UNDERLINE, kept().getFirst().form());
    Bounds words = place(passage);
    List<Bounds> lines = window.painted("mark-line");
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().getMinY() > words.getMaxY(), "below the words and their links");
    assertEquals(List.of(), window.painted("mark-tint"));
  }

  @ParameterizedTest
  @CsvSource({"T, TRIANGLE", "E, EXCLAMATION", "B, BOOKMARK"})
  void aSignStandsInTheMarginBesideItsLineAndLeadsToItsNote(KeyCode key, MarkForm form) {
    mark(passage, key);
    assertEquals(form, kept().getFirst().form());
    assertEquals(AnnotationKind.HIGHLIGHT, kept().getFirst().kind());
    assertEquals(List.of(), window.painted("mark-tint"), "the words are as they were");
    Node sign = signs().getFirst();
    Bounds at = Toolkit.on(() -> sign.localToScene(sign.getBoundsInLocal()));
    Bounds line = place(new Range(passage.start(), passage.start() + 1));
    assertTrue(at.getCenterY() > line.getMinY() && at.getCenterY() < line.getMaxY());
    assertTrue(at.getMinX() > line.getMaxX(), "in the margin");
    assertTrue(sign.getAccessibleText().contains("亮点"), sign.getAccessibleText());
    // Chosen no more, and then again by its sign.
    window.clickAt(passage.end() + 60);
    Toolkit.await("none chosen", () -> window.painted("chosen").isEmpty());
    window.robot().clickOn(signs().getFirst(), Motion.DIRECT);
    Toolkit.await("framed", () -> window.isPaintedOn(passage, "chosen"));
    assertTrue(window.isShown("note-text"));
  }

  @Test
  void signsOfOneLineStandSideBySide() {
    mark(passage, KeyCode.T);
    mark(new Range(passage.start() + 1, passage.end()), KeyCode.E);
    mark(new Range(passage.start() + 2, passage.end()), KeyCode.B);
    Toolkit.await("three", () -> signs().size() == 3);
    List<Bounds> places =
        Toolkit.on(
            () -> signs().stream().map(sign -> sign.localToScene(sign.getLayoutBounds())).toList());
    assertEquals(3, places.stream().map(Bounds::getMinX).distinct().count());
    for (Bounds one : places) {
      for (Bounds other : places) {
        double apart = Math.abs(one.getMinX() - other.getMinX());
        assertTrue(apart == 0 || apart >= one.getWidth(), one + " over " + other);
        assertEquals(one.getMinY(), other.getMinY());
      }
      assertTrue(one.getMaxX() <= window.sheetBounds().getMaxX());
    }
  }

  @Test
  void theColourThatWasChosenLastIsKeptForFurtherForms() {
    mark(passage, KeyCode.DIGIT3);
    mark(new Range(passage.end() + 4, passage.end() + 9), KeyCode.U);
    assertEquals(
        List.of(AnnotationKind.TASK, AnnotationKind.TASK),
        kept().stream().map(Annotation::kind).toList());
  }

  @Test
  void theBarHasAButtonForEachForm() {
    window.selectByKeys(passage);
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
    window.robot().clickOn("#mark-bar .form-triangle", Motion.DIRECT);
    awaitKept("kept", all -> all.size() == 1 && all.getFirst().form() == MarkForm.TRIANGLE);
  }

  @Test
  void aParagraphIsBookmarkedWithoutSelectingItAndOnlyOnce() {
    window.bringIntoView(passage);
    window.clickAt(passage.start());
    window.press(KeyCode.CONTROL, KeyCode.B);
    awaitKept("kept", all -> all.size() == 1);
    assertEquals(MarkForm.BOOKMARK, kept().getFirst().form());
    assertEquals(
        window.report().blockAt(passage.start()).range(), kept().getFirst().anchor().range());
    Toolkit.await("shown", () -> signs().size() == 1);
    window.press(KeyCode.CONTROL, KeyCode.B);
    Toolkit.settle();
    assertEquals(1, kept().size());
  }

  @Test
  void aBookmarkIsFoundAmongTheAnnotationsByItsPassage() {
    mark(passage, KeyCode.B);
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write("互联网+政务服务");
    Toolkit.await(
        () -> "found, not " + window.writtenIn("receipt"),
        () -> window.writtenIn("receipt").contains("批注 1"));
    Toolkit.await("listed", () -> window.writtenIn("find-list").contains("书签"));
  }

  @Test
  void listsInANoteGoOnByThemselves() {
    mark(passage, KeyCode.DIGIT1);
    window.click("note-text");
    window.robot().write("（一）核实");
    window.press(KeyCode.ENTER);
    window.robot().write("比较");
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.robot().write("完");
    awaitKept("kept", all -> all.getFirst().note().equals("（一）核实\n  （二）比较\n完"));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertFalse(window.node("note-text", TextArea.class).getText().endsWith("完"));
  }

  @Test
  void theFormIsChangedBesideTheNoteAndBack() {
    mark(passage, KeyCode.DIGIT1);
    window.robot().clickOn("#note-editor .form-bookmark", Motion.DIRECT);
    awaitKept("reshaped", all -> all.getFirst().form() == MarkForm.BOOKMARK);
    Toolkit.await("a sign", () -> signs().size() == 1);
    assertEquals(List.of(), window.painted("mark-tint"));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("as before", all -> all.getFirst().form() == MarkForm.HIGHLIGHT);
    Toolkit.await("no sign", () -> signs().isEmpty());
  }

  @Test
  void whereSeveralLieAClickOffersThemByName() {
    Range inner = new Range(passage.start() + 4, passage.start() + 8);
    mark(passage, KeyCode.DIGIT1);
    mark(inner, KeyCode.DIGIT5);
    window.clickAt(passage.end() + 60);
    window.clickAt(inner.start() + 1);
    Toolkit.await("offered", () -> window.isShown("mark-chooser"));
    String offered = window.writtenIn("mark-chooser");
    assertTrue(offered.indexOf("疑问") < offered.indexOf("亮点"), offered);
    assertTrue(offered.contains(inner.of(window.report().text())), offered);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    Toolkit.await("the outer one", () -> window.painted("chosen").size() >= 1);
    assertEquals(passage, chosen().anchor().range());
    assertFalse(window.isShown("mark-chooser"));
    // And by the pointer; what is clicked beside it closes it.
    window.clickAt(inner.start() + 1);
    Toolkit.await("offered again", () -> window.isShown("mark-chooser"));
    window.robot().clickOn("#mark-chooser .mark-offer", Motion.DIRECT);
    Toolkit.await("the inner one", () -> chosen().anchor().range().equals(inner));
    window.clickAt(inner.start() + 1);
    Toolkit.await("offered once more", () -> window.isShown("mark-chooser"));
    window.press(KeyCode.ESCAPE);
    Toolkit.await("closed", () -> !window.isShown("mark-chooser"));
    assertTrue(Toolkit.on(() -> window.sheet().isFocused()));
    window.press(KeyCode.M);
    Toolkit.await("offered at the caret", () -> window.isShown("mark-chooser"));
    window.clickAt(passage.end() + 60);
    Toolkit.await("gone", () -> !window.isShown("mark-chooser"));
  }

  @Test
  void allOfManyAreOfferedAndTheLastOnesAreScrolledTo() {
    window.close();
    String words = window.report().text().substring(passage.start(), passage.start() + 40);
    List<Annotation> nested = new ArrayList<>();
    for (int length = 4; length < 40; length += 2) {
      nested.add(
          AnnotatedLibrary.of(
              window.report(), words.substring(0, length), AnnotationKind.TASK, "第" + length));
    }
    AnnotatedLibrary.add(library, nested);
    window = OpenWindow.on(library, 900, 640);
    window.bringIntoView(passage);
    window.clickAt(passage.start() + 1);
    Toolkit.await("offered", () -> window.isShown("mark-chooser"));
    Node chooser = window.node("mark-chooser", Node.class);
    assertEquals(
        nested.size(), Toolkit.on(() -> chooser.lookupAll(".mark-offer").size()), "all of them");
    window.press(KeyCode.UP);
    Node last = Toolkit.on(() -> window.stage().getScene().getFocusOwner());
    assertTrue(Toolkit.on(() -> OpenWindow.written(last)).contains("第38"));
    Toolkit.settle();
    assertTrue(
        Toolkit.on(
            () ->
                chooser
                    .localToScene(chooser.getLayoutBounds())
                    .contains(last.localToScene(last.getLayoutBounds()))),
        "in view");
    window.press(KeyCode.ENTER);
    Toolkit.await("chosen", () -> window.writtenIn("note-editor").contains("第38"));
  }

  private Annotation chosen() {
    Bounds frame = window.painted("chosen").getFirst();
    return kept().stream()
        .filter(each -> Math.abs(place(each.anchor().range()).getMinX() - frame.getMinX()) < 0.6)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keysMoveTheEndsOfTheChosenMark() {
    mark(passage, KeyCode.DIGIT1);
    window.press(KeyCode.CLOSE_BRACKET);
    awaitRange(new Range(passage.start(), passage.end() + 1));
    window.press(KeyCode.OPEN_BRACKET);
    awaitRange(new Range(passage.start() - 1, passage.end() + 1));
    window.press(KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
    window.press(KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
    awaitRange(passage);
    assertEquals(passage.of(window.report().text()), kept().getFirst().anchor().exact());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitRange(new Range(passage.start() - 1, passage.end()));
  }

  @Test
  void aMarkIsDeletedByKeyAndInTheMenuAndComesBack() {
    mark(passage, KeyCode.DIGIT1);
    Toolkit.run(() -> window.sheet().select(new Range(passage.end() + 2, passage.end() + 5)));
    window.press(KeyCode.DELETE);
    Toolkit.settle();
    assertEquals(1, kept().size(), "other words are selected");
    Toolkit.run(() -> window.sheet().clearSelection());
    window.press(KeyCode.DELETE);
    awaitKept("none", List::isEmpty);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("back", all -> all.size() == 1);
    openMenu(passage.start() + 2);
    window.robot().clickOn("#passage-delete", Motion.DIRECT);
    awaitKept("none", List::isEmpty);
  }

  private void awaitRange(Range range) {
    awaitKept("at " + range, all -> all.getFirst().anchor().range().equals(range));
    Toolkit.await("painted there", () -> window.isPaintedOn(range, "mark-tint"));
  }

  @Test
  void aMarkIsSplitWhereThePointerIsAndJoinedAgain() {
    mark(passage, KeyCode.DIGIT2);
    window.click("note-text");
    window.robot().write("先写的");
    int middle = passage.start() + 5;
    openMenu(middle);
    window.robot().clickOn("#passage-split", Motion.DIRECT);
    awaitKept("two", all -> all.size() == 2);
    Annotation first = kept().getFirst();
    Annotation second = kept().getLast();
    assertEquals(new Range(passage.start(), middle), first.anchor().range());
    assertEquals(new Range(middle, passage.end()), second.anchor().range());
    assertEquals("先写的", first.note());
    assertEquals("", second.note());
    assertEquals(first.kind(), second.kind());
    openMenu(middle + 1);
    window.robot().clickOn("#passage-join", Motion.DIRECT);
    awaitKept("one", all -> all.size() == 1);
    assertEquals(passage, kept().getFirst().anchor().range());
    assertEquals("先写的", kept().getFirst().note());
    Toolkit.await("chosen", () -> window.node("note-text", TextArea.class).getText().equals("先写的"));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("two again", all -> all.size() == 2);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("and one", all -> all.size() == 1);
    assertEquals(Optional.of(passage), Optional.of(kept().getFirst().anchor().range()));
  }

  @Test
  void whatIsSelectedInTheListIsJoined() {
    Range later = new Range(passage.end() + 3, passage.end() + 8);
    mark(later, KeyCode.DIGIT2);
    mark(passage, KeyCode.DIGIT1);
    window.click("tab-annotations");
    Toolkit.await("both listed", () -> window.lines("annotations").size() == 2);
    window.robot().clickOn(window.lines("annotations").getFirst(), Motion.DIRECT);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    Toolkit.await("both selected", () -> window.isShown("selection-join"));
    window.click("selection-join");
    awaitKept("one", all -> all.size() == 1);
    assertEquals(new Range(passage.start(), later.end()), kept().getFirst().anchor().range());
    assertEquals(AnnotationKind.HIGHLIGHT, kept().getFirst().kind(), "as the first was");
  }

  private void openMenu(int offset) {
    window.bringIntoView(passage);
    window.pointAt(offset);
    window.robot().clickOn(window.at(offset), Motion.DIRECT, MouseButton.SECONDARY);
    Toolkit.await("the menu", () -> window.robot().lookup("#passage-split").tryQuery().isPresent());
  }
}
