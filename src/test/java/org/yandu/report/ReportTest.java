package org.yandu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yandu.text.Range;

class ReportTest {

  private static final Pattern LINE = Pattern.compile("(?m)^.*$");

  /** A small report with a part, a section, an item, explanations and a colophon. */
  static Report sample() {
    String text =
        """
        政府工作报告
        各位代表：
        一、过去一年
        上年的话。
        （二）做了什么
        修了路。
        3．怎样做的
        一锹一锹。
        二、今后一年
        明年的话。
        名词解释
        1．甲：乙。
        〔2〕丙：丁。
        青石县政府办公室"""
            .stripTrailing();
    List<BlockKind> kinds =
        List.of(
            BlockKind.TITLE,
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.GLOSSARY_TITLE,
            BlockKind.GLOSSARY_ENTRY,
            BlockKind.GLOSSARY_ENTRY,
            BlockKind.COLOPHON);
    List<Integer> levels = List.of(0, 0, 1, 0, 2, 0, 3, 0, 1, 0, 0, 0, 0, 0);
    List<Block> blocks = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      int at = blocks.size();
      blocks.add(new Block(kinds.get(at), levels.get(at), new Range(line.start(), line.end())));
    }
    int second = text.indexOf("了路");
    Imprint imprint = new Imprint("青石县", 2024, "", "", "");
    return new Report(
        "政府工作报告", "", imprint, text, blocks, List.of(0, second, text.indexOf("名词解释")));
  }

  static int at(Report report, String part) {
    return report.text().indexOf(part);
  }

  @Test
  void theOutlineIsATree() {
    List<OutlineEntry> outline = sample().outline();
    assertEquals(
        List.of("一、过去一年", "二、今后一年", "名词解释"), outline.stream().map(OutlineEntry::title).toList());
    OutlineEntry section = outline.get(0).children().get(0);
    assertEquals("（二）做了什么", section.title());
    assertEquals("3．怎样做的", section.children().get(0).title());
    assertEquals(List.of(), outline.get(1).children());
  }

  @Test
  void thePathLeadsFromThePartDown() {
    Report report = sample();
    assertEquals(List.of("一、过去一年", "（二）做了什么", "3．怎样做的"), path(report, "一锹"));
    assertEquals(List.of("二、今后一年"), path(report, "明年"));
    assertEquals(List.of("名词解释"), path(report, "丁。"));
    assertEquals(List.of(), path(report, "各位"));
    assertEquals(List.of(), path(report, "青石县政府"));
    assertEquals(List.of("一、过去一年"), path(report, "一、过去"));
  }

  private static List<String> path(Report report, String part) {
    return report.path(at(report, part)).stream().map(report::textOf).toList();
  }

  @Test
  void pagesAreFoundByTheirStarts() {
    Report report = sample();
    assertEquals(3, report.pages());
    assertEquals(1, report.pageAt(0));
    assertEquals(1, report.pageAt(at(report, "了路") - 1));
    assertEquals(2, report.pageAt(at(report, "了路")));
    assertEquals(3, report.pageAt(report.text().length()));
  }

  @Test
  void blocksAreFoundByAnyOfTheirOffsets() {
    Report report = sample();
    for (Block block : report.blocks()) {
      assertEquals(block, report.blockAt(block.range().start()));
      assertEquals(block, report.blockAt(block.range().end()));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> report.blockAt(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> report.blockAt(10_000));
  }

  @Test
  void whatDoesNotFitTheTextIsRefused() {
    Block block = new Block(BlockKind.PARAGRAPH, 0, new Range(0, 2));
    assertThrows(IllegalArgumentException.class, () -> report("甲", List.of(block), List.of()));
    assertThrows(IllegalArgumentException.class, () -> report("甲乙丙", List.of(block), List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> report("甲乙", List.of(block), List.of(0, 2, 1)));
    assertThrows(IllegalArgumentException.class, () -> report("甲乙", List.of(block), List.of(3)));
  }

  @Test
  void theFingerprintIsThatOfTheTextAlone() {
    Block block = new Block(BlockKind.PARAGRAPH, 0, new Range(0, 2));
    Report one = report("甲乙", List.of(block), List.of());
    assertEquals(one.fingerprint(), report("甲乙", List.of(block), List.of(0)).fingerprint());
    assertNotEquals(one.fingerprint(), report("甲丙", List.of(block), List.of()).fingerprint());
    assertEquals(64, one.fingerprint().length());
  }

  private static Report report(String text, List<Block> blocks, List<Integer> pages) {
    return new Report("", "", Imprint.UNKNOWN, text, blocks, pages);
  }
}
