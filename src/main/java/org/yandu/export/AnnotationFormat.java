package org.yandu.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.WebAnnotation;
import org.yandu.report.Report;

/** The files in which annotations leave the program. */
public enum AnnotationFormat {
  /** A Word document, quote by quote. */
  DOCX("docx", "docx"),
  /** A Word document with the {@linkplain TaskTable table of tasks}. */
  TASKS("tasks", "docx"),
  /** An Excel workbook. */
  XLSX("xlsx", "xlsx"),
  MARKDOWN("markdown", "md"),
  HTML("html", "html"),
  CSV("csv", "csv"),
  /** The W3C's Web Annotation model, for other programs. */
  JSONLD("jsonld", "jsonld");

  /** By which Excel knows UTF-8. */
  private static final String MARK = "\uFEFF";

  private final String word;
  private final String extension;

  AnnotationFormat(String word, String extension) {
    this.word = word;
    this.extension = extension;
  }

  /** As it is called on the command line. */
  public String word() {
    return word;
  }

  /** How the name of such a file ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it can be read in a terminal. */
  public boolean isText() {
    return this != DOCX && this != TASKS && this != XLSX;
  }

  /**
   * The content of a file.
   *
   * @param annotations in the order in which they are to stand
   * @param reports those in which the annotations stand, by fingerprint
   * @param zone of the times
   * @throws IOException if what is too much for memory finds no room on the disk either
   */
  public byte[] write(List<Annotation> annotations, Map<String, Report> reports, ZoneId zone)
      throws IOException {
    return switch (this) {
      case DOCX -> AnnotationDocument.of(WrittenAnnotation.of(annotations, reports, zone));
      case TASKS -> TaskDocument.of(WrittenAnnotation.of(annotations, reports, zone));
      case XLSX -> AnnotationWorkbook.of(WrittenAnnotation.of(annotations, reports, zone));
      case CSV -> utf8(MARK + text(annotations, reports, zone));
      case MARKDOWN, HTML, JSONLD -> utf8(text(annotations, reports, zone));
    };
  }

  /**
   * What a text file holds, without the mark that some programs want before it.
   *
   * @throws IllegalStateException if it {@linkplain #isText() is none}
   */
  public String text(List<Annotation> annotations, Map<String, Report> reports, ZoneId zone) {
    return switch (this) {
      case MARKDOWN -> AnnotationMarkdown.of(WrittenAnnotation.of(annotations, reports, zone));
      case HTML -> AnnotationHtml.of(WrittenAnnotation.of(annotations, reports, zone));
      case CSV -> AnnotationTable.of(WrittenAnnotation.of(annotations, reports, zone));
      case JSONLD -> WebAnnotation.write(annotations, reports);
      case DOCX, TASKS, XLSX -> throw new IllegalStateException(this + " is no text");
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
