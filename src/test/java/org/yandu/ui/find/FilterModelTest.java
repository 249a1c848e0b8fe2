package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.WrittenFilter;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.task.Background;

/** Filters are what is typed, and what there is to choose from is what there is. */
class FilterModelTest {

  private final List<Throwable> failures = new ArrayList<>();
  private final Background background = new Background("find", failures::add);
  private final StringProperty query = new SimpleStringProperty("");
  private final FilterModel model =
      new FilterModel(
          query,
          SampleReading.of(SampleReport.small()),
          background,
          Optional.empty(),
          failures::add);

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @AfterEach
  void close() {
    background.close();
    assertEquals(List.of(), failures);
  }

  @Test
  void choosingWritesAndTakingAwayErases() {
    query.set("项目");
    model.add("年", "2020");
    model.add("部分", "今年 工作");
    assertEquals("项目 年:2020 部分:\"今年 工作\"", query.get());
    model.add("年", "2020");
    assertEquals("项目 年:2020 部分:\"今年 工作\"", query.get(), "not twice");
    model.remove(model.written().getFirst());
    assertEquals("项目 部分:\"今年 工作\"", query.get());
    model.remove(model.written().getFirst());
    assertEquals("项目", query.get());
  }

  @Test
  void whatIsTypedIsShown() {
    query.set("年:2020 项目");
    assertEquals(List.of("2020"), model.written().stream().map(WrittenFilter::value).toList());
    query.set("项目");
    assertEquals(List.of(), List.copyOf(model.written()));
  }

  @Test
  void withoutALibraryTheOpenReportIsAllThereIs() {
    Toolkit.run(model::load);
    Toolkit.await("choices", () -> !model.choicesProperty().get().sections().isEmpty());
    assertEquals(List.of("过去一年", "今年工作"), model.choicesProperty().get().sections());
  }

  @Test
  void theLatestYearAndTheMostCommonPartComeFirst() {
    FilterChoices choices =
        FilterChoices.of(
            List.of(of("东川县", 2019, "一、回顾"), of("西岭市", 2021, "二、工作安排"), of("东川县", 2020, "三、工作安排")),
            List.of("三个一工程"),
            List.of("发言"),
            AnnotationKind.BUILT_IN);
    assertEquals(List.of("2021", "2020", "2019"), choices.years());
    assertEquals(List.of("东川县", "西岭市"), choices.places());
    assertEquals(List.of("工作安排", "回顾"), choices.sections());
    assertEquals("2019年东川县政府工作报告", choices.reports().getFirst());
    assertEquals(List.of("发言"), choices.tags());
  }

  private static Report of(String place, int year, String heading) {
    Report plain = new SampleReport().title("政府工作报告").heading(1, heading).build();
    return new Report(
        plain.title(),
        "",
        new Imprint(place, year, "", "", ""),
        plain.text(),
        plain.blocks(),
        plain.pageStarts());
  }
}
