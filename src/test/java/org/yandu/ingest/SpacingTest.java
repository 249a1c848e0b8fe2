package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {

  @ParameterizedTest
  @CsvSource({
    "增长 87.2亿元, 增长87.2亿元",
    "达 660 公里, 达660公里",
    "特定的 DNA 片段, 特定的DNA片段",
    "（Polymerase Chain Reaction）, （Polymerase Chain Reaction）",
    "李  明, 李 明",
    "李　明, 李 明",
    "办公室 二〇二四年, 办公室 二〇二四年",
    "完成。 第二, 完成。第二",
    "一、 回顾, 一、回顾",
    "名 词 解 释, 名词解释",
    "从1 9 9 3 年3 月, 从1993年3月",
    "GB 18030 标准, GB 18030标准",
    "S306至 S205, S306至S205"
  })
  void spacesThatNobodyWroteGo(String printed, String tidy) {
    assertEquals(tidy, Spacing.tidy(printed));
  }

  @ParameterizedTest
  @CsvSource({
    "经济, 发展, 经济发展",
    "Chain, Reaction, Chain Reaction",
    "573., 32亿, 573.32亿",
    "DNA, 复制, DNA复制",
    "增至12, 429元, 增至12429元"
  })
  void onlyLettersThatMeetAreKeptApart(String before, String line, String joined) {
    StringBuilder paragraph = new StringBuilder(before);
    Spacing.append(paragraph, line);
    assertEquals(joined, paragraph.toString());
  }

  @Property
  void tidyingTwiceIsTidyingOnce(@ForAll String text) {
    String once = Spacing.tidy(text);
    assertEquals(once, Spacing.tidy(once));
  }
}
