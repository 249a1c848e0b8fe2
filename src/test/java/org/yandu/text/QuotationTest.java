package org.yandu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "一批“5020”项目落户, 5020”项目, “5020”项目",
        "“赣服通”乐平分厅, 赣服通, “赣服通”",
        "推进“碳达峰、碳中和”目标, 碳达峰, 碳达峰",
        "推进“碳达峰、碳中和”目标, 碳中和, 碳中和",
        "实施县城“八个一, 县城“八个一, 县城“八个一",
        "实施县城“八个一”攻坚, 县城“八个一, 县城“八个一”",
        "所谓“‘双碳’”者, 双碳, “‘双碳’”",
        "「四上」企业, 四上」企业, 「四上」企业",
        "用\"瞪羚\"企业的话说, 瞪羚\"企业, \"瞪羚\"企业",
        "如\"甲\"四上企业\"乙\"等, 四上企业, 四上企业",
        "如“甲”四上企业“乙”等, 四上企业, 四上企业",
        "四上企业, 四上企业, 四上企业"
      })
  void marksThatBelongToARangeAreTakenIn(String text, String part, String whole) {
    int start = text.indexOf(part);
    Range widened = Quotation.widen(text, new Range(start, start + part.length()));
    assertEquals(whole, widened.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "一批“5020”项目落户, 5020”项目, “5020”项目",
        "一批“5020”项目落户, 5020, 5020",
        "县城“八个一”攻坚, 县城“八个一, 县城“八个一”",
        "县城“八个一”攻坚, 县城, 县城",
        "如“甲”四上企业“乙”等, 四上企业, 四上企业",
        "用\"瞪羚\"企业的话说, 瞪羚\"企业, \"瞪羚\"企业"
      })
  void halfAPairIsMadeWholeAndNothingElseTakenIn(String text, String part, String whole) {
    int start = text.indexOf(part);
    Range completed = Quotation.complete(text, new Range(start, start + part.length()));
    assertEquals(whole, completed.of(text));
  }

  @Test
  void quotedTextIsFoundInnermostFirst() {
    String text = "“甲‘乙’丙”和「丁」";
    assertEquals(
        List.of("乙", "甲‘乙’丙", "丁"),
        Quotation.quoted(text).stream().map(range -> range.of(text)).toList());
  }

  @Test
  void aMarkWithoutPartnerQuotesNothing() {
    assertEquals(List.of(), Quotation.quoted("“甲乙"));
    assertEquals(List.of(), Quotation.quoted("甲乙”"));
    assertEquals(List.of(), Quotation.quoted("“甲\n乙”"));
    String text = "“甲‘乙”丙’";
    assertEquals(
        List.of("甲‘乙"), Quotation.quoted(text).stream().map(range -> range.of(text)).toList());
  }

  @Test
  void exactlyQuotedMeansAMarkOnEitherSide() {
    assertTrue(quotesExactly("达到“四上”标准", "四上"));
    assertTrue(quotesExactly("达到“四上“标准", "四上"));
    assertTrue(quotesExactly("达到“ 四上 ”标准", "四上"));
    assertFalse(quotesExactly("达到四上标准", "四上"));
    assertFalse(quotesExactly("达到“四上企业”标准", "四上"));
    assertFalse(quotesExactly("既“甲”四上“乙”又", "四上"));
    assertFalse(quotesExactly("四上", "四上"));
  }

  @Test
  void manyUnclosedMarksTakeNoTime() {
    String text = "“".repeat(200_000) + "」".repeat(200_000) + "‘”".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(100_000, Quotation.quoted(text).size()));
  }

  @Property
  void widenedRangesHoldTheOldOneAndOnlyMarksBeside(
      @ForAll @Chars({'“', '”', '"', '‘', '’', '\n'}) @CharRange(from = 'a', to = 'd') String text,
      @ForAll int one,
      @ForAll int other) {
    int length = text.length() + 1;
    int start = Math.min(Math.floorMod(one, length), Math.floorMod(other, length));
    int end = Math.max(Math.floorMod(one, length), Math.floorMod(other, length));
    Range range = new Range(start, end);
    Range widened = Quotation.widen(text, range);
    assertTrue(widened.contains(range));
    String added =
        text.substring(widened.start(), range.start()) + text.substring(range.end(), widened.end());
    assertTrue(added.chars().allMatch(Folding::isQuotationMark), added);
  }

  private static boolean quotesExactly(String text, String part) {
    int start = text.indexOf(part);
    return Quotation.quotesExactly(text, new Range(start, start + part.length()));
  }
}
