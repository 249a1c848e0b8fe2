package org.yandu.ui;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.testfx.robot.Motion;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.ui.annotations.AnnotationsFilter.Criterion;
import org.yandu.ui.annotations.AnnotationsFilter.Field;
import org.yandu.ui.annotations.AnnotationsList;
import org.yandu.ui.annotations.AnnotationsOrder;

/** What the pictures of the pane of annotations show. */
final class AnnotationScenes {

  private AnnotationScenes() {}

  /** Puts annotations of every sort into the shipped report, and some into another. */
  static void fill(Path library) {
    Report report = AnnotatedLibrary.make(library);
    AnnotatedLibrary.add(library, AnnotatedLibrary.assorted(report));
    Report other = SampleReport.of("各位代表：" + "别处的一句话，讲的是粮食生产。".repeat(400));
    AnnotatedLibrary.add(library, other, AnnotatedLibrary.assorted(other).subList(0, 3));
  }

  static void list(OpenWindow window) {
    window.click("tab-annotations");
    Toolkit.await("listed", () -> window.lines("annotations").size() > 2);
    Toolkit.settle();
    window.robot().clickOn(window.lines("annotations").get(1), Motion.DIRECT);
    Toolkit.settle();
  }

  static void several(OpenWindow window) {
    list(window);
    for (int step = 0; step < 4; step++) {
      window.press(KeyCode.SHIFT, KeyCode.DOWN);
    }
    window.click("selection-tagging");
    window.robot().write("教");
    Toolkit.settle();
  }

  /** In a narrow window a click on a line would show its note in the place of the list. */
  static void severalInNarrow(OpenWindow window) {
    window.click("tab-annotations");
    Toolkit.await("listed", () -> window.lines("annotations").size() > 2);
    window.click("annotations-search");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
    Toolkit.settle();
  }

  static void filtered(OpenWindow window) {
    list(window);
    AnnotationsList annotations = window.node("annotations", AnnotationsList.class);
    Toolkit.run(
        () -> {
          annotations.model().orderProperty().set(AnnotationsOrder.MODIFIED);
          for (Criterion criterion :
              new Criterion[] {
                new Criterion(Field.KIND, "TASK"),
                new Criterion(Field.KIND, "FIGURE"),
                new Criterion(Field.TAG, "民生"),
                new Criterion(Field.TIME, "MONTH")
              }) {
            annotations
                .model()
                .filterProperty()
                .set(annotations.model().filterProperty().get().toggled(criterion));
          }
        });
    Toolkit.settle();
  }

  static void nothing(OpenWindow window) {
    list(window);
    window.click("annotations-search");
    window.robot().write("查无此句");
    Toolkit.await("nothing", () -> window.node("annotations", ListView.class).getItems().isEmpty());
  }

  static void everywhere(OpenWindow window) {
    list(window);
    window.click("annotations-all");
    Toolkit.await("all", () -> window.node("annotations", ListView.class).getItems().size() == 27);
    Toolkit.run(() -> window.node("annotations", ListView.class).scrollTo(22));
  }

  static void bin(OpenWindow window) {
    list(window);
    for (int step = 0; step < 4; step++) {
      window.press(KeyCode.SHIFT, KeyCode.DOWN);
    }
    window.press(KeyCode.DELETE);
    Toolkit.await("binned", () -> window.textOf("annotations-bin").equals("5"));
    window.click("annotations-bin");
    Toolkit.await("its lines", () -> window.lines("bin-list").size() > 2);
    Toolkit.settle();
    window.robot().clickOn(window.lines("bin-list").getFirst(), Motion.DIRECT);
    window.press(KeyCode.SHIFT, KeyCode.DOWN);
  }

  static void emptyBin(OpenWindow window) {
    window.click("tab-annotations");
    window.click("annotations-bin");
  }
}
