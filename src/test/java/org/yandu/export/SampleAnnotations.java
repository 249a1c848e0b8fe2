package org.yandu.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** A report with passages of every kind and form, for the files in which they leave. */
final class SampleAnnotations {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  static final String ROAD = "今年6月底前，新建“四好农村路”50公里，投资增长8%以上。";
  static final String BRIDGE = "架设跨江大桥2座——其中公路桥1座……";
  static final String PARK = "建设“7+2+1”产业园区，引进5020项目30个。";

  static final Report REPORT =
      new SampleReport()
          .page()
          .title("政府工作报告")
          .heading(1, "一、今年工作安排")
          .heading(2, "（一）交通")
          .paragraph(ROAD)
          .page()
          .paragraph(BRIDGE)
          .heading(2, "（二）产业")
          .paragraph(PARK)
          .build();

  private SampleAnnotations() {}

  static Annotation annotation(
      String passage, AnnotationKind kind, MarkForm form, String note, String... tags) {
    int at = REPORT.text().indexOf(passage);
    return new Annotation(
        UUID.nameUUIDFromBytes((passage + kind + note).getBytes(StandardCharsets.UTF_8)),
        REPORT.fingerprint(),
        Anchor.of(REPORT, new Range(at, at + passage.length())),
        kind,
        form,
        note,
        List.of(tags),
        "王芳",
        NOW,
        NOW,
        Outcome.FOUND);
  }

  /** Three passages: highlighted, underlined, and with a mark in the margin. */
  static List<Annotation> three() {
    return List.of(
        annotation(ROAD, AnnotationKind.TASK, MarkForm.HIGHLIGHT, "由谁牵头？\n何时开工？", "交通", "急"),
        annotation(BRIDGE, AnnotationKind.QUESTION, MarkForm.UNDERLINE, ""),
        annotation(PARK, AnnotationKind.TARGET, MarkForm.TRIANGLE, "“5020”指什么？——查", "产业"));
  }

  /** Passages under headings, and after the first of them two that stand under none. */
  static List<Annotation> inAndOut() {
    Annotation road = three().getFirst();
    Anchor anchor = road.anchor();
    Annotation outside =
        road.withPlace(
            road.report(),
            new Anchor(anchor.range(), anchor.exact(), "", "", List.of()),
            Outcome.FOUND);
    return List.of(outside, road, outside, outside, three().getLast());
  }

  static List<WrittenAnnotation> written(List<Annotation> annotations) {
    return WrittenAnnotation.of(annotations, Map.of(REPORT.fingerprint(), REPORT), ZoneOffset.UTC);
  }

  /** The three over and over, every time with another number in the note. */
  static List<Annotation> many(int count) {
    List<Annotation> many = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Annotation one = three().get(number % 3);
      many.add(one.withNote("第" + number + "条：" + one.note(), NOW));
    }
    return many;
  }
}
