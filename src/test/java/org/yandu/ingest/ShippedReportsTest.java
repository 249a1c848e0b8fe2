package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.glossary.exchange.GlossaryCsv;
import org.yandu.glossary.exchange.TermTable;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Citation;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Folding;

/** The report that travels with the program, as a careful reader reads it. */
class ShippedReportsTest {

  private static final String SHA_256 =
      "566109963cd08c7d05faafbfbc5a5aa08dc9b1cd41f02e94e9586fa75c65824a";

  /** A space with what stands on either side, which may stand beside another space. */
  private static final Pattern AROUND_SPACE = Pattern.compile("(?=(\\S \\S))");

  private final Ingested shipped = ShippedReports.first();
  private final Report report = shipped.report();

  @Test
  void itIsTheTextAsPublishedByteForByte() throws Exception {
    byte[] content = resource("/org/yandu/corpus/leping-2021/report.txt");
    assertEquals(
        SHA_256, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    Path seed = Path.of("..", "shared", "seed", "leping-2021.raw.txt");
    assumeTrue(Files.exists(seed), "the seed is not beside the project; its digest was compared");
    assertArrayEquals(Files.readAllBytes(seed), content);
  }

  @Test
  void itsFolderIsTheFirst() {
    assertEquals(List.of("leping-2021"), ShippedReports.folders());
    assertEquals(1, ShippedReports.all().size());
    assertThrows(IllegalStateException.class, () -> ShippedReports.read("nowhere"));
  }

  @Test
  void titleSubtitleAndImprint() {
    assertEquals("政府工作报告", report.title());
    assertEquals("（2021年10月24日在乐平市第七届人民代表大会第一次会议上）", report.subtitle());
    Imprint imprint = report.imprint();
    assertEquals("乐平市", imprint.place());
    assertEquals(2021, imprint.year());
    assertEquals("乐平市第七届人民代表大会第一次会议", imprint.meeting());
    assertEquals("2021-10-24", imprint.date());
  }

  @Test
  void theTextAloneTellsTheSameImprint() throws Exception {
    Imprint read =
        ReportReader.read(resource("/org/yandu/corpus/leping-2021/report.txt"), "x.txt")
            .report()
            .imprint();
    assertEquals("乐平市", read.place());
    assertEquals(2021, read.year());
    assertEquals("乐平市第七届人民代表大会第一次会议", read.meeting());
    assertEquals("2021-10-24", read.date());
  }

  @Test
  void theLinesAroundTheTitle() {
    assertEquals(List.of("政府工作报告"), Fixtures.texts(report, BlockKind.TITLE));
    assertEquals(
        List.of("市七届人大一次", "会议材料（06）", "（2021年10月24日在乐平市第七届人民代表大会第一次会议上）", "市人民政府代市长 吴 艳"),
        Fixtures.texts(report, BlockKind.BYLINE));
    assertEquals("各位代表：", Fixtures.texts(report, BlockKind.PARAGRAPH).get(0));
    assertEquals(List.of("市七届人大一次会议秘书处 二O二一年十月"), Fixtures.texts(report, BlockKind.COLOPHON));
    assertEquals(List.of("【名词解释】"), Fixtures.texts(report, BlockKind.GLOSSARY_TITLE));
  }

  @Test
  void threePartsAndTenSections() {
    assertEquals(
        List.of("一、过去五年工作回顾", "二、今后五年工作思路与奋斗目标", "三、政府自身建设"), Fixtures.headings(report, 1));
    List<String> sections = Fixtures.headings(report, 2);
    assertEquals(10, sections.size());
    assertEquals("（一）五年来，我们始终致力于抓产业、添动能，高质量发展迈上新台阶", sections.get(0));
    assertEquals("（五）坚持把增进民生福祉作为根本目的，努力创造第一等的社会保障，书写品质生活暖心答卷", sections.get(9));
    assertEquals(List.of(), Fixtures.headings(report, 3));
    assertEquals(
        List.of(5, 5, 0),
        report.outline().stream().limit(3).map(entry -> entry.children().size()).toList());
  }

  @Test
  void everyParagraphIsWhole() {
    List<String> paragraphs = Fixtures.texts(report, BlockKind.PARAGRAPH);
    assertEquals(56, paragraphs.size());
    for (String paragraph : paragraphs) {
      assertTrue(paragraph.matches(".*[。！：]”?"), () -> "no end of a paragraph: " + paragraph);
    }
    assertTrue(paragraphs.contains("未来五年工作的奋斗目标是："));
    assertTrue(paragraphs.contains("围绕上述目标，我们将重点抓好以下五个方面工作："));
    assertEquals(40, paragraphs.stream().filter(text -> text.startsWith("——")).count());
    // No line break of the PDF is left, and no paragraph swallowed the next one's mark.
    assertTrue(paragraphs.stream().noneMatch(text -> text.contains("。——")));
    assertTrue(report.text().contains("完成好“三区三线”划定试点"));
    assertTrue(report.text().contains("总进资573.32亿元"));
    assertTrue(report.text().contains("纪委监委监督和社会舆论监督"));
  }

  @Test
  void spacesAreThoseThatWereWritten() {
    Set<String> around =
        AROUND_SPACE
            .matcher(report.text())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertEquals(Set.of("e C", "n R", "水 建", "长 吴", "吴 艳", "处 二"), around);
    assertTrue(report.text().contains("（Polymerase Chain Reaction）"));
  }

  @Test
  void twentyFourPages() {
    assertEquals(24, report.pages());
    assertEquals(0, report.pageStarts().get(0));
    assertPage(2, "地区生产总值较");
    assertPage(3, "——城市功能更加完善");
    assertPage(4, "入了全国重要饮用水水源地名录");
    assertPage(20, "论监督，让人民赋予的职权");
    assertPage(21, "【名词解释】");
    assertPage(24, "科技领域，互联网领域尤为活跃");
    assertTrue(report.text().indexOf("—20—") < 0);
  }

  private void assertPage(int page, String begin) {
    assertEquals(report.text().indexOf(begin), report.pageStarts().get(page - 1), begin);
  }

  @Test
  void twentyEntriesAsTheCuratedGlossaryHasThem() throws Exception {
    Glossary read =
        ReportReader.read(resource("/org/yandu/corpus/leping-2021/report.txt"), "x").glossary();
    TermTable curated =
        GlossaryCsv.read(
            new String(resource("/org/yandu/glossary/leping-2021.csv"), StandardCharsets.UTF_8));
    assertEquals(List.of(), curated.problems());
    assertEquals(20, read.terms().size());
    assertEquals(20, Fixtures.texts(report, BlockKind.GLOSSARY_ENTRY).size());
    for (int at = 0; at < 20; at++) {
      Term mine = read.terms().get(at);
      Term other = curated.glossary().terms().get(at);
      assertEquals(at + 1, mine.number());
      assertEquals(
          new Term(mine.number(), mine.headword(), other.aliases(), mine.definition()), other);
    }
    assertTrue(read.terms().get(19).definition().endsWith("再生资源回收利用网络。"));
    assertEquals(curated.glossary(), shipped.glossary());
  }

  @Test
  void twentyOneLinks() {
    List<String> links =
        new TermLinker(shipped.glossary())
            .link(report).stream().map(this::pageAndTerm).sorted().toList();
    assertEquals(
        List.of(
                "2 四上企业",
                "2 5020项目",
                "3 美丽集镇建设133工程",
                "5 赣服通",
                "5 7+2+1功能区",
                "5 交所融合",
                "5 新网工程",
                "6 八类案件",
                "11 5020项目",
                "11 三请三回和三企入乐",
                "13 三区三线",
                "14 两轴四组团",
                "15 专精特新企业",
                "15 瞪羚企业",
                "15 独角兽企业",
                "15 赣服通",
                "16 一河七水",
                "17 碳达峰",
                "17 碳中和",
                "17 无废城市",
                "17 两山转化")
            .stream()
            .sorted()
            .toList(),
        links);
  }

  private String pageAndTerm(Occurrence occurrence) {
    return report.pageAt(occurrence.range().start())
        + " "
        + Folding.key(occurrence.term().headword());
  }

  @Test
  void linksTakeTheirQuotationMarksAlong() {
    List<String> surfaces =
        new TermLinker(shipped.glossary())
            .link(report).stream().map(found -> found.range().of(report.text())).toList();
    assertTrue(
        surfaces.containsAll(
            List.of("“5020”项目", "“赣服通”", "“三请三回”和“三企入乐”", "“专精特新”", "“三区三线”", "碳达峰", "碳中和")),
        surfaces.toString());
  }

  @Test
  void aPassageIsCitedAsAnOfficialWould() {
    Block block = report.blockAt(report.text().indexOf("深度融合。集中力量"));
    assertEquals(14, report.pageAt(block.range().start()));
    assertEquals("（《2021年乐平市政府工作报告》，第二部分第（三）节，第14页）", Citation.of(report, block.range()));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = ShippedReportsTest.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("missing: " + name);
      }
      return stream.readAllBytes();
    }
  }
}
