package org.yandu.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.yandu.text.Range;

/**
 * Found sentences as a Word document: report by report, part by part, what was found in bold and
 * the source behind each sentence. On A4 with the margins of GB/T 9704—2012.
 */
public final class ExcerptDocument {

  private static final String SONG = "宋体";
  private static final String HEI = "黑体";
  private static final String LATIN = "Times New Roman";

  /** Twentieths of a point. */
  private static final int TWIP = 20;

  private static final int BODY = 12;

  private ExcerptDocument() {}

  /**
   * The file.
   *
   * @param title what stands above all
   * @param receipt how much was found and how, below it
   * @param excerpts in their order, those of one report and one part together
   */
  public static byte[] of(String title, String receipt, List<Excerpt> excerpts) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      page(document);
      XWPFParagraph head = document.createParagraph();
      head.setAlignment(ParagraphAlignment.CENTER);
      head.setSpacingAfter(6 * TWIP);
      run(head, title, HEI, 18);
      XWPFParagraph below = document.createParagraph();
      below.setAlignment(ParagraphAlignment.CENTER);
      below.setSpacingAfter(12 * TWIP);
      run(below, receipt, SONG, BODY - 2).setColor("595959");
      String report = "";
      String part = "";
      for (Excerpt excerpt : excerpts) {
        if (!excerpt.report().equals(report)) {
          heading(document, excerpt.report(), 14, 0);
          part = "";
        }
        if (!excerpt.part().equals(part)) {
          heading(document, excerpt.part(), BODY, 1);
        }
        report = excerpt.report();
        part = excerpt.part();
        sentence(document, excerpt);
      }
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written", e);
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(2098));
    margins.setBottom(BigInteger.valueOf(1984));
    margins.setLeft(BigInteger.valueOf(1587));
    margins.setRight(BigInteger.valueOf(1474));
  }

  /**
   * @param level 0 for a report, 1 for a part of one
   */
  private static void heading(XWPFDocument document, String text, int points, int level) {
    if (text.isEmpty()) {
      return;
    }
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(10 * TWIP);
    paragraph.setSpacingAfter(4 * TWIP);
    paragraph.setKeepNext(true);
    // So that programs that write documents list it among the headings.
    paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    run(paragraph, text, HEI, points);
  }

  private static void sentence(XWPFDocument document, Excerpt excerpt) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setFirstLineIndent(2 * BODY * TWIP);
    paragraph.setSpacingBetween(1.5);
    String text = excerpt.text();
    int from = 0;
    for (Range hit : excerpt.hits()) {
      run(paragraph, text.substring(from, hit.start()), SONG, BODY);
      run(paragraph, hit.of(text), SONG, BODY).setBold(true);
      from = hit.end();
    }
    run(paragraph, text.substring(from), SONG, BODY);
    run(paragraph, excerpt.source(), SONG, BODY - 2).setColor("595959");
  }

  /**
   * Text in one face, set for every kind of character: Word else chooses one for Chinese itself.
   */
  private static XWPFRun run(XWPFParagraph paragraph, String text, String face, int points) {
    XWPFRun run = paragraph.createRun();
    run.setText(text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " "));
    run.setFontSize(points);
    run.setFontFamily(LATIN, FontCharRange.ascii);
    run.setFontFamily(LATIN, FontCharRange.hAnsi);
    run.setFontFamily(LATIN, FontCharRange.cs);
    run.setFontFamily(face, FontCharRange.eastAsia);
    return run;
  }
}
