package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.text.Folding;
import org.yandu.text.Pinyin;
import org.yandu.text.Spelling;
import org.yandu.text.Spoken;

/** Chains of pairs lead to the very strings that are found by looking at the whole text. */
class PairVocabularyTest {

  private static final Report SHIPPED = ShippedReports.first().report();
  private static final TextScan SCAN = TextScan.of(SHIPPED);
  private static final InMemory PAIRS = new InMemory(SHIPPED);

  /** The pairs of one report. */
  private static final class InMemory implements Pairs<RuntimeException> {

    private final List<String> blocks;
    private final Map<Integer, Map<Integer, Long>> pairs = new HashMap<>();
    private final Set<String> lookedUp = new HashSet<>();

    InMemory(Report report) {
      blocks = report.blocks().stream().map(report::textOf).map(Folding::key).toList();
      for (String block : blocks) {
        int[] characters = block.codePoints().toArray();
        for (int at = 0; at + 1 < characters.length; at++) {
          pairs
              .computeIfAbsent(characters[at], key -> new HashMap<>())
              .merge(characters[at + 1], 1L, Long::sum);
        }
      }
    }

    @Override
    public int[] characters() {
      return pairs.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Map<Integer, Long> followers(int codePoint) {
      return pairs.getOrDefault(codePoint, Map.of());
    }

    @Override
    public long count(String folded) {
      lookedUp.add(folded);
      return blocks.stream().filter(block -> block.contains(folded)).count();
    }
  }

  private static void assertAgree(String typed) {
    Spelling spelling = Spelling.of(typed).orElseThrow();
    Spoken scanned = new Spoken(spelling);
    SCAN.tell(scanned);
    Spoken chained = new Spoken(spelling);
    new PairVocabulary<>(PAIRS).tell(chained);
    assertEquals(keys(scanned), keys(chained), typed);
  }

  private static Set<String> keys(Spoken spoken) {
    Set<String> keys = new TreeSet<>();
    spoken.strings(10_000).forEach(string -> keys.add(Folding.key(string)));
    return keys;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dlqy", "dengling", "leping", "dl", "sh", "xian", "5020xm", "pcrsys", "qz"})
  void asByLookingAtAll(String typed) {
    assertAgree(typed);
  }

  @Test
  void charactersThatAreSpeltOutAreNotSoughtByTheirInitials() {
    InMemory pairs = new InMemory(SHIPPED);
    Spoken spoken = new Spoken(Spelling.of("gaozhiliang").orElseThrow());
    new PairVocabulary<>(pairs).tell(spoken);
    assertEquals(List.of("高质量"), spoken.strings(10));
    assertEquals(Set.of(), initialsOnly(pairs.lookedUp, "gao"));
  }

  private static Set<String> initialsOnly(Set<String> strings, String first) {
    return strings.stream()
        .filter(string -> !Pinyin.of(string).sortKey().startsWith(first))
        .collect(Collectors.toSet());
  }

  @Test
  void whatStandsNowhereIsNotMadeLonger() {
    InMemory pairs = new InMemory(SHIPPED);
    new PairVocabulary<>(pairs).tell(new Spoken(Spelling.of("gzlfz").orElseThrow()));
    Set<String> longer =
        pairs.lookedUp.stream().filter(each -> each.length() > 3).collect(Collectors.toSet());
    assertTrue(longer.contains("高质量发展"));
    for (String each : longer) {
      assertTrue(pairs.count(each.substring(0, each.length() - 1)) > 0, each);
    }
  }

  @Property(tries = 100)
  void whateverStandsInTheReport(
      @ForAll Random random,
      @ForAll @IntRange(min = 2, max = 6) int length,
      @ForAll boolean initials) {
    int start = random.nextInt(SHIPPED.text().length() - length);
    String whole = Pinyin.of(SHIPPED.text().substring(start, start + length)).sortKey();
    String typed = initials ? whole.replaceAll("(\\p{L})\\p{L}*\\s*", "$1") : whole;
    if (Spelling.of(typed).isPresent()) {
      assertAgree(typed);
    }
  }
}
