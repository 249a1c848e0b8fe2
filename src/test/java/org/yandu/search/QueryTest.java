package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.glossary.Writings.Writing;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Query.Way;
import org.yandu.text.Range;

class QueryTest {

  private static final Report REPORT = SampleReport.small();

  private static List<String> found(String input) {
    return TextScan.of(REPORT).find(Query.parse(input)).stream()
        .map(hit -> hit.range().of(REPORT.text()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "“”", "「『\u3000\n\t", "\uD840", "\u200B"})
  void whatMeansNothingSaysSo(String input) {
    Query query = Query.parse(input);
    assertTrue(query.isMeaningless());
    assertEquals(input, query.input());
    assertEquals(List.of(), found(input));
    assertThrows(IllegalArgumentException.class, () -> Expression.literal(input));
  }

  @Test
  void quotationMarksWidthAndSpacesDoNotCount() {
    List<String> expected = List.of("三个一”工程", "三个一”\u3000工程", "三个一工程", "三个一”工程");
    for (String input : List.of("三个一工程", "“三个一”工程", "「三个一」 工程", "\"三个一\"\n工程")) {
      assertEquals(expected, found(input), input);
    }
    assertEquals(List.of("10%", "10%"), found("１０％"));
  }

  @Test
  void punctuationAloneCanBeFound() {
    assertEquals(4, found("、").size());
    assertEquals(
        List.of("。）"),
        TextScan.of(SampleReport.of("完了。）")).find(Query.parse("。)")).stream()
            .map(hit -> "完了。）".substring(hit.range().start(), hit.range().end()))
            .toList());
    assertEquals(List.of(), found("(((\\\"*?:AND OR NOT"));
  }

  @Test
  void noHitCrossesABlock() {
    assertEquals(List.of(), found("过去一年一年来"));
    assertEquals(1, found("过去一年").size());
  }

  @Test
  void everyKindOfBlockIsLookedThrough() {
    for (Block block : REPORT.blocks()) {
      String text = REPORT.textOf(block);
      List<Hit> hits = TextScan.of(REPORT).find(Query.parse(text));
      assertEquals(1, hits.size(), text);
      assertEquals(
          block.kind() == BlockKind.GLOSSARY_ENTRY || block.kind() == BlockKind.GLOSSARY_TITLE
              ? HitKind.ENTRY
              : HitKind.BODY,
          hits.get(0).kind(),
          text);
      assertEquals(REPORT.fingerprint(), hits.get(0).report());
    }
  }

  @Test
  void hitsDoNotOverlap() {
    Report report = SampleReport.of("哈哈哈哈哈", "哈");
    assertEquals(2, TextScan.of(report).find(Query.parse("哈哈")).size());
    assertEquals(6, TextScan.of(report).find(Query.parse("哈")).size());
  }

  @Test
  void aSnippetShowsWhereAHitStands() {
    Hit hit = TextScan.of(REPORT).find(Query.parse("农业增长")).get(0);
    FoundPassage snippet = FoundPassage.of(REPORT, hit.range());
    assertEquals("农业增长", snippet.surface());
    assertEquals("坚持稳中求进，工业增长10%，农业增长5%；“三个一”\u3000工程全面完成。", snippet.context());
    assertEquals("农业增长", snippet.rangeInContext().of(snippet.context()));
    assertEquals(2, snippet.page());
    assertEquals(List.of("一、过去一年", "（一）产业"), snippet.path());
  }

  private static Query.Interpretation meant(String input) {
    return Query.parse(input).interpretations().getLast();
  }

  @Test
  void notesAndTheirQuotesAreFound() {
    int at = REPORT.text().indexOf("稳中求进");
    Annotation annotation =
        new Annotation(
            UUID.randomUUID(),
            REPORT.fingerprint(),
            Anchor.of(REPORT, new Range(at, at + 4)),
            AnnotationKind.QUESTION,
            "何为“进”？进到哪里",
            "",
            Instant.EPOCH,
            Instant.EPOCH);
    NoteHit hit = NoteHit.find(meant("进"), List.of(annotation)).get(0);
    assertEquals(List.of(new Range(3, 4), new Range(6, 7)), hit.inNote());
    assertEquals(List.of(new Range(3, 4)), hit.inQuote());
    assertEquals(List.of(), NoteHit.find(meant("退"), List.of(annotation)));
    assertEquals(
        List.of(
            new NoteHit.Place(annotation.note(), new Range(3, 4), false),
            new NoteHit.Place(annotation.note(), new Range(6, 7), false)),
        hit.places());
    Annotation bookmark = annotation.withForm(MarkForm.BOOKMARK, Instant.EPOCH);
    NoteHit passage = NoteHit.find(meant("稳中"), List.of(bookmark)).getFirst();
    assertEquals(
        List.of(new NoteHit.Place("稳中求进", new Range(0, 2), true)),
        passage.places(),
        "a bookmark says nothing but its passage");
  }

  @Test
  void aTagNarrowsPassagesAndNotesToThoseThatHaveIt() {
    int at = REPORT.text().indexOf("稳中求进");
    Instant now = Instant.EPOCH;
    Annotation tagged =
        new Annotation(
                UUID.randomUUID(),
                REPORT.fingerprint(),
                Anchor.of(REPORT, new Range(at, at + 4)),
                AnnotationKind.QUESTION,
                "进到哪里",
                "",
                now,
                now)
            .withTags(List.of("ＧＤＰ", "发言"), now);
    List<Annotation> all = List.of(tagged);
    Hit hit = new Hit(REPORT.fingerprint(), new Range(at + 3, at + 4), HitKind.BODY);
    for (String fits : List.of("进 标签:发言", "进 tag:gdp", "进 标签:别的 标签:发言 颜色:疑问")) {
      assertEquals(List.of(hit), meant(fits).filters().keepMarked(List.of(hit), all), fits);
      assertEquals(1, NoteHit.find(meant(fits), all).size(), fits);
    }
    for (String not : List.of("进 标签:发", "进 标签:发言 颜色:任务")) {
      assertEquals(List.of(), meant(not).filters().keepMarked(List.of(hit), all), not);
      assertEquals(List.of(), NoteHit.find(meant(not), all), not);
    }
  }

  @Test
  void aColourThatNothingCanBeMarkedWithIsAProblemWithItsPlace() {
    List<AnnotationKind> kinds = AnnotationKind.BUILT_IN;
    for (String known : List.of("进 颜色:疑问", "进 颜色:蓝色", "进 colour:Blue")) {
      assertEquals(Optional.empty(), Query.parse(known, kinds).problem(), known);
    }
    Query unknown = Query.parse("进 颜色:靛青", kinds);
    assertEquals(
        Optional.of(new Problem(Problem.Kind.UNKNOWN_VALUE, new Range(2, 7))), unknown.problem());
    assertEquals(1, unknown.interpretations().size(), "the string that was typed, nothing else");
    assertEquals(Optional.empty(), Query.parse("进 颜色:靛青").problem(), "not known which there are");
  }

  @Test
  void whatIsAStringAndWordsCanBeReadAsWordsAtOnce() {
    Query words = Query.parse("稳 就业").asWords().orElseThrow();
    assertEquals(
        List.of(Way.WORDS), words.interpretations().stream().map(each -> each.way()).toList());
    assertEquals("稳 就业", words.input());
    assertEquals(Optional.empty(), words.asWords(), "nothing is left to choose");
    assertEquals(Optional.empty(), Query.parse("稳就业").asWords(), "one string");
    assertEquals(Optional.empty(), Query.parse("“稳就业").asWords(), "one string");
    assertEquals(Optional.empty(), Query.parse("\"稳就业\"").asWords(), "with its punctuation, once");
    assertEquals(Optional.empty(), Query.parse("(农业 OR").asWords(), "no words");
  }

  @Test
  void filtersNarrowWhatIsFoundWithoutThem() {
    Report report =
        new SampleReport()
            .heading(1, "一、回顾")
            .paragraph("稳就业，稳住就业。")
            .heading(1, "二、安排")
            .paragraph("稳就业，又稳又就业。")
            .build();
    TextScan scan = TextScan.of(report);
    assertEquals(2, scan.find(Query.parse("稳 就业")).size());
    assertEquals(1, scan.find(Query.parse("稳 就业 部分:安排")).size(), "the string, as without");
    assertEquals(1, scan.find(Query.parse("部分:安排 稳 就业")).size());
    assertEquals(4, scan.find(Query.parse("稳 就业 部分:安排").asWords().orElseThrow()).size());
    assertEquals(4, scan.find(Query.parse("又 稳住 OR 稳 部分:安排")).size(), "no string; words");
    assertEquals(0, scan.find(Query.parse("\"稳，就业\" 部分:安排")).size(), "with its punctuation");
    assertEquals(1, scan.find(Query.parse("\"就业，\" 部分:安排")).size());
  }

  @Test
  void theFiltersAreNoPartOfTheWords() {
    assertEquals("稳 就业", Query.parse("稳 年:2020 就业 部分:安排").words());
    assertEquals("稳 就业", Query.parse("稳 就业").words());
  }

  @Test
  void onlyWhereTheStringIsLookedForAreThereAliasesToSwitch() {
    List<Writing> others = List.of(new Writing("工业增长", false));
    for (String typed : List.of("农业增长", "农业增长 年:2020")) {
      assertEquals(List.of("工业增长"), Query.parse(typed).including(others, false).aliases(), typed);
      assertTrue(Query.parse(typed).including(others, true).isIncludingAliases(), typed);
    }
    for (String typed : List.of("\"农业增长\"", "\"农业增长\" 年:2020")) {
      assertEquals(List.of(), Query.parse(typed).including(others, true).aliases(), typed);
    }
  }
}
