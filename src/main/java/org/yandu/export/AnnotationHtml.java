package org.yandu.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yandu.annotation.IndentedLine;
import org.yandu.annotation.KindColour;

/**
 * Annotations as one HTML file that needs no other, to be read in any browser and printed from it.
 * Whatever was written stands in it as text; nothing in it can run, and nothing is fetched.
 */
public final class AnnotationHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>TITLE</title>
      <style>
      body { max-width: 44em; margin: 2em auto; padding: 0 1.2em; background: #fff; color: #222; line-height: 1.75;
        font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, "宋体", serif; }
      h1, h2, .kind { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC",
        "Microsoft YaHei", SimHei, "黑体", sans-serif; }
      h1 { font-size: 1.4em; line-height: 1.4; margin: 1.6em 0 0.6em; }
      h2 { font-size: 1.05em; margin: 1.6em 0 0.6em; border-bottom: 1px solid #ccc; }
      article { margin: 1.1em 0; break-inside: avoid; }
      p { margin: 0.2em 0; }
      blockquote { margin: 0; white-space: pre-line; }
      .note { margin-left: 2em; }
      .facts { margin-left: 2em; color: #595959; font-size: 0.85em; }
      COLOURS
      mark, .line, .kind { -webkit-print-color-adjust: exact; print-color-adjust: exact; color: inherit; }
      mark { padding: 0.1em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
      .line { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
      h1, h2 { break-after: avoid; overflow-wrap: anywhere; }
      @page { size: A4; margin: 25mm 26mm; }
      @media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } }
      </style>
      </head>
      <body>
      """;

  /** A column of a note, in widths of a character. */
  private static final double HALF = 0.5;

  private final StringBuilder page = new StringBuilder();

  private AnnotationHtml() {}

  /**
   * The file.
   *
   * @param annotations in the order in which they are to stand
   */
  public static String of(List<WrittenAnnotation> annotations) {
    return new AnnotationHtml().write(annotations);
  }

  private String write(List<WrittenAnnotation> annotations) {
    String title = annotations.isEmpty() ? "批注" : annotations.getFirst().heading();
    page.append(HEAD.replace("COLOURS", colours()).replace("TITLE", escape(title)));
    Optional<WrittenAnnotation> before = Optional.empty();
    for (WrittenAnnotation annotation : annotations) {
      NewHeadings headings = NewHeadings.of(before, annotation);
      headings.report().ifPresent(report -> element("h1", "", report));
      headings.part().ifPresent(part -> element("h2", "", part));
      write(annotation);
      before = Optional.of(annotation);
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private void write(WrittenAnnotation annotation) {
    String colour = className(annotation.colour());
    String quote = escape(annotation.quote());
    page.append("<article>\n<blockquote><span class=\"kind ").append(colour).append("\">");
    page.append(escape(annotation.label())).append("</span>");
    page.append(
        switch (annotation.form()) {
          case HIGHLIGHT -> "<mark class=\"" + colour + "\">" + quote + "</mark>";
          case UNDERLINE -> "<span class=\"line " + colour + "\">" + quote + "</span>";
          case TRIANGLE, EXCLAMATION, BOOKMARK -> quote;
        });
    page.append("</blockquote>\n");
    if (!annotation.note().isEmpty()) {
      note(annotation.noteLines());
    }
    element("p", "facts", String.join("　", annotation.facts()));
    if (!annotation.source().isEmpty()) {
      element("p", "facts", annotation.source());
    }
    page.append("</article>\n");
  }

  private void note(List<IndentedLine> lines) {
    page.append("<div class=\"note\">\n");
    for (IndentedLine line : lines) {
      page.append("<p");
      if (line.columns() > 0) {
        page.append(" style=\"margin-left: ").append(line.columns() * HALF).append("em\"");
      }
      page.append('>').append(escape(line.text())).append("</p>\n");
    }
    page.append("</div>\n");
  }

  private void element(String name, String styleClass, String text) {
    page.append('<').append(name);
    if (!styleClass.isEmpty()) {
      page.append(" class=\"").append(styleClass).append('"');
    }
    page.append('>').append(escape(text)).append("</").append(name).append(">\n");
  }

  private static String colours() {
    List<String> rules = new ArrayList<>();
    for (KindColour colour : KindColour.values()) {
      String name = className(colour);
      rules.add("mark.%s { background: #%06x; }".formatted(name, colour.tint()));
      rules.add(".line.%s { text-decoration-color: #%06x; }".formatted(name, colour.ink()));
      rules.add(".kind.%s { color: #%06x; }".formatted(name, colour.ink()));
    }
    return String.join("\n", rules);
  }

  private static String className(KindColour colour) {
    return colour.name().toLowerCase(Locale.ROOT);
  }

  /** Text as text, wherever it stands; characters that HTML forbids are blanks. */
  private static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]|[\\uFFFE\\uFFFF]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
