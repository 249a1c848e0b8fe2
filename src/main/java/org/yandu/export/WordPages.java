package org.yandu.export;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** What all Word documents have in common: the page, the headings, and faces for every run. */
final class WordPages {

  static final String SONG = "宋体";
  static final String HEI = "黑体";
  private static final String LATIN = "Times New Roman";

  /** Twentieths of a point. */
  static final int TWIP = 20;

  private WordPages() {}

  static void page(XWPFDocument document) {
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
  static void heading(XWPFDocument document, String text, int points, int level) {
    if (text.isEmpty()) {
      return;
    }
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(10 * TWIP);
    paragraph.setSpacingAfter(4 * TWIP);
    paragraph.setKeepNext(true);
    // So that programs that write documents list it among the headings.
    paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    run(paragraph, text, HEI, points);
  }

  /**
   * Text in one face, set for every kind of character: Word else chooses one for Chinese itself.
   * The hint gives the Chinese face to the marks that both scripts have: “”, …, —.
   */
  static XWPFRun run(XWPFParagraph paragraph, String text, String face, int points) {
    XWPFRun run = paragraph.createRun();
    run.setText(text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " "));
    run.setFontSize(points);
    run.setFontFamily(LATIN, FontCharRange.ascii);
    run.setFontFamily(LATIN, FontCharRange.hAnsi);
    run.setFontFamily(LATIN, FontCharRange.cs);
    run.setFontFamily(face, FontCharRange.eastAsia);
    run.getCTR().getRPr().getRFontsArray(0).setHint(STHint.EAST_ASIA);
    return run;
  }
}
