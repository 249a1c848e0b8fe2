package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.yandu.text.Range;

/** Found sentences as a table and as a Word document, read back. */
class ExcerptFilesTest {

  static final List<Excerpt> EXCERPTS =
      List.of(
          new Excerpt(
              "2020年某县政府工作报告",
              "一、过去一年",
              3,
              "正文",
              "推进“三个一”工程，“三个一”见效。",
              List.of(new Range(2, 9), new Range(10, 15)),
              "（《2020年某县政府工作报告》，第一部分，第3页）"),
          new Excerpt(
              "2020年某县政府工作报告", "批注", 0, "批注", "=三个一\n要核对,\"口径\"", List.of(new Range(1, 4)), ""),
          new Excerpt(
              "2021年某县政府工作报告",
              "二、安排",
              1,
              "正文",
              "三个一\u0007工程 <&> 𠮷。",
              List.of(new Range(0, 3)),
              "（同上）"));

  @Test
  void theTableIsReadBackAsItWasMeant() throws IOException {
    String table = new String(ExcerptTable.of(EXCERPTS), StandardCharsets.UTF_8);
    assertEquals('\uFEFF', table.charAt(0), "Excel knows it as UTF-8");
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new java.io.StringReader(table.substring(1)))
            .getRecords();
    assertEquals(3, rows.size());
    assertEquals("2", rows.getFirst().get("处数"));
    assertEquals("“三个一”工程、“三个一”", rows.getFirst().get("命中"));
    assertEquals("3", rows.getFirst().get("页"));
    assertEquals("'=三个一\n要核对,\"口径\"", rows.get(1).get("原文"), "no formula");
    assertEquals("", rows.get(1).get("页"));
    assertEquals(EXCERPTS.getLast().source(), rows.getLast().get("出处"));
  }

  private static List<XWPFParagraph> paragraphs() throws IOException {
    byte[] file = ExcerptDocument.of("“三个一”查找结果", "共 4 处", EXCERPTS);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return document.getParagraphs();
    }
  }

  @Test
  void reportsAndPartsStandAboveTheirSentences() throws IOException {
    assertEquals(
        List.of(
            "“三个一”查找结果",
            "共 4 处",
            "2020年某县政府工作报告",
            "一、过去一年",
            "推进“三个一”工程，“三个一”见效。（《2020年某县政府工作报告》，第一部分，第3页）",
            "批注",
            "=三个一 要核对,\"口径\"",
            "2021年某县政府工作报告",
            "二、安排",
            "三个一 工程 <&> 𠮷。（同上）"),
        paragraphs().stream().map(XWPFParagraph::getText).toList());
  }

  @Test
  void whatWasFoundIsBoldAndNothingElse() throws IOException {
    List<String> bold =
        paragraphs().stream()
            .flatMap(paragraph -> paragraph.getRuns().stream())
            .filter(XWPFRun::isBold)
            .map(XWPFRun::text)
            .toList();
    assertEquals(List.of("“三个一”工程", "“三个一”", "三个一", "三个一"), bold);
  }

  @Test
  void everyRunHasAFaceForChinese() throws IOException {
    for (XWPFParagraph paragraph : paragraphs()) {
      for (XWPFRun run : paragraph.getRuns()) {
        String face = run.getFontFamily(XWPFRun.FontCharRange.eastAsia);
        assertTrue(List.of("宋体", "黑体").contains(face), face + " in " + run.text());
      }
    }
  }

  @Test
  void nothingFoundIsADocumentToo() throws IOException {
    byte[] file = ExcerptDocument.of("无", "共 0 处", List.of());
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertEquals(2, document.getParagraphs().size());
    }
  }
}
