package org.yandu.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.Writings.Writing;

/** What else may be written where a term is. */
class WritingsTest {

  private static Writings of(Term... terms) {
    return Writings.of(List.of(new Glossary(List.of(terms))));
  }

  private static Term term(String headword, String... aliases) {
    return new Term(1, headword, List.of(aliases), "定义");
  }

  private static List<String> others(Writings writings, String text) {
    return writings.others(text).stream().map(Writing::text).toList();
  }

  @Test
  void aTermOffersItsAliasesAndItsCoreAndAnAliasTheTerm() {
    Writings writings = of(term("“四上”企业", "规上企业"), term("碳达峰"));
    assertEquals(List.of("规上企业", "“四上”"), others(writings, "四上企业"));
    assertEquals(List.of("规上企业", "“四上”"), others(writings, "「四上」 企业"));
    assertEquals(List.of("“四上”企业", "“四上”"), others(writings, "规上企业"));
    assertEquals(List.of(), others(writings, "碳达峰"));
    assertEquals(List.of(), others(writings, "企业"), "no part of a term is a term");
    assertEquals(List.of(), others(writings, "“”"));
  }

  @Test
  void aCoreCountsOnlyInQuotationMarks() {
    Writings writings = of(term("“四上”企业"));
    assertEquals(List.of(new Writing("“四上”", true)), writings.others("四上企业"));
    Writings alias = of(term("“专精特新”企业", "“专精特新”"));
    assertEquals(
        List.of(new Writing("“专精特新”", false)), alias.others("专精特新企业"), "unless it is an alias too");
  }

  @Test
  void whatHoldsTheQueryIsFoundWithIt() {
    assertEquals(List.of("规上企业"), others(of(term("“四上”企业", "规上企业")), "四上"));
  }

  @Test
  void severalThingsInOneHeadwordAreNotTheSame() {
    assertEquals(List.of(), others(of(term("“三大高地”“五大战略”")), "三大高地五大战略"));
    assertEquals(List.of(), others(of(term("灰犀牛、黑天鹅")), "灰犀牛、黑天鹅"));
  }

  @Test
  void aCoreOfSeveralTermsMeansNoneOfThem() {
    Writings writings = of(term("“双百”工程", "双百计划"), term("“双百”企业"));
    assertEquals(List.of("双百计划"), others(writings, "双百工程"));
    assertEquals(List.of(), others(writings, "双百"));
  }

  @Test
  void whatSeveralGlossariesKnowIsPutTogether() {
    Writings writings =
        Writings.of(
            List.of(
                new Glossary(List.of(term("链长制", "产业链链长制"))),
                new Glossary(List.of(term("“链长制”[3]", "链长负责制"), term("河长制")))));
    assertEquals(List.of("链长负责制"), others(writings, "链长制"), "the other alias holds the term");
    assertEquals(List.of("链长制"), others(writings, "产业链链长制"));
    assertEquals(List.of("“链长制”"), others(writings, "链长负责制"), "without its number");
  }
}
