package org.yandu.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.GlossaryCsv.Problem;
import org.yandu.glossary.GlossaryCsv.Reason;

class GlossaryCsvTest {

  @Test
  void columnsAreKnownByTheirNamesInEitherLanguage() {
    Term expected = new Term(2, "“双创”", List.of("双创", "两创"), "创新、创业。");
    for (String table :
        List.of(
            "序号,词条,别名,释义\n2,“双创”,双创；两创,创新、创业。\n",
            "\uFEFFnumber,term,aliases,definition\r\n2,“双创”,双创|两创,创新、创业。\r\n",
            "释义,词条,备注,别名,序号\n创新、创业。, “双创” ,无,双创; 两创,２\n")) {
      GlossaryCsv.Table read = GlossaryCsv.read(table);
      assertEquals(List.of(expected), read.glossary().terms());
      assertEquals(List.of(), read.problems());
    }
  }

  @Test
  void badRowsAreReportedByLineAndTheOthersOffered() {
    String table =
        "序号,词条,释义\n1,甲,子\n,,\n二,乙,丑\n3,,寅\n4,丁,\n5,\"戊,卯\"x\n6,己,\"辰\n巳\"\n7,“己”,午\n8,庚,未";
    GlossaryCsv.Table read = GlossaryCsv.read(table);
    assertEquals(
        List.of("甲", "己", "庚"), read.glossary().terms().stream().map(Term::headword).toList());
    assertEquals("辰\n巳", read.glossary().terms().get(1).definition());
    assertEquals(
        List.of(
            new Problem(4, Reason.BAD_NUMBER),
            new Problem(5, Reason.NO_TERM),
            new Problem(6, Reason.NO_DEFINITION),
            new Problem(7, Reason.BROKEN_QUOTES),
            new Problem(10, Reason.REPEATED)),
        read.problems());
  }

  @Test
  void aQuoteThatNeverClosesCostsOneRow() {
    GlossaryCsv.Table read = GlossaryCsv.read("词条,释义\n甲,\"子\n乙,丑\n丙,寅\n");
    assertEquals(List.of("乙", "丙"), read.glossary().terms().stream().map(Term::headword).toList());
    assertEquals(List.of(new Problem(2, Reason.BROKEN_QUOTES)), read.problems());
  }

  @Test
  void rowsWithoutNumbersAreCounted() {
    GlossaryCsv.Table read = GlossaryCsv.read("词条,释义\n甲,子\n乙,丑\n");
    assertEquals(List.of(1, 2), read.glossary().terms().stream().map(Term::number).toList());
  }

  @Test
  void withoutAHeaderNothingIsUnderstood() {
    for (String table : List.of("", "甲,子\n乙,丑\n", "\u0000\u0001")) {
      GlossaryCsv.Table read = GlossaryCsv.read(table);
      assertEquals(List.of(), read.glossary().terms());
      assertEquals(List.of(new Problem(1, Reason.NO_HEADER)), read.problems());
    }
  }

  @Test
  void aHostileTableTakesNoTime() {
    String table = "词条,释义\n" + "甲\",\"\"x\n".repeat(20_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> GlossaryCsv.read(table));
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadAgain(@ForAll("glossaries") Glossary glossary) {
    GlossaryCsv.Table read = GlossaryCsv.read(GlossaryCsv.write(glossary));
    assertEquals(glossary, read.glossary());
    assertEquals(List.of(), read.problems());
  }

  @Provide
  Arbitrary<Glossary> glossaries() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withChars("甲乙丙“”\",\n1 ")
            .ofMinLength(1)
            .map(text -> "词" + text + "条");
    Arbitrary<List<String>> aliases =
        Arbitraries.strings().withChars("子丑\",“").ofMinLength(1).list().ofMaxSize(3);
    return Combinators.combine(words, aliases, words)
        .as((headword, other, definition) -> new Term(1, headword, other, definition))
        .list()
        .ofMaxSize(6)
        .uniqueElements(term -> org.yandu.text.Folding.key(term.headword()))
        .map(GlossaryCsvTest::numbered);
  }

  private static Glossary numbered(List<Term> terms) {
    List<Term> numbered = new ArrayList<>();
    for (Term term : terms) {
      numbered.add(
          new Term(numbered.size() + 1, term.headword(), term.aliases(), term.definition()));
    }
    return new Glossary(numbered);
  }
}
