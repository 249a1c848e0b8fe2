package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/**
 * A thousand annotations at random in the shipped report, each sought in a text that was changed by
 * a seeded hand. A wrong place is worse than no place.
 */
class AnchoringEvaluationTest {

  private static final int ANNOTATIONS = 1000;
  private static final String OTHERS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳";

  private final Report report = ShippedReports.first().report();

  /** What became of a thousand annotations. */
  private record Shares(int right, int wrong, Map<Outcome, Integer> outcomes) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 20, 40})
  void whatIsChangedElsewhereLosesNothing(int percent) {
    Shares shares = evaluate(percent, 0);
    assertEquals(0, shares.wrong(), () -> "wrong of 1000: " + shares);
    assertTrue(shares.right() > 990, () -> "right of 1000: " + shares);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10})
  void aTenthOfTheWordsMayChange(int percent) {
    Shares shares = evaluate(0, percent);
    assertEquals(0, shares.wrong(), () -> "wrong of 1000: " + shares);
    assertTrue(shares.right() > 950, () -> "right of 1000: " + shares);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 50, 100})
  void whatIsHardlyThereAnyMoreIsNotPutElsewhere(int percent) {
    Shares shares = evaluate(percent, percent);
    assertEquals(0, shares.wrong(), () -> "wrong of 1000: " + shares);
  }

  /**
   * @param elsewhere of how many paragraphs in a hundred a few words are changed, or they are
   *     dropped, doubled or put before their neighbour; not of the one with the annotation
   * @param within how many characters in a hundred of the passage are changed
   */
  private Shares evaluate(int elsewhere, int within) {
    Random random = new Random(31 * elsewhere + within);
    int right = 0;
    int wrong = 0;
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (int number = 0; number < ANNOTATIONS; number++) {
      Range range = passage(random);
      Anchor anchor = Anchor.of(report, range);
      int block = report.blockIndexAt(range.start());
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      for (int index = 0; index < report.blocks().size(); index++) {
        if (index != block) {
          edit(text(index), elsewhere, random, index < block ? before : after);
        }
      }
      String own = text(block);
      int start = range.start() - report.blocks().get(block).range().start();
      String changed = exchange(range.of(report.text()), within, random);
      String paragraph = own.substring(0, start) + changed + own.substring(start + range.length());
      SampleReport sample = new SampleReport();
      int expectedStart = start;
      for (String each : before) {
        sample.paragraph(each);
        expectedStart += each.length() + 1;
      }
      sample.paragraph(paragraph);
      after.forEach(sample::paragraph);
      Report edited = sample.build();
      Range expected = new Range(expectedStart, expectedStart + changed.length());
      assertEquals(changed, expected.of(edited.text()), "the test itself is sound");
      Placement placement = Anchoring.locate(edited, anchor);
      outcomes.merge(placement.outcome(), 1, Integer::sum);
      if (placement.outcome() == Outcome.FOUND || placement.outcome() == Outcome.MOVED) {
        boolean there = placement.range().orElseThrow().overlaps(expected);
        right += there ? 1 : 0;
        wrong += there ? 0 : 1;
      }
    }
    return new Shares(right, wrong, outcomes);
  }

  private String text(int block) {
    return report.textOf(report.blocks().get(block));
  }

  /** A passage of 12 to 60 characters within one paragraph. */
  private Range passage(Random random) {
    while (true) {
      Block block = report.blocks().get(random.nextInt(report.blocks().size()));
      int length = 12 + random.nextInt(49);
      if (block.range().length() >= length) {
        int start = block.range().start() + random.nextInt(block.range().length() - length + 1);
        return new Range(start, start + length);
      }
    }
  }

  private static void edit(String paragraph, int percent, Random random, List<String> out) {
    if (random.nextInt(100) >= percent) {
      out.add(paragraph);
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        // The paragraph is gone.
      }
      case 1 -> {
        out.add(paragraph);
        out.add(paragraph);
      }
      case 2 -> out.add(Math.max(0, out.size() - 1), paragraph);
      default -> out.add(exchange(paragraph, 15, random));
    }
  }

  /** Other characters in the place of some; never figures, which would be another statement. */
  private static String exchange(String string, int percent, Random random) {
    StringBuilder changed = new StringBuilder(string);
    int count = string.length() * percent / 100;
    for (int done = 0; done < count; done++) {
      int at = random.nextInt(string.length());
      if (Character.isIdeographic(changed.charAt(at))) {
        changed.setCharAt(at, OTHERS.charAt(random.nextInt(OTHERS.length())));
      }
    }
    return changed.toString();
  }
}
