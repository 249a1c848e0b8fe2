package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

class MarkedPassageTest {

  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final Report REPORT = SampleReport.of("第一段说的是产业。", "第二段说的是教育和医疗。");

  private static Annotation mark(int start, int end, String note, String... tags) {
    return new Annotation(
            UUID.nameUUIDFromBytes(new byte[] {(byte) start, (byte) end}),
            REPORT.fingerprint(),
            Anchor.of(REPORT, new Range(start, end)),
            AnnotationKind.TASK,
            note,
            "王芳",
            MADE,
            MADE)
        .withForm(MarkForm.UNDERLINE, MADE)
        .withTags(List.of(tags), MADE);
  }

  @Test
  void partsBeginWhereTheyAreToAndHaveNoSpaceAroundThem() {
    String text = REPORT.text();
    int end = text.indexOf('\n');
    Range both = new Range(2, text.length());
    assertEquals(
        List.of(new Range(2, end), new Range(end + 1, text.length())),
        MarkedPassage.parts(text, both, List.of(end)));
    assertEquals(
        List.of(new Range(2, 4), new Range(4, 6), new Range(6, 8)),
        MarkedPassage.parts(text, new Range(2, 8), List.of(6, 4, 6)));
  }

  @Test
  void atItsEndsAndOutsideAMarkIsNotSplit() {
    for (int offset : new int[] {-1, 0, 2, 8, 20}) {
      assertEquals(List.of(), MarkedPassage.parts(REPORT.text(), new Range(2, 8), List.of(offset)));
    }
  }

  @Test
  void theNoteStaysWithTheFirstPartAndTheRestIsCopied() {
    Annotation whole = mark(2, 8, "话", "教育");
    List<Range> parts = List.of(new Range(2, 4), new Range(4, 8));
    UUID id = new UUID(0, 7);
    List<Step> steps = MarkedPassage.split(whole, REPORT, parts, () -> id, NOW);
    assertEquals(
        Step.change(whole, MarkedPassage.moved(whole, REPORT, parts.getFirst(), NOW)),
        steps.getFirst());
    Annotation second = steps.getLast().after().orElseThrow();
    assertEquals(Optional.empty(), steps.getLast().before());
    assertEquals(id, second.id());
    assertEquals("", second.note());
    assertEquals(List.of("教育"), second.tags());
    assertEquals(MarkForm.UNDERLINE, second.form());
    assertEquals("王芳", second.author());
    assertEquals(
        new Range(2, 4).of(REPORT.text()), steps.getFirst().after().orElseThrow().anchor().exact());
  }

  @Test
  void joinedTheyAreOneWithAllNotesAndTags() {
    Annotation late = mark(6, 12, "后", "医疗", "教育");
    Annotation early = mark(2, 7, "前", "教育");
    Annotation silent = mark(3, 4, " ");
    List<Step> steps = MarkedPassage.join(List.of(late, silent, early), REPORT, NOW);
    Annotation joined = steps.getFirst().after().orElseThrow();
    assertEquals(Optional.of(early), steps.getFirst().before());
    assertEquals(new Range(2, 12), joined.anchor().range());
    assertEquals("前\n\n后", joined.note());
    assertEquals(List.of("教育", "医疗"), joined.tags());
    assertEquals(NOW, joined.modified());
    assertEquals(MADE, joined.created());
    assertEquals(List.of(Step.remove(silent), Step.remove(late)), steps.subList(1, 3));
    assertEquals(List.of(), MarkedPassage.join(List.of(late), REPORT, NOW));
  }

  @Test
  void whatOverlapsOrHasOnlySpaceBetweenHangsTogether() {
    int end = REPORT.text().indexOf('\n');
    Annotation one = mark(1, 3, "");
    Annotation overlapping = mark(2, 5, "");
    Annotation next = mark(5, end, "");
    Annotation below = mark(end + 1, end + 4, "");
    Annotation apart = mark(end + 6, end + 8, "");
    Annotation lost = mark(2, 2, "");
    List<Annotation> all = List.of(apart, below, lost, next, overlapping, one);
    assertEquals(
        List.of(one, overlapping, next, below), MarkedPassage.together(next, all, REPORT.text()));
    assertEquals(List.of(apart), MarkedPassage.together(apart, all, REPORT.text()));
    assertEquals(List.of(), MarkedPassage.together(lost, all, REPORT.text()));
  }

  @Test
  void whereTheReaderPutsAMarkItIsSure() {
    Annotation doubtful =
        mark(2, 4, "话")
            .withPlace(REPORT.fingerprint(), Anchor.of(REPORT, new Range(2, 4)), Outcome.DOUBTFUL);
    Annotation moved = MarkedPassage.moved(doubtful, REPORT, new Range(3, 6), NOW);
    assertEquals(Outcome.FOUND, moved.outcome());
    assertEquals(new Range(3, 6).of(REPORT.text()), moved.anchor().exact());
    assertEquals(NOW, moved.modified());
  }
}
