package org.yandu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

  private static final String TEXT = "山区修路。河边“植树造林。”县城通车！\n增长1.5%；就业稳定。（完成目标。）还有吗？有\n末段";

  @ParameterizedTest
  @CsvSource({
    "修路, 山区修路。",
    "植树, 河边“植树造林。”",
    "造林。, 河边“植树造林。”",
    "通车, 县城通车！",
    "就业, 增长1.5%；就业稳定。",
    "目标, （完成目标。）",
    "还有吗, 还有吗？",
    "有, 还有吗？",
    "末段, 末段"
  })
  void theSentenceAround(String part, String sentence) {
    int start = TEXT.indexOf(part);
    Range around = Sentence.around(TEXT, new Range(start, start + part.length()));
    assertEquals(sentence, around.of(TEXT));
  }

  @Test
  void aRangeOverTwoSentencesGetsBoth() {
    int start = TEXT.indexOf("路。河");
    assertEquals("山区修路。河边“植树造林。”", Sentence.around(TEXT, new Range(start, start + 3)).of(TEXT));
  }

  @Test
  void anEmptyTextHasAnEmptySentence() {
    assertEquals(new Range(0, 0), Sentence.around("", new Range(0, 0)));
  }

  @Property
  void theSentenceHoldsTheRangeAndStaysInItsParagraph(
      @ForAll @Chars({'。', '”', '）', '\n', '“'}) @CharRange(from = 'a', to = 'c') String text,
      @ForAll int one) {
    int at = Math.floorMod(one, text.length() + 1);
    Range range = new Range(at, at);
    Range around = Sentence.around(text, range);
    assertTrue(around.start() <= at && around.end() >= at);
    assertTrue(around.of(text).indexOf('\n') < 0, "a line feed in " + around);
  }
}
