package org.yandu.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Report;

/** Several annotations selected with the mouse and a key, which needs a display. */
@Tag("desktop")
class SelectingAnnotationsTest {

  @TempDir private Path library;

  @Test
  void controlAddsOneAndShiftAllBetween() {
    Report report = AnnotatedLibrary.make(library);
    AnnotatedLibrary.add(
        library,
        List.of(
            AnnotatedLibrary.of(report, "各位代表", AnnotationKind.TASK, ""),
            AnnotatedLibrary.of(report, "赣服通", AnnotationKind.TASK, ""),
            AnnotatedLibrary.of(report, "瞪羚企业", AnnotationKind.TASK, "")));
    try (OpenWindow window = OpenWindow.on(library)) {
      window.click("tab-annotations");
      Toolkit.await("all", () -> window.lines("annotations").size() == 3);
      Toolkit.settle();
      click(window, 0);
      awaitSelected(window, 0);
      click(window, 2, KeyCode.CONTROL);
      awaitSelected(window, 0, 2);
      click(window, 2, KeyCode.CONTROL);
      awaitSelected(window, 0);
      // From the line that was clicked last without Shift.
      click(window, 0);
      click(window, 2, KeyCode.SHIFT);
      awaitSelected(window, 0, 1, 2);
    }
  }

  private static void click(OpenWindow window, int line, KeyCode... with) {
    window.robot().press(with);
    window.robot().clickOn(window.lines("annotations").get(line), Motion.DIRECT);
    window.robot().release(with);
    Toolkit.settle();
  }

  private static void awaitSelected(OpenWindow window, Integer... lines) {
    ListView<?> list = window.node("annotations", ListView.class);
    Toolkit.await(
        () -> List.of(lines) + ", not " + list.getSelectionModel().getSelectedIndices(),
        () -> list.getSelectionModel().getSelectedIndices().equals(List.of(lines)));
  }
}
