package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** Parallel sentences that differ in one word are what reports are made of. */
class AnchoringTest {

  private static final List<String> TWINS =
      List.of(
          "一、农业",
          "坚持把农业放在重要位置，新建项目12个，完成投资3.5亿元，同比增长8%。",
          "二、工业",
          "坚持把工业放在重要位置，新建项目20个，完成投资9.5亿元，同比增长8%。",
          "三、商贸",
          "坚持把商贸放在重要位置，新建项目7个，完成投资1.5亿元，同比增长8%。");

  private static Report report(List<String> lines) {
    SampleReport sample = new SampleReport();
    for (String line : lines) {
      if (line.matches("^[一二三四]、.*")) {
        sample.heading(1, line);
      } else {
        sample.paragraph(line);
      }
    }
    return sample.build();
  }

  private static Report twins() {
    return report(TWINS);
  }

  /** The anchor of the n-th place of a string, from 1. */
  private static Anchor anchor(Report report, String string, int place) {
    return Anchor.of(report, range(report, string, place));
  }

  private static Range range(Report report, String string, int place) {
    int at = -1;
    for (int count = 0; count < place; count++) {
      at = report.text().indexOf(string, at + 1);
    }
    return new Range(at, at + string.length());
  }

  private static Placement placement(Outcome outcome, Range range) {
    return new Placement(outcome, Optional.of(range));
  }

  private static List<String> with(List<String> lines, int line, String changed) {
    List<String> all = new ArrayList<>(lines);
    all.set(line, changed);
    return all;
  }

  @Property
  void inTheSameTextEveryPassageIsFoundWhereItStands(
      @ForAll @IntRange(max = 130) int start, @ForAll @IntRange(min = 1, max = 30) int length) {
    Report report = twins();
    int from = Math.min(start, report.text().length() - 1);
    Range range = new Range(from, Math.min(report.text().length(), from + length));
    assertEquals(
        placement(Outcome.FOUND, range), Anchoring.locate(report, Anchor.of(report, range)));
  }

  /** A line put before everything: every passage moves by its length, twins included. */
  @Property
  void whatIsPushedDownIsFoundFurtherDown(
      @ForAll @IntRange(max = 130) int start,
      @ForAll @IntRange(min = 1, max = 30) int length,
      @ForAll("lines") String line) {
    Report before = twins();
    List<String> lines = new ArrayList<>(TWINS);
    lines.add(0, line);
    Report after = report(lines);
    int from = Math.min(start, before.text().length() - 1);
    Range range = new Range(from, Math.min(before.text().length(), from + length));
    Placement placement = Anchoring.locate(after, Anchor.of(before, range));
    Range expected = range.shift(line.length() + 1);
    // A passage that is shorter than its context allows to tell apart may be doubtful, but it is
    // never said to be found or moved anywhere else.
    if (placement.outcome() == Outcome.FOUND || placement.outcome() == Outcome.MOVED) {
      assertEquals(expected, placement.range().orElseThrow());
    }
    if (range.start() >= Anchor.CONTEXT && !range.of(before.text()).isBlank()) {
      assertEquals(Outcome.MOVED, placement.outcome());
    }
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of("新的一段。", "坚持把农业放在重要位置。", "同比增长8%。", "序");
  }

  @Test
  void aTwinIsNotTakenForAPassageThatIsGone() {
    Report before = twins();
    Report after = report(with(TWINS, 3, "工业经济平稳运行。"));
    assertEquals(Outcome.LOST, Anchoring.locate(after, anchor(before, "新建项目20个", 1)).outcome());
    Placement growth = Anchoring.locate(after, anchor(before, "同比增长8%", 2));
    assertEquals(Outcome.DOUBTFUL, growth.outcome());
  }

  @Test
  void twinsThatChangePlacesAreToldApart() {
    Report before = twins();
    List<String> swapped =
        List.of(
            TWINS.get(0),
            TWINS.get(3).replace("20", "21"),
            TWINS.get(2),
            TWINS.get(1),
            TWINS.get(4),
            TWINS.get(5));
    Report after = report(swapped);
    // "把农业放在重要位置" now stands where 工业 stood; its words are there, its place is not.
    assertEquals(
        placement(Outcome.MOVED, range(after, "把农业放在重要位置", 1)),
        Anchoring.locate(after, anchor(before, "把农业放在重要位置", 1)));
    // The same offset holds the same words of the other paragraph: not found, but followed.
    Anchor important = anchor(before, "放在重要位置", 1);
    assertEquals("放在重要位置", important.range().of(after.text()));
    assertEquals(
        placement(Outcome.MOVED, range(after, "放在重要位置", 2)), Anchoring.locate(after, important));
  }

