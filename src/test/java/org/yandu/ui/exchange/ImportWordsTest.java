package org.yandu.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yandu.ui.exchange.ImportModel.Sort;
import org.yandu.ui.exchange.ImportModel.Taken;
import org.yandu.ui.words.Words;

/** What an import came to, line by line. */
class ImportWordsTest {

  @Test
  void whatIsPartOfWhatCameInStandsBelowItAndNothingSoundsDeletedByTheImport() {
    Map<Sort, Integer> counts =
        Map.of(
            Sort.ADDED, 4,
            Sort.PRESENT, 3,
            Sort.DELETED, 2,
            Sort.DOUBTFUL, 1,
            Sort.LOST, 1,
            Sort.UNKNOWN, 5);
    Taken taken = new Taken("p.yandu", 14, counts, List.of(), true);
    assertEquals(
        List.of(
            "新增 4 条",
            "以上各条中，1 条位置存疑",
            "以上各条中，1 条未找到原文",
            "已有 3 条，没有变化",
            "有 2 条此前已在这里删除，没有恢复",
            "有 5 条所属的报告不在资料库里，没有导入"),
        ImportWords.lines(taken, new Words(Locale.CHINESE)));
  }

  @Test
  void itIsSaidWhatUndoingLeaves() {
    Words words = new Words(Locale.CHINESE);
    Taken without = new Taken("p.yandu", 1, Map.of(Sort.ADDED, 1), List.of(), true);
    assertEquals("Ctrl+Z 一次全部撤销。", ImportWords.hint(without, words));
    Taken with = new Taken("p.yandu", 1, Map.of(Sort.REPORTS, 1), List.of(), true);
    assertEquals("Ctrl+Z 一次全部撤销，带来的报告留在资料库里。", ImportWords.hint(with, words));
  }
}
