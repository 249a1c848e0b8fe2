package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Citation;
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

  private static byte[] unknownReport() {
    return file(
        List.of(
            annotation(AnnotationKind.TASK, "修路“三条”。", "谁办？\n何时？", List.of("交通", "急"), "（一）路"),
            annotation(AnnotationKind.QUESTION, "架桥", "", List.of(), "（二）桥")));
  }

  private static byte[] file(List<Annotation> annotations) {
    return AnnotationDocument.of(WrittenAnnotation.of(annotations, Map.of(), ZoneOffset.UTC));
  }

  private static List<String> lines(byte[] file) throws IOException {
    return WordFile.read(file).paragraphs().stream().map(XWPFParagraph::getText).toList();
  }

  @Test
  void allStandsInOrder() throws IOException {
    assertEquals(
        List.of(
            "报告 r",
            "一、工作 › （一）路",
            "〔任务〕修路“三条”。",
            "谁办？",
            "何时？",
            "#交通 #急　1970-01-01",
            "一、工作 › （二）桥",
            "〔疑问〕架桥",
            "1970-01-01"),
        lines(unknownReport()));
  }

  @Test
  void passagesHaveTheColourOfTheirKindAndNothingElseHas() throws IOException {
    List<String> shaded =
        WordFile.read(unknownReport()).runs().stream()
            .filter(run -> run.getCTR().getRPr().sizeOfShdArray() > 0)
            .map(
                run ->
                    run.text() + run.getCTR().getRPr().getShdArray(0).xgetFill().getStringValue())
            .toList();
    assertEquals(List.of("修路“三条”。D7E2EE", "架桥F2DAD8"), shaded);
  }

  @Test
  void theSourceAuthorAndDateAreNamedWhereTheReportIsKnown() throws IOException {
    Annotation road = SampleAnnotations.three().getFirst();
    List<String> lines = lines(AnnotationDocument.of(SampleAnnotations.written(List.of(road))));
    assertEquals("《" + Citation.name(SampleAnnotations.REPORT) + "》批注", lines.getFirst());
    assertEquals("#交通 #急　王芳　2026-01-02", lines.get(lines.size() - 2));
    assertEquals(Citation.of(SampleAnnotations.REPORT, road.anchor().range()), lines.getLast());
  }

  @Test
  void formsShowAsTheyAreOrAreNamed() throws IOException {
    byte[] file = AnnotationDocument.of(SampleAnnotations.written(SampleAnnotations.three()));
    String underlined =
        WordFile.read(file).runs().stream()
            .filter(run -> run.getUnderline() == UnderlinePatterns.SINGLE)
            .peek(run -> assertEquals("C0463C", run.getUnderlineColor()))
            .map(XWPFRun::text)
            .collect(Collectors.joining());
    assertEquals(SampleAnnotations.BRIDGE, underlined);
    assertEquals(
        List.of("〔目标·△〕" + SampleAnnotations.PARK),
        lines(file).stream().filter(line -> line.startsWith("〔目标")).toList());
    Annotation bookmark =
        SampleAnnotations.three().getFirst().withForm(MarkForm.BOOKMARK, Instant.EPOCH);
    assertEquals("〔任务·书签〕", SampleAnnotations.written(List.of(bookmark)).getFirst().label());
  }

  @Test
  void whatHasLostItsPlaceSaysSoAndCitesNone() throws IOException {
    Annotation road = SampleAnnotations.three().getFirst();
    Annotation lost =
        road.withPlace(
            road.report(),
            new Anchor(new Range(5, 5), "旧句", "", "", road.anchor().path()),
            Outcome.LOST);
    List<String> lines = lines(AnnotationDocument.of(SampleAnnotations.written(List.of(lost))));
    assertEquals("#交通 #急　王芳　2026-01-02　现行文本中已无此句", lines.getLast());
  }

  @Test
  void whatStandsUnderNoHeadingIsNotUnderTheLastOne() throws IOException {
    byte[] file = AnnotationDocument.of(SampleAnnotations.written(SampleAnnotations.inAndOut()));
    assertEquals(
        List.of(
            "《" + Citation.name(SampleAnnotations.REPORT) + "》批注",
            "一、今年工作安排 › （一）交通",
            "（标题之外）",
            "一、今年工作安排 › （二）产业"),
        WordFile.read(file).paragraphs().stream()
            .filter(paragraph -> paragraph.getCTP().getPPr().isSetOutlineLvl())
            .map(XWPFParagraph::getText)
            .toList());
  }

  @Test
  void listsInListsStandInAsTheyWereWritten() throws IOException {
    String note = "- 甲\n  - 乙\n\t- 丙\n　　- 丁";
    List<XWPFParagraph> lines =
        WordFile.read(file(List.of(annotation(AnnotationKind.TASK, "修路", note, List.of(), "路"))))
            .paragraphs()
            .subList(3, 7);
    assertEquals(
        List.of("- 甲", "- 乙", "- 丙", "- 丁"), lines.stream().map(XWPFParagraph::getText).toList());
    assertEquals(
        List.of(480, 720, 960, 960),
        lines.stream().map(XWPFParagraph::getIndentationLeft).toList());
  }

  @Test
  void paragraphsOfAPassageAreLinesOfOne() throws IOException {
    byte[] file =
        file(List.of(annotation(AnnotationKind.TASK, "甲。\n\n　　乙。", "", List.of(), "（一）路")));
    assertEquals("〔任务〕甲。\n乙。", lines(file).get(2));
  }

  @Test
  void everyRunHasAllFacesAndAParagraphItsPropertiesOnce() throws IOException {
    WordFile.read(unknownReport()).check();
    WordFile.read(AnnotationDocument.of(SampleAnnotations.written(SampleAnnotations.three())))
        .check();
  }
}
