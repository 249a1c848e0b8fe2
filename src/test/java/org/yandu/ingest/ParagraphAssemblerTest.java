package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParagraphAssemblerTest {

  private static final String SYLLABLES = "山水路桥田林湖草城乡镇村人民生产工农商学兵";

  private static List<String> assemble(String text) {
    List<SourceLine> lines = SourceText.lines(text);
    return ParagraphAssembler.assemble(lines, PageFinder.find(lines)).stream()
        .map(Paragraph::text)
        .toList();
  }

  /** Breaks a paragraph as a printer does: marks that close do not begin a line but hang over. */
  private static List<String> wrap(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    int room = width - 2;
    while (start < paragraph.length()) {
      int end = Math.min(paragraph.length(), start + room);
      while (end < paragraph.length() && "，。：".indexOf(paragraph.charAt(end)) >= 0) {
        end++;
      }
      lines.add(paragraph.substring(start, end));
      start = end;
      room = width;
    }
    return lines;
  }

  /** The lines of a paragraph: full ones, and a last one that ends with room for what follows. */
  private static List<String> lines(Random random, int width) {
    StringBuilder prose = new StringBuilder();
    int clause = 5 + random.nextInt(9);
    for (int at = 1; at < width * 6; at++) {
      char syllable = SYLLABLES.charAt(random.nextInt(SYLLABLES.length()));
      prose.append(at % clause == 0 ? (at % (clause * 3) == 0 ? '。' : '，') : syllable);
    }
    List<String> lines =
        new ArrayList<>(wrap(prose.toString(), width).subList(0, 1 + random.nextInt(4)));
    lines.add("末".repeat(1 + random.nextInt(width - 6)) + "。");
    return lines;
  }

  @Property(tries = 300)
  void whatWasWrappedWithLostIndentsIsWholeAgain(
      @ForAll long seed,
      @ForAll @IntRange(min = 18, max = 46) int width,
      @ForAll @IntRange(min = 3, max = 12) int count,
      @ForAll boolean gaps) {
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      List<String> paragraph = lines(random, width);
      paragraphs.add(String.join("", paragraph));
      lines.addAll(paragraph);
    }
    assertEquals(paragraphs, assemble(String.join(gaps ? "\n\n" : "\n", lines)));
  }

  @Property(tries = 100)
  void whatWasWrappedWithIndentsIsWholeAgainHoweverItEnds(
      @ForAll long seed, @ForAll @IntRange(min = 18, max = 46) int width) {
    Random random = new Random(seed);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 6; at++) {
      String paragraph = String.join("", lines(random, width)) + "尾".repeat(random.nextInt(width));
      paragraphs.add(paragraph);
      text.append("　　").append(String.join("\n", wrap(paragraph, width))).append('\n');
    }
    assertEquals(paragraphs, assemble(text.toString()));
  }

  @Test
  void aTextThatIsNotWrappedKeepsItsLines() {
    List<String> lines =
        List.of(
            "短标题",
            "一段很长的话，说的是去年修了多少里路，架了多少座桥，引了多少方水，种了多少亩树，办了多少件事，还有多少没有办完，需要接着办下去。",
            "又一段话，说的是今年。",
            "再一段更长的话，说的是今后五年要修多少里路，架多少座桥，引多少方水，种多少亩树，办多少件事，怎么办，谁来办，什么时候办完，办不完怎么办，都要一一说清楚。");
    assertEquals(lines, assemble(String.join("\n", lines)));
    assertEquals(lines, assemble("　　" + String.join("\r\n　　", lines)));
    assertEquals(lines, assemble(String.join("\\r\\n", lines)));
    assertEquals(lines, assemble(String.join("\r", lines)));
  }

  @Test
  void headingsAndLeadInsOfAWrappedTextStandAlone() {
    List<String> paragraphs =
        List.of(
            "一、过去一年的工作",
            "过去一年，我们修了路，架了桥，引了水，种了树，办了许多大家想办而没有办成的实事。",
            "（一）坚持把修路放在前头，一里一里地修，修到每一个村",
            "——修了大路。从县城到各镇的大路都修好了，从此出门不再难，运货不再贵。",
            "——修了小路。从各镇到各村的小路都修好了。",
            "二、今后一年的工作",
            "今后一年要办的事情是：",
            "——架桥。在大河上架三座桥，在小河上架十座桥，桥桥相通，路路相连，不让一个村落在后面。",
            "各位代表，让我们一起修路架桥引水种树，把家乡建设得更好！");
    for (int width = 20; width < 25; width++) {
      List<String> lines = new ArrayList<>();
      for (String paragraph : paragraphs) {
        lines.addAll(wrap(paragraph, width));
      }
      assertEquals(paragraphs, assemble(String.join("\n\n", lines)), "width " + width);
    }
  }

  @Test
  void piecesThatAWebPageBrokeOffComeBack() {
    assertEquals(
        List.of("细颗粒物（PM2.5）浓度下降两成，空气质量优良天数的比例提高。", "经济发展的主要目标是：增长百分之六。"),
        assemble("细颗粒物（PM\n2.5\n）浓度下降两成，空气质量优良天数的比例提高。\n经济发展的\n主要目标\n是：增长百分之六。"));
  }

  @Test
  void linksInsideProseDoNotBreakIt() {
    assertEquals(
        List.of("政府工作报告", "去年修了路。我们加入了南山合作协定，签署了北河公约并且生效。", "今年接着修。"),
        assemble("政府工作报\n告\n去年修了路。我们加入了\n南山合作协定\n，签署了\n北河公约\n并且生效。\n今年接着修。"));
    assertEquals(
        List.of("去年修了路。今年接着修路，明年也修，不停", "一、今年的事", "去年架了桥。明年再架一座", "2024年1月"),
        assemble("去年修了路。今年接着修路，明年也修，不停\n一、今年的事\n去年架了桥。明年再架一座\n2024年1月"));
  }

  @Test
  void remainsOfConversionsAreMended() {
    assertEquals(
        List.of("报告 人李明", "第一“双创”基地", "甲·乙<丙"),
        assemble("报告????\t人李明\n第一&ldquo;双创&rdquo;&nbsp;&emsp;基地????\n甲&middot;乙&lt;丙\u200B"));
  }
}
