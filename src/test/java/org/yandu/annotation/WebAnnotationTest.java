package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yandu.annotation.WebAnnotationException.Reason;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

class WebAnnotationTest {

  /** With characters outside of the BMP before the passages: two code units each. */
  private static final Report REPORT = SampleReport.of("\uD840\uDC0B\uD840\uDC0C村的道路", "已经修通。");

  private static final Map<String, Report> REPORTS = Map.of(REPORT.fingerprint(), REPORT);

  private static Annotation sample(String note) {
    return new Annotation(
        UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"),
        REPORT.fingerprint(),
        Anchor.of(REPORT, new Range(6, 8)),
        AnnotationKind.FIGURE,
        note,
        "李 “明”",
        Instant.parse("2026-01-02T03:04:05.000000006Z"),
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll("annotations") List<Annotation> annotations)
      throws WebAnnotationException {
    String json = WebAnnotation.write(annotations, REPORTS);
    assertEquals(annotations, WebAnnotation.read(json, Map.of()));
    assertEquals(annotations, WebAnnotation.read(json, REPORTS));
    assertEquals(json, WebAnnotation.write(WebAnnotation.read(json, REPORTS), REPORTS));
  }

  @Provide
  Arbitrary<List<Annotation>> annotations() {
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(12);
    Arbitrary<Range> range =
        Combinators.combine(
                Arbitraries.integers().between(0, 99_999), Arbitraries.integers().between(0, 99))
            .as((start, length) -> new Range(start, start + length));
    Arbitrary<Anchor> anchor =
        Combinators.combine(range, text, text, text, text.list().ofMaxSize(3)).as(Anchor::new);
    Arbitrary<Instant> time =
        Arbitraries.longs()
            .between(0, 4_000_000_000L)
            .map(second -> Instant.ofEpochSecond(second, second % 1_000_000_000));
    Arbitrary<List<String>> tags =
        Arbitraries.oneOf(text, Arbitraries.of("task", "Highlight"))
            .list()
            .ofMaxSize(3)
            .map(any -> Tags.with(List.of(), any));
    Arbitrary<Annotation> plain =
        Combinators.combine(
                Arbitraries.create(UUID::randomUUID),
                Arbitraries.of(REPORT.fingerprint(), "another", ""),
                anchor,
                kinds(),
                text,
                text,
                time,
                time)
            .as(Annotation::new);
    return Combinators.combine(plain, tags, Arbitraries.of(MarkForm.class))
        .as(
            (annotation, some, form) ->
                annotation
                    .withTags(some, annotation.modified())
                    .withForm(form, annotation.modified()))
        .list()
        .ofMaxSize(4);
  }

  /** Those of the beginning, some of them renamed, and others. */
  private static Arbitrary<AnnotationKind> kinds() {
    Arbitrary<AnnotationKind> own =
        Combinators.combine(
                Arbitraries.of("TASK", "8d1f", "x"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(5),
                Arbitraries.of(KindColour.class))
            .as(AnnotationKind::new);
    return Arbitraries.oneOf(Arbitraries.of(AnnotationKind.BUILT_IN), own);
  }

  @Test
  void whatAnotherProgramTaggedIsATagUnlessItNamesAKind() throws WebAnnotationException {
    String json =
        """
        {"id": "urn:other:1", "type": "Annotation",
         "body": [{"type": "TextualBody", "purpose": "tagging", "value": " education "},
                  {"type": "TextualBody", "purpose": "tagging", "value": "Question"},
                  {"type": "TextualBody", "purpose": "tagging", "value": "EDUCATION"}],
         "target": {"source": "a", "selector": {"type": "TextQuoteSelector", "exact": "修通"}}}
        """;
    Annotation read = WebAnnotation.read(json, REPORTS).getFirst();
    assertEquals(AnnotationKind.QUESTION, read.kind());
    assertEquals(List.of("education"), read.tags());
  }

  @Test
  void theModelIsKept() {
    JsonObject collection =
        JsonParser.parseString(WebAnnotation.write(List.of(sample("为何")), REPORTS))
            .getAsJsonObject();
    assertEquals(
        "http://www.w3.org/ns/anno.jsonld",
        collection.getAsJsonArray("@context").get(0).getAsString());
    assertEquals("AnnotationCollection", collection.get("type").getAsString());
    assertEquals(1, collection.get("total").getAsInt());
    JsonObject annotation =
        collection.getAsJsonObject("first").getAsJsonArray("items").get(0).getAsJsonObject();
    assertEquals("Annotation", annotation.get("type").getAsString());
    assertEquals(
        "urn:uuid:01234567-89ab-cdef-0123-456789abcdef", annotation.get("id").getAsString());
    assertEquals("commenting", annotation.get("motivation").getAsString());
    JsonObject target = annotation.getAsJsonObject("target");
    JsonObject quote = target.getAsJsonArray("selector").get(0).getAsJsonObject();
    assertEquals("道路", quote.get("exact").getAsString());
    JsonObject position = target.getAsJsonArray("selector").get(1).getAsJsonObject();
    // In characters, as the model wants it; the offsets in code units are 6 and 8.
    assertEquals(4, position.get("start").getAsInt());
    assertEquals(6, position.get("end").getAsInt());
    assertTrue(WebAnnotation.write(List.of(sample("")), REPORTS).contains("\"highlighting\""));
  }

  @Test
  void whatAnotherProgramWroteIsUnderstood() throws WebAnnotationException {
    String foreign =
        """
        [{"@context": "http://www.w3.org/ns/anno.jsonld",
          "id": "https://example.org/anno/7", "type": "Annotation",
          "creator": "https://example.org/zhang", "created": "2026-03-01T08:00:00+08:00",
          "body": {"type": "TextualBody", "value": "好"},
          "target": {"source": "urn:yandu:report:%s", "selector": [
            {"type": "TextPositionSelector", "start": 4, "end": 6},
            {"type": "TextQuoteSelector", "exact": "道路"}]}},
         {"id": "urn:uuid:01234567-89ab-cdef-0123-456789abcdef", "bodyValue": "又",
          "target": [{"source": "https://example.org/report",
            "selector": {"type": "TextQuoteSelector", "exact": "修通", "prefix": "已经"}}]}]
        """
            .formatted(REPORT.fingerprint());
    List<Annotation> read = WebAnnotation.read(foreign, REPORTS);
    Annotation first = read.get(0);
    assertEquals(new Range(6, 8), first.anchor().range());
    assertEquals("好", first.note());
    assertEquals("https://example.org/zhang", first.author());
    assertEquals(AnnotationKind.HIGHLIGHT, first.kind());
    assertEquals(Instant.parse("2026-03-01T00:00:00Z"), first.created());
    assertEquals(first.created(), first.modified());
    assertEquals(first.id(), WebAnnotation.read(foreign, Map.of()).get(0).id());
    Annotation second = read.get(1);
    assertEquals(sample("").id(), second.id());
    assertEquals("https://example.org/report", second.report());
    assertEquals("又", second.note());
    assertEquals("已经", second.anchor().prefix());
    Annotation located =
        new Annotation(
            second.id(),
            REPORT.fingerprint(),
            second.anchor(),
            second.kind(),
            second.note(),
            "",
            second.created(),
            second.modified());
    assertEquals(
        "修通", Anchoring.locate(REPORT, located.anchor()).range().orElseThrow().of(REPORT.text()));
  }

  @Test
  void aSingleAnnotationAPageAndAnEmptyListAreRead() throws WebAnnotationException {
    String one =
        "{\"id\":\"a\",\"target\":{\"source\":\"s\",\"selector\":"
            + "{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}";
    assertEquals(1, WebAnnotation.read(one, Map.of()).size());
    assertEquals(1, WebAnnotation.read("\uFEFF{\"items\":[" + one + "]}", Map.of()).size());
    assertEquals(0, WebAnnotation.read("[]", Map.of()).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NOT_JSON|``",
        "NOT_JSON|<html>",
        "NOT_JSON|[{]",
        "NOT_JSON|[] []",
        "NOT_JSON|{\"a\":1,}",
        "NOT_JSON|{'a':1}",
        "NO_ANNOTATIONS|{}",
        "NO_ANNOTATIONS|3",
        "NO_ANNOTATIONS|null",
        "NO_ANNOTATIONS|{\"items\":{}}",
        "NO_ANNOTATIONS|{\"first\":\"https://example.org/page\"}",
        "MALFORMED|[3]",
        "MALFORMED|[null]",
        "NO_PASSAGE|[{}]",
        "NO_PASSAGE|[{\"id\":\"a\",\"target\":\"https://example.org\"}]",
        "NO_PASSAGE|[{\"id\":\"a\",\"target\":{\"source\":\"s\"}}]",
        "MALFORMED|[{\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}]",
        "MALFORMED|[{\"id\":\"a\",\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":{}}}}]",
        "MALFORMED|[{\"id\":\"a\",\"target\":{\"yandu:start\":9,\"yandu:end\":3,\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}]",
        "MALFORMED|[{\"id\":\"a\",\"target\":{\"yandu:start\":-1,\"yandu:end\":3,\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}]",
        "MALFORMED|[{\"id\":\"a\",\"target\":{\"yandu:start\":1e99,\"yandu:end\":1e999999999,\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}]",
        "MALFORMED|[{\"id\":\"a\",\"target\":{\"yandu:start\":\"one\",\"yandu:end\":3,\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}]",
        "MALFORMED|[{\"id\":\"a\",\"target\":{\"yandu:path\":\"p\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}]",
        "MALFORMED|[{\"id\":\"a\",\"created\":\"today\",\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"x\"}}}]",
      })
  void whatIsNoSuchThingIsSaidToBe(Reason reason, String json) {
    WebAnnotationException failure =
        assertThrows(WebAnnotationException.class, () -> WebAnnotation.read(json, REPORTS));
    assertEquals(reason, failure.reason());
    assertTrue(failure.reason().code().matches("YD-A\\d\\d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepNestingIsNoWayToEndTheProgram(String opening) {
    assertEquals(
        Reason.NOT_JSON,
        assertThrows(
                WebAnnotationException.class,
                () -> WebAnnotation.read(opening.repeat(200_000), REPORTS))
            .reason());
  }

  @Property(tries = 500)
  void nothingButATypedFailureComesOfDamage(
      @ForAll @StringLength(max = 3) String inserted, @ForAll double place) {
    String json = WebAnnotation.write(List.of(sample("为何")), REPORTS);
    int at = (int) (Math.abs(place) % 1 * json.length());
    try {
      assertEquals(
          1,
          WebAnnotation.read(json.substring(0, at) + inserted + json.substring(at), REPORTS)
              .size());
    } catch (WebAnnotationException e) {
      assertTrue(e.reason().code().startsWith("YD-A"));
    }
  }
}
