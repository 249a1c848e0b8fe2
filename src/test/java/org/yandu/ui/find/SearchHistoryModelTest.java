package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was looked for lately. */
class SearchHistoryModelTest {

  private final SearchHistoryModel history = new SearchHistoryModel();

  @Test
  void theLatestComesFirstAndNoneTwice() {
    List.of("一", "二", " 一 ", "", "  ").forEach(history::remember);
    assertEquals(List.of("一", "二"), history.queries());
  }

  @Test
  void theOldestAreForgotten() {
    for (int number = 0; number < 50; number++) {
      history.remember("第" + number);
    }
    assertEquals(SearchHistoryModel.MOST, history.queries().size());
    assertEquals("第49", history.queries().getFirst());
  }

  @Test
  void whatIsKeptIsTakenUpAgain() {
    List.of("项目 年:2020", "“四上”企业").forEach(history::remember);
    SearchHistoryModel next = new SearchHistoryModel();
    next.restore(history.keptProperty().get());
    assertEquals(history.queries(), next.queries());
    next.clear();
    assertEquals("", next.keptProperty().get());
    next.restore("");
    assertEquals(List.of(), next.queries());
  }
}
