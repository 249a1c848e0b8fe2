package org.yandu.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.yandu.text.Range;

/**
 * Found sentences as a Word document: report by report, part by part, what was found in bold and
 * the source behind each sentence. On A4 with the margins of GB/T 9704—2012.
 */
public final class ExcerptDocument {

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
      WordPages.page(document);
      XWPFParagraph head = document.createParagraph();
      head.setAlignment(ParagraphAlignment.CENTER);
      head.setSpacingAfter(6 * WordPages.TWIP);
      WordPages.run(head, title, WordPages.HEI, 18);
      XWPFParagraph below = document.createParagraph();
      below.setAlignment(ParagraphAlignment.CENTER);
      below.setSpacingAfter(12 * WordPages.TWIP);
      WordPages.run(below, receipt, WordPages.SONG, BODY - 2).setColor("595959");
      String report = "";
      String part = "";
      for (Excerpt excerpt : excerpts) {
        if (!excerpt.report().equals(report)) {
          WordPages.heading(document, excerpt.report(), 14, 0);
          part = "";
        }
        if (!excerpt.part().equals(part)) {
          WordPages.heading(document, excerpt.part(), BODY, 1);
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

  private static void sentence(XWPFDocument document, Excerpt excerpt) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setFirstLineIndent(2 * BODY * WordPages.TWIP);
    paragraph.setSpacingBetween(1.5);
    String text = excerpt.text();
    int from = 0;
    for (Range hit : excerpt.hits()) {
      WordPages.run(paragraph, text.substring(from, hit.start()), WordPages.SONG, BODY);
      WordPages.run(paragraph, hit.of(text), WordPages.SONG, BODY).setBold(true);
      from = hit.end();
    }
    WordPages.run(paragraph, text.substring(from), WordPages.SONG, BODY);
    WordPages.run(paragraph, excerpt.source(), WordPages.SONG, BODY - 2).setColor("595959");
  }
}
