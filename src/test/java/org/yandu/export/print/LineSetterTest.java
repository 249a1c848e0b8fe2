package org.yandu.export.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yandu.export.print.BlockStyle.Align;

class LineSetterTest {

  private static final double CELL = 10;
  private static final Face FACE = new Face("any", false);

  /** Chinese takes a cell, all else half of one. */
  private static final Faces FACES =
      new Faces() {
        @Override
        public double advance(Face face, int codePoint) {
          return isFull(codePoint) ? 1 : 0.5;
        }

        @Override
        public Face holding(Face face, int codePoint) {
          return face;
        }
      };

  private static boolean isFull(int codePoint) {
    return codePoint >= 0x2E80 || "—…“”‘’".indexOf(codePoint) >= 0;
  }

  private static BlockStyle style(Align align, int indent) {
    return new BlockStyle(FACE, CELL, CELL, 2 * CELL, align, indent, 0, 0, false);
  }

  private static List<SetLine> set(String text, int cells, int indent) {
    return LineSetter.set(text, style(Align.JUSTIFIED, indent), cells * CELL, FACES);
  }

  private static List<String> lines(String text, int cells) {
    return set(text, cells, 0).stream()
        .map(line -> text.substring(line.start(), line.end()))
        .toList();
  }

  @Test
  void plainTextFillsItsCells() {
    List<SetLine> lines = set("一二三四五六七八九十甲乙丙丁戊己庚辛", 8, 2);
    assertEquals(List.of(6, 8, 4), lines.stream().map(line -> line.end() - line.start()).toList());
    assertEquals(2 * CELL, lines.getFirst().left());
    assertEquals(8 * CELL, lines.get(1).right());
    assertEquals(1, lines.get(1).runs().size());
  }

  @Test
  void aMarkThatWouldBeginALineIsPushedIn() {
    // Two marks before it give up half of a cell between them.
    assertEquals(List.of("一，二，三四五六，", "七八"), lines("一，二，三四五六，七八", 8));
    // With none to give, the line gives up a character and is spread.
    assertEquals(List.of("一二三四五六七", "八，九十"), lines("一二三四五六七八，九十", 8));
  }

  @Test
  void marksBesideEachOtherShareTheirEmptyHalves() {
    assertEquals(List.of("一（二）。“三”四五", "六"), lines("一（二）。“三”四五六", 9));
    SetLine line = set("二）。三", 9, 0).getFirst();
    assertEquals(CELL / 2, line.x(2) - line.x(1));
    assertEquals(CELL, line.x(3) - line.x(2));
  }

  @Test
  void numbersAndWordsAndDashesStayWhole() {
    assertEquals(List.of("增长至", "573.32%，"), lines("增长至573.32%，", 5));
    assertEquals(List.of("五年来", "——工业"), lines("五年来——工业", 4));
    assertEquals(List.of("用", "Windows", "系统"), lines("用Windows系统", 4));
    assertEquals(List.of("2017—2019", "年"), lines("2017—2019年", 5));
  }

  @Test
  void aWordThatFitsNoLineIsBrokenAllTheSame() {
    assertEquals(List.of("12345678", "90"), lines("1234567890", 4));
  }

  @Test
  void spacesAtTheEndOfALineNeedNoRoom() {
    assertEquals(List.of("一二三四 \u3000", "五"), lines("一二三四 \u3000五", 4));
  }

  @Test
  void centredLinesAreOfAboutOneLength() {
    String text = "一二三四五六七八九十甲";
    List<SetLine> lines = LineSetter.set(text, style(Align.CENTRED, 0), 10 * CELL, FACES);
    assertEquals(List.of(6, 5), lines.stream().map(line -> line.end() - line.start()).toList());
    assertEquals(2 * CELL, lines.getFirst().left());
    assertEquals(2.5 * CELL, lines.getLast().left());
  }

  @Test
  void nothingIsALineOfNothing() {
    assertEquals(List.of(""), lines("", 8));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of("政", "府", "工", "作", "报", "告")),
            Tuple.of(4, Arbitraries.of("，", "。", "、", "“", "”", "（", "）", "《", "》")),
            Tuple.of(2, Arbitraries.of("1", "9", ".", "%", "—", "…")),
            Tuple.of(2, Arbitraries.of("a", "Z", " ", "-", "\u3000", "\t")),
            Tuple.of(1, Arbitraries.of("𠅤", "e\u0301", "“《", "）。", "\u200D")))
        .list()
        .ofMaxSize(120)
        .map(parts -> String.join("", parts));
  }

  @Property
  void nothingIsLostOrDoubledAndEverythingKeepsWithinTheMeasure(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 4, max = 28) int cells,
      @ForAll @IntRange(min = 0, max = 2) int indent) {
    int at = 0;
    StringBuilder drawn = new StringBuilder();
    for (SetLine line : set(text, cells, indent)) {
      assertEquals(at, line.start());
      at = line.end();
      line.runs().forEach(run -> drawn.append(run.text()));
      assertTrue(
          line.left() >= -1e-9 && line.right() <= cells * CELL + 1e-6,
          () -> "wide: " + line.right());
      for (int unit = 1; unit <= line.end() - line.start(); unit++) {
        assertTrue(line.x(unit) >= line.x(unit - 1) - 1e-6, "characters change places");
      }
    }
    assertEquals(text.length(), at);
    assertEquals(text, drawn.toString());
  }
}
