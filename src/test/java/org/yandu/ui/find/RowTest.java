package org.yandu.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.Query;
import org.yandu.search.TextScan;
import org.yandu.ui.find.Found.InReport;
import org.yandu.ui.find.Row.Order;

/** The results as a list: what is named above what, and what need not be. */
class RowTest {

  private static final Query QUERY = Query.parse("发展");

  private static final Report REPORT =
      new SampleReport()
          .title("政府工作报告")
          .paragraph("各位代表，谈发展。")
          .heading(1, "一、过去")
          .paragraph("发展，发展。")
          .build();

  private static Found found() {
    InReport in =
        InReport.read(REPORT.fingerprint(), REPORT, TextScan.of(REPORT).find(QUERY), List.of());
    return new Found(QUERY, Optional.of(QUERY.interpretations().getFirst()), List.of(in), true, 0);
  }

  /** Each row in a word. */
  private static List<String> listed(Order order, String open) {
    return Row.of(found(), order, open).stream()
        .map(
            row ->
                switch (row) {
                  case Row.InWhole whole -> "report " + whole.in().total();
                  case Row.Group group ->
                      REPORT.textOf(group.heading().orElseThrow()) + " " + group.count();
                  case Row.Place place -> "place " + place.index();
                  case Row.Note note -> "note";
                })
        .toList();
  }

  @Test
  void underTheNameOfAReportItsTitleIsNotReadAgain() {
    assertEquals(
        List.of("report 3", "place 0", "一、过去 2", "place 1", "place 2"),
        listed(Order.PLACE, "another"));
  }

  @Test
  void whereTheReportIsNotNamedItsTitleIsTheHeading() {
    assertEquals(
        List.of("政府工作报告 1", "place 0", "一、过去 2", "place 1", "place 2"),
        listed(Order.PLACE, REPORT.fingerprint()));
  }

  /** What stood below another part without a heading would seem to belong to it. */
  @Test
  void belowAnotherPartTheTitleIsTheHeading() {
    assertEquals(
        List.of("report 3", "一、过去 2", "place 1", "place 2", "政府工作报告 1", "place 0"),
        listed(Order.RELEVANCE, "another"));
  }
}
