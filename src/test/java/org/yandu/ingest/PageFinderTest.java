package org.yandu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.report.Report;

/** Pages of eight lines; the first word of page n is 页首n. */
class PageFinderTest {

  private static final String FILLER = "中间的一行说的是修路架桥与引水上山的事情和它们的进度";

  /** Pages of the same length, between which something stands. */
  private static String pages(int count, IntFunction<String> head, IntFunction<String> foot) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            page ->
                head.apply(page)
                    + "页首"
                    + page
                    + FILLER.substring(4)
                    + "\n"
                    + (FILLER + "\n").repeat(7)
                    + foot.apply(page))
        .collect(Collectors.joining());
  }

  private static List<String> starts(String text) {
    Report report = Fixtures.read(text).report();
    return report.pageStarts().stream()
        .map(start -> report.text().substring(start, Math.min(report.text().length(), start + 4)))
        .map(begin -> begin.replaceAll("[^页首0-9]", ""))
        .toList();
  }

  private static List<String> expected(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(page -> "页首" + page).toList();
  }

  @Test
  void formFeedsBeginPages() {
    assertEquals(expected(4), starts(pages(4, page -> page > 1 ? "\f" : "", page -> "")));
    assertEquals(expected(4), starts(pages(4, page -> "", page -> "\f\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"—%d—", "- %d -", "第 %d 页", "第%d页 共5页", "%d", "－ %d －", "%d/5"})
  void numbersAtTheFootEndPagesAndAreNoText(String form) {
    String text = pages(5, page -> "", page -> String.format(form, page) + "\n");
    assertEquals(expected(5), starts(text));
    assertEquals(pages(5, page -> "", page -> "").replace("\n", ""), read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"—%d—", "- %d -", "第 %d 页", "%d"})
  void numbersAtTheHeadBeginPages(String form) {
    String text = pages(5, page -> String.format(form, page) + "\n", page -> "");
    assertEquals(expected(5), starts(text));
    assertEquals(pages(5, page -> "", page -> "").replace("\n", ""), read(text));
  }

  @Test
  void numbersAndFormFeedsAgree() {
    String text = pages(4, page -> "", page -> "      - " + page + " -      \n\f\n");
    assertEquals(expected(4), starts(text));
    assertEquals(pages(4, page -> "", page -> "").replace("\n", ""), read(text));
  }

  @Test
  void regularSpacesBeginPagesAndANumberMayStandInForOne() {
    assertEquals(expected(6), starts(pages(6, page -> " ", page -> "")));
    String announced = pages(6, page -> page == 5 ? "—5—\n" : " ", page -> "");
    assertEquals(expected(6), starts(announced));
    assertEquals(pages(6, page -> "", page -> "").replace("\n", ""), read(announced));
  }

  @Test
  void irregularSpacesAndStrayNumbersProveNothing() {
    assertEquals(List.of(), starts(pages(3, page -> "", page -> "")));
    String spaced = "甲\n 乙\n丙\n丁\n 戊\n" + FILLER + "\n 己\n" + (FILLER + "\n").repeat(20) + " 庚";
    assertEquals(List.of(), starts(spaced));
    String numbers = pages(3, page -> page == 2 ? "250\n" : "", page -> page == 3 ? "7\n" : "");
    assertEquals(List.of(), starts(numbers));
    assertEquals(true, read(numbers).contains("250"));
  }

  private static String read(String text) {
    return Fixtures.read(text).report().text().replace("\n", "");
  }
}
