package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Query.Interpretation;
import org.yandu.text.Range;

/** What words and signs of a query mean, on paragraphs in which a reader can count. */
class QueryLanguageTest {

  private static final Report REPORT =
      new SampleReport()
          .title("政府工作报告")
          .heading(1, "一、工业")
          .paragraph("发展产业，壮大企业。产业链完整，工业增长10%。")
          .paragraph("企业服务企业，招商引资。“四上”企业347家，四上企业纳统。")
          .heading(1, "二、农业")
          .paragraph("农业产业化，农村电商发展；C++与G206国道（一期）。")
          .glossaryTitle("名词解释")
          .entry("1.“四上”企业：规模以上工业企业等。")
          .build();

  private static List<String> found(String input) {
    return TextScan.of(REPORT).find(Query.parse(input)).stream()
        .map(hit -> hit.range().of(REPORT.text()))
        .toList();
  }

  private static int count(String input) {
    return found(input).size();
  }

  @Test
  void wordsSideBySideAreAllInOneParagraph() {
    assertEquals(List.of("产业", "企业", "产业"), found("企业 产业"));
    assertEquals(List.of("产业", "企业", "产业"), found("企业\u3000产业"));
    assertEquals(List.of("产业", "企业", "产业"), found("企业 AND 产业"));
    assertEquals(List.of(), found("招商 农业"));
  }

  @Test
  void whatStandsAsItWasTypedIsFoundAsThat() {
    assertEquals(List.of("产业链完整"), found("产业链 完整"));
    assertEquals(List.of("G206"), found("G 206"));
    assertEquals(List.of("C++"), found("C++"));
    assertEquals(List.of("（一期）"), found("(一期)"));
  }

