package org.yandu.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph of a Word document: how it stands on the page, and its text. */
final class WordParagraph {

  /** Twentieths of a point. */
  static final int TWIP = 20;

  private static final String LATIN = "Times New Roman";

  /** Words and numbers of ASCII, with the spaces between them. */
  private static final Pattern LATIN_WORDS = Pattern.compile("[\\x21-\\x7E]+(?: +[\\x21-\\x7E]+)*");

  /** What XML has no way to write. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]");

  private final StringBuilder runs = new StringBuilder();
  private final List<String> spacing = new ArrayList<>();
  private String indent = "";
  private boolean keepNext;
  private boolean centred;
  private int outline = -1;

  /** With room above and below it, in points. */
  WordParagraph spaced(int before, int after) {
    spacing.add(" w:before=\"" + before * TWIP + "\" w:after=\"" + after * TWIP + "\"");
    return this;
  }

  /** With lines one and a half times as far from one another. */
  WordParagraph leaded() {
    spacing.add(" w:line=\"360\" w:lineRule=\"auto\"");
    return this;
  }

  /**
   * @param left of all lines, in points
   */
  WordParagraph indented(int left) {
    indent = "<w:ind w:left=\"" + left * TWIP + "\"/>";
    return this;
  }

  /**
   * @param first of the first line, in points
   */
  WordParagraph firstIndented(int first) {
    indent = "<w:ind w:firstLine=\"" + first * TWIP + "\"/>";
    return this;
  }

  /** On the same page as what follows. */
  WordParagraph keptWithNext(boolean keep) {
    keepNext = keep;
    return this;
  }

  WordParagraph centred() {
    centred = true;
    return this;
  }

  /**
   * Among the headings that programs list.
   *
   * @param level 0 for a report, 1 for a part of one
   */
  WordParagraph heading(int level) {
    outline = level;
    return spaced(10, 4).keptWithNext(true);
  }

  /** Text in one line. */
  WordParagraph text(String text, WordType type) {
    return lines(text.replace('\n', ' '), type);
  }

  /** Text of several lines, which stay lines of one paragraph. */
  WordParagraph lines(String text, WordType type) {
    boolean first = true;
    for (String line : text.split("\n", -1)) {
      if (!first) {
        runs.append("<w:r>").append(type.xml(type.face())).append("<w:br/></w:r>");
      }
      first = false;
      int end = 0;
      Matcher latin = LATIN_WORDS.matcher(line);
      // Not every program heeds the hint of a run: some judge “” and — by what stands before them.
      while (latin.find()) {
        run(line.substring(end, latin.start()), type, type.face());
        run(latin.group(), type, LATIN);
        end = latin.end();
      }
      run(line.substring(end), type, type.face());
    }
    return this;
  }

  /** The number of the page on which the paragraph stands. */
  WordParagraph pageNumber(WordType type) {
    String properties = type.xml(type.face());
    for (String part :
        List.of(
            "<w:fldChar w:fldCharType=\"begin\"/>",
            "<w:instrText>PAGE</w:instrText>",
            "<w:fldChar w:fldCharType=\"end\"/>")) {
      runs.append("<w:r>").append(properties).append(part).append("</w:r>");
    }
    return this;
  }

  private void run(String text, WordType type, String latin) {
    if (!text.isEmpty()) {
      runs.append("<w:r>").append(type.xml(latin)).append("<w:t xml:space=\"preserve\">");
      runs.append(escape(text)).append("</w:t></w:r>");
    }
  }

  private static String escape(String text) {
    return FORBIDDEN
        .matcher(text)
        .replaceAll(" ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** The element; the format wants its properties in this order. */
  void write(StringBuilder xml) {
    xml.append("<w:p><w:pPr>");
    if (keepNext) {
      xml.append("<w:keepNext/>");
    }
    if (!spacing.isEmpty()) {
      xml.append("<w:spacing").append(String.join("", spacing)).append("/>");
    }
    xml.append(indent);
    if (centred) {
      xml.append("<w:jc w:val=\"center\"/>");
    }
    if (outline >= 0) {
      xml.append("<w:outlineLvl w:val=\"").append(outline).append("\"/>");
    }
    xml.append("</w:pPr>").append(runs).append("</w:p>");
  }
}
