package org.yandu.export.print;

import java.util.ArrayList;
import java.util.List;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.IndentedLine;
import org.yandu.export.print.BlockStyle.Align;
import org.yandu.report.Citation;
import org.yandu.report.CitationTemplate;
import org.yandu.report.Report;

/** The notes, listed behind the text under the numbers that stand in its margin. */
final class NoteList {

  private static final String TITLE = "批注";
  private static final CitationTemplate PLACE = CitationTemplate.of("{位置}，第{页}页");

  /** A longer passage is shown by its beginning. */
  private static final int LONGEST_PASSAGE = 160;

  private static final double SCALE = 0.85;
  private static final double LEADING = 1.6;

  private final PageStyle style;
  private final Face title;
  private final Face body;
  private final Faces faces;

  NoteList(PageStyle style, Face title, Face body, Faces faces) {
    this.style = style;
    this.title = title;
    this.body = body;
    this.faces = faces;
  }

  List<Paragraph> of(Report report, List<Annotation> annotations) {
    List<Paragraph> paragraphs = new ArrayList<>();
    double size = style.body();
    paragraphs.add(
        paragraph(
            TITLE,
            1,
            new BlockStyle(title, size, size, 2 * size, Align.CENTRED, 0, 0, 0.5 * size, true)));
    double small = SCALE * style.body();
    int number = 0;
    for (Annotation annotation : annotations) {
      number++;
      String place = PLACE.cite(report, annotation.anchor().range());
      paragraphs.add(
          paragraph(
              number
                  + "．"
                  + Furniture.sign(annotation.form())
                  + annotation.kind().name()
                  + "\u3000"
                  + place,
              0,
              item(title, small, 0, small, true)));
      String passage = Citation.passage(report, annotation.anchor().range()).replace("\n", "");
      paragraphs.add(paragraph("原文：" + shortened(passage), 0, item(body, small, 2, 0, false)));
      for (IndentedLine line : IndentedLine.of(annotation.note())) {
        int indent = 2 + Math.ceilDiv(line.columns(), 2);
        paragraphs.add(paragraph(line.text(), 0, item(body, small, indent, 0, false)));
      }
    }
    return paragraphs;
  }

  private static String shortened(String passage) {
    return passage.codePointCount(0, passage.length()) <= LONGEST_PASSAGE
        ? passage
        : passage.substring(0, passage.offsetByCodePoints(0, LONGEST_PASSAGE)) + "……";
  }

  private Paragraph paragraph(String text, int level, BlockStyle block) {
    return Paragraph.set(text, Paragraph.ELSEWHERE, level, block, style.measure(), faces);
  }

  private static BlockStyle item(Face face, double size, int indent, double before, boolean keep) {
    return new BlockStyle(
        face, size, size, LEADING * size, Align.JUSTIFIED, indent, before, 0, keep);
  }
}