  @Test
  void aTwinThatHasTakenThePlaceIsNotTakenForThePassage() {
    String a = "甲方案从今年起实施，由有关部门落实到位，并且报告结果，随后按照程序公布实施情况说明。";
    String b = "乙方案从今年起实施，由有关部门落实到位，并且报告结果，随后按照程序公布实施情况说明。";
    Report before = report(List.of(a, b, "完。"));
    Report after = report(List.of(b, a, "完。"));
    Anchor anchor = anchor(before, "从今年起实施", 2);
    Placement placement = Anchoring.locate(after, anchor);
    assertEquals(placement(Outcome.DOUBTFUL, range(after, "从今年起实施", 1)), placement);
  }

  @Test
  void theOnlyPlaceIsTakenWhateverStandsAroundIt() {
    Report before = twins();
    Report after = report(List.of("一、总的要求", "完成投资9.5亿元。"));
    assertEquals(
        placement(Outcome.MOVED, range(after, "完成投资9.5亿元", 1)),
        Anchoring.locate(after, anchor(before, "完成投资9.5亿元", 1)));
  }

  @Test
  void aShortWordInStrangeSurroundingsIsDoubtful() {
    Report before = twins();
    Report after = report(List.of("四、文化", "剧目增长了。"));
    Placement placement = Anchoring.locate(after, anchor(before, "增长", 1));
    assertEquals(placement(Outcome.DOUBTFUL, range(after, "增长", 1)), placement);
  }

  @Test
  void anotherNumberOfTheSameLengthBesideItChangesNothing() {
    Report before = twins();
    Report after = report(with(TWINS, 3, TWINS.get(3).replace("9.5", "9.7")));
    Anchor anchor = anchor(before, "同比增长8%", 2);
    assertEquals(placement(Outcome.FOUND, anchor.range()), Anchoring.locate(after, anchor));
  }

  @Test
  void aNumberIsNotFoundInsideAnotherNumber() {
    Report before = report(List.of("新建20个，下降1.2个百分点。"));
    Report after = report(List.of("自2020年起，新建了下降11.2点，再降1.25点。"));
    assertEquals(Outcome.LOST, Anchoring.locate(after, anchor(before, "20", 1)).outcome());
    assertEquals(Outcome.LOST, Anchoring.locate(after, anchor(before, "1.2", 1)).outcome());
    // What was part of a number when it was marked may be one still.
    Anchor part = anchor(after, "020", 1);
    assertEquals(Outcome.FOUND, Anchoring.locate(after, part).outcome());
  }

  @Test
  void quotationMarksWidthAndSpacesDoNotCount() {
    Report before = report(List.of("大力实施“5020”项目，培育企业。", "其他。"));
    Report after = report(List.of("前言。", "大力实施「５０２０」 项目，培育企业。", "其他。"));
    assertEquals(
        placement(Outcome.MOVED, range(after, "「５０２０」 项目", 1)),
        Anchoring.locate(after, anchor(before, "“5020”项目", 1)));
    assertEquals(
        placement(Outcome.MOVED, range(after, "大力实施「５０２０」 项目", 1)),
        Anchoring.locate(after, anchor(before, "大力实施“5020”项目", 1)));
  }

  @Test
  void marksAtTheEndsOfAPassageStayWithIt() {
    Report before = report(List.of("要做到“四个最”，要“四个最”落地。"));
    Report after = report(List.of("新增。", "要做到“四个最”，要“四个最”落地。"));
    assertEquals(
        placement(Outcome.MOVED, range(after, "“四个最”", 2)),
        Anchoring.locate(after, anchor(before, "“四个最”", 2)));
    assertEquals(
        placement(Outcome.MOVED, range(after, "四个最", 2)),
        Anchoring.locate(after, anchor(before, "四个最", 2)));
  }

