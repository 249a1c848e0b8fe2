package org.yandu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {

  private static List<Range> occurrences(FoldedText text, String needle) {
    List<Range> found = new ArrayList<>();
    int at = needle.isEmpty() ? -1 : text.folded().indexOf(needle);
    while (at >= 0) {
      found.add(text.toOriginal(new Range(at, at + needle.length())));
      at = text.folded().indexOf(needle, at + needle.length());
    }
    return found;
  }

  @Test
  void quotationMarksSpacesWidthAndCaseDoNotCount() {
    assertEquals(Folding.key("5020项目"), Folding.key("“５０２０” 项目"));
    assertEquals("pcr实验室", Folding.key("ＰＣＲ 实\n验室"));
    assertEquals("7+2+1功能区", Folding.key("『７＋２＋１』功能区"));
  }

  @Test
  void punctuationCounts() {
    assertEquals("碳达峰、碳中和", Folding.key("“碳达峰、碳中和”"));
  }

  @Test
  void halfOfASurrogatePairIsNoCharacter() {
    assertEquals("一二", Folding.key("一\uD840二"));
    assertEquals("", Folding.key("\uDC0B \uD840"));
    assertEquals(0, occurrences(Folding.fold("\uD840\uDC0B"), Folding.key("\uD840")).size());
  }

  @Test
  void noCharacterGrowsByFolding() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int same = Folding.fold(codePoint);
      String message = Integer.toHexString(codePoint);
      assertTrue(
          same == Folding.DROPPED || Character.charCount(same) <= Character.charCount(codePoint),
          message);
    }
    assertEquals("𐐨一𐐩", Folding.key("𐐀 一“𐐁"), "with letters of two code units");
  }

  @Test
  void occurrencesAreRangesOfTheOriginal() {
    String text = "一批“5020”项目落户，咬住“5020”\n项目";
    List<Range> found = occurrences(Folding.fold(text), "5020项目");
    assertEquals(
        List.of("5020”项目", "5020”\n项目"), found.stream().map(range -> range.of(text)).toList());
  }

  @Property
  void everyFoldedCharacterLeadsBackToOneThatFoldsToIt(@ForAll String text) {
    FoldedText folded = Folding.fold(text);
    for (int at = 0; at < folded.folded().length(); at++) {
      Range back = folded.toOriginal(new Range(at, at + 1));
      int same = Folding.fold(text.codePointAt(back.start()));
      assertEquals(
          folded.folded().codePointAt(folded.toFolded(back.start())), same, "offset " + at);
    }
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    assertEquals(Folding.key(text), Folding.key(Folding.key(text)));
  }
}
