package org.yandu.ui.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yandu.glossary.Glossary;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;
import org.yandu.ui.SampleReading;
import org.yandu.ui.reading.Reading;

/** The headings as a list: short where they all begin alike, and aware of where one reads. */
class OutlineModelTest {

  private static List<String> labels(Report report) {
    return new OutlineModel(SampleReading.of(report))
        .rows().stream().map(OutlineModel.Row::label).toList();
  }

  @Test
  void whatAllHeadingsOfALevelBeginWithIsLeftOut() {
    Report report =
        new SampleReport()
            .heading(1, "一、回顾")
            .heading(2, "（一）一年来，我们始终坚持发展第一，工业更强")
            .heading(2, "（二）一年来，我们始终坚持生态优先，山水更美")
            .heading(1, "二、打算")
            .build();
    assertEquals(List.of("一、回顾", "（一）发展第一，工业更强", "（二）生态优先，山水更美", "二、打算"), labels(report));
  }

  @Test
  void aShortSharedBeginningStays() {
    Report report = new SampleReport().heading(1, "一、坚持发展").heading(1, "二、坚持生态").build();
    assertEquals(List.of("一、坚持发展", "二、坚持生态"), labels(report));
  }

  @Test
  void aHeadingThatIsNothingButTheBeginningKeepsIt() {
    Report report = new SampleReport().heading(1, "一、过去五年的工作").heading(1, "二、过去五年的工作和经验").build();
    assertEquals(List.of("一、过去五年的工作", "二、过去五年的工作和经验"), labels(report));
  }

  @Test
  void aLoneHeadingAndTheBracketsOfTheExplanations() {
    Report report = new SampleReport().heading(1, "一、总的要求是什么").glossaryTitle("【名词解释】").build();
    assertEquals(List.of("一、总的要求是什么", "名词解释"), labels(report));
  }

  @Test
  void depthFollowsTheLevels() {
    Report report =
        new SampleReport().heading(1, "一、甲").heading(2, "（一）乙").heading(3, "1．丙").build();
    assertEquals(
        List.of(0, 1, 2),
        new OutlineModel(SampleReading.of(report))
            .rows().stream().map(OutlineModel.Row::depth).toList());
  }

  @Test
  void theCurrentRowIsTheLastHeadingReached() {
    Report report = SampleReport.small();
    Reading reading = SampleReading.of(report);
    OutlineModel model = new OutlineModel(reading);
    assertEquals(-1, model.currentProperty().get());
    for (int index = 0; index < model.rows().size(); index++) {
      int start = model.rows().get(index).block().range().start();
      reading.inViewProperty().set(new Range(start, start));
      assertEquals(index, model.currentProperty().get());
    }
    reading.inViewProperty().set(new Range(0, 0));
    assertEquals(-1, model.currentProperty().get());
  }

  @Test
  void goingThereMakesTheHeadingTheFirstInViewAndCanBeTakenBack() {
    Reading reading = SampleReading.of(SampleReport.small());
    List<Integer> tops = new ArrayList<>();
    reading.setNavigator(range -> {}, tops::add);
    OutlineModel model = new OutlineModel(reading);
    model.goTo(model.rows().get(1));
    assertEquals(List.of(model.rows().get(1).block().range().start()), tops);
    assertEquals(true, reading.trail().canGoBackProperty().get());
  }

  @Test
  void anotherReportHasItsOwnOutline() {
    Reading reading = SampleReading.of(SampleReport.small());
    OutlineModel model = new OutlineModel(reading);
    reading.open(SampleReading.open(SampleReport.of("只有一段。"), Glossary.EMPTY));
    assertEquals(List.of(), List.copyOf(model.rows()));
    assertEquals(-1, model.currentProperty().get());
  }
}
