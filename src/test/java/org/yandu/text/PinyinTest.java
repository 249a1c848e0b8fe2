package org.yandu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "瞪羚企业, dlqy",
    "瞪羚企业, denglingqiye",
    "瞪羚企业, DengLing QiYe",
    "瞪羚企业, lingqi",
    "瞪羚企业, dengl",
    "瞪羚企业, denglqy",
    "瞪羚企业, qiy",
    "“三请三回”和“三企”入乐, sqsh",
    "“5020”项目, 5020xm",
    "“5020”项目, 5020xiangmu",
    "PCR实验室, pcrsys",
    "赣服通, gft",
    "绿色, lvse",
    "绿色, lüse",
    "链长制, lzz",
    "链长制, lianzhangzhi",
    "链长制, lianchangzhi",
    "重庆, cq",
    "重庆, zq",
    "长者食堂, zzst",
    "山区, shanqu",
    "山区, shq"
  })
  void finds(String text, String query) {
    assertTrue(Pinyin.of(text).matches(query));
  }

  @ParameterizedTest
  @CsvSource({
    "瞪羚企业, dlyq",
    "瞪羚企业, dlqyx",
    "瞪羚企业, engling",
    "瞪羚企业, 瞪羚",
    "赣服通, gat",
    "“5020”项目, 502xm",
    "瞪羚企业, '“”'"
  })
  void findsNot(String text, String query) {
    assertFalse(Pinyin.of(text).matches(query));
  }

  @Test
  void sortsAsADictionaryDoes() {
    assertEquals(
        List.of("133", "“5020”项目", "瞪羚企业", "赣服通", "PCR实验室", "西安", "鲜", "先行"),
        Stream.of("先行", "鲜", "西安", "PCR实验室", "赣服通", "瞪羚企业", "“5020”项目", "133")
            .sorted(Comparator.comparing(text -> Pinyin.of(text).sortKey()))
            .toList());
  }

  @Property(tries = 300)
  void nothingIsTooStrange(
      @ForAll @StringLength(max = 30) String text,
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 70) String query) {
    Pinyin.of(text).matches(query);
    Pinyin.of(text).matches(text);
  }
}
