package org.yandu.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.yandu.glossary.Writings.Writing;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Expansion;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.Query.Way;
import org.yandu.search.TextScan;
import org.yandu.text.Folding;
import org.yandu.text.Pinyin;

/** Index, scan and counting by hand give one answer for every string there is. */
class SearchAgreementTest {

  private static final List<String> SIGNS =
      List.of(
          "OR ",
          " OR ",
          "AND ",
          "-",
          " -",
          "( ",
          " )",
          "（",
          "近:3 ",
          " 近:0 ",
          "*",
          "\"",
          "\" ",
          "类:正文 ",
          "类:词条 ",
          "部分:二 ",
          "部分:过去五年 ",
          "年:2021 ",
          "地:乐平 ",
          "词条:产业 ",
          "报告:工作 ",
          " ");

  private static Report shipped = SampleReport.small();
  private static Finder<IOException> finder = new Finder<>(Path.of("unused"), new Shelf());
  private static TextScan scan = TextScan.of(shipped);
  private static Path folder = Path.of("unused");

  @BeforeContainer
  static void build() throws IOException {
    shipped = ShippedReports.first().report();
    scan = TextScan.of(shipped);
    folder = Files.createTempDirectory("yandu-agreement");
    finder = new Finder<>(folder, new Shelf(shipped));
    finder.refresh(IndexProgress.NONE);
    assertEquals(IndexState.SOUND, finder.check());
  }

  @AfterContainer
  static void delete() throws IOException {
    finder.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 2000)
  void substringsOfTheShippedReport(
      @ForAll Random random, @ForAll("lengths") int length, @ForAll("changes") int changes)
      throws IOException {
    String text = shipped.text();
    int start = random.nextInt(text.length() - length);
    StringBuilder string = new StringBuilder(text.substring(start, start + length));
    for (int change = 0; change < changes; change++) {
      Typed.mutate(string, random, text);
    }
    Query query = Query.parse(string.toString());
    assertEquals(scan.find(query), finder.find(query));
    Interpretation literal = Typed.literal(string.toString());
    List<Hit> indexed = finder.find(literal);
    assertEquals(scan.find(literal), indexed);
    assertEquals(Counting.byHand(shipped, string.toString()), indexed.size());
    assertEquals(
        Collections.nCopies(indexed.size(), Folding.key(string.toString())),
        Counting.foldedSurfaces(shipped, indexed));
    if (changes == 0 && string.indexOf("\n") < 0 && !query.isMeaningless()) {
      assertTrue(indexed.size() > 0, "what stands in the text is found in it");
      boolean exact = query.interpretations().getFirst().way() != Way.AS_TYPED;
      assertTrue(exact || finder.find(query).equals(indexed), "and as it stands");
    }
  }

  /** Words of the report, signs, and pairs of them in any order, sense or none. */
  @Property(tries = 1500)
  void queriesOfWordsAndSigns(@ForAll Random random) throws IOException {
    String text = shipped.text();
    StringBuilder typed = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int piece = 0; piece < pieces; piece++) {
      if (random.nextInt(3) == 0) {
        typed.append(SIGNS.get(random.nextInt(SIGNS.size())));
      }
      int start = random.nextInt(text.length() - 4);
      typed.append(text, start, start + 1 + random.nextInt(3)).append(' ');
    }
    for (Interpretation meant : Query.parse(typed.toString()).interpretations()) {
      assertEquals(scan.find(meant), finder.find(meant), typed.toString());
    }
  }

  /** Other writings, other characters and other sounds of what stands in the report. */
  @Property(tries = 300)
  void expandedQueries(@ForAll Random random, @ForAll boolean quoted) throws IOException {
    String text = shipped.text();
    List<Writing> others = new ArrayList<>();
    for (int each = 0; each < 1 + random.nextInt(3); each++) {
      int start = random.nextInt(text.length() - 5);
      String other = text.substring(start, start + 1 + random.nextInt(4));
      if (!Folding.key(other).isEmpty()) {
        others.add(new Writing(quoted ? "“" + other + "”" : other, quoted));
      }
    }
    int start = random.nextInt(text.length() - 5);
    String typed = text.substring(start, start + 1 + random.nextInt(4));
    for (Interpretation meant : Query.parse(typed).including(others, true).interpretations()) {
      assertEquals(scan.find(meant), finder.find(meant), typed + others);
    }
    String letters = Pinyin.of(typed).sortKey();
    String initials = letters.replaceAll("(\\p{L})\\p{L}*\\s*", "$1");
    for (String spelt : List.of(letters, initials)) {
      new Expansion<RuntimeException>(Query.parse(spelt), scan::tell)
          .first(
              meant -> {
                assertEquals(scan.find(meant), finder.find(meant), spelt);
                return Optional.empty();
              });
    }
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(1, 60).edgeCases(edges -> edges.add(1, 2, 3, 4));
  }

  @Provide
  Arbitrary<Integer> changes() {
    return Arbitraries.of(0, 0, 1, 2);
  }

  /** Few characters, so that everything repeats and overlaps; some of them outside of the BMP. */
  @Property(tries = 150)
  void generatedTexts(
      @ForAll("paragraphs") List<String> paragraphs, @ForAll("needles") List<String> needles)
      throws IOException {
    Report report = SampleReport.of(paragraphs);
    Path temporary = Files.createTempDirectory(folder, "generated");
    try (Finder<IOException> generated = new Finder<>(temporary, new Shelf(report))) {
      generated.refresh(IndexProgress.NONE);
      for (String needle : needles) {
        Interpretation literal = Typed.literal(needle);
        List<Hit> indexed = generated.find(literal);
        assertEquals(TextScan.of(report).find(literal), indexed, needle);
        assertEquals(Counting.byHand(report, needle), indexed.size(), needle);
        for (Interpretation meant : Query.parse(needle).interpretations()) {
          assertEquals(TextScan.of(report).find(meant), generated.find(meant), needle);
        }
      }
    }
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    return strings().ofMinLength(0).ofMaxLength(40).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<String>> needles() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(strings().ofMinLength(0).ofMaxLength(7), Arbitraries.of(SIGNS));
    return pieces.list().ofMaxSize(4).map(each -> String.join("", each)).list().ofMaxSize(12);
  }

  private static StringArbitrary strings() {
    return Arbitraries.strings().withChars("人人人大、“” aAＡ1１%\uD840\uDC0B\uDC0C");
  }
}
