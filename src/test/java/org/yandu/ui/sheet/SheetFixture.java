package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.yandu.report.Block;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.Toolkit;

/** A sheet in a window of its own, for each test a new one. */
abstract class SheetFixture {

  static Set<String> families = Set.of();

  final Report small = SampleReport.small();
  Stage stage = Toolkit.on(Stage::new);

  @BeforeAll
  static void start() {
    families = Toolkit.start();
  }

  @BeforeEach
  void stage() {
    Toolkit.start();
    stage = Toolkit.on(Stage::new);
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::hide);
  }

  SheetView show(Report report, double width, double height) {
    SheetView sheet =
        Toolkit.on(() -> new SheetView(report, new Typography(Typography.USUAL, families)));
    Toolkit.run(
        () -> {
          stage.setScene(new Scene(sheet, width, height));
          stage.setX(0);
          stage.setY(0);
          stage.show();
          sheet.requestFocus();
        });
    Toolkit.settle();
    return sheet;
  }

  static Optional<Bounds> box(SheetView sheet, Range range) {
    return Toolkit.on(() -> sheet.boundsInScene(range));
  }

  static int top(SheetView sheet) {
    return Toolkit.on(() -> sheet.topOffsetProperty().get());
  }

  /** Forty times the small report in one, with every kind of block. */
  static Report large(int times) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    Report part = SampleReport.small();
    for (int time = 0; time < times; time++) {
      if (time > 0) {
        text.append('\n');
      }
      int from = text.length();
      text.append(part.text());
      part.blocks()
          .forEach(
              block ->
                  blocks.add(new Block(block.kind(), block.level(), block.range().shift(from))));
    }
    return new Report("大报告", "", Imprint.UNKNOWN, text.toString(), blocks, List.of());
  }

  /** The first offset from here on that is a character and no end of a block. */
  static int character(Report report, int from) {
    int offset = from;
    while (report.text().charAt(offset) == '\n') {
      offset++;
    }
    return offset;
  }

  static List<Bounds> painted(SheetView sheet, String style) {
    return Toolkit.on(
        () ->
            sheet.lookupAll(".sheet-block ." + style).stream()
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .toList());
  }
}
