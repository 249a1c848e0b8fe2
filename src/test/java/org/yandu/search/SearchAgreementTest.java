package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;

/** Index, scan and counting by hand give one answer for every string there is. */
class SearchAgreementTest {

  /** What a hand may change without changing what is meant, and what changes everything. */
  private static final List<String> INSERTED =
      List.of("“", "”", "「", "\"", " ", "\u3000", "\n", "、");

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
    finder.refresh();
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
      mutate(string, random, text);
    }
    Query query = Query.parse(string.toString());
    List<Hit> indexed = finder.find(query);
    assertEquals(scan.find(query), indexed);
    assertEquals(Counting.byHand(shipped, string.toString()), indexed.size());
    if (query instanceof Query.Literal literal) {
      assertEquals(
          Collections.nCopies(indexed.size(), literal.folded()),
          Counting.foldedSurfaces(shipped, indexed));
    }
    if (changes == 0 && string.indexOf("\n") < 0 && query instanceof Query.Literal) {
      assertTrue(indexed.size() > 0, "what stands in the text is found in it");
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

  private static void mutate(StringBuilder string, Random random, String text) {
    int at = random.nextInt(string.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> string.insert(at, INSERTED.get(random.nextInt(INSERTED.size())));
      case 1 -> string.insert(at, text.charAt(random.nextInt(text.length())));
      case 2 -> {
        if (at < string.length()) {
          string.deleteCharAt(at);
        }
      }
      default -> {
        for (int each = 0; each < string.length(); each++) {
          char character = string.charAt(each);
          if (character > ' ' && character <= '~') {
            string.setCharAt(each, (char) (character + 0xFEE0));
          }
        }
      }
    }
  }

  /** Few characters, so that everything repeats and overlaps; some of them outside of the BMP. */
  @Property(tries = 150)
  void generatedTexts(
      @ForAll("paragraphs") List<String> paragraphs, @ForAll("needles") List<String> needles)
      throws IOException {
    Report report = SampleReport.of(paragraphs);
    Path temporary = Files.createTempDirectory(folder, "generated");
    try (Finder<IOException> generated = new Finder<>(temporary, new Shelf(report))) {
      for (String needle : needles) {
        Query query = Query.parse(needle);
        List<Hit> indexed = generated.find(query);
        assertEquals(TextScan.of(report).find(query), indexed, needle);
        assertEquals(Counting.byHand(report, needle), indexed.size(), needle);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    return strings().ofMinLength(0).ofMaxLength(40).list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<String>> needles() {
    return strings().ofMinLength(0).ofMaxLength(7).list().ofMinSize(1).ofMaxSize(12);
  }

  private static StringArbitrary strings() {
    return Arbitraries.strings().withChars("人人人大、“” aAＡ1１%\uD840\uDC0B\uDC0C");
  }
}
