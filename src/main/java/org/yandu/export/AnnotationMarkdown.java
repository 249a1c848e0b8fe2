package org.yandu.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yandu.annotation.Annotation;
import org.yandu.report.Citation;
import org.yandu.report.Report;

/**
 * Annotations as Markdown (CommonMark): a heading for each report and each place in its outline,
 * the passage as a quotation, the note below it. What a reader wrote looks as it was written,
 * whatever it means in Markdown.
 */
public final class AnnotationMarkdown {

  /** What would be read as markup anywhere in a line. */
  private static final String MARKUP = "\\`*_[]<>#|~&!";

  private final Map<String, Report> reports;
  private final ZoneId zone;
  private final List<String> lines = new ArrayList<>();

  private AnnotationMarkdown(Map<String, Report> reports, ZoneId zone) {
    this.reports = reports;
    this.zone = zone;
  }

  /**
   * The document.
   *
   * @param annotations in the order in which they are to stand
   * @param reports those in which the annotations stand, by fingerprint
   * @param zone of the dates
   */
  public static String of(List<Annotation> annotations, Map<String, Report> reports, ZoneId zone) {
    return new AnnotationMarkdown(reports, zone).write(annotations);
  }

  private String write(List<Annotation> annotations) {
    String report = "";
    List<String> path = List.of();
    for (Annotation annotation : annotations) {
      if (!annotation.report().equals(report)) {
        report = annotation.report();
        path = List.of();
        paragraph("# " + escape(title(report)));
      }
      if (!annotation.anchor().path().equals(path)) {
        path = annotation.anchor().path();
        if (!path.isEmpty()) {
          paragraph("## " + escape(String.join(" › ", path)));
        }
      }
      write(annotation);
    }
    return String.join("\n", lines) + "\n";
  }

  private void write(Annotation annotation) {
    paragraph(quotation(annotation.anchor().exact()));
    List<String> facts = new ArrayList<>(List.of("**" + annotation.kind().name() + "**"));
    annotation.tags().forEach(tag -> facts.add(escape("#" + tag)));
    if (!annotation.author().isBlank()) {
      facts.add(escape(annotation.author()));
    }
    facts.add(LocalDate.ofInstant(annotation.modified(), zone).toString());
    Report report = reports.get(annotation.report());
    if (report != null) {
      facts.add(escape(Citation.of(report, annotation.anchor().range())));
    }
    paragraph(String.join(" · ", facts));
    if (!annotation.note().isBlank()) {
      paragraph(
          String.join(
              "  \n", annotation.note().lines().map(AnnotationMarkdown::escapeLine).toList()));
    }
  }

  private String title(String fingerprint) {
    Report report = reports.get(fingerprint);
    return report == null ? "报告 " + fingerprint : "《" + Citation.name(report) + "》批注";
  }

  private static String quotation(String passage) {
    return String.join("\n>\n", passage.lines().map(line -> "> " + escapeLine(line)).toList());
  }

  private void paragraph(String text) {
    lines.add(text);
    lines.add("");
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char character : text.replaceAll("\\R", " ").toCharArray()) {
      if (MARKUP.indexOf(character) >= 0) {
        escaped.append('\\');
      }
      escaped.append(character);
    }
    return escaped.toString();
  }

  /** Beside what is markup anywhere: lists, rules and indented code at the start of a line. */
  private static String escapeLine(String line) {
    String escaped = escape(line.stripLeading());
    if (escaped.matches("[-+=].*")) {
      return "\\" + escaped;
    }
    return escaped.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
  }
}
