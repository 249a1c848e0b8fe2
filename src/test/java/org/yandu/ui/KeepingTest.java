package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.text.Range;

/** Closing and starting again: everything is as it was left. */
class KeepingTest {

  @TempDir private Path library;

  @Test
  void annotationNoteAndPositionAreAsTheyWereLeft() {
    Annotation made;
    int top;
    try (OpenWindow window = OpenWindow.on(library)) {
      Range passage = window.passage("赣服通");
      window.selectByKeys(passage);
      window.press(KeyCode.DIGIT4);
      Toolkit.await("marked", () -> window.textOf("status-annotations").equals("批注 1 条"));
      window.click("note-text");
      // Closed at once, while what was typed last is not yet saved.
      window.robot().write("关窗前一刻写下的");
      Toolkit.run(() -> window.sheet().scrollTo(window.report().pageStarts().get(12) + 30));
      Toolkit.settle();
      top = Toolkit.on(() -> window.sheet().topOffsetProperty().get());
    }
    made = KeptLibrary.annotations(library).getFirst();
    assertEquals("关窗前一刻写下的", made.note());
    assertEquals(AnnotationKind.FIGURE, made.kind());
    try (OpenWindow window = OpenWindow.on(library)) {
      int restored = Toolkit.on(() -> window.sheet().topOffsetProperty().get());
      assertEquals(top, restored, "the first line in view");
      assertEquals("第 13 页 / 24", window.textOf("status-page"));
      Toolkit.await("one annotation", () -> window.textOf("status-annotations").equals("批注 1 条"));
      window.bringIntoView(made.anchor().range());
      Toolkit.await("painted", () -> window.isPaintedOn(made.anchor().range(), "mark-purple"));
      window.click("tab-annotations");
      window.robot().clickOn(window.lines("annotations").getFirst(), Motion.DIRECT);
      Toolkit.await(
          "its note", () -> window.node("note-text", TextArea.class).getText().equals("关窗前一刻写下的"));
    }
    assertEquals(1, KeptLibrary.annotations(library).size());
    assertEquals(made, KeptLibrary.annotations(library).getFirst(), "looking changes nothing");
  }

  @Test
  void themeTypeSizeTabAndPanesAreAsTheyWereLeft() {
    double left;
    double points;
    try (OpenWindow window = OpenWindow.on(library)) {
      window.click("theme");
      window.robot().clickOn("#theme-green", Motion.DIRECT);
      Toolkit.run(() -> window.sheet().requestFocus());
      window.press(KeyCode.CONTROL, KeyCode.EQUALS);
      window.press(KeyCode.CONTROL, KeyCode.EQUALS);
      window.click("tab-terms");
      SplitPane panes = panes(window);
      Toolkit.run(() -> panes.setDividerPosition(0, 0.25));
      Toolkit.settle();
      left = Toolkit.on(() -> panes.getDividerPositions()[0]);
      points = Toolkit.on(() -> largest(window));
    }
    try (OpenWindow window = OpenWindow.on(library)) {
      assertTrue(window.stage().getScene().getRoot().getStyleClass().contains("theme-green"));
      assertTrue(window.isShown("terms"));
      assertTrue(Toolkit.on(() -> window.node("tab-terms", ToggleButton.class).isSelected()));
      assertEquals(points, Toolkit.on(() -> largest(window)), 0.01, "type size");
      assertEquals(left, Toolkit.on(() -> panes(window).getDividerPositions()[0]), 0.02);
    }
  }

  @Test
  void theSheetStandsStillWhenThePanesComeAroundIt() {
    try (OpenWindow window = OpenWindow.on(library, 1440, 900)) {
      assertEquals(window.firstSheetBounds(), window.sheetBounds());
      assertTrue(Toolkit.on(() -> window.sheet().isFocused()));
    }
  }

  private static SplitPane panes(OpenWindow window) {
    return Toolkit.on(() -> (SplitPane) window.stage().getScene().getRoot().lookup(".split-pane"));
  }

  private static double largest(OpenWindow window) {
    return window.sheet().lookupAll(".sheet-text").stream()
        .mapToDouble(node -> ((javafx.scene.text.Text) node).getFont().getSize())
        .max()
        .orElse(0);
  }

  @Test
  void aLanguageOnceChosenIsTheLanguageNextTime() {
    try (OpenWindow window = OpenWindow.on(library)) {
      assertEquals("目录", textOfTab(window));
      window.press(KeyCode.CONTROL, KeyCode.COMMA);
      window.robot().clickOn("#setting-language-en", Motion.DIRECT);
      Toolkit.await("English", () -> textOfTab(window).equals("Outline"));
    }
    try (OpenWindow window = OpenWindow.on(library)) {
      assertEquals("Outline", textOfTab(window));
      assertEquals("Saved", window.textOf("status-saved"));
      assertEquals("Notes: 0", window.textOf("status-annotations"));
      assertTrue(window.stage().getTitle().endsWith("— Yandu"));
      window.click("tab-terms");
      assertEquals(20, window.lines("terms-list").size());
      window.press(KeyCode.CONTROL, KeyCode.COMMA);
      window.robot().clickOn("#setting-language-zh", Motion.DIRECT);
      Toolkit.await("Chinese", () -> textOfTab(window).equals("目录"));
    }
    try (OpenWindow window = OpenWindow.on(library)) {
      assertEquals("目录", textOfTab(window));
    }
  }

  private static String textOfTab(OpenWindow window) {
    return window.textOf("tab-outline");
  }

  @Test
  void settingsThatMakeNoSenseAreTheUsualOnes() {
    KeptLibrary.set(library, "theme", "plaid");
    KeptLibrary.set(library, "type.points", "NaN");
    KeptLibrary.set(library, "window.width", "-7");
    KeptLibrary.set(library, "pane.left", "none");
    KeptLibrary.set(library, "pane.tab", "kitchen");
    KeptLibrary.set(library, "language", "");
    try (OpenWindow window = OpenWindow.on(library)) {
      assertTrue(window.stage().getScene().getRoot().getStyleClass().contains("theme-paper"));
      assertTrue(window.isShown("outline"));
      assertEquals("目录", textOfTab(window));
    }
  }
}
