package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Report;

/** 回收站: what is deleted can be had back for thirty days, and not for longer. */
class BinTest {

  @TempDir private Path library;

  private List<Annotation> made = List.of();

  private OpenWindow open() {
    Report report = AnnotatedLibrary.make(library);
    made =
        List.of(
            AnnotatedLibrary.of(report, "各位代表", AnnotationKind.TASK, "开头"),
            AnnotatedLibrary.of(report, "赣服通", AnnotationKind.FIGURE, "请核实"));
    AnnotatedLibrary.add(library, made);
    OpenWindow window = OpenWindow.on(library);
    window.click("tab-annotations");
    Toolkit.await("both", () -> window.lines("annotations").size() == 2);
    Toolkit.settle();
    return window;
  }

  private void deleteBoth(OpenWindow window) {
    window.robot().clickOn(window.lines("annotations").getFirst(), Motion.DIRECT);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.press(KeyCode.DELETE);
    Toolkit.await("counted", () -> window.textOf("annotations-bin").equals("2"));
  }

  private void awaitKept(String what, Predicate<List<Annotation>> condition) {
    Toolkit.await(
        () -> what + ", not " + KeptLibrary.annotations(library),
        () -> condition.test(KeptLibrary.annotations(library)));
  }

  private static void openBin(OpenWindow window, int lines) {
    window.click("annotations-bin");
    Toolkit.await("its lines", () -> window.lines("bin-list").size() == lines);
    Toolkit.settle();
  }

  @Test
  void oneIsPutBackAsItWasAndThatIsUndone() {
    try (OpenWindow window = open()) {
      deleteBoth(window);
      openBin(window, 2);
      assertTrue(window.node("bin-restore", Button.class).isDisabled());
      String written = window.writtenIn("bin-list");
      for (String part : List.of("各位代表", "开头", "赣服通", "请核实", "还剩 30 天")) {
        assertTrue(written.contains(part), written + " has no " + part);
      }
      window
          .robot()
          .clickOn(
              window.lines("bin-list").stream()
                  .filter(line -> Toolkit.on(() -> OpenWindow.written(line)).contains("赣服通"))
                  .findFirst()
                  .orElseThrow(),
              Motion.DIRECT);
      window.click("bin-restore");
      awaitKept("one as it was", all -> all.equals(List.of(made.get(1))));
      Toolkit.await("one left", () -> window.lines("bin-list").size() == 1);
      Toolkit.run(() -> window.sheet().requestFocus());
      window.press(KeyCode.CONTROL, KeyCode.Z);
      awaitKept("none", List::isEmpty);
      Toolkit.await("both in the bin", () -> window.lines("bin-list").size() == 2);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      awaitKept("back again", all -> all.size() == 1);
    }
  }

  @Test
  void severalArePutBackByTheKeyboard() {
    try (OpenWindow window = open()) {
      deleteBoth(window);
      openBin(window, 2);
      window.press(KeyCode.CONTROL, KeyCode.A);
      Toolkit.await("named", () -> window.textOf("bin-restore").equals("取回 2 条"));
      window.press(KeyCode.ENTER);
      awaitKept("both", all -> all.size() == 2 && all.containsAll(made));
      Toolkit.await("said", () -> window.writtenIn("bin-list").contains("回收站是空的"));
      window.click("bin-back");
      Toolkit.await("listed", () -> window.lines("annotations").size() == 2);
    }
  }

  @Test
  void whatIsOlderThanThirtyDaysIsGoneWhenTheWindowIsOpened() {
    try (OpenWindow window = open()) {
      deleteBoth(window);
    }
    deletedAgo(made.get(0), Duration.ofDays(30).plusMinutes(1));
    deletedAgo(made.get(1), Duration.ofDays(28).plusHours(12));
    try (OpenWindow window = OpenWindow.on(library)) {
      window.click("tab-annotations");
      Toolkit.await("purged", () -> window.textOf("annotations-bin").equals("1"));
      openBin(window, 1);
      assertTrue(window.writtenIn("bin-list").contains("还剩 2 天"), window.writtenIn("bin-list"));
      Labeled line = window.lines("bin-list").getFirst();
      assertTrue(Toolkit.on(() -> OpenWindow.written(line)).contains("赣服通"));
    }
    assertEquals(List.of(), KeptLibrary.annotations(library));
  }

  private void deletedAgo(Annotation annotation, Duration ago) {
    KeptLibrary.execute(
        library,
        "UPDATE annotation_bin SET deleted = '%s' WHERE id = '%s'"
            .formatted(Instant.now().minus(ago), annotation.id()));
  }
}
