package org.yandu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yandu.text.Range;

class CitationTest {

  private final Report report = ReportTest.sample();

  @Test
  void partSectionItemAndPage() {
    assertEquals("（《2024年青石县政府工作报告》，第一部分第（二）节第3项，第2页）", cite("一锹一锹。"));
    assertEquals("（《2024年青石县政府工作报告》，第二部分，第2页）", cite("明年"));
  }

  @Test
  void aPassageOverTwoPagesNamesBoth() {
    assertEquals("（《2024年青石县政府工作报告》，第一部分第（二）节，第1—2页）", cite("修了路。"));
  }

  @Test
  void anExplanationIsCitedByItsNumber() {
    assertEquals("（《2024年青石县政府工作报告》，名词解释第1条，第3页）", cite("甲：乙"));
    assertEquals("（《2024年青石县政府工作报告》，名词解释第2条，第3页）", cite("丙：丁"));
  }

  @Test
  void whatIsBeforeAllHeadingsHasNoPlace() {
    assertEquals("（《2024年青石县政府工作报告》，第1页）", cite("各位代表"));
  }

  @Test
  void nothingIsSaidTwiceInTheName() {
    assertEquals("2024年青石县政府工作报告", Citation.name(named("2024年青石县政府工作报告", "青石县", 2024)));
    assertEquals("2024年青石县政府工作报告", Citation.name(named("政府工作报告", "青石县", 2024)));
    assertEquals("政府工作报告", Citation.name(named("政府工作报告", "", 0)));
  }

  @Test
  void withoutPagesNoPageIsNamed() {
    Block block = new Block(BlockKind.PARAGRAPH, 0, new Range(0, 2));
    Report plain = new Report("工作总结", "", Imprint.UNKNOWN, "甲乙", List.of(block), List.of());
    assertEquals("（《工作总结》）", Citation.of(plain, new Range(0, 1)));
  }

  private static Report named(String title, String place, int year) {
    return new Report(title, "", new Imprint(place, year, "", "", ""), "", List.of(), List.of());
  }

  private String cite(String part) {
    int start = ReportTest.at(report, part);
    return Citation.of(report, new Range(start, start + part.length()));
  }
}
