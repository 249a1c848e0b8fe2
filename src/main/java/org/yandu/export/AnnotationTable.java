package org.yandu.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yandu.annotation.Annotation;
import org.yandu.report.Citation;
import org.yandu.report.Report;

/** Annotations as a table (RFC 4180): a header line, then one annotation a row. */
public final class AnnotationTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "序号", "报告", "页", "章节", "类别", "原文", "批注", "标签", "作者", "创建时间", "修改时间", "出处", "编号")
          .get();

  private AnnotationTable() {}

  /**
   * The table.
   *
   * @param reports those in which the annotations stand, by fingerprint
   */
  public static String of(List<Annotation> annotations, Map<String, Report> reports) {
    StringBuilder table = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(table, FORMAT)) {
      int number = 0;
      for (Annotation annotation : annotations) {
        number++;
        Place place = Place.of(annotation, reports);
        printer.printRecord(
            number,
            place.report(),
            place.page(),
            String.join(" › ", annotation.anchor().path()),
            annotation.kind().name(),
            annotation.anchor().exact(),
            annotation.note(),
            String.join("、", annotation.tags()),
            annotation.author(),
            annotation.created(),
            annotation.modified(),
            place.citation(),
            annotation.id());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string can always be written", e);
    }
    return table.toString();
  }

  /** Where an annotation stands, in words; empty where its report is not at hand. */
  private record Place(String report, String page, String citation) {

    static Place of(Annotation annotation, Map<String, Report> reports) {
      Report report = reports.get(annotation.report());
      if (report == null) {
        return new Place("", "", "");
      }
      int page = report.pageAt(annotation.anchor().range().start());
      return new Place(
          Citation.name(report),
          page == 0 ? "" : Integer.toString(page),
          Citation.of(report, annotation.anchor().range()));
    }
  }
}
