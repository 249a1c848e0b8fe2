package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.Writings;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.Query.Way;
import org.yandu.text.Pinyin;
import org.yandu.text.Range;
import org.yandu.text.Simplified;

/** What else a query may mean, in what order, and what is found then. */
class ExpansionTest {

  private static final Report SHIPPED = ShippedReports.first().report();
  private static final TextScan SCAN = TextScan.of(SHIPPED);

  private record Found(Interpretation meant, List<Hit> hits) {}

  private static Optional<Found> find(Query query, TextScan scan) {
    return new Expansion<RuntimeException>(query, scan::tell)
        .first(
            meant ->
                Optional.of(new Found(meant, scan.find(meant)))
                    .filter(found -> !found.hits().isEmpty()));
  }

  private static Found found(String typed) {
    return find(Query.parse(typed), SCAN).orElseThrow(() -> new AssertionError(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "瞪羚企业, AS_TYPED, 瞪羚企业",
    "PCR, AS_TYPED, PCR",
    "瞪羚 独角兽, WORDS, 瞪羚 独角兽",
    "瞪羚企業, SIMPLIFIED, 瞪羚企业",
    "瞪羚 獨角獸, SIMPLIFIED, 瞪羚 独角兽",
    "政府工作報告, SIMPLIFIED, 政府工作报告",
    "dlqy, PINYIN, 瞪羚企业",
    "dengling qiye, PINYIN, 瞪羚企业",
    "leping, PINYIN, 乐平",
    "denglingqiy, PINYIN, 瞪羚企业",
    "pcrsys, PINYIN, PCR实验室",
    "5020xm, PINYIN, 5020项目",
    "lepingshi OR dujiaoshou, PINYIN, 乐平市 OR 独角兽",
    "瞪羚 dujiaoshou, PINYIN, 瞪羚 独角兽",
    "dengling dujiaoshou -leping, PINYIN, 瞪羚 独角兽 -leping",
    "dujiaoshou 近:20 瞪羚 类:正文, PINYIN, 独角兽 近:20 瞪羚 类:正文"
  })
  void theFirstMeaningThatIsFoundCounts(String typed, Way way, String same) {
    Found found = found(typed);
    assertEquals(way, found.meant().way());
    assertEquals(SCAN.find(Query.parse(same)), found.hits());
    boolean otherwise = way == Way.SIMPLIFIED || way == Way.PINYIN;
    assertEquals(otherwise, !found.meant().forms().isEmpty(), "what is looked for instead");
  }

  @Test
  void whatIsFoundNowhereInAnyWayIsNotFound() {
    for (String typed : List.of("查无此句", "查無此句", "zzzz", "“”", "", "qqqq xxxx", "查無 此句")) {
      assertEquals(Optional.empty(), find(Query.parse(typed), SCAN), typed);
    }
  }

  @Test
  void theVocabularyIsAskedOnlyWhereNothingElseIsFound() {
    AtomicInteger asked = new AtomicInteger();
    for (String typed : List.of("瞪羚", "PCR", "瞪羚 獨角獸", "查无此句", "dlqy")) {
      new Expansion<RuntimeException>(Query.parse(typed), spoken -> asked.incrementAndGet())
          .first(meant -> Optional.of(meant).filter(each -> !SCAN.find(each).isEmpty()));
    }
    assertEquals(1, asked.get());
  }

  /** However many readings its characters have, each may be the one that is typed. */
  @Property(tries = 300)
  void whateverStandsInTheReportIsFoundByItsSound(
      @ForAll Random random, @ForAll @IntRange(min = 2, max = 6) int length) {
    Range place = chinese(random, length);
    String typed = Pinyin.of(place.of(SHIPPED.text())).sortKey();
    Found found = found(typed);
    if (found.meant().way() == Way.PINYIN) {
      assertTrue(
          found.hits().stream()
              .anyMatch(
                  hit -> hit.range().start() <= place.start() && place.end() <= hit.range().end()),
          typed);
    }
  }

  /** Written in traditional characters, whichever of them there are. */
  @Property(tries = 300)
  void whateverStandsInTheReportIsFoundInTraditionalCharacters(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int length) throws IOException {
    Map<String, List<String>> traditional = traditional();
    Range place = chinese(random, length);
    String string = place.of(SHIPPED.text());
    StringBuilder typed = new StringBuilder();
    for (int codePoint : string.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      List<String> forms = traditional.getOrDefault(character, List.of(character));
      typed.append(forms.get(random.nextInt(forms.size())));
    }
    Found found = found(typed.toString());
    // A string that is no word may happen to stand there as it was typed.
    if (found.meant().way() == Way.SIMPLIFIED) {
      assertTrue(found.hits().stream().anyMatch(hit -> hit.range().overlaps(place)), string);
    } else {
      assertEquals(Way.AS_TYPED, found.meant().way());
    }
  }

  private static Map<String, List<String>> traditional() throws IOException {
    Map<String, List<String>> traditional = new HashMap<>();
    try (InputStream table =
        Objects.requireNonNull(Simplified.class.getResourceAsStream("simplified.txt"))) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("[\t ]", -1)))
          .forEach(
              line ->
                  traditional
                      .computeIfAbsent(line.get(1), key -> new ArrayList<>())
                      .add(line.getFirst()));
    }
    return traditional;
  }

  private static Range chinese(Random random, int length) {
    String text = SHIPPED.text();
    while (true) {
      int start = random.nextInt(text.length() - length);
      Range range = new Range(start, start + length);
      if (range.of(text).codePoints().allMatch(Character::isIdeographic)) {
        return range;
      }
    }
  }

  private static Query withAliases(String typed, Term... terms) {
    Writings writings = Writings.of(List.of(new Glossary(List.of(terms))));
    return Query.parse(typed).including(writings.others(typed), true);
  }

  private static List<String> written(Query query, String text) {
    return TextScan.of(SampleReport.of(text)).find(query).stream()
        .map(hit -> hit.range().of(text))
        .toList();
  }

  @Test
  void otherWritingsOfATermAreFoundWithItAndEachPlaceOnce() {
    Term term = new Term(1, "“四上”企业", List.of("规上企业", "规上工业企业"), "指规模以上");
    String text = "“四上”企业和规上企业，四上企业；“四上”，四上不算。规上工业企业规上企业。";
    assertEquals(
        List.of("四上”企业", "规上企业", "四上企业", "四上", "规上工业企业", "规上企业"),
        written(withAliases("四上企业", term), text));
    assertEquals(
        written(withAliases("四上企业", term), text), written(withAliases("规上企业", term), text));
    assertEquals(List.of("四上”企业", "四上企业"), written(Query.parse("四上企业"), text));
  }

  @Test
  void whatIsNotIncludedIsStillKnown() {
    Writings writings =
        Writings.of(List.of(new Glossary(List.of(new Term(1, "瞪羚企业", List.of("小巨人"), "")))));
    Query off = Query.parse("瞪羚企业").including(writings.others("瞪羚企业"), false);
    assertEquals(List.of("小巨人"), off.aliases());
    assertEquals(Query.parse("瞪羚企业").interpretations(), off.interpretations());
    Query none = Query.parse("瞪羚").including(writings.others("瞪羚"), true);
    assertEquals(Query.parse("瞪羚"), none);
  }

  @Test
  void ofAnAmbiguousCharacterEveryWayIsTried() {
    List<String> found = new ArrayList<>();
    for (String text : List.of("干部", "乾坤")) {
      TextScan scan = TextScan.of(SampleReport.of(text));
      for (String typed : List.of("幹部", "乾部", "乾坤")) {
        find(Query.parse(typed), scan).ifPresent(hit -> found.add(typed + hit.meant().forms()));
      }
    }
    assertEquals(List.of("幹部[干部]", "乾部[干部]", "乾坤[]"), found);
  }
}
