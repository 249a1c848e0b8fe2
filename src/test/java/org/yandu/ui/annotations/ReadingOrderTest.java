package org.yandu.ui.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/** Whatever is put in, moved and taken away: what is listed is what there is, in order. */
class ReadingOrderTest {

  private final Report report = SampleReport.of("稳中求进工作总基调".repeat(20));
  private final Random random = new Random(5);
  private final ReadingOrder order = new ReadingOrder();

  /** By name, as a plain model of what there should be. */
  private final Map<UUID, Annotation> expected = new TreeMap<>();

  private Annotation make(UUID id, String fingerprint) {
    int start = random.nextInt(20);
    return new Annotation(
        id,
        fingerprint,
        Anchor.of(report, new Range(start, start + 1 + random.nextInt(4))),
        AnnotationKind.TASK,
        "",
        "王芳",
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private Step step() {
    UUID id = new UUID(0, random.nextInt(40));
    Optional<Annotation> before = Optional.ofNullable(expected.get(id));
    Annotation now = make(id, random.nextInt(8) == 0 ? "another" : "this");
    return before.isPresent() && random.nextBoolean()
        ? Step.remove(before.get())
        : new Step(before, Optional.of(now));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 25})
  void itStaysInOrderWithFewChangesAtOnceAndWithMany(int atOnce) {
    for (int round = 0; round < 300; round++) {
      List<Step> steps = new ArrayList<>();
      for (int index = 0; index < atOnce; index++) {
        Step step = step();
        steps.add(step);
        expected.remove(step.subject().id());
        step.after()
            .filter(annotation -> annotation.report().equals("this"))
            .ifPresent(annotation -> expected.put(annotation.id(), annotation));
      }
      order.update(steps, "this", annotation -> annotation);
      List<Annotation> sorted = new ArrayList<>(expected.values());
      sorted.sort(java.util.Comparator.comparing(annotation -> annotation.anchor().range()));
      assertEquals(sorted, order.all());
      UUID any = new UUID(0, random.nextInt(40));
      assertEquals(Optional.ofNullable(expected.get(any)), order.find(any));
    }
  }
}
