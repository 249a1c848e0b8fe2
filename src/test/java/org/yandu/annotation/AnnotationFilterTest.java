package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yandu.text.Range;

/** Which annotations are meant. */
class AnnotationFilterTest {

  private static final Annotation ROAD =
      annotation("r", AnnotationKind.TASK, MarkForm.HIGHLIGHT, "交通", "一、过去", "（一）路");
  private static final Annotation BRIDGE =
      annotation("r", AnnotationKind.QUESTION, MarkForm.TRIANGLE, "急", "二、今年工作安排", "（一）桥");
  private static final Annotation ELSEWHERE =
      annotation("other", AnnotationKind.TASK, MarkForm.UNDERLINE, "", "二、今年工作安排");
  private static final List<Annotation> ALL = List.of(ROAD, BRIDGE, ELSEWHERE);

  private static Annotation annotation(
      String report, AnnotationKind kind, MarkForm form, String tag, String... path) {
    Anchor anchor = new Anchor(new Range(0, 1), "路", "", "", List.of(path));
    return new Annotation(
            UUID.randomUUID(), report, anchor, kind, "", "", Instant.EPOCH, Instant.EPOCH)
        .withForm(form, Instant.EPOCH)
        .withTags(Tags.of(tag), Instant.EPOCH);
  }

  private static List<Annotation> kept(Set<String> kinds, Set<String> tags, String... part) {
    return new AnnotationFilter(kinds, tags, List.of(part), Set.of(), Set.of()).of(ALL);
  }

  @Test
  void withoutValuesAllPass() {
    assertEquals(ALL, AnnotationFilter.ALL.of(ALL));
  }

  @Test
  void aKindIsMeantByItsNameItsIdOrItsColour() {
    for (String word : List.of("任务", "task", "TASK", "蓝", "蓝色", "Blue", "“任务”")) {
      assertEquals(List.of(ROAD, ELSEWHERE), kept(Set.of(word), Set.of()), word);
    }
    assertEquals(ALL, kept(Set.of("任务", "疑问"), Set.of()));
    assertEquals(List.of(), kept(Set.of("任"), Set.of()));
  }

  @Test
  void aTagIsMeantWhole() {
    assertEquals(List.of(ROAD), kept(Set.of(), Set.of("交通")));
    assertEquals(List.of(), kept(Set.of(), Set.of("交")));
    assertEquals(List.of(ROAD, BRIDGE), kept(Set.of(), Set.of("交通", "急")));
  }

  @Test
  void aPartIsMeantByWordsOfItsHeadingsInTheirOrder() {
    assertEquals(List.of(BRIDGE, ELSEWHERE), kept(Set.of(), Set.of(), "工作安排"));
    assertEquals(List.of(ROAD, BRIDGE), kept(Set.of(), Set.of(), "（一）"));
    assertEquals(List.of(BRIDGE), kept(Set.of(), Set.of(), "二、", "(一)"));
    assertEquals(List.of(), kept(Set.of(), Set.of(), "桥", "今年"));
  }

  @Test
  void allPropertiesMustFit() {
    assertEquals(List.of(ELSEWHERE), kept(Set.of("任务"), Set.of(), "今年"));
    assertEquals(
        List.of(BRIDGE),
        new AnnotationFilter(
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(MarkForm.TRIANGLE, MarkForm.UNDERLINE),
                Set.of("r"))
            .of(ALL));
  }
}
