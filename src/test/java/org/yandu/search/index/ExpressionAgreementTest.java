package org.yandu.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Hit;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.TextScan;

/**
 * Index and scan find the same in many reports, however words and signs are put together. There are
 * few words, so that one stands in a query several times, and few of them in each report.
 */
class ExpressionAgreementTest {

  private static final int REPORTS = 40;

  private static final List<String> WORDS =
      List.of("人", "大", "人大", "大，", "，人", "工", "\"“人”大\"", "\"大\"", "无", "人大，工");

  private static Path folder = Path.of("unused");
  private static Finder<IOException> finder = new Finder<>(Path.of("unused"), new Shelf());
  private static List<TextScan> scans = List.of();

  @BeforeContainer
  static void build() throws IOException {
    Random random = new Random(11);
    List<Report> reports = new ArrayList<>();
    for (int report = 0; report < REPORTS; report++) {
      List<String> paragraphs = new ArrayList<>(List.of("第" + report + "号"));
      for (int paragraph = 0; paragraph < 1 + random.nextInt(4); paragraph++) {
        StringBuilder text = new StringBuilder();
        String characters = "人大工，“”甲乙丙丁".substring(random.nextInt(4));
        for (int at = 0; at < 1 + random.nextInt(12); at++) {
          text.append(characters.charAt(random.nextInt(characters.length())));
        }
        paragraphs.add(text.toString());
      }
      reports.add(SampleReport.of(paragraphs));
    }
    scans = reports.stream().map(TextScan::of).toList();
    folder = Files.createTempDirectory("yandu-expressions");
    finder = new Finder<>(folder, new Shelf(reports.toArray(Report[]::new)));
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

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String typed(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(7)) {
      case 1 -> typed(random, depth - 1) + " " + typed(random, depth - 1);
      case 2 -> group(random, depth) + " OR " + group(random, depth);
      case 3 -> typed(random, depth - 1) + " -" + word(random);
      case 4 -> group(random, depth) + " 近:" + random.nextInt(5) + " " + group(random, depth);
      case 5 -> "人*" + "大工人".charAt(random.nextInt(3));
      case 6 -> typed(random, depth - 1) + " 词条:" + "人大工".charAt(random.nextInt(3));
      default -> word(random);
    };
  }

  private static String group(Random random, int depth) {
    String inside = typed(random, depth - 1);
    return inside.contains(" ") ? "(" + inside + ")" : inside;
  }

  @Property(tries = 3000)
  void wordsAndSignsInAnyOrder(@ForAll Random random) throws IOException {
    String typed = typed(random, 3);
    for (Interpretation meant : Query.parse(typed).interpretations()) {
      List<Hit> scanned = scans.stream().flatMap(scan -> scan.find(meant).stream()).toList();
      List<Hit> found = finder.find(meant);
      assertEquals(scanned.size(), found.size(), typed);
      assertEquals(Set.copyOf(scanned), new HashSet<>(found), typed);
      int counted = finder.count(meant, () -> false).stream().mapToInt(HitCount::total).sum();
      assertEquals(scanned.size(), counted, typed);
    }
  }
}
