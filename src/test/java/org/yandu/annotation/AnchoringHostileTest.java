package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/**
 * A million characters that are all alike: what would read the text anew for each passage, or look
 * at every place of one, would take minutes and not a second.
 */
@Timeout(60)
class AnchoringHostileTest {

  private static final int CHARACTERS = 1_000_000;
  private static final int ANNOTATIONS = 3_000;
  private static final String STRANGE = "国".repeat(Anchor.CONTEXT);

  private static final Report ALIKE = SampleReport.of("中".repeat(CHARACTERS));

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 1000})
  void quotesOfTheSameCharacterTakeNoLonger(int length) {
    Random random = new Random(length);
    Anchoring anchoring = new Anchoring(ALIKE);
    for (int number = 0; number < ANNOTATIONS; number++) {
      int start = random.nextInt(CHARACTERS - length);
      Anchor anchor = Anchor.of(ALIKE, new Range(start, start + length));
      assertEquals(
          new Placement(Outcome.FOUND, Optional.of(anchor.range())), anchoring.locate(anchor));
      Anchor strange =
          new Anchor(new Range(0, length), anchor.exact(), STRANGE, STRANGE, List.of());
      assertEquals(Outcome.DOUBTFUL, anchoring.locate(strange).outcome());
      Anchor gone =
          new Anchor(anchor.range(), anchor.exact() + "国", anchor.prefix(), STRANGE, List.of());
      assertEquals(Outcome.LOST, anchoring.locate(gone).outcome());
    }
  }

  @Test
  void aQuoteMayBeAsLongAsTheText() {
    Anchoring anchoring = new Anchoring(ALIKE);
    Anchor all = Anchor.of(ALIKE, new Range(0, CHARACTERS));
    assertEquals(Outcome.FOUND, anchoring.locate(all).outcome());
    Anchor other = new Anchor(all.range(), all.exact() + "国", STRANGE, "", List.of());
    assertEquals(Outcome.LOST, anchoring.locate(other).outcome());
    Report shorter = SampleReport.of("国".repeat(CHARACTERS / 2), "中".repeat(CHARACTERS / 2));
    assertEquals(Outcome.LOST, Anchoring.locate(shorter, all).outcome());
  }
}
