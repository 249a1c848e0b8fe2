package org.yandu.ui.export;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.yandu.annotation.Annotation;
import org.yandu.export.AnnotationFormat;
import org.yandu.export.AnnotationTable;
import org.yandu.export.AnnotationWorkbook;
import org.yandu.export.Grid;
import org.yandu.export.TaskTable;
import org.yandu.export.WrittenAnnotation;
import org.yandu.report.Report;

/** How a file will begin. */
public sealed interface ExportPreview {

  /** So many annotations are shown of those that will be written. */
  int FIRST = 12;

  /** A document: annotations one below the other. */
  record Document(List<WrittenAnnotation> annotations) implements ExportPreview {

    public Document {
      annotations = List.copyOf(annotations);
    }
  }

  /** A table. */
  record Table(Grid grid) implements ExportPreview {}

  /** A text, as it stands in the file. */
  record Text(String text) implements ExportPreview {}

  /**
   * Makes one.
   *
   * @param annotations all that will be written
   * @param reports those in which they stand, by fingerprint
   * @param zone of the times
   */
  static ExportPreview of(
      AnnotationFormat format,
      List<Annotation> annotations,
      Map<String, Report> reports,
      ZoneId zone) {
    List<Annotation> first = annotations.subList(0, Math.min(FIRST, annotations.size()));
    List<WrittenAnnotation> written = WrittenAnnotation.of(first, reports, zone);
    return switch (format) {
      case DOCX, HTML -> new Document(written);
      case TASKS -> new Table(TaskTable.grid(written));
      case XLSX -> new Table(AnnotationWorkbook.grid(written));
      case CSV -> new Table(AnnotationTable.grid(written));
      case MARKDOWN, JSONLD -> new Text(format.text(first, reports, zone));
    };
  }
}
