package org.yandu.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermEdit;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** What the tests of the library keep in it. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456789Z");

  static final Glossary GLOSSARY =
      new Glossary(
          List.of(
              new Term(1, "“三个一”工程", List.of("三一工程", "三个“一”"), "一条路、一座桥、一片林。"),
              new Term(2, "稳中求进", List.of(), "稳是大局，进是方向。")));

  private Samples() {}

  static Report report() {
    Report plain = SampleReport.small();
    return new Report(
        plain.title(),
        "（2020年1月）",
        new Imprint("某县", 2020, "第一次会议", "2020-01-08", "县政府网站"),
        plain.text(),
        plain.blocks(),
        plain.pageStarts());
  }

  /** A reader's own explanation of the first entry. */
  static TermEdit.Step correction(Report report) {
    TermEdit edit =
        new TermEdit(
            UUID.randomUUID(),
            report.fingerprint(),
            TermEdit.Kind.CORRECTED,
            "三个一工程",
            "“三个一”工程",
            List.of("三一工程", "有\n换行\\"),
            "一条路、一座桥、一片林，见附件。",
            NOON,
            NOON.plusSeconds(2));
    return new TermEdit.Step(Optional.empty(), Optional.of(edit));
  }

  /** An annotation of the characters at some offsets, with a name of its own. */
  static Annotation annotation(Report report, int start, int end, String note) {
    return new Annotation(
        UUID.randomUUID(),
        report.fingerprint(),
        Anchor.of(report, new Range(start, end)),
        AnnotationKind.TASK,
        note,
        "王\u3000芳",
        NOON,
        NOON.plusSeconds(1));
  }
}
