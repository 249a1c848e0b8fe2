package org.yandu.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Folding;
import org.yandu.text.Range;

class TermLinkerTest {

  private static Term term(int number, String headword, String... aliases) {
    return new Term(number, headword, List.of(aliases), "释义。");
  }

  private static List<String> link(String text, Term... terms) {
    return new TermLinker(new Glossary(Arrays.asList(terms)))
        .link(text).stream().map(occurrence -> occurrence.range().of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "“5020”项目, 引进5020项目一个, 5020项目",
    "“5020”项目, 引进“５０２０” 项目一个, “５０２０” 项目",
    "“5020”项目, 咬住“5020项目”不放, “5020项目”",
    "“四上”企业, 新增“四上”八家, “四上”",
    "赣服通, 推广「赣服通」, 「赣服通」",
    "PCR实验室, 建成pcr实验室, pcr实验室",
    "行政执法“三项制度”, 落实行政执法“三项[7]制度”, 行政执法“三项[7]制度”",
    "“一单制”“一箱制”, 推行“一箱制”改革, “一箱制”",
    "灰犀牛、黑天鹅, 防范“黑天鹅”事件, “黑天鹅”",
    "南山—北河合作区, 共建南山-北河合作区, 南山-北河合作区",
    "R1线, 启动R1线12建设, R1线",
    "EPC+O, 采用EPC+O21模式, EPC+O"
  })
  void variantsAreOneTerm(String headword, String text, String surface) {
    assertEquals(List.of(surface), link(text, term(1, headword)));
  }

  @ParameterizedTest
  @CsvSource({
    "“5020”项目, 共有15020项目",
    "5020, 增长1.5020倍",
    "5020, 增长1+5020倍",
    "5020, 共5020.5万元",
    "5020, 共50201万元",
    "2.5, 控制PM2.5浓度",
    "R1线, 途经PR1线",
    "EPC, 采用EPCM模式",
    "“四上”企业, 基层四上四下",
    "“四上”企业, 所谓“四上四下”",
    "灰犀牛、黑天鹅, 水中有黑天鹅",
    "“双高”计划, 采用甲”双高“乙"
  })
  void lookAlikesAreNotLinked(String headword, String text) {
    assertEquals(List.of(), link(text, term(1, headword)));
  }

  @Test
  void aListNumberDoesNotHideATermBehindIt() {
    assertEquals(List.of("5020项目"), link("1．5020项目落地", term(1, "5020项目")));
  }

  @Test
  void theLongestTermWins() {
    Term shorter = term(1, "四不摘");
    Term longer = term(2, "四不摘政策");
    List<Occurrence> found =
        new TermLinker(new Glossary(List.of(shorter, longer))).link("落实四不摘政策和四不摘");
    assertEquals(List.of(longer, shorter), found.stream().map(Occurrence::term).toList());
  }

  @Test
  void aHeadwordIsSurerThanAnAliasOrACore() {
    Term core = term(1, "“双创”基地");
    Term own = term(2, "双创");
    List<Occurrence> found = new TermLinker(new Glossary(List.of(core, own))).link("推进“双创”");
    assertEquals(List.of(own), found.stream().map(Occurrence::term).toList());
  }

  @Test
  void aCoreThatTwoTermsShareMeansNeither() {
    Term one = term(1, "财政“1+8”方案");
    Term two = term(2, "国企“1+8”改革");
    assertEquals(List.of(), link("落实“1+8”部署", one, two));
    assertEquals(List.of("国企“1+8”改革"), link("推进国企“1+8”改革", one, two));
  }

  @Test
  void aliasesAreFound() {
    assertEquals(List.of("“专精特新”道路"), link("走“专精特新”道路", term(1, "专精特新企业", "专精特新道路")));
  }

  @Test
  void nothingIsFoundForNothing() {
    assertEquals(List.of(), link("任何文字"));
    assertEquals(List.of(), link("任何“文字”", term(1, "“”"), term(2, "甲", "", "“”")));
  }

  @Test
  void onlyHeadingsAndParagraphsAreLinkedAndNoMatchCrossesThem() {
    String text = "瞪羚工作报告\n瞪羚的瞪\n羚\n瞪羚：小鹿。\n瞪羚办公室";
    List<BlockKind> kinds =
        List.of(
            BlockKind.TITLE,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.GLOSSARY_ENTRY,
            BlockKind.COLOPHON);
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.lines().toList()) {
      BlockKind kind = kinds.get(blocks.size());
      int level = kind == BlockKind.HEADING ? 1 : 0;
      blocks.add(new Block(kind, level, new Range(start, start + line.length())));
      start += line.length() + 1;
    }
    Report report = new Report("", "", Imprint.UNKNOWN, text, blocks, List.of());
    List<Occurrence> found = new TermLinker(new Glossary(List.of(term(1, "瞪羚")))).link(report);
    assertEquals(List.of(new Range(7, 9)), found.stream().map(Occurrence::range).toList());
  }

  @Property(tries = 200)
  void occurrencesAreInOrderApartAndWhatTheySay(
      @ForAll
          @Chars({'“', '”', ' ', '[', ']'})
          @CharRange(from = '0', to = '2')
          @CharRange(from = '甲', to = '甲')
          String text) {
    Term one = term(1, "12甲");
    Term two = term(2, "甲甲");
    int end = 0;
    for (Occurrence found : new TermLinker(new Glossary(List.of(one, two))).link(text)) {
      String key = Folding.key(found.range().of(text)).replaceAll("\\[[0-9]{1,3}]", "");
      assertEquals(Folding.key(found.term().headword()), key);
      assertTrue(found.range().start() >= end, "overlap in " + text);
      end = found.range().end();
    }
  }
}
