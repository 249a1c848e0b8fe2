package org.yandu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnippetTest {

  private static Snippet of(String text, String passage, int context) {
    int start = text.indexOf(passage);
    return Snippet.of(text, new Range(start, start + passage.length()), context);
  }

  @Test
  void aShortSentenceIsWhole() {
    Snippet snippet = of("前一句。就业稳定增长，势头好。后一句。", "稳定", 24);
    assertEquals(new Snippet("就业", "稳定", "增长，势头好。"), snippet);
  }

  @Test
  void whatIsCutIsMarked() {
    Snippet snippet = of("一二三四五六七就业稳定增长八九十", "稳定", 4);
    assertEquals(new Snippet("…六七就业", "稳定", "增长八九…"), snippet);
  }

  /** 5 for 5.1% would be another figure. */
  @ParameterizedTest
  @CsvSource({
    "城镇调查失业率稳定在5.1%以下甲, 稳定, 2, 在5.1%…",
    "城镇调查失业率稳定在５．１％以下甲, 稳定, 2, 在５．１％…",
    "共收入增加12429元左右甲乙, 收入, 3, 增加12429…",
    "新修G206国道一条乙丙, 新修, 1, G206…",
  })
  void aFigureIsNotCutBehind(String text, String passage, int context, String after) {
    assertEquals(after, of(text, passage, context).after());
  }

  @ParameterizedTest
  @CsvSource({
    "甲去年增长12.5%的收入, 收入, 3, …12.5%的",
    "甲去年建成2021公里新路, 新路, 3, …2021公里",
  })
  void norIsOneBefore(String text, String passage, int context, String before) {
    assertEquals(before, of(text, passage, context).before());
  }

  @Property
  void itIsTheSentenceAndNotMuchLongerThanAskedFor(
      @ForAll @StringLength(min = 1, max = 200) @CharRange(from = '0', to = '9') String figures,
      @ForAll @IntRange(min = 0, max = 30) int context) {
    Snippet snippet = of(figures + "就业" + figures, "就业", context);
    int most = context + 1 + Snippet.LONGEST_FIGURE;
    assertTrue(snippet.after().length() <= most && snippet.before().length() <= most);
    assertTrue(figures.startsWith(snippet.after().replace("…", "")));
    assertTrue(figures.endsWith(snippet.before().replace("…", "")));
    assertFalse(figures.length() > most && !snippet.after().endsWith("…"));
  }
}
