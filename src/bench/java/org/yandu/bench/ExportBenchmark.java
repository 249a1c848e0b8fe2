package org.yandu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.export.AnnotationFormat;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Writing a thousand annotations, with notes, tags and sources, as a Word document. */
@State(Scope.Benchmark)
public class ExportBenchmark {

  private static final int COUNT = 1000;
  private static final int PASSAGE = 60;

  private final Report report = ShippedReports.first().report();
  private final List<Annotation> annotations = annotations(report);

  private static List<Annotation> annotations(Report report) {
    List<Annotation> annotations = new ArrayList<>();
    int distance = (report.text().length() - PASSAGE) / COUNT;
    Instant now = Instant.now();
    for (int number = 0; number < COUNT; number++) {
      Range passage = new Range(number * distance, number * distance + PASSAGE);
      annotations.add(
          new Annotation(
                  UUID.randomUUID(),
                  report.fingerprint(),
                  Anchor.of(report, passage),
                  AnnotationKind.BUILT_IN.get(number % AnnotationKind.BUILT_IN.size()),
                  "第" + number + "条：由谁牵头？\n请核实“口径”。",
                  "王芳",
                  now,
                  now)
              .withTags(List.of("交通", "民生"), now));
    }
    return annotations;
  }

  /** What the program does. */
  @Benchmark
  public byte[] export() throws IOException {
    return AnnotationFormat.DOCX.write(
        annotations, Map.of(report.fingerprint(), report), ZoneOffset.UTC);
  }

  /** The passages alone, without faces, notes and sources, by the library for such files. */
  @Benchmark
  public byte[] poi() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Annotation annotation : annotations) {
        document.createParagraph().createRun().setText(annotation.anchor().exact());
      }
      document.write(out);
      return out.toByteArray();
    }
  }
}
