package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.text.Range;

/** The kinds of annotation are renamed, coloured, moved, added and removed in the window. */
class KindsTest {

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

  private List<AnnotationKind> kept() {
    try (Library open = Library.open(library)) {
      return open.annotationKinds().all();
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  private void awaitKept(String what, Predicate<List<AnnotationKind>> condition) {
    Toolkit.await(() -> what + ", not " + kept(), () -> condition.test(kept()));
    Toolkit.settle();
  }

  private void openKinds() {
    window.click("more");
    window.robot().clickOn("#open-kinds", Motion.DIRECT);
    Toolkit.await("the card", () -> window.stage().getScene().lookup("#kinds") != null);
  }

  private void name(String id, String name) {
    window.click("kind-name-" + id);
    Toolkit.run(() -> window.node("kind-name-" + id, TextField.class).clear());
    window.robot().write(name);
    window.press(KeyCode.ENTER);
  }

  private void mark(KeyCode key) {
    window.bringIntoView(passage);
    Toolkit.run(
        () -> {
          window.sheet().select(passage);
          window.sheet().requestFocus();
        });
    window.press(key);
    Toolkit.await("marked", () -> window.isPaintedOn(passage, "chosen"));
  }

  @Test
  void aNewNameAndColourHoldAtOnceForWhatIsMarkedAlready() {
    mark(KeyCode.DIGIT3);
    window.click("edit-kinds");
    Toolkit.await("the card", () -> window.stage().getScene().lookup("#kinds") != null);
    name("TASK", "督办");
    awaitKept("renamed", kinds -> kinds.get(2).name().equals("督办"));
    window.click("kind-colour-TASK");
    window.robot().clickOn("#kind-palette .mark-pink", Motion.DIRECT);
    awaitKept("coloured", kinds -> kinds.get(2).colour() == KindColour.PINK);
    window.press(KeyCode.ESCAPE);
    assertTrue(window.isPaintedOn(passage, "mark-pink"));
    assertTrue(window.writtenIn("note-editor").contains("督办"));
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    awaitKept("as before", kinds -> kinds.equals(AnnotationKind.BUILT_IN));
    Toolkit.await("blue again", () -> window.isPaintedOn(passage, "mark-blue"));
  }

  @Test
  void aKindIsAddedNamedAndMarkedWithByItsKey() {
    openKinds();
    window.click("kind-add");
    awaitKept("seven", kinds -> kinds.size() == 7);
    Toolkit.await(
        "its name",
        () ->
            window.stage().getScene().getFocusOwner() instanceof TextField field
                && field.getSelectedText().equals("新类别"));
    window.robot().write("表扬");
    window.press(KeyCode.ESCAPE);
    awaitKept("named", kinds -> kinds.getLast().name().equals("表扬"));
    assertEquals(KindColour.CYAN, kept().getLast().colour(), "one that no other has");
    mark(KeyCode.DIGIT7);
    assertTrue(window.isPaintedOn(passage, "mark-cyan"));
  }

  @Test
  void kindsAreMovedByTheKeyboardAndTheirKeysWithThem() {
    openKinds();
    Toolkit.run(() -> window.node("kind-up-TARGET", Node.class).requestFocus());
    window.press(KeyCode.SPACE);
    awaitKept("first", kinds -> kinds.getFirst().is(AnnotationKind.TARGET));
    window.press(KeyCode.ESCAPE);
    mark(KeyCode.DIGIT1);
    assertTrue(window.isPaintedOn(passage, "mark-green"));
  }

  @Test
  void onlyWhatNoAnnotationIsOfIsRemovedAndOtherwiseItIsSaidWhy() {
    mark(KeyCode.DIGIT1);
    openKinds();
    window.click("kind-remove-HIGHLIGHT");
    Toolkit.await("said", () -> window.textOf("kinds-trouble").contains("亮点"));
    assertEquals(6, kept().size());
    window.click("kind-remove-FIGURE");
    awaitKept("five", kinds -> kinds.size() == 5);
    Toolkit.await("nothing said", () -> window.textOf("kinds-trouble").isEmpty());
  }

  @Test
  void aKindThatOnlyTheBinHasIsRemovedAndComesBackWithItsAnnotation() {
    mark(KeyCode.DIGIT1);
    window.press(KeyCode.DELETE);
    Toolkit.await("deleted", () -> !window.isPaintedOn(passage, "mark-yellow"));
    openKinds();
    window.click("kind-remove-HIGHLIGHT");
    awaitKept("five", kinds -> kinds.size() == 5);
    window.press(KeyCode.ESCAPE);
    window.click("tab-annotations");
    window.click("annotations-bin");
    Toolkit.await("its line", () -> window.lines("bin-list").size() == 1);
    Toolkit.settle();
    assertTrue(window.writtenIn("bin-list").contains("亮点"), window.writtenIn("bin-list"));
    window.robot().clickOn(window.lines("bin-list").getFirst(), Motion.DIRECT);
    window.click("bin-restore");
    awaitKept("the last", kinds -> kinds.getLast().is(AnnotationKind.HIGHLIGHT));
    openKinds();
    assertEquals(
        "亮点", Toolkit.on(() -> window.node("kind-name-HIGHLIGHT", TextField.class).getText()));
  }

  @Test
  void aChipOfTheFilterIsCalledAsTheKindIsNow() {
    mark(KeyCode.DIGIT3);
    window.click("tab-annotations");
    window.click("annotations-filter");
    MenuButton menu = window.node("annotations-filter", MenuButton.class);
    Toolkit.run(
        () -> {
          menu.hide();
          Menu kinds = (Menu) menu.getItems().getFirst();
          kinds.getItems().getFirst().fire();
        });
    Toolkit.await("a chip", () -> window.writtenIn("annotations-chips").equals("任务"));
    openKinds();
    name("TASK", "督办");
    Toolkit.await("renamed", () -> window.writtenIn("annotations-chips").equals("督办"));
  }

  @Test
  void aNameThatAnotherHasOrNoneIsRefused() {
    openKinds();
    name("TASK", "目标");
    assertTrue(window.textOf("kinds-trouble").contains("目标"));
    assertEquals("任务", Toolkit.on(() -> window.node("kind-name-TASK", TextField.class).getText()));
    name("TASK", "");
    assertTrue(window.textOf("kinds-trouble").contains("12"));
    assertEquals(AnnotationKind.BUILT_IN, kept());
  }
}
