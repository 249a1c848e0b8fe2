package org.yandu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yandu.report.CitationTemplate.Fault;
import org.yandu.report.CitationTemplate.Problem;
import org.yandu.text.Range;

class CitationTemplateTest {

  private static final Report FULL =
      report(new Imprint("青石县", 2024, "青石县第九届人民代表大会第三次会议", "2024-01-09", ""), 2);
  private static final Report BARE = report(Imprint.UNKNOWN, 0);

  private static Report report(Imprint imprint, int pages) {
    String text = "一、去年\n修了路。 \n\u3000\u3000架了桥。";
    List<Block> blocks =
        List.of(
            new Block(BlockKind.HEADING, 1, new Range(0, 4)),
            new Block(BlockKind.PARAGRAPH, 0, new Range(5, 10)),
            new Block(BlockKind.PARAGRAPH, 0, new Range(11, text.length())));
    return new Report("政府工作报告", "", imprint, text, blocks, pages == 0 ? List.of() : List.of(0, 11));
  }

  private static String cite(String template, Report report) {
    return CitationTemplate.of(template).cite(report, new Range(5, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          （《{报告}》，{位置}，第{页}页） | （《2024年青石县政府工作报告》，第一部分，第1页）
          （{报告}第{页}页）              | （2024年青石县政府工作报告第1页）
          {地}{年}年{标题}（{日期}）      | 青石县2024年政府工作报告（2024年1月9日）
          {会议}：《{标题}》              | 青石县第九届人民代表大会第三次会议：《政府工作报告》
          来源：{报告}。                  | 来源：2024年青石县政府工作报告。
          ｛报告｝p. { 页 }               | 2024年青石县政府工作报告p. 1
          """)
  void fieldsAreFilledIn(String template, String expected) {
    assertEquals(expected, cite(template, FULL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （《{报告}》，{会议}，第{页}页）     | （《政府工作报告》）
          （{报告}第{页}页）                  | （政府工作报告）
          {年}年{地}{标题}                    | 政府工作报告
          {会议}，{报告}                      | 政府工作报告
          {报告}，第{页}页。                  | 政府工作报告。
          {报告}（{日期}，第{页}页）          | 政府工作报告
          {报告}（见{日期}）第{页}页，{位置}   | 政府工作报告，第一部分
          {地}第{年}号、{报告}                | 政府工作报告
          见{会议}：{报告}                    | 政府工作报告
          """)
  void whatIsNotKnownFallsAwayWithTheWordsAroundIt(String template, String expected) {
    assertEquals(expected, cite(template, BARE));
  }

  @Test
  void nothingKnownIsNothingSaid() {
    assertEquals("", cite("（第{页}页，{会议}）", BARE));
  }

  @Test
  void thePassageStandsWhereTheTemplatePutsItElseBeforeTheSource() {
    Range both = new Range(5, FULL.text().length());
    assertEquals(
        "修了路。\n架了桥。（2024年青石县政府工作报告第1—2页）",
        CitationTemplate.of(CitationTemplate.PLAIN).quote(FULL, both));
    CitationTemplate around = CitationTemplate.of("《{报告}》：“{原文}”");
    assertEquals("《2024年青石县政府工作报告》：“修了”", around.quote(FULL, new Range(5, 7)));
    assertEquals("《2024年青石县政府工作报告》", CitationTemplate.of("“{原文}”，《{报告}》").cite(FULL, both));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    assertEquals(
        Optional.of(new Problem(Fault.UNKNOWN_FIELD, 5, "页码")),
        CitationTemplate.problem("{报告}，{页码}"));
    assertEquals(
        Optional.of(new Problem(Fault.UNCLOSED, 4, "页")), CitationTemplate.problem("{报告}{页"));
    assertEquals(
        Optional.of(new Problem(Fault.UNCLOSED, 0, "报告{页}")), CitationTemplate.problem("{报告{页}"));
    assertEquals(Optional.empty(), CitationTemplate.problem("没有 } 问题 {页}"));
    assertEquals(Optional.empty(), CitationTemplate.problem(CitationTemplate.OFFICIAL));
    assertEquals(Optional.empty(), CitationTemplate.problem(CitationTemplate.PLAIN));
  }

  @Test
  void aTemplateThatCannotBeUsedIsTheOfficialOne() {
    assertEquals(cite(CitationTemplate.OFFICIAL, FULL), cite("{页码}", FULL));
    assertEquals(cite(CitationTemplate.OFFICIAL, FULL), cite("  ", FULL));
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.of(
            "{", "}", "｛", "｝", "报告", "页", "{年}", "{会议}", "（", "）", "《", "》", "第", "，", "x", "。")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Property
  void anyTemplateIsEitherUsedOrItsProblemNamed(@ForAll("templates") String template) {
    Optional<Problem> problem = CitationTemplate.problem(template);
    problem.ifPresent(
        found ->
            assertTrue("{｛".indexOf(template.charAt(found.position())) >= 0, found.toString()));
    for (Report report : List.of(FULL, BARE)) {
      String cited = cite(template, report);
      assertTrue(
          problem.isPresent() || template.isBlank() || cited.length() <= template.length() * 60,
          cited);
    }
  }
}
