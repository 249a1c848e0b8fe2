package org.yandu.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Runs verbs on a library in a folder of its own. */
abstract class LibraryVerbs {

  static final Report SHIPPED = ShippedReports.first().report();

  @TempDir Path folder = Path.of("");

  /** What a run printed, and how it ended. */
  record Run(int code, String out, String err) {}

  final Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(List.of(args));
    words.addAll(List.of("--library", folder.resolve("library").toString()));
    int code =
        CommandLineProgram.run(
            words.toArray(String[]::new),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Annotation annotate(Path library, String passage, String note) throws Exception {
    int at = SHIPPED.text().indexOf(passage);
    Annotation annotation =
        new Annotation(
            UUID.randomUUID(),
            SHIPPED.fingerprint(),
            Anchor.of(SHIPPED, new Range(at, at + passage.length())),
            AnnotationKind.QUESTION,
            note,
            "王芳",
            Instant.parse("2026-01-02T03:04:05Z"),
            Instant.parse("2026-01-02T03:04:06Z"));
    try (Library open = Library.open(library)) {
      open.annotations().add(annotation);
    }
    return annotation;
  }

  final Path library() {
    return folder.resolve("library");
  }
}
