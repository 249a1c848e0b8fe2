package org.yandu.export;

import java.util.List;
import org.yandu.annotation.Annotation;

/**
 * Annotations as a table by which tasks are given out (任务分解): what a report says of each stands in
 * it, who leads and answers for it is left to be filled in.
 */
public final class TaskTable {

  static final List<String> HEADER =
      List.of("序号", "原文及出处", "任务", "量化指标", "牵头领导", "牵头单位", "责任单位", "完成时限");

  private TaskTable() {}

  /**
   * A row.
   *
   * @param quote the passage
   * @param source where it stands, and whether that must be looked after
   * @param task what was written, or the passage where nothing was
   * @param figures the quantities that the passage states
   * @param deadline by when, if the passage says so
   */
  record Row(
      int number, String quote, String source, String task, String figures, String deadline) {

    static Row of(WrittenAnnotation written) {
      Annotation annotation = written.annotation();
      // Quantities do not run over the end of a paragraph.
      String passage = annotation.anchor().exact();
      return new Row(
          written.number(),
          written.quote(),
          written.source() + (written.state().isEmpty() ? "" : "［" + written.state() + "］"),
          written.note().isEmpty() ? written.quote() : written.note(),
          String.join("；", Quantities.in(passage)),
          String.join("；", Quantities.deadlines(passage)));
    }
  }

  static List<Row> rows(List<WrittenAnnotation> annotations) {
    return annotations.stream().map(Row::of).toList();
  }

  /** What stands above the table. */
  static String title(List<WrittenAnnotation> annotations) {
    List<String> reports = annotations.stream().map(WrittenAnnotation::report).distinct().toList();
    return reports.size() == 1 && !reports.getFirst().isEmpty()
        ? "《" + reports.getFirst() + "》任务分解表"
        : "任务分解表";
  }

  /** The cells as they are written. */
  public static Grid grid(List<WrittenAnnotation> annotations) {
    return new Grid(
        HEADER,
        rows(annotations).stream()
            .map(
                row ->
                    List.of(
                        Integer.toString(row.number()),
                        row.source().isEmpty() ? row.quote() : row.quote() + "\n" + row.source(),
                        row.task(),
                        row.figures(),
                        "",
                        "",
                        "",
                        row.deadline()))
            .toList());
  }
}