  @Test
  void identicalParagraphsAreToldApartByWhatStandsAroundThem() {
    List<String> lines = List.of("一、甲", "做好各项工作。", "二、乙的内容很长很长很长很长很长很长很长很长很长很长", "做好各项工作。");
    Report before = report(lines);
    List<String> longer = new ArrayList<>(lines);
    longer.add(0, "序言。");
    Report after = report(longer);
    assertEquals(
        placement(Outcome.MOVED, range(after, "做好各项工作", 2)),
        Anchoring.locate(after, anchor(before, "做好各项工作", 2)));
  }

  @Test
  void aPassageInOtherWordsIsFollowedBetweenItsOldSurroundings() {
    Report before = twins();
    Report after = report(with(TWINS, 3, TWINS.get(3).replace("放在重要位置", "摆在重要位置")));
    assertEquals(
        placement(Outcome.MOVED, range(after, "坚持把工业摆在重要位置", 1)),
        Anchoring.locate(after, anchor(before, "坚持把工业放在重要位置", 1)));
  }

  /** As from a program that quotes and says nothing of what stands around. */
  @Test
  void aQuoteWithoutSurroundingsIsNeverTakenForOtherWords() {
    Anchor quote = new Anchor(new Range(0, 0), "坚持把渔业放在重要位置", "", "", List.of());
    Report after = report(TWINS.subList(0, 2));
    assertEquals(Outcome.DOUBTFUL, Anchoring.locate(after, quote).outcome());
  }

  @Test
  void anotherFigureIsAnotherStatement() {
    Report before = report(List.of("一、回顾", "全市生产总值较上年增长 7.2%，财政总收入稳步提高，居民收入继续增加。"));
    Report after = report(List.of("一、回顾", "全市生产总值较上年增长 7.5%，财政总收入稳步提高，居民收入继续增加。"));
    assertEquals(
        Outcome.DOUBTFUL, Anchoring.locate(after, anchor(before, "较上年增长 7.2%", 1)).outcome());
  }

  @Test
  void aParallelSentenceIsNotTakenForOneThatIsGone() {
    Report before = twins();
    List<String> lines = new ArrayList<>(TWINS);
    lines.subList(2, 4).clear();
    Outcome outcome = Anchoring.locate(report(lines), anchor(before, "坚持把工业放在重要位置", 1)).outcome();
    assertEquals(Outcome.DOUBTFUL, outcome);
  }

  @Test
  void oldWordsElsewhereAreNotTakenForAPassageThatWasChangedInItsPlace() {
    String old = "全力推进重点项目建设取得实效";
    String around = "这一年我们坚持以人民为中心的发展思想不断改善民生福祉；%s，城乡面貌焕然一新，群众获得感幸福感安全感持续增强。";
    Report before = report(List.of(around.formatted(old), "完。"));
    String now = "全力推进重大项目建设取得实效";
    Report after = report(List.of(around.formatted(now), "补充：" + old + "。"));
    assertEquals(
        placement(Outcome.DOUBTFUL, range(after, now, 1)),
        Anchoring.locate(after, anchor(before, old, 1)));
  }

  @Test
  void whatIsGoneIsLost() {
    Anchor anchor = anchor(twins(), "新建项目7个", 1);
    assertEquals(
        new Placement(Outcome.LOST, Optional.empty()),
        Anchoring.locate(report(List.of("空。")), anchor));
    assertEquals(Outcome.LOST, Anchoring.locate(report(List.of()), anchor).outcome());
  }

  @Test
  void aPassageOfNothingButMarksIsFoundOnlyInItsPlace() {
    Report report = report(List.of("一“”二"));
    Anchor anchor = Anchor.of(report, new Range(1, 3));
    assertEquals(placement(Outcome.FOUND, new Range(1, 3)), Anchoring.locate(report, anchor));
    assertEquals(Outcome.LOST, Anchoring.locate(report(List.of("新，一“”二")), anchor).outcome());
  }

  @Test
  void anOutcomeAndItsPlaceGoTogether() {
    assertThrows(
        IllegalArgumentException.class, () -> new Placement(Outcome.FOUND, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Placement(Outcome.LOST, Optional.of(new Range(0, 1))));
  }
}