  @Test
  void straightQuotationMarksAskForThePunctuation() {
    assertEquals(3, count("四上企业"));
    assertEquals(3, count("“四上”企业"));
    assertEquals(List.of("四上”企业", "四上”企业"), found("\"“四上”企业\""));
    assertEquals(List.of("四上企业"), found("\"四上企业\""));
    assertEquals(3, count("\"四上\""));
    assertEquals(List.of("10%"), found("\"10%\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "四上企业; false",
        "“四上”企业; false",
        "\"四上企业\"; true",
        "\"“四上”企业\"; true",
        "\"“四上”企业\" 年:2021; true",
        "\"企\"; false",
        "(农业 OR \"四上\") -工业; true",
        "增长 近:5 \"四上\"; true"
      })
  void quotationMarksMatterBetweenStraightOnesAlone(String typed, boolean matter) {
    Query query = Query.parse(typed);
    Interpretation last = query.interpretations().getLast();
    assertEquals(matter, query.heedsQuotationMarks(Optional.of(last)));
    assertEquals(matter, query.heedsQuotationMarks(Optional.empty()), "found nowhere");
  }

  @Test
  void oneOfSeveralIsEnough() {
    assertEquals(List.of("工业", "工业", "农业", "农业", "工业"), found("农业 OR 工业"));
    assertEquals(List.of("产业链", "工业"), found("(产业链 OR 电商) 工业"));
    assertEquals(List.of("产业", "电商", "发展"), found("发展 （产业链 OR 电商） 产业 -完整"));
    assertEquals(List.of("产业", "企业", "产业"), found("企业 产业 OR 农村"));
  }

  @Test
  void whatOverlapsCountsOnce() {
    assertEquals(List.of("产业", "产业链", "产业"), found("产业 OR 产业链"));
  }

  @Test
  void paragraphsWithAWordAreLeftOut() {
    assertEquals(List.of("产业", "产业"), found("产业 -农业"));
    assertEquals(List.of("产业"), found("产业 -(企业 OR 完整)"));
  }

  @ParameterizedTest
  @CsvSource({
    "发展 近:2 产业, 2",
    "产业 近:1 发展, 2",
    "企业 近:2 企业, 2",
    "工业 近:0 增长, 2",
    "工业 near：3 10%, 2",
    "招商 近:5 农业, 0"
  })
  void nearIsInEitherOrder(String input, int expected) {
    assertEquals(expected, count(input), input + found(input));
  }

  @Test
  void aStarStandsForAFewCharacters() {
    assertEquals(List.of("产业链完整"), found("产业*完整"));
    assertEquals(List.of("四上”企业", "四上企业", "四上”企业"), found("四上*企业"));
    assertEquals(List.of(), found("产业*10%"), "too far");
    assertEquals(List.of("企业服务企业"), found("企业*务企业"));
    assertEquals(count("产业"), count("*产业*"));
  }

  @Test
  void filtersNarrowWhereItIsLookedFor() {
    assertEquals(List.of("产业"), found("产业 部分:农业"));
    assertEquals(List.of("产业"), found("部分：农业 产业"));
    assertEquals(3, count("产业 部分:农业 部分:工业"));
    assertEquals(1, count("四上 类:词条"));
    assertEquals(2, count("四上 类:正文"));
    assertEquals(0, count("四上 类:批注"));
    assertEquals(6, count("企业 词条:四上企业"));
    assertEquals(6, count("企业 词条:\"“四上” 企业\""));
    assertEquals(0, count("企业 年:2021"), "no year is known");
  }

  @Test
  void reportsAreNarrowedByYearPlaceAndName() {
    Report report =
        new Report(
            "政府工作报告",
            "",
            new Imprint("乐平市", 2021, "", "", ""),
            REPORT.text(),
            REPORT.blocks(),
            REPORT.pageStarts());
    TextScan scan = TextScan.of(report);
    for (String input :
        List.of(
            "招商 年:2021",
            "招商 年:2019-2021",
            "招商 年:2021至2023年",
            "招商 地:乐平",
            "招商 报告:2021年乐平",
            "招商 报告:政府工作 year:2021",
            "招商 年:2020 年:2021")) {
      assertEquals(1, scan.find(Query.parse(input)).size(), input);
    }
    for (String input : List.of("招商 年:2020", "招商 地:南昌", "招商 报告:决算", "招商 年:2021 地:南昌")) {
      assertEquals(0, scan.find(Query.parse(input)).size(), input);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'(产业 发展', NOT_CLOSED, 0, 1",
    "产业 OR, LACKS_WORD, 3, 5",
    "OR 产业, LACKS_WORD, 0, 2",
    "产业 AND AND 企业, LACKS_WORD, 3, 6",
    "近:5 产业, LACKS_WORD, 0, 3",
    "产业 近:远 企业, LACKS_NUMBER, 3, 6",
    "产业 近:999 企业, LACKS_NUMBER, 3, 8",
    "-产业 -企业, ONLY_WITHOUT, 0, 3",
    "类:词条 -(产业 企业), ONLY_WITHOUT, 5, 13",
    "-部分:今后 产业, MISPLACED_FILTER, 1, 6",
    "产业 OR 类:词条, MISPLACED_FILTER, 6, 10",
    "部分:今后 OR 部分:过去 产业, MISPLACED_FILTER, 0, 5",
    "产业 OR -企业, MISPLACED_MINUS, 6, 7",
    "产业 年:, LACKS_VALUE, 3, 5",
    "产业 年:去年, UNKNOWN_VALUE, 3, 7",
    "类:正文, ONLY_FILTERS, 0, 4",
    "产业 (年:2021 类:正文), NOTHING_INSIDE, 3, 16"
  })
  void whatCannotBeObeyedIsSaidWithItsPlace(String input, Problem.Kind kind, int start, int end) {
    Query query = Query.parse(input);
    Problem problem = query.problem().orElseThrow();
    assertEquals(kind, problem.kind());
    assertEquals(input.substring(start, end), problem.place().of(input));
    assertEquals(1, query.interpretations().size(), "the string can still be found");
    assertEquals(Query.Way.AS_TYPED, query.interpretations().getFirst().way());
  }

  /** It can be obeyed; but where it is found nowhere, that may be why. */
  @ParameterizedTest
  @CsvSource({"产业 (链条, 3", "产业 链条), 5", "产业 (链条 OR 企业)) 就业, 13", "产业 （一）、（二 链条, 7"})
  void aParenthesisWithoutItsOtherHalfIsNamed(String input, int at) {
    Query query = Query.parse(input);
    assertEquals(
        Optional.of(new Problem(Problem.Kind.NOT_CLOSED, new Range(at, at + 1))), query.problem());
    assertEquals(2, query.interpretations().size());
  }

  @Test
  void moreParenthesesThanAnybodyNeedsAreNotObeyed() {
    Query query = Query.parse("(工 ".repeat(60) + "农" + ")".repeat(60));
    assertEquals(Problem.Kind.TOO_DEEP, query.problem().orElseThrow().kind());
  }

  /** Parentheses around one word belong to the sign beside them, which needs no blank there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(工业) OR (农业); 工业 OR 农业",
        "（工业） OR 农业; 工业 OR 农业",
        "(工业)OR(农业); 工业 OR 农业",
        "(工业 增长)OR农业; (工业 增长) OR 农业",
        "农业 OR(工业 增长); 农业 OR (工业 增长)",
        "工业 ＯＲ 农业; 工业 OR 农业",
        "工业 ＡＮＤ 农业; 工业 AND 农业",
        "工业 -(农业); 工业 -农业",
        "(工业) 近:5 (增长); 工业 近:5 增长",
        "“工 业” 农业; “工业” 农业",
        "农业 「工 业」增长; 农业 工业增长",
        "类:正文|词条 企业; 类:正文 类:词条 企业",
        "类:正文 类:正文 企业; 类:正文 企业",
        "报告:《工作报告》 企业; 报告:工作报告 企业"
      })
  void otherWaysOfWritingTheSame(String typed, String same) {
    Query.Interpretation meant = Query.parse(typed).interpretations().getLast();
    Query.Interpretation expected = Query.parse(same).interpretations().getLast();
    assertEquals(expected, meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"产业 （一）", "产业 -（一）链条", "“产业 链条", "产业 “链 “条”"})
  void whatIsNoSignIsPartOfTheWord(String typed) {
    String signs = typed.replaceAll("[^（）]", "");
    int words = typed.split(" ").length;
    List<Part> parts =
        Query.parse(typed).interpretations().getLast().expression().everyPart().toList();
    assertEquals(words, parts.size(), parts.toString());
    assertEquals(
        signs.isEmpty() ? 0 : 1, parts.stream().filter(p -> p.folded().contains("(")).count());
  }

  /** What was pasted, however long, is looked for as it stands, and at once. */
  @ParameterizedTest
  @ValueSource(strings = {"产业 近:5 ", "((产业 ", "\"产业 ", "(", "产业 -"})
  void aLongPassageHasNoSigns(String piece) {
    Query query = Query.parse(piece.repeat(30_000));
    assertEquals(1, query.interpretations().size());
    assertEquals(Query.Way.AS_TYPED, query.interpretations().getFirst().way());
    assertEquals(Optional.empty(), query.problem());
    assertEquals(List.of(), WrittenFilter.in("类:正文 " + piece.repeat(30_000)));
    assertEquals(0, TextScan.of(REPORT).find(query).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"产业", "10%", "G206", "7+2+1", "、", "C++", "（一）", "-", "*", "OR", "a-b"})
  void aWordIsNothingButAString(String input) {
    Query query = Query.parse(input);
    assertEquals(Query.Way.AS_TYPED, query.interpretations().getFirst().way());
    assertFalse(query.isMeaningless());
  }

  @Property(tries = 2000)
  void nothingThatIsTypedBreaksAnything(@ForAll String input) {
    Query query = Query.parse(input);
    query.problem().ifPresent(problem -> problem.place().of(input));
    TextScan.of(REPORT).find(query);
  }
}
