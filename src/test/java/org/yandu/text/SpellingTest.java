package org.yandu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which strings of a text are read as one types. */
class SpellingTest {

  private static List<String> read(String typed, String... paragraphs) {
    return Spelling.of(typed)
        .map(
            spelling -> {
              Spoken spoken = new Spoken(spelling);
              for (String paragraph : paragraphs) {
                spoken.hear(Folding.fold(paragraph));
              }
              return spoken.strings(100);
            })
        .orElse(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "dlqy, 培育瞪羚企业三家, 瞪羚企业",
    "denglingqiye, 培育瞪羚企业三家, 瞪羚企业",
    "Deng Ling, 培育瞪羚企业三家, 瞪羚",
    "dengl, 培育瞪羚企业三家, 瞪羚",
    "denglqy, 培育瞪羚企业三家, 瞪羚企业",
    "zzst, 建长者食堂, 长者食堂",
    "shzl, 社会治理, 社会治理",
    "szl, 社会治理, ''",
    "lüse, 绿色发展, 绿色",
    "lvse, 绿色发展, 绿色",
    "zhanlue, 战略, 战略",
    "zhanlve, 战略, 战略",
    "yinhang, 银行, 银行",
    "yinxing, 银行, 银行",
    "xian, 西安与县城, 西安",
    "xi'an, 西安与县城, 西安",
    "5020xm, 引进“5020”项目, “5020”项目",
    "5020xiangmu, 引进“5020”项目, “5020”项目",
    "pcrsys, PCR实验室, PCR实验室",
    "gongye, 工、业, ''",
    "xian, 先进, ''",
    "ying, 音乐, ''"
  })
  void readsAsItIsTyped(String typed, String paragraph, String found) {
    assertEquals(found.isEmpty() ? List.of() : List.of(found), read(typed, paragraph));
  }

  @Test
  void whatTheTypistPartedStaysApart() {
    assertEquals(List.of("方案", "翻干"), sorted(read("fangan", "方案", "翻干")));
    assertEquals(List.of("方案"), read("fang'an", "方案", "翻干"));
    assertEquals(List.of("翻干"), read("fan gan", "方案", "翻干"));
  }

  private static List<String> sorted(List<String> strings) {
    return strings.stream().sorted().toList();
  }

  @Test
  void whatIsSpeltOutIsMeantBeforeInitials() {
    assertEquals(List.of("安排"), read("anpai", "安排", "安能破案"));
    assertEquals(List.of("立案"), read("lian", "立案", "里昂"), "and before what is still typed");
    assertEquals(List.of("里昂"), read("lian", "里昂"));
  }

  @Test
  void theMostFrequentComesFirst() {
    assertEquals(List.of("发展", "法制"), read("fz", "法制。发展、发展"));
    Spoken spoken = new Spoken(Spelling.of("fz").orElseThrow());
    spoken.add("法制", Spelling.Sureness.INITIALS, 3);
    spoken.add("发展", Spelling.Sureness.INITIALS, 4);
    assertEquals(List.of("发展"), spoken.strings(1));
  }

  @Test
  void halfAPairOfQuotationMarksIsNotShown() {
    assertEquals(List.of("的领"), read("dl", "好的“领导”"));
    assertEquals(List.of("“四上”企业"), read("ssqy", "有“四上”企业"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "12", "经济", "gdp增长", "a-b", "'", "ａ", "1", "😀"})
  void whatIsNoSpelling(String typed) {
    assertTrue(Spelling.of(typed).isEmpty());
  }

  @Property(tries = 500)
  void nothingIsTooStrange(
      @ForAll @StringLength(max = 30) String text,
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 70) String query) {
    read(query, text);
    read(text, text);
  }
}
