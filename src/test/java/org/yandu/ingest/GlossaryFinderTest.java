package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.glossary.Term;
import org.yandu.report.BlockKind;

/**
 * What explanations look like in reports that people have published, in words of another county.
 */
class GlossaryFinderTest {

  private static final String BODY =
      "青石县政府工作报告\n各位代表：\n一、去年的工作\n去年修了路，架了桥，办了许多大家想办而没有办成的事，件件都有着落，人人都说好。\n";

  private static List<Term> terms(String text) {
    return Fixtures.read(text).glossary().terms();
  }

  private static List<String> headwords(String text) {
    return terms(text).stream().map(Term::headword).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "名词解释",
        "【名词解释】",
        "名 词 解 释",
        "※注释※",
        "注释：",
        "附：短语说明",
        "附件2 名词解释",
        "附件：名词解释",
        "《政府工作报告》有关内容名词注释",
        "《政府工作报告》名词解释",
        "有关名词术语解释",
        "（名词解释）"
      })
  void titlesOfManyForms(String title) {
    Ingested read = Fixtures.read(BODY + title + "\n1．三修工程：修路、修桥、修渠。\n2．两通：通车、通水。");
    assertEquals(
        List.of("三修工程", "两通"), read.glossary().terms().stream().map(Term::headword).toList());
    assertEquals(1, Fixtures.texts(read.report(), BlockKind.GLOSSARY_TITLE).size());
    assertEquals(2, Fixtures.texts(read.report(), BlockKind.GLOSSARY_ENTRY).size());
  }

  @Test
  void aMentionOfExplanationsIsNoTitle() {
    assertEquals(List.of(), terms(BODY + "名词解释\n这件事以后再说，眼下先把路修好，把桥架好，把水引好。"));
    assertEquals(List.of(), terms(BODY + "1．修路：去年修了路。\n2．架桥：去年架了桥。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1．三修工程：修路、修桥、修渠。|三修工程|修路、修桥、修渠。",
        "1.“三修”工程:修路、修桥、修渠。|“三修”工程|修路、修桥、修渠。",
        "１、三修工程：是指修路、修桥、修渠。|三修工程|是指修路、修桥、修渠。",
        "〔1〕三修工程：指修路。(见第2页)|三修工程|指修路。(见第2页)",
        "[１]“三修”：修路。|“三修”|修路。",
        "【1】三修：修路。|三修|修路。",
        "（1）三修：修路。|三修|修路。",
        "1.[“三修”工程]即修路。|“三修”工程|即修路。",
        "1．三修。修路、修桥、修渠。|三修|修路、修桥、修渠。",
        "1．三修工程是指修路：一条一条地修。|三修工程|是指修路：一条一条地修。",
        "1．三修工程即修路、修桥。|三修工程|即修路、修桥。",
        "1．10种好事：十种。|10种好事|十种。",
        "1.6个大项目：六个。|6个大项目|六个。",
        "1．“修路：人人有责”行动：大家修路。|“修路：人人有责”行动|大家修路。",
        "1．“三修工程：修路。|“三修工程|修路。",
        "1．即时达：当日送到。|即时达|当日送到。"
      })
  void anEntryIsCutWhereAReaderCutsIt(String line, String headword, String definition) {
    assertEquals(
        List.of(new Term(1, headword, List.of(), definition)), terms(BODY + "名词解释\n" + line));
  }

  @Test
  void aDefinitionMayStandOnItsOwnLineOrRunOverSeveral() {
    assertEquals(
        List.of(
            new Term(1, "三修工程", List.of(), "修路。\n包括修桥。"), new Term(2, "两通", List.of(), "通车、通水。")),
        terms(BODY + "名词解释\n1.三修工程：\n修路。\n包括修桥。\n2.两通：\n通车、通水。"));
  }

  @Test
  void digitsInsideADefinitionBeginNoEntry() {
    List<Term> terms = terms(BODY + "名词解释\n1．甲：其一。\n3.5亿元的投入。\n2．乙：其二。\n3．丙：其三。");
    assertEquals(List.of("甲", "乙", "丙"), terms.stream().map(Term::headword).toList());
    assertEquals("其一。\n3.5亿元的投入。", terms.get(0).definition());
  }

  @Test
  void annexesBeforeAndBehindBelongToTheBody() {
    String text =
        BODY
            + "附件1\n2024年十件实事\n一、修路到每一个村。\n二、架桥到每一条河。\n附件2\n名词解释\n1．甲：其一。\n2．乙：其二。\n"
            + "附件3\n任务分工\n一、路由交通局修，桥由水利局架，树由林业局种，各司其职，不得推诿。";
    Ingested read = Fixtures.read(text);
    assertEquals(2, read.glossary().terms().size());
    assertEquals("其二。", read.glossary().terms().get(1).definition());
    assertEquals(List.of(), Fixtures.texts(read.report(), BlockKind.COLOPHON));
    assertEquals(
        "一、路由交通局修，桥由水利局架，树由林业局种，各司其职，不得推诿。",
        read.report().textOf(read.report().blocks().get(read.report().blocks().size() - 1)));
  }

  @Test
  void ofTwoGlossariesTheFullerIsMeantAndNeitherIsBody() {
    String part = "名词解释\n1．甲：其一。\n2．乙：其二。\n";
    String end = "各位代表，让我们一起修路架桥，引水种树，把家乡建设得更好，让日子过得更甜！\n";
    Ingested read = Fixtures.read(BODY + end + part + end + part + "3．丙：其三。\n");
    assertEquals(
        List.of("甲", "乙", "丙"), read.glossary().terms().stream().map(Term::headword).toList());
    assertEquals("其二。", read.glossary().terms().get(1).definition());
    assertEquals(5, Fixtures.texts(read.report(), BlockKind.GLOSSARY_ENTRY).size());
  }

  @Test
  void whatFollowsTheLastEntryIsNotPartOfIt() {
    Ingested read = Fixtures.read(BODY + "名词解释\n1．甲：其一。\n2．乙：其二。\n县人大会议秘书处　2024年1月\n共印300份");
    assertEquals("其二。", read.glossary().terms().get(1).definition());
    assertEquals(
        List.of("县人大会议秘书处2024年1月", "共印300份"), Fixtures.texts(read.report(), BlockKind.COLOPHON));
  }

  @Test
  void theChromeOfAWebSiteIsLeftOut() {
    String text =
        "工作报告\n2024年青石县政府工作报告\n时间：2024-01-02????\t作者：某网????\t阅读：\n250\n评论：\n0\n内容摘要：\n"
            + "各位代表：去年修了路，架了桥......\n"
            + BODY
            + "名词解释\n1．甲：其一。\n2．乙：其二。\n分享到：\n某空间\n上一篇：\n红石县政府工作报告\n标签云\n工作报告\n2024年";
    Ingested read = Fixtures.read(text);
    assertEquals(
        List.of(
            "工作报告",
            "2024年青石县政府工作报告",
            "青石县政府工作报告",
            "各位代表：",
            "一、去年的工作",
            "去年修了路，架了桥，办了许多大家想办而没有办成的事，件件都有着落，人人都说好。",
            "名词解释",
            "1．甲：其一。",
            "2．乙：其二。"),
        Fixtures.texts(read.report()));
    assertEquals("其二。", read.glossary().terms().get(1).definition());
  }

  @Test
  void entriesWithoutNumbersAreCounted() {
    assertEquals(
        List.of(new Term(1, "三修", List.of(), "修路。"), new Term(2, "两通", List.of(), "通车。")),
        terms(BODY + "名词解释\n三修：修路。\n两通：通车。"));
  }

  @Test
  void aReportWithoutExplanationsHasNone() {
    assertEquals(List.of(), headwords(BODY + "落实“一体两翼”[12]战略，推进“三修”[13]工程，把事情办好。"));
  }
}
