package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Annotation;
import org.yandu.report.Report;

/** Annotations as HTML, Markdown and CSV. */
class AnnotationTextsTest {

  private static final String HOSTILE =
      "</p><script>alert('x')</script><img src=x onerror=\"x\">&amp;\u0000\u202E";

  private static List<WrittenAnnotation> with(String note, String... tags) {
    Annotation one = SampleAnnotations.three().getFirst();
    return SampleAnnotations.written(
        List.of(
            one.withNote(note, SampleAnnotations.NOW)
                .withTags(List.of(tags), SampleAnnotations.NOW)));
  }

  @Test
  void htmlShowsWhatWasWrittenAndRunsNothing() {
    String page = AnnotationHtml.of(with(HOSTILE, "<b>", "\"'&"));
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"), page);
    assertFalse(page.contains("<b>"), page);
    assertFalse(page.contains("\u0000"));
    assertTrue(
        page.contains(
            "&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x"
                + " onerror=&quot;x&quot;&gt;&amp;amp;"),
        page);
    assertTrue(page.contains("default-src 'none'"), page);
    assertFalse(page.contains("http:") || page.contains("https:") || page.contains("url("), page);
  }

  @Test
  void htmlHasColoursFormsNotesAndSources() {
    String page = AnnotationHtml.of(SampleAnnotations.written(SampleAnnotations.three()));
    assertTrue(page.contains("<mark class=\"blue\">" + SampleAnnotations.ROAD + "</mark>"), page);
    assertTrue(page.contains("<span class=\"line red\">" + SampleAnnotations.BRIDGE + "</span>"));
    assertTrue(page.contains("〔目标·△〕</span>" + SampleAnnotations.PARK), page);
    assertTrue(page.contains("<p>由谁牵头？</p>\n<p>何时开工？</p>"), page);
    assertTrue(page.contains("王芳　2026-01-02"), page);
    assertTrue(page.contains("第2页）"), page);
    assertTrue(page.contains("<h2>一、今年工作安排 › （二）产业</h2>"), page);
  }

  @Test
  void markdownNamesFormAuthorAndDate() {
    String text = AnnotationMarkdown.of(SampleAnnotations.written(SampleAnnotations.three()));
    assertTrue(text.contains("> " + SampleAnnotations.ROAD), text);
    assertTrue(text.contains("**任务** · 高亮 · \\#交通 \\#急 · 王芳 · 2026-01-02 · （"), text);
    assertTrue(text.contains("由谁牵头？  \n何时开工？"), text);
    assertTrue(text.contains("**目标** · △ · "), text);
  }

  private static CSVRecord onlyRow(List<WrittenAnnotation> annotations) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(AnnotationTable.of(annotations)))
            .setFormat(format)
            .get()) {
      return parser.getRecords().getFirst();
    }
  }

  @Test
  void aTableTellsAllAndHoldsNoFormula() throws IOException {
    CSVRecord row = onlyRow(with("=1+1\n第二行，“引号”", "@x"));
    assertEquals("'=1+1\n第二行，“引号”", row.get("批注"));
    assertEquals("'@x", row.get("标签"));
    assertEquals(SampleAnnotations.ROAD, row.get("原文"));
    assertEquals("高亮", row.get("样式"));
    assertEquals("王芳", row.get("作者"));
    assertEquals("2026-01-02 03:04:05", row.get("创建时间"));
    assertEquals("", row.get("位置"));
  }

  @Test
  void everyFileHasTheTimesOfTheReadersZone() throws IOException {
    Instant lateInGreenwich = Instant.parse("2026-01-02T17:30:00Z");
    Annotation annotation = SampleAnnotations.three().getFirst().withNote("夜里写的", lateInGreenwich);
    List<WrittenAnnotation> written =
        WrittenAnnotation.of(List.of(annotation), Map.of(), ZoneId.of("Asia/Shanghai"));
    CSVRecord row = onlyRow(written);
    assertEquals("2026-01-02 11:04:05", row.get("创建时间"));
    assertEquals("2026-01-03 01:30:00", row.get("修改时间"));
    Grid workbook = AnnotationWorkbook.grid(written);
    assertEquals("2026-01-03", workbook.rows().getFirst().get(workbook.header().indexOf("日期")));
    assertTrue(AnnotationHtml.of(written).contains("2026-01-03"));
    assertTrue(AnnotationMarkdown.of(written).contains("2026-01-03"));
  }

  @Test
  void whatStandsUnderNoHeadingIsNotUnderTheLastOne() {
    List<WrittenAnnotation> mixed = SampleAnnotations.written(SampleAnnotations.inAndOut());
    String page = AnnotationHtml.of(mixed);
    assertEquals(
        List.of("一、今年工作安排 › （一）交通", "（标题之外）", "一、今年工作安排 › （二）产业"),
        Pattern.compile("<h2>(.*?)</h2>").matcher(page).results().map(h -> h.group(1)).toList());
    String text = AnnotationMarkdown.of(mixed);
    assertEquals(
        List.of("## 一、今年工作安排 › （一）交通", "## （标题之外）", "## 一、今年工作安排 › （二）产业"),
        text.lines().filter(line -> line.startsWith("## ")).toList());
  }

  private static final String NESTED =
      """
      分工：
      - 交通局
        - 报方案
        1. 先勘察
        2. 再报批
          说明在此
      - 财政局
      （一）拨款
        （二）审计
      3. 另议
      5. 再议
      -5%不算
      """;

  @Test
  void listsInListsStandInAsTheyWereWritten() throws IOException {
    List<WrittenAnnotation> nested = with(NESTED);
    assertTrue(
        AnnotationMarkdown.of(nested)
            .endsWith(
                """
                分工：

                - 交通局
                  - 报方案
                  1. 先勘察
                  2. 再报批 \s
                     说明在此
                - 财政局

                （一）拨款 \s
                　（二）审计

                3. 另议

                5\\. 再议 \s
                \\-5%不算

                """),
        AnnotationMarkdown.of(nested));
    String page = AnnotationHtml.of(nested);
    assertTrue(page.contains("<p>分工：</p>\n<p>- 交通局</p>\n"), page);
    assertTrue(page.contains("<p style=\"margin-left: 1.0em\">- 报方案</p>\n"), page);
    assertTrue(page.contains("<p style=\"margin-left: 2.0em\">说明在此</p>\n"), page);
    Grid workbook = AnnotationWorkbook.grid(nested);
    String cell = workbook.rows().getFirst().get(workbook.header().indexOf("批注"));
    assertTrue(cell.contains("- 交通局\n  - 报方案\n  1. 先勘察"), cell);
  }

  @Test
  void whatStandsInAsAWholeStandsAtTheMargin() {
    assertEquals("甲\n乙\n    丙", with("　　甲\n\n\t乙\n\t　　丙  ").getFirst().note());
  }

  @Test
  void everyFormatIsWhatItSaysItIs() throws IOException {
    Map<String, Report> reports =
        Map.of(SampleAnnotations.REPORT.fingerprint(), SampleAnnotations.REPORT);
    for (AnnotationFormat format : AnnotationFormat.values()) {
      byte[] file = format.write(SampleAnnotations.three(), reports, ZoneOffset.UTC);
      boolean packed = new String(file, 0, 2, StandardCharsets.ISO_8859_1).equals("PK");
      assertEquals(!format.isText(), packed, format.word());
    }
  }
}
