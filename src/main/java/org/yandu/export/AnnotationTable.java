package org.yandu.export;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.exchange.FormulaGuard;

/**
 * Annotations as a table (RFC 4180): a header line, then one annotation a row, with all that is
 * kept of it.
 */
public final class AnnotationTable {

  private static final List<String> HEADER =
      List.of(
          "序号", "报告", "页", "章节", "类别", "样式", "原文", "批注", "标签", "作者", "创建时间", "修改时间", "位置", "出处",
          "编号");

  /** As spreadsheets know a time, and sort by it. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private AnnotationTable() {}

  /** The cells as they are written. */
  public static Grid grid(List<WrittenAnnotation> annotations) {
    return new Grid(HEADER, annotations.stream().map(AnnotationTable::row).toList());
  }

  /** The file. */
  public static String of(List<WrittenAnnotation> annotations) {
    StringBuilder table = new StringBuilder();
    Grid grid = grid(annotations);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader(grid.header().toArray(String[]::new)).get();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (List<String> row : grid.rows()) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    return table.toString();
  }

  private static List<String> row(WrittenAnnotation written) {
    Annotation annotation = written.annotation();
    return List.of(
        Integer.toString(written.number()),
        FormulaGuard.guard(written.report()),
        written.page() == 0 ? "" : Integer.toString(written.page()),
        FormulaGuard.guard(written.part()),
        FormulaGuard.guard(annotation.kind().name()),
        written.formName(),
        FormulaGuard.guard(annotation.anchor().exact()),
        FormulaGuard.guard(annotation.note()),
        FormulaGuard.guard(String.join("、", annotation.tags())),
        FormulaGuard.guard(annotation.author()),
        TIME.format(written.created()),
        TIME.format(written.modified()),
        written.state(),
        written.source(),
        annotation.id().toString());
  }
}
