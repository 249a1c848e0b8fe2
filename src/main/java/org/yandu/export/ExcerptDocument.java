package org.yandu.export;

import java.util.List;
import org.yandu.text.Range;

/**
 * Found sentences as a Word document: report by report, part by part, what was found in bold and
 * the source behind each sentence. On A4 with the margins of GB/T 9704—2012.
 */
public final class ExcerptDocument {

  private static final int BODY = 12;
  private static final WordType TEXT = WordType.song(BODY);
  private static final WordType SOURCE = WordType.song(BODY - 2).inColour(WordType.GREY);

  private ExcerptDocument() {}

  /**
   * The file.
   *
   * @param title what stands above all
   * @param receipt how much was found and how, below it
   * @param excerpts in their order, those of one report and one part together
   */
  public static byte[] of(String title, String receipt, List<Excerpt> excerpts) {
    WordDocument document = WordDocument.upright();
    document.add(new WordParagraph().centred().spaced(0, 6).text(title, WordType.hei(18)));
    document.add(new WordParagraph().centred().spaced(0, 12).text(receipt, SOURCE));
    String report = "";
    String part = "";
    for (Excerpt excerpt : excerpts) {
      if (!excerpt.report().equals(report)) {
        document.heading(excerpt.report(), 14, 0);
        part = "";
      }
      if (!excerpt.part().equals(part)) {
        document.heading(excerpt.part(), BODY, 1);
      }
      report = excerpt.report();
      part = excerpt.part();
      document.add(sentence(excerpt));
    }
    return document.pack();
  }

  private static WordParagraph sentence(Excerpt excerpt) {
    WordParagraph paragraph = new WordParagraph().firstIndented(2 * BODY).leaded();
    String text = excerpt.text();
    int from = 0;
    for (Range hit : excerpt.hits()) {
      paragraph.text(text.substring(from, hit.start()), TEXT);
      paragraph.text(hit.of(text), TEXT.inBold());
      from = hit.end();
    }
    return paragraph.text(text.substring(from), TEXT).text(excerpt.source(), SOURCE);
  }
}
