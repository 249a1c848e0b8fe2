package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;

class StructureTest {

  private static final String PROSE = "这一年修了路，架了桥，办了许多大家想办而没有办成的事，件件有着落，人人都说好，这里不再一一细说。\n";

  @Test
  void headingsOfThreeLevelsAndWithoutNumbers() {
    Report report =
        Fixtures.read(
                "政府工作报告\n各位代表：\n"
                    + "2024年工作回顾\n"
                    + PROSE
                    + "（一）修路\n1．修大路\n"
                    + PROSE
                    + "（二）架桥。架了许多桥，一座比一座高，一座比一座长，从此两岸的人不用再等船。\n"
                    + "一、今年怎样办\n"
                    + PROSE)
            .report();
    assertEquals(List.of("2024年工作回顾", "一、今年怎样办"), Fixtures.headings(report, 1));
    assertEquals(List.of("（一）修路"), Fixtures.headings(report, 2));
    assertEquals(List.of("1．修大路"), Fixtures.headings(report, 3));
  }

  @Test
  void theLastTitleAboveTheAddressIsTheReportsOwn() {
    Report report =
        Fixtures.read(
                "2024年青石县政府工作报告\n来源：青石日报\n政 府 工 作 报 告\n——2024年1月9日在青石县第八届\n人民代表大会第三次会议上\n青石县县长 李 明\n各位代表：\n"
                    + PROSE)
            .report();
    assertEquals("政府工作报告", report.title());
    assertEquals("——2024年1月9日在青石县第八届人民代表大会第三次会议上", report.subtitle());
    assertEquals(
        List.of("2024年青石县政府工作报告", "来源：青石日报", "——2024年1月9日在青石县第八届人民代表大会第三次会议上", "青石县县长 李 明"),
        Fixtures.texts(report, BlockKind.BYLINE));
    assertEquals(
        new Imprint("青石县", 2024, "青石县第八届人民代表大会第三次会议", "2024-01-09", "青石日报"), report.imprint());
  }

  @Test
  void datesInChineseAndFullWidthDigitsAreRead() {
    assertEquals(
        new Imprint("国务院", 2010, "第十一届全国人民代表大会第三次会议", "2010-03-05", ""),
        Fixtures.read("2010年国务院政府工作报告\n——２０１０年３月５日在第十一届全国人民代表大会第三次会议上\n各位代表：\n" + PROSE)
            .report()
            .imprint());
    assertEquals(
        "2024-01-21",
        Fixtures.read("政府工作报告\n二〇二四年一月二十一日\n各位代表：\n" + PROSE).report().imprint().date());
  }

  @Test
  void withoutTitleTheFileGivesItsName() {
    Report report = Fixtures.read("各位代表：\n" + PROSE + "一、修路\n" + PROSE).report();
    assertEquals("fixture", report.title());
    assertEquals(List.of(), Fixtures.texts(report, BlockKind.TITLE));
    assertEquals(Imprint.UNKNOWN, report.imprint());
  }

  @Test
  void whatIsNoReportIsAPlainText() {
    Report report = Fixtures.read("买米\n买盐\n今天要记得去买米，还要买盐，不要忘了带钱，也不要忘了带伞，路上小心车子。").report();
    assertEquals(3, Fixtures.texts(report, BlockKind.PARAGRAPH).size());
  }

  @Test
  void theColophonIsLinesBehindTheLastProse() {
    Report report = Fixtures.read("政府工作报告\n各位代表：\n" + PROSE + "青石县人民政府\n2024年1月9日\n").report();
    assertEquals(List.of("2024年1月9日"), Fixtures.texts(report, BlockKind.COLOPHON));
    Report dated = Fixtures.read("政府工作报告\n各位代表：\n县大会秘书处 2024年1月\n" + PROSE).report();
    assertEquals(List.of(), Fixtures.texts(dated, BlockKind.COLOPHON));
  }
}
