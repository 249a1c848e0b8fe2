package org.yandu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yandu.annotation.Annotation;
import org.yandu.report.Citation;
import org.yandu.report.Report;

/** Annotations for people who read them in a terminal. */
final class AnnotationsPrint {

  private static final int WIDTH = 76;
  private static final String INDENT = "      ";

  private AnnotationsPrint() {}

  static String of(List<Annotation> annotations, Map<String, Report> reports) {
    List<String> lines = new ArrayList<>();
    String fingerprint = "";
    for (Annotation annotation : annotations) {
      Report report = reports.get(annotation.report());
      if (!annotation.report().equals(fingerprint)) {
        fingerprint = annotation.report();
        lines.add(report == null ? fingerprint : "《" + Citation.name(report) + "》");
      }
      int page = report == null ? 0 : report.pageAt(annotation.anchor().range().start());
      lines.addAll(
          TerminalText.wrap(
              annotation.kind().name()
                  + (page == 0 ? "" : "  第 " + page + " 页")
                  + "  「"
                  + annotation.anchor().exact().replaceAll("\\R", " ")
                  + "」",
              WIDTH,
              "  ",
              INDENT));
      annotation
          .note()
          .lines()
          .forEach(line -> lines.addAll(TerminalText.wrap(line, WIDTH, INDENT, INDENT)));
    }
    lines.add("共 " + annotations.size() + " 条批注");
    return String.join(System.lineSeparator(), lines);
  }
}
