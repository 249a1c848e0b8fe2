package org.yandu.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.glossary.Glossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.export.AnnotationExportModel.Scope;
import org.yandu.ui.export.LeavingForm;

/** Annotations of two reports, about to be exported. */
final class ExportScenes {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final List<MarkForm> FORMS =
      List.of(
          MarkForm.HIGHLIGHT,
          MarkForm.UNDERLINE,
          MarkForm.HIGHLIGHT,
          MarkForm.EXCLAMATION,
          MarkForm.BOOKMARK,
          MarkForm.TRIANGLE);

  private static final String NESTED =
      """
      分工：
      - 交通局
        - 报方案，附图
        1. 先勘察
        2. 再设计
      - 财政局
      年底前完成。
      """;

  private ExportScenes() {}

  /** Six annotations in the shipped report, one of every kind, and one in another report. */
  static void fill(Path folder) {
    try (Library library = Library.open(folder)) {
      String named = ShippedReports.folders().getFirst();
      Ingested shipped = ShippedReports.read(named);
      Report report = shipped.report();
      library.reports().add(report, shipped.glossary(), ShippedReports.source(named));
      for (Annotation annotation : annotations(report)) {
        library.annotations().add(annotation);
      }
      Report other = SampleReport.of("新建公路50公里，年底前完工。");
      library.reports().add(other, Glossary.EMPTY, "");
      library.annotations().add(annotation(other, new Range(0, 9), 0).withTags(List.of("交通"), NOW));
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  /** Passages under headings and under none, with a note in nested lists. */
  static void fillOutside(Path folder) {
    try (Library library = Library.open(folder)) {
      Report report =
          new SampleReport()
              .title("政府工作报告")
              .heading(1, "一、今年工作安排")
              .heading(2, "（一）交通")
              .paragraph("新建公路50公里，年底前完工。")
              .colophon("（本报告经大会审议通过后印发）")
              .build();
      library.reports().add(report, Glossary.EMPTY, "");
      int road = report.text().indexOf("新建");
      int end = report.text().indexOf("（本报告");
      library
          .annotations()
          .add(annotation(report, new Range(road, road + 13), 1).withNote(NESTED, NOW));
      library.annotations().add(annotation(report, new Range(end, end + 8), 2));
    } catch (LibraryException e) {
      throw new AssertionError(e);
    }
  }

  static void openOutside(OpenWindow window) {
    open(window);
    Toolkit.run(() -> choose(window, "leave-scope", Scope.LIBRARY));
    Toolkit.settle();
  }

  private static List<Annotation> annotations(Report report) {
    List<Annotation> annotations = new ArrayList<>();
    for (Block block : report.blocks()) {
      int full = report.textOf(block).indexOf('。');
      if (block.kind() == BlockKind.PARAGRAPH
          && full > 30
          && annotations.size() < AnnotationKind.BUILT_IN.size()) {
        int start = block.range().start();
        annotations.add(annotation(report, new Range(start, start + full + 1), annotations.size()));
      }
    }
    return annotations;
  }

  private static Annotation annotation(Report report, Range passage, int number) {
    return new Annotation(
            UUID.randomUUID(),
            report.fingerprint(),
            Anchor.of(report, passage),
            AnnotationKind.BUILT_IN.get(number),
            number % 3 == 2 ? "由谁牵头？——请“发改委”核实口径。\n何时完成？" : "",
            "王芳",
            NOW,
            NOW)
        .withForm(FORMS.get(number), NOW)
        .withTags(number % 2 == 0 ? List.of("交通", "民生") : List.of(), NOW);
  }

  static void open(OpenWindow window) {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    Toolkit.await(
        "counted",
        () ->
            window.stage().getScene().lookup("#leave-count") != null
                && !window.textOf("leave-count").isEmpty());
  }

  /** Chooses a value of a list; on the toolkit's thread. */
  static void choose(OpenWindow window, String id, Object value) {
    ComboBox<?> box = window.node(id, ComboBox.class);
    box.getSelectionModel().select(box.getItems().indexOf(value));
  }

  static void open(OpenWindow window, LeavingForm format) {
    open(window);
    Toolkit.run(() -> choose(window, "leave-format", format));
    Toolkit.settle();
  }
}
