package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** Whatever happens while a note is being typed, not a character of it is lost. */
class NoteSafetyTest {

  private static final String FIRST = "各位代表";
  private static final String SECOND = "赣服通";

  @TempDir private Path library;
  private final Report other = SampleReport.of("别处的一句话，讲的是粮食生产。");
  private Optional<OpenWindow> opened = Optional.empty();

  @BeforeEach
  void open() {
    Report report = AnnotatedLibrary.make(library);
    AnnotatedLibrary.add(
        library,
        List.of(
            AnnotatedLibrary.of(report, FIRST, AnnotationKind.TASK, ""),
            AnnotatedLibrary.of(report, SECOND, AnnotationKind.TASK, "")));
    AnnotatedLibrary.add(
        library, other, List.of(AnnotatedLibrary.of(other, "粮食生产", AnnotationKind.TASK, "")));
    opened = Optional.of(OpenWindow.on(library));
    choose(FIRST);
  }

  @AfterEach
  void close() {
    window().close();
  }

  private OpenWindow window() {
    return opened.orElseThrow();
  }

  private TextArea note() {
    return window().node("note-text", TextArea.class);
  }

  /** Clicks on a line of the list: on another one each time, so that it is no double click. */
  private void choose(String words) {
    window().click("tab-annotations");
    Toolkit.await("listed", () -> window().lines("annotations").size() == 2);
    window()
        .robot()
        .clickOn(window().lines("annotations").get(words.equals(FIRST) ? 0 : 1), Motion.DIRECT);
    Toolkit.await(
        "chosen",
        () -> window().isShown("note-text") && window().writtenIn("note-editor").contains(words));
  }

  /** Types so that nothing has rested yet when the next thing happens. */
  private void type(String words) {
    Toolkit.run(
        () -> {
          note().requestFocus();
          note().appendText(words);
        });
  }

  private String kept(String exact) {
    return KeptLibrary.annotations(library).stream()
        .filter(each -> each.anchor().exact().equals(exact))
        .map(Annotation::note)
        .findFirst()
        .orElse("gone");
  }

  private void awaitKept(String exact, String note) {
    Toolkit.await(() -> note + ", not " + kept(exact), () -> kept(exact).equals(note));
  }

  @Test
  void anotherMarkIsChosen() {
    type("写到一半");
    choose(SECOND);
    assertEquals("", Toolkit.on(() -> note().getText()));
    type("第二条");
    choose(FIRST);
    assertEquals("写到一半", Toolkit.on(() -> note().getText()));
    awaitKept(FIRST, "写到一半");
    awaitKept(SECOND, "第二条");
  }

  @Test
  void anotherReportIsOpenedAndTheReaderComesBack() {
    window().click("tab-annotations");
    window().click("annotations-all");
    Toolkit.await("all", () -> window().lines("annotations").size() == 3);
    Toolkit.settle();
    type("写到一半");
    window().robot().clickOn(window().lines("annotations").getLast());
    Toolkit.await("the other", () -> window().writtenIn("sheet").contains("粮食生产"));
    awaitKept(FIRST, "写到一半");
    Toolkit.await("its note", () -> window().isShown("note-text") && note().getText().isEmpty());
  }

  @Test
  void theWindowIsClosed() {
    type("写到一半");
    window().requestClose();
    window().awaitClosed();
    assertEquals("写到一半", kept(FIRST));
  }

  /** What is typed is in the annotation when that goes, and comes back with it. */
  @Test
  void theAnnotationIsDeletedWhileItIsTypedAndThatIsUndone() {
    window().click("tab-annotations");
    Toolkit.await("both", () -> window().lines("annotations").size() == 2);
    window().robot().clickOn(window().lines("annotations").getFirst());
    type("写到一半");
    // Without the cursor leaving the note, which would save it anyway.
    Toolkit.run(
        () -> {
          note().appendText("又写");
          window().node("note-delete", Button.class).fire();
        });
    awaitKept(FIRST, "gone");
    Toolkit.run(() -> window().sheet().requestFocus());
    window().press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept(FIRST, "写到一半又写");
    Toolkit.await("shown again", () -> note().getText().equals("写到一半又写"));
  }

  @Test
  void somethingElseIsTakenBackWhileItIsTyped() {
    choose(SECOND);
    Toolkit.run(() -> window().node("note-editor", Region.class).requestFocus());
    window().robot().clickOn("#note-editor .mark-red");
    Toolkit.await("saved", () -> window().textOf("status-saved").equals("已保存"));
    type("写到一半");
    Toolkit.run(() -> menuItem("undo").fire());
    // The last thing that was done is the typing: it is what is taken back, and can be had again.
    Toolkit.await("named", () -> menuItem("redo").getText().equals("重做：改批注"));
    assertEquals("", kept(SECOND));
    assertEquals("", Toolkit.on(() -> note().getText()), "seen although the cursor is in it");
    Toolkit.run(() -> window().sheet().requestFocus());
    window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    awaitKept(SECOND, "写到一半");
    Toolkit.await("shown again", () -> note().getText().equals("写到一半"));
  }

  private MenuItem menuItem(String id) {
    return window().node("more", MenuButton.class).getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  /** Letters that an input method has not made characters of are shown in place, and not kept. */
  @Test
  void anInputMethodComposesInPlaceAndOnlyCharactersAreKept() {
    type("先写的");
    compose("nihao", "");
    awaitKept(FIRST, "先写的");
    Toolkit.settle();
    assertEquals("先写的nihao", Toolkit.on(() -> note().getText()), "the letters are still there");
    compose("", "你好");
    awaitKept(FIRST, "先写的你好");
    compose("ma", "");
    compose("", "");
    assertEquals("先写的你好", Toolkit.on(() -> note().getText()));
    choose(SECOND);
    choose(FIRST);
    assertEquals("先写的你好", Toolkit.on(() -> note().getText()));
  }

  /** What an input method does with its letters and the characters that were chosen for them. */
  private void compose(String letters, String characters) {
    List<InputMethodTextRun> composed =
        letters.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(letters, InputMethodHighlight.UNSELECTED_RAW));
    Toolkit.run(
        () ->
            note()
                .fireEvent(
                    new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed,
                        characters,
                        letters.length())));
  }

  /** Somebody who never rests: at most a second after a character was typed it is on the disk. */
  @Test
  void typingThatNeverRestsIsSavedMeanwhile() {
    StringBuilder all = new StringBuilder();
    Toolkit.run(() -> note().requestFocus());
    Toolkit.await(
        "something kept while it is typed",
        () -> {
          all.append('字');
          note().appendText("字");
          return !kept(FIRST).isEmpty();
        });
    awaitKept(FIRST, all.toString());
    Toolkit.await("said", () -> window().textOf("status-saved").equals("已保存"));
  }
}
