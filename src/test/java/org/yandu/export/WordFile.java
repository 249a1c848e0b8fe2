package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** A Word document that was written, read back. */
record WordFile(XWPFDocument document) {

  static WordFile read(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return new WordFile(document);
    }
  }

  /** Those outside of tables. */
  List<XWPFParagraph> paragraphs() {
    return document.getParagraphs();
  }

  XWPFTable table() {
    return document.getTables().getFirst();
  }

  private List<XWPFParagraph> allParagraphs() {
    List<XWPFParagraph> all = new ArrayList<>(document.getParagraphs());
    document
        .getTables()
        .forEach(
            table ->
                table
                    .getRows()
                    .forEach(
                        row ->
                            row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
    document.getFooterList().forEach(footer -> all.addAll(footer.getParagraphs()));
    return all;
  }

  List<XWPFRun> runs() {
    return allParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream()).toList();
  }

  /** What Word wants of every document: faces on every run, and no properties twice. */
  void check() {
    for (XWPFRun run : runs()) {
      for (FontCharRange range : FontCharRange.values()) {
        assertNotNull(run.getFontFamily(range), range + " in " + run.text());
      }
      assertEquals(STHint.EAST_ASIA, run.getCTR().getRPr().getRFontsArray(0).getHint());
    }
    for (XWPFParagraph paragraph : allParagraphs()) {
      String xml = paragraph.getCTP().xmlText();
      // A second set of properties would make Word call the file unreadable.
      assertEquals(
          paragraph.getCTP().isSetPPr() ? 1 : 0, xml.split("<w:pPr[ />]", -1).length - 1, xml);
    }
  }
}
