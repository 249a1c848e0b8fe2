package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** Annotations as a Word document, read back. */
class AnnotationDocumentTest {

  private static Annotation annotation(
      AnnotationKind kind, String quote, String note, List<String> tags, String heading) {
    Anchor anchor =
        new Anchor(new Range(0, quote.length()), quote, "", "", List.of("一、工作", heading));
    return new Annotation(
            UUID.randomUUID(), "r", anchor, kind, note, "", Instant.EPOCH, Instant.EPOCH)
        .withTags(tags, Instant.EPOCH);
  }

  private static List<XWPFParagraph> paragraphs() throws IOException {
    byte[] file =
        AnnotationDocument.of(
            List.of(
                annotation(AnnotationKind.TASK, "修路“三条”。", "谁办？\n何时？", List.of("交通", "急"), "（一）路"),
                annotation(AnnotationKind.QUESTION, "架桥", "", List.of(), "（二）桥")),
            Map.of());
    return paragraphs(file);
  }

  private static List<XWPFParagraph> paragraphs(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      return document.getParagraphs();
    }
  }

  @Test
  void allStandsInOrder() throws IOException {
    assertEquals(
        List.of(
            "报告 r", "一、工作 › （一）路", "〔任务〕修路“三条”。", "谁办？", "何时？", "#交通 #急", "一、工作 › （二）桥", "〔疑问〕架桥"),
        paragraphs().stream().map(XWPFParagraph::getText).toList());
  }

  @Test
  void passagesHaveTheColourOfTheirKindAndNothingElseHas() throws IOException {
    List<String> shaded =
        paragraphs().stream()
            .flatMap(paragraph -> paragraph.getRuns().stream())
            .filter(run -> run.getCTR().getRPr().sizeOfShdArray() > 0)
            .map(
                run ->
                    run.text() + run.getCTR().getRPr().getShdArray(0).xgetFill().getStringValue())
            .toList();
    assertEquals(List.of("修路“三条”。D7E2EE", "架桥F2DAD8"), shaded);
  }

  @Test
  void everyRunHasAllFaces() throws IOException {
    for (XWPFParagraph paragraph : paragraphs()) {
      for (XWPFRun run : paragraph.getRuns()) {
        for (FontCharRange range : FontCharRange.values()) {
          assertNotNull(run.getFontFamily(range), range + " in " + run.text());
        }
        assertEquals(STHint.EAST_ASIA, run.getCTR().getRPr().getRFontsArray(0).getHint());
      }
    }
  }

  /** A second set of properties would make Word call the file unreadable. */
  @Test
  void aParagraphHasItsPropertiesOnce() throws IOException {
    for (XWPFParagraph paragraph : paragraphs()) {
      String xml = paragraph.getCTP().xmlText();
      assertEquals(1, xml.split("<w:pPr>", -1).length - 1, xml);
    }
  }

  @Test
  void theSourceIsNamedWhereTheReportIsKnown() throws IOException {
    Report report =
        new SampleReport().title("政府工作报告").heading(1, "一、工作").paragraph("修路“三条”。").build();
    Range passage = report.blocks().get(2).range();
    Annotation known =
        new Annotation(
            UUID.randomUUID(),
            report.fingerprint(),
            Anchor.of(report, passage),
            AnnotationKind.TASK,
            "谁办？",
            "",
            Instant.EPOCH,
            Instant.EPOCH);
    byte[] file = AnnotationDocument.of(List.of(known), Map.of(report.fingerprint(), report));
    List<String> lines = paragraphs(file).stream().map(XWPFParagraph::getText).toList();
    assertEquals("《" + Citation.name(report) + "》批注", lines.getFirst());
    assertEquals(Citation.of(report, passage), lines.getLast());
  }
}
