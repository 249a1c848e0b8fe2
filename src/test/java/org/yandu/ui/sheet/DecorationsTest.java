package org.yandu.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** A block finds exactly the decorations that lie over it, in the order of their layers. */
class DecorationsTest {

  private static final Report REPORT =
      SampleReport.of("第一段说的是产业。", "", "第三段说的是教育和医疗。", "末", "第五段说的是交通。");

  private static final int LENGTH = REPORT.text().length();
  private static final DecorationStyle TASK = DecorationStyle.background("mark-blue");

  @Provide
  Arbitrary<List<Decoration>> decorations() {
    Arbitrary<Range> ranges =
        Combinators.combine(
                Arbitraries.integers().between(0, LENGTH + 3), Arbitraries.integers().between(0, 9))
            .as((start, length) -> new Range(start, start + length));
    return Combinators.combine(
            ranges, Arbitraries.of(DecorationStyle.HIT, DecorationStyle.LINK, TASK))
        .as(Decoration::new)
        .list()
        .ofMaxSize(40);
  }

  /** Every decoration that shares a character with the block, found one by one. */
  private static List<Decoration> overBlock(List<Decoration> decorations, int block) {
    Range range = REPORT.blocks().get(block).range();
    List<Decoration> found = new ArrayList<>();
    for (Decoration decoration : decorations) {
      boolean inText = decoration.range().end() <= LENGTH;
      if (inText && decoration.range().overlaps(range) && !decoration.range().isEmpty()) {
        found.add(decoration);
      }
    }
    found.sort(Comparator.comparingInt(decoration -> decoration.range().start()));
    return found;
  }

  @Property
  void aBlockFindsWhatLiesOverIt(
      @ForAll("decorations") List<Decoration> links, @ForAll("decorations") List<Decoration> hits) {
    Decorations decorations = new Decorations(REPORT);
    decorations.set(Layer.LINKS, links);
    decorations.set(Layer.HITS, hits);
    for (int block = 0; block < REPORT.blocks().size(); block++) {
      List<Decoration> expected = overBlock(hits, block);
      expected.addAll(overBlock(links, block));
      assertEquals(expected, decorations.ofBlock(block));
    }
  }

  @Test
  void aLayerThatIsSetAgainForgetsWhatItHeld() {
    Decorations decorations = new Decorations(REPORT);
    decorations.set(Layer.HITS, List.of(new Decoration(new Range(0, 2), DecorationStyle.HIT)));
    decorations.set(Layer.HITS, List.of());
    assertEquals(List.of(), decorations.ofBlock(0));
    assertEquals(List.of(), decorations.ofLayer(Layer.HITS));
  }

  @Test
  void oneThatReachesFarIsFoundBehindManyThatDoNot() {
    Decorations decorations = new Decorations(REPORT);
    Decoration whole = new Decoration(new Range(0, LENGTH), TASK);
    Decoration shorter = new Decoration(new Range(1, 2), DecorationStyle.HIT);
    decorations.set(Layer.ANNOTATIONS, List.of(whole, shorter));
    assertEquals(List.of(whole), decorations.ofBlock(4));
  }
}
