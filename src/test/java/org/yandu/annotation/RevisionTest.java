package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

class RevisionTest {

  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final String AROUND = "全市生产总值较上年增长 %s%%，财政总收入稳步提高，居民收入继续增加。";

  private final Report first = version("7.2");
  private final Report second = version("7.5");
  private final String marked = "较上年增长 7.2%";
  private final Annotation made = mark(first, first.text().indexOf(marked));

  private static Report version(String figure) {
    return SampleReport.of("一、过去一年的工作", AROUND.formatted(figure));
  }

  private Annotation mark(Report report, int start) {
    return new Annotation(
        new UUID(0, 1),
        report.fingerprint(),
        Anchor.of(report, new Range(start, start + marked.length())),
        AnnotationKind.FIGURE,
        "核对口径",
        "王芳",
        NOW,
        NOW);
  }

  private static Annotation into(Annotation annotation, Report successor) {
    Revision.Line line = Revision.of(List.of(annotation), successor).getFirst();
    Placement found = line.placement();
    return Revision.placed(annotation, successor, found.outcome(), found.range(), NOW);
  }

  @Test
  void inADoubtfulPlaceAnAnnotationKeepsTheWordsThatWereMarked() {
    Annotation doubtful = into(made, second);
    assertEquals(Outcome.DOUBTFUL, doubtful.outcome());
    assertEquals("较上年增长 7.5%", doubtful.anchor().range().of(second.text()));
    assertEquals(marked, doubtful.anchor().exact());
    assertEquals(made.anchor().prefix(), doubtful.anchor().prefix());
  }

  @Test
  void whatIsInDoubtStaysSoInAVersionWithTheSamePlace() {
    Report third = SampleReport.of(AROUND.formatted("7.5"), "二、今后的工作");
    Annotation doubtful = into(into(made, second), third);
    assertEquals(Outcome.DOUBTFUL, doubtful.outcome());
    assertEquals("较上年增长 7.5%", doubtful.anchor().range().of(third.text()));
  }

  @Test
  void whereTheOldWordsComeBackNothingIsInDoubt() {
    Annotation back = into(into(made, second), version("7.2"));
    assertFalse(back.outcome().isOpen(), back.toString());
    assertEquals(made.anchor(), back.anchor());
  }

  /** The place that was proposed is not the old one: that it is still there proves nothing. */
  @Test
  void aProposedPlaceIsNoOldPlace() {
    Report before = SampleReport.of("四、文化", "演出的场次增长了。");
    Report after = SampleReport.of("五、工业", "剧目增长了。");
    int start = before.text().indexOf("增长");
    Annotation short2 =
        new Annotation(
            new UUID(0, 2),
            before.fingerprint(),
            Anchor.of(before, new Range(start, start + 2)),
            AnnotationKind.FIGURE,
            "",
            "",
            NOW,
            NOW);
    Annotation doubtful = into(short2, after);
    assertEquals(Outcome.DOUBTFUL, doubtful.outcome());
    Report again = SampleReport.of("五、工业", "剧目增长了。", "完。");
    assertEquals(Outcome.DOUBTFUL, into(doubtful, again).outcome());
  }

  @Test
  void whatTheReaderSaysIsSureAndHasTheWordsThatStandThere() {
    Range place = into(made, second).anchor().range();
    Annotation sure = Revision.placed(made, second, Outcome.FOUND, Optional.of(place), NOW);
    assertEquals(Anchor.of(second, place), sure.anchor());
  }

  @Test
  void onlyWhatIsInDoubtOrLostWaitsForTheReader() {
    assertTrue(Outcome.DOUBTFUL.isOpen());
    assertTrue(Outcome.LOST.isOpen());
    assertFalse(Outcome.FOUND.isOpen());
    assertFalse(Outcome.MOVED.isOpen());
  }
}
