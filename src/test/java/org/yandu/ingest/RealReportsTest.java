package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.Folding;

/** Reports as published, where they are at hand, against what a careful reader found in them. */
class RealReportsTest {

  private static final Path REPORTS = Path.of("..", "shared", "reports");

  @Test
  void everyEntryDefinitionAndSectionIsRightAndNearlyEveryLink() throws Exception {
    assumeAtHand();
    int wanted = 0;
    int found = 0;
    int over = 0;
    for (Path gold : gold()) {
      JsonObject expected = JsonParser.parseString(Files.readString(gold)).getAsJsonObject();
      String name = gold.getFileName().toString().replace(".gold.json", ".txt");
      Ingested read = ReportReader.read(gold.resolveSibling(name));
      Map<String, Term> terms =
          read.glossary().terms().stream()
              .collect(Collectors.toMap(term -> Folding.key(term.headword()), Function.identity()));
      Map<Term, Long> links =
          new TermLinker(read.glossary())
              .link(read.report()).stream()
                  .collect(Collectors.groupingBy(link -> link.term(), Collectors.counting()));
      assertEquals(expected.getAsJsonArray("glossary").size(), terms.size(), name);
      for (JsonElement element : expected.getAsJsonArray("glossary")) {
        JsonObject entry = element.getAsJsonObject();
        String headword = entry.get("term").getAsString();
        Term term = terms.get(Folding.key(headword));
        assertTrue(term != null, () -> name + " lacks " + headword);
        if (term != null) {
          assertWhole(entry, term, name);
          JsonElement count = expected.getAsJsonObject("occurrences").get(headword);
          long want = count == null ? 0 : count.getAsLong();
          long have = links.getOrDefault(term, 0L);
          wanted += (int) want;
          found += (int) Math.min(want, have);
          over += (int) Math.max(0, have - want);
        }
      }
      assertSections(expected.getAsJsonArray("sections"), read.report(), name);
    }
    assertEquals(0, over, "links that a careful reader would not make");
    // Two places paraphrase their term; no rule without understanding finds them.
    assertTrue(found >= wanted - 2, found + " of " + wanted);
  }

  private static void assertWhole(JsonObject entry, Term term, String name) {
    String definition = squeeze(term.definition());
    String start = squeeze(entry.get("definition_start").getAsString());
    assertTrue(
        definition.startsWith(start) || definition.indexOf(start.substring(3)) <= 4,
        () -> name + ": " + term.headword() + " begins " + definition);
    assertTrue(
        definition.endsWith(squeeze(entry.get("definition_end").getAsString())),
        () -> name + ": " + term.headword() + " ends " + definition);
  }

  private static void assertSections(JsonArray sections, Report report, String name) {
    List<String> expected =
        sections.asList().stream().map(each -> squeeze(each.getAsString())).toList();
    List<String> headings =
        Fixtures.headings(report, 1).stream()
            .map(RealReportsTest::squeeze)
            .limit(expected.size())
            .toList();
    assertEquals(expected, headings, name);
  }

  @Test
  void theSameReportWrappedForPrintReadsTheSame() throws Exception {
    assumeAtHand();
    Ingested plain = ReportReader.read(REPORTS.resolve("txt/18-阜平-2021.txt"));
    Ingested printed = ReportReader.read(REPORTS.resolve("pdf-layout/18-阜平-2021.pdftext.txt"));
    assertEquals(46, printed.report().pages());
    assertEquals(plain.glossary(), printed.glossary());
    assertEquals(
        Fixtures.texts(plain.report(), BlockKind.PARAGRAPH),
        Fixtures.texts(printed.report(), BlockKind.PARAGRAPH));
    assertEquals(Fixtures.headings(plain.report(), 1), Fixtures.headings(printed.report(), 1));
  }

  @Test
  void theSameReportInTwoEncodingsReadsTheSame() throws Exception {
    assumeAtHand();
    assertEquals(
        ReportReader.read(REPORTS.resolve("txt/55-国务院-2010.txt")).report().text(),
        ReportReader.read(REPORTS.resolve("txt/55-国务院-2010.gb18030.txt")).report().text());
  }

  private static List<Path> gold() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS.resolve("txt"))) {
      return files.filter(file -> file.toString().endsWith(".gold.json")).sorted().toList();
    }
  }

  private static void assumeAtHand() {
    assumeTrue(
        Files.isDirectory(REPORTS), "the published reports are not beside the project: skipped");
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", "");
  }
}
