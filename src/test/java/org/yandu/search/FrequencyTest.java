package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.search.PartFrequency.Kind;

/** How often something stands in each report and in each of its parts. */
class FrequencyTest {

  private static final Report SHIPPED = ShippedReports.first().report();
  private static final TextScan SCAN = TextScan.of(SHIPPED);

  private static List<PartFrequency> parts(Report report, String query) {
    return PartFrequency.in(report, TextScan.of(report).find(Query.parse(query)));
  }

  private static List<Integer> counts(List<PartFrequency> parts) {
    return parts.stream().map(part -> part.frequency().count()).toList();
  }

  private static Frequency sum(List<PartFrequency> parts) {
    return parts.stream()
        .map(PartFrequency::frequency)
        .reduce(new Frequency(0, 0), Frequency::plus);
  }

  @Test
  void theShippedReportPartByPart() {
    List<PartFrequency> parts = PartFrequency.in(SHIPPED, SCAN.find(Query.parse("5020项目")));
    assertEquals(
        List.of(Kind.OPENING, Kind.SECTION, Kind.SECTION, Kind.SECTION, Kind.ENTRIES),
        parts.stream().map(PartFrequency::kind).toList().subList(0, 5));
    assertEquals("一、过去五年工作回顾", parts.get(1).heading());
    assertEquals(List.of(0, 1, 1, 0, 1), counts(parts).subList(0, 5));
    assertEquals(1, parts.get(2).first(), "the second of all is the first of its part");
    assertEquals(new Frequency(3, SHIPPED.text().length()), sum(parts));
  }

  @Test
  void whatStandsBeforeTheFirstHeadingAndAfterTheEndIsCountedToo() {
    List<PartFrequency> parts = parts(SampleReport.small(), "某县");
    assertEquals(List.of(1, 0, 0, 0, 1), counts(parts));
    assertEquals(Kind.OPENING, parts.getFirst().kind());
    assertEquals(Kind.CLOSING, parts.getLast().kind());
  }

  @Test
  void aReportWithoutHeadingsIsOnePart() {
    List<PartFrequency> parts = parts(SampleReport.of("修路。", "再修路。"), "修路");
    assertEquals(
        List.of(new PartFrequency(Kind.WHOLE, "", 0, new Frequency(2, "修路。\n再修路。".length()))),
        parts);
  }

  @Test
  void theOutermostHeadingsMakeThePartsWhateverTheirLevel() {
    Report report =
        new SampleReport()
            .heading(2, "（一）路")
            .paragraph("修路")
            .heading(3, "1．小路")
            .paragraph("修路")
            .heading(2, "（二）桥")
            .paragraph("修桥")
            .build();
    assertEquals(List.of(2, 0), counts(parts(report, "修路")));
  }

  /** Whatever is looked for: the parts have every hit, and all of the text. */
  @Property(tries = 300)
  void thePartsTogetherAreTheWhole(
      @ForAll @IntRange(max = 20_000) int from, @ForAll @IntRange(min = 1, max = 6) int length) {
    int start = from % (SHIPPED.text().length() - length);
    String query = SHIPPED.text().substring(start, start + length);
    List<Hit> hits = SCAN.find(Query.parse(query));
    List<PartFrequency> parts = PartFrequency.in(SHIPPED, hits);
    assertEquals(new Frequency(hits.size(), SHIPPED.text().length()), sum(parts), query);
    for (PartFrequency part : parts) {
      assertTrue(part.first() + part.frequency().count() <= hits.size());
    }
  }

  @Test
  void aLongReportAndAShortOneAreMadeComparable() {
    assertEquals(2.5, new Frequency(5, 20_000).perTenThousand());
    assertEquals(25, new Frequency(5, 2_000).perTenThousand());
    assertEquals(0, new Frequency(0, 0).perTenThousand(), "an empty text");
  }

  private static ReportFrequency report(String place, int year, int count) {
    return new ReportFrequency(
        place + year, "政府工作报告", new Imprint(place, year, "", "", ""), new Frequency(count, 10_000));
  }

  @Test
  void yearsOfAPlaceStandTogetherAndPlacesInTheOrderOfTheirPinyin() {
    List<ReportFrequency> reports =
        List.of(
            report("景德镇市", 2020, 1),
            report("乐平市", 2021, 4),
            report("", 0, 2),
            report("安义县", 2019, 3),
            report("乐平市", 2018, 5),
            report("景德镇市", 2019, 2));
    assertEquals(
        List.of("乐平市2018", "乐平市2021", "安义县2019", "景德镇市2019", "景德镇市2020", "0"),
        ReportFrequency.compared(reports, "乐平市").stream()
            .map(ReportFrequency::fingerprint)
            .toList());
  }

  @Test
  void aYearWithoutAnyIsNamedOnlyBesideYearsOfThePlaceThatHaveSome() {
    List<ReportFrequency> reports =
        List.of(
            report("乐平市", 2019, 0),
            report("安义县", 2019, 0),
            report("乐平市", 2020, 1),
            report("乐平市", 0, 0),
            report("", 2018, 0));
    assertEquals(
        List.of("乐平市2019", "乐平市2020"),
        ReportFrequency.compared(reports, "").stream().map(ReportFrequency::fingerprint).toList());
  }
}
