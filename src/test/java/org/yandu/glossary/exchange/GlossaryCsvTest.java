package org.yandu.glossary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.RowProblem.Reason;

class GlossaryCsvTest {

  @Test
  void columnsAreKnownByTheirNamesInEitherLanguage() {
    Term expected = new Term(2, "“双创”", List.of("双创", "两创"), "创新、创业。");
    for (String table :
        List.of(
            "序号,词条,别名,释义\n2,“双创”,双创；两创,创新、创业。\n",
            "\uFEFFnumber,term,aliases,definition\r\n2,“双创”,双创|两创,创新、创业。\r\n",
            "释义,词条,备注,别名,序号\n创新、创业。, “双创” ,无,双创; 两创,２\n")) {
      TermTable read = GlossaryCsv.read(table);
      assertEquals(List.of(expected), read.glossary().terms());
      assertEquals(List.of(), read.problems());
    }
  }

  @Test
  void badRowsAreReportedByLineAndTheOthersOffered() {
    String table =
        "序号,词条,释义\n1,甲,子\n,,\n二,乙,丑\n3,,寅\n4,丁,\n5,\"戊,卯\"x\n6,己,\"辰\n巳\"\n7,“己”,午\n8,庚,未";
    TermTable read = GlossaryCsv.read(table);
    assertEquals(
        List.of("甲", "己", "庚"), read.glossary().terms().stream().map(Term::headword).toList());
    assertEquals("辰\n巳", read.glossary().terms().get(1).definition());
    assertEquals(
        List.of(
            new RowProblem(4, Reason.BAD_NUMBER),
            new RowProblem(5, Reason.NO_TERM),
            new RowProblem(6, Reason.NO_DEFINITION),
            new RowProblem(7, Reason.BROKEN_QUOTES),
            new RowProblem(10, Reason.REPEATED)),
        read.problems());
  }

  @Test
  void aQuoteThatNeverClosesCostsOneRow() {
    TermTable read = GlossaryCsv.read("词条,释义\n甲,\"子\n乙,丑\n丙,寅\n");
    assertEquals(List.of("乙", "丙"), read.glossary().terms().stream().map(Term::headword).toList());
    assertEquals(List.of(new RowProblem(2, Reason.BROKEN_QUOTES)), read.problems());
  }

  @Test
  void rowsWithoutNumbersAreCounted() {
    TermTable read = GlossaryCsv.read("词条,释义\n甲,子\n乙,丑\n");
    assertEquals(List.of(1, 2), read.glossary().terms().stream().map(Term::number).toList());
  }

  @Test
  void withoutAHeaderNothingIsUnderstood() {
    for (String table : List.of("", "甲,子\n乙,丑\n", "\u0000\u0001")) {
      TermTable read = GlossaryCsv.read(table);
      assertEquals(List.of(), read.glossary().terms());
      assertEquals(List.of(new RowProblem(1, Reason.NO_HEADER)), read.problems());
    }
  }

  @Test
  void aHostileTableTakesNoTime() {
    String table = "词条,释义\n" + "甲\",\"\"x\n".repeat(20_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> GlossaryCsv.read(table));
  }

  @Test
  void linesAreThoseOfTheFileWhateverEndsThem() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      TermTable read =
          GlossaryCsv.read(
              String.join(end, "词条,释义", "甲,\"子", "丑\"", "", "乙,\"寅", "丙,卯", "丁,", "戊,辰"));
      assertEquals(List.of(2, 6, 8), read.rows().stream().map(TermTable.Row::line).toList());
      assertEquals(
          List.of(new RowProblem(5, Reason.BROKEN_QUOTES), new RowProblem(7, Reason.NO_DEFINITION)),
          read.problems());
    }
  }

  @Test
  void tabsAndSemicolonsSeparateCellsToo() {
    for (String table :
        List.of(
            "词条\t别名\t释义\n甲\t乙、丙\t丁，戊\n", "词条;别名;释义\n甲;乙|丙;丁，戊\n", "名词解释\n词条,别名,释义\n甲,乙；丙,丁，戊")) {
      assertEquals(
          List.of(new Term(1, "甲", List.of("乙", "丙"), "丁，戊")),
          GlossaryCsv.read(table).glossary().terms());
    }
  }

  @Test
  void aTableWithoutAliasesSaysNothingOfThem() {
    assertFalse(GlossaryCsv.read("词条,释义\n甲,子\n").givesAliases());
    assertTrue(GlossaryCsv.read("词条,释义,别名\n甲,子,\n").givesAliases());
  }

  @Test
  void aliasesThatHoldASeparatorStayWhole() {
    assertEquals(
        List.of("灰犀牛、黑天鹅", "A;B", "a\\b", " x "),
        AliasCell.split(AliasCell.join(List.of("灰犀牛、黑天鹅", "", "A;B", "a\\b", " x "))));
    // By hand nobody writes backslashes, and blanks mean nothing.
    assertEquals(List.of("双创", "两 创", "C:\\x"), AliasCell.split(" 双创 ；; 两 创、C:\\x|"));
  }

  @Test
  void whatLooksLikeAFormulaIsNoneInASpreadsheet() {
    for (String formula :
        List.of("=cmd|' /C calc'!A0", "+1", "-1", "@x", "＝1+1", " =1", "\t=1", "'=1")) {
      Term term = new Term(1, formula, List.of(formula), formula);
      String table = GlossaryCsv.write(entries(new Glossary(List.of(term))));
      assertTrue(table.contains(",\"'" + formula + "\","), table);
      assertEquals(List.of(term), GlossaryCsv.read(table).glossary().terms());
    }
    assertEquals("'八五'普法", GlossaryCsv.read("词条,释义\n'八五'普法,x").rows().getFirst().term().headword());
  }

  @Test
  void theTableSaysWhatIsNotOfficial() {
    String table =
        GlossaryCsv.write(entries(new Glossary(List.of(new Term(3, "甲", List.of(), "子")))));
    assertEquals("\"序号\",\"词条\",\"别名\",\"释义\",\"来源\"\r\n3,\"甲\",\"\",\"子\",\"官方释义\"\r\n", table);
  }

  @Test
  void readingIsBounded() {
    String many = "词条,释义\n" + "甲,\n".repeat(60_000);
    TermTable read = GlossaryCsv.read(many);
    assertEquals(TermTable.MOST_ROWS + 1, read.problems().size());
    assertEquals(
        new RowProblem(TermTable.MOST_ROWS + 2, Reason.TOO_MUCH), read.problems().getLast());
    String open = "词条,释义\n" + "甲,\"子\n".repeat(1_000_000) + "乙,丑";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> GlossaryCsv.read(open));
    TermTable wide = GlossaryCsv.read("词条,释义\n甲," + "子".repeat(100_001) + "\n乙,丑\n");
    assertEquals(List.of(new RowProblem(2, Reason.TOO_LONG)), wide.problems());
    assertEquals(1, wide.rows().size());
  }

  static List<EditedGlossary.Entry> entries(Glossary glossary) {
    return new EditedGlossary(glossary, List.of()).entries();
  }

  @Property(tries = 500)
  void whatIsWrittenIsReadAgain(@ForAll("glossaries") Glossary glossary) {
    TermTable read = GlossaryCsv.read(GlossaryCsv.write(entries(glossary)));
    assertEquals(glossary, read.glossary());
    assertEquals(List.of(), read.problems());
  }

  @Provide
  Arbitrary<Glossary> glossaries() {
    return AnyTerms.glossaries();
  }
}
