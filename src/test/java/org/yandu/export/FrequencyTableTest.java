package org.yandu.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yandu.export.FrequencyTable.Line;
import org.yandu.report.Imprint;

/** Frequencies as a table for Word and Excel. */
class FrequencyTableTest {

  private static final List<Line> LINES =
      List.of(
          new Line("2021年乐平市政府工作报告", from("乐平市", 2021), "全文", 10, 13_698, 7.3003),
          new Line("没有出处的报告", Imprint.UNKNOWN, "=一、甲,乙\t丙\r\n丁", 0, 0, 0));

  private static Imprint from(String place, int year) {
    return new Imprint(place, year, "", "", "");
  }

  @Test
  void aFileThatExcelOpensAndNothingInItIsAFormula() {
    assertEquals(
        """
        \uFEFF报告,地方,年份,部分,次数,字数,每万字\r
        2021年乐平市政府工作报告,乐平市,2021,全文,10,13698,7.30\r
        没有出处的报告,,,"'=一、甲,乙\t丙\r
        丁",0,0,0.00\r
        """,
        new String(FrequencyTable.csv(LINES), StandardCharsets.UTF_8));
  }

  @Test
  void aTextThatIsPastedIntoCells() {
    assertEquals(
        """
        报告\t地方\t年份\t部分\t次数\t字数\t每万字
        2021年乐平市政府工作报告\t乐平市\t2021\t全文\t10\t13698\t7.30
        没有出处的报告\t\t\t'=一、甲,乙 丙 丁\t0\t0\t0.00
        """,
        FrequencyTable.tabbed(LINES));
  }
}
