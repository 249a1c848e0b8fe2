package org.yandu.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Annotations as Markdown (CommonMark): a heading for each report and each place in its outline,
 * the passage as a quotation, the note below it. What a reader wrote looks as it was written,
 * whatever it means in Markdown.
 */
public final class AnnotationMarkdown {

  /** What would be read as markup anywhere in a line. */
  private static final String MARKUP = "\\`*_[]<>#|~&!";

  private final List<String> lines = new ArrayList<>();

  private AnnotationMarkdown() {}

  /** The document. */
  public static String of(List<WrittenAnnotation> annotations) {
    return new AnnotationMarkdown().write(annotations);
  }

  private String write(List<WrittenAnnotation> annotations) {
    Optional<WrittenAnnotation> before = Optional.empty();
    for (WrittenAnnotation annotation : annotations) {
      NewHeadings headings = NewHeadings.of(before, annotation);
      headings.report().ifPresent(report -> paragraph("# " + escape(report)));
      headings.part().ifPresent(part -> paragraph("## " + escape(part)));
      write(annotation);
      before = Optional.of(annotation);
    }
    return String.join("\n", lines) + "\n";
  }

  private void write(WrittenAnnotation written) {
    paragraph(quotation(written.quote()));
    List<String> facts =
        new ArrayList<>(List.of("**" + escape(written.annotation().kind().name()) + "**"));
    facts.add(escape(written.formName()));
    written.facts().forEach(fact -> facts.add(escape(fact)));
    facts.add(escape(written.source()));
    facts.removeIf(String::isEmpty);
    paragraph(String.join(" · ", facts));
    if (!written.note().isEmpty()) {
      paragraph(MarkdownNote.of(written.noteLines(), AnnotationMarkdown::escapeLine));
    }
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
