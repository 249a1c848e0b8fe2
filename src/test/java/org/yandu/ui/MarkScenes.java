package org.yandu.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.testfx.robot.Motion;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * What the pictures of marks show: every form, one in another, and some whose place is doubtful.
 */
final class MarkScenes {

  /** The paragraph that is marked begins so. */
  private static final String PARAGRAPH = "“赣服通”";

  private static final Instant NOON = Instant.parse("2026-01-15T04:00:00Z");

  private MarkScenes() {}

  /** Marks in the shipped report, before it is opened. */
  static void fill(Path folder) {
    Ingested shipped = ShippedReports.first();
    Report report = shipped.report();
    int at = report.text().indexOf(PARAGRAPH);
    try (Library library = Library.open(folder)) {
      library.reports().add(report, shipped.glossary(), "");
      List<Annotation> marks =
          List.of(
              of(report, at - 10, at + 60, AnnotationKind.HIGHLIGHT, MarkForm.HIGHLIGHT),
              of(report, at + 5, at + 30, AnnotationKind.QUESTION, MarkForm.HIGHLIGHT),
              of(report, at + 12, at + 20, AnnotationKind.QUESTION, MarkForm.HIGHLIGHT),
              of(report, at + 50, at + 80, AnnotationKind.TASK, MarkForm.HIGHLIGHT),
              of(report, at - 20, at + 22, AnnotationKind.TASK, MarkForm.UNDERLINE),
              of(report, at + 3, at + 14, AnnotationKind.TARGET, MarkForm.UNDERLINE),
              of(report, at - 3, at + 6, AnnotationKind.FIGURE, MarkForm.UNDERLINE),
              of(report, at + 40, at + 60, AnnotationKind.QUESTION, MarkForm.TRIANGLE),
              of(report, at + 41, at + 50, AnnotationKind.PROPOSAL, MarkForm.EXCLAMATION),
              of(report, at + 42, at + 70, AnnotationKind.TASK, MarkForm.BOOKMARK),
              of(report, at + 100, at + 120, AnnotationKind.HIGHLIGHT, MarkForm.EXCLAMATION),
              of(report, at + 130, at + 150, AnnotationKind.TARGET, MarkForm.BOOKMARK),
              doubtful(of(report, at + 85, at + 105, AnnotationKind.TARGET, MarkForm.HIGHLIGHT)),
              doubtful(of(report, at + 300, at + 640, AnnotationKind.TARGET, MarkForm.HIGHLIGHT)),
              doubtful(of(report, at + 110, at + 128, AnnotationKind.FIGURE, MarkForm.UNDERLINE)),
              doubtful(of(report, at + 170, at + 180, AnnotationKind.TASK, MarkForm.TRIANGLE)),
              doubtful(of(report, at + 171, at + 180, AnnotationKind.TASK, MarkForm.BOOKMARK)));
      for (Annotation each : marks) {
        library.annotations().add(each);
      }
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  private static Annotation of(
      Report report, int start, int end, AnnotationKind kind, MarkForm form) {
    return new Annotation(
            UUID.nameUUIDFromBytes((start + "-" + end).getBytes(StandardCharsets.UTF_8)),
            report.fingerprint(),
            Anchor.of(report, new Range(start, end)),
            kind,
            "",
            "王芳",
            NOON,
            NOON)
        .withForm(form, NOON);
  }

  private static Annotation doubtful(Annotation sure) {
    return sure.withPlace(sure.report(), sure.anchor(), Outcome.DOUBTFUL);
  }

  /** Several marks lie where the pointer clicks. */
  static void choose(OpenWindow window) {
    Range place = window.passage(PARAGRAPH);
    window.bringIntoView(place);
    window.clickAt(place.start() + 15);
    Toolkit.await("offered", () -> window.isShown("mark-chooser"));
  }

  /** More lie there than the offers have room for; the last is looked at. */
  static void chooseAmongMany(OpenWindow window) {
    Range place = window.passage(PARAGRAPH);
    window.bringIntoView(place);
    for (int length = 20; length < 50; length += 2) {
      Range passage = new Range(place.start(), place.start() + length);
      Toolkit.run(
          () -> {
            window.sheet().select(passage);
            window.sheet().requestFocus();
          });
      window.press(KeyCode.DIGIT2);
      Toolkit.await("marked", () -> window.isPaintedOn(passage, "chosen"));
    }
    window.press(KeyCode.ESCAPE);
    choose(window);
    window.press(KeyCode.UP);
  }

  /** The kinds, one of which is given a colour, while another cannot be removed. */
  static void kinds(OpenWindow window) {
    window.click("more");
    window.robot().clickOn("#open-kinds", Motion.DIRECT);
    Toolkit.await("the card", () -> window.stage().getScene().lookup("#kinds") != null);
    Toolkit.settle();
    window.click("kind-colour-TASK");
    window.click("kind-remove-HIGHLIGHT");
    Toolkit.settle();
  }

  /** A kind is taken away that only an annotation in the bin is of. */
  static void kindsOfTheBin(OpenWindow window) {
    Range passage = window.passage(PARAGRAPH);
    window.bringIntoView(passage);
    Toolkit.run(
        () -> {
          window.sheet().select(passage);
          window.sheet().requestFocus();
        });
    window.press(KeyCode.DIGIT1);
    Toolkit.await("marked", () -> window.isPaintedOn(passage, "mark-yellow"));
    window.press(KeyCode.DELETE);
    Toolkit.await("deleted", () -> !window.isPaintedOn(passage, "mark-yellow"));
    kinds(window);
    Toolkit.await(
        "taken away", () -> window.stage().getScene().lookup("#kind-name-HIGHLIGHT") == null);
  }

  /** One whose place is doubtful is looked at. */
  static void settle(OpenWindow window) {
    settle(window, 95);
  }

  private static void settle(OpenWindow window, int within) {
    int clicked = window.passage(PARAGRAPH).start() + within;
    window.bringIntoView(new Range(clicked - 15, clicked + 35));
    window.clickAt(clicked);
    Toolkit.await("asked", () -> window.isShown("settle"));
  }

  /** One whose place is doubtful, with a long quote and a long note. */
  static void settleLong(OpenWindow window) {
    settle(window, 400);
    Toolkit.run(
        () ->
            window
                .node("note-text", TextArea.class)
                .setText("不动产登记和更正压缩至3个工作日，是否包括抵押登记？\n".repeat(12)));
    Toolkit.await("saved", () -> !window.textOf("status-saved").contains("…"));
  }

  /** One of them is chosen, and something else is selected. */
  static void resize(OpenWindow window) {
    choose(window);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    int start = window.passage(PARAGRAPH).start();
    window.bringIntoView(new Range(start + 160, start + 166));
    Toolkit.run(
        () -> {
          window.sheet().select(new Range(start + 160, start + 166));
          window.sheet().requestFocus();
        });
    window.robot().press(KeyCode.SHIFT).release(KeyCode.SHIFT);
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
  }
}
