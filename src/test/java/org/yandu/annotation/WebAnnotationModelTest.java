package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Range;

/**
 * What is written is held against what the W3C Web Annotation Data Model says an annotation MUST
 * be, section by section (https://www.w3.org/TR/annotation-model/), for every form and with and
 * without all that may be missing.
 */
class WebAnnotationModelTest {

  private static final Report REPORT = SampleReport.of("\uD840\uDC0B村的道路", "已经修通。");

  /** 3.3.5: the motivations that the model has. */
  private static final Set<String> MOTIVATIONS =
      Set.of(
          "assessing",
          "bookmarking",
          "classifying",
          "commenting",
          "describing",
          "editing",
          "highlighting",
          "identifying",
          "linking",
          "moderating",
          "questioning",
          "replying",
          "tagging");

  private static final Set<String> KNOWN =
      Set.of("id", "type", "motivation", "created", "modified", "creator", "body", "target");

  private static List<Versioned> samples() {
    List<Versioned> samples = new ArrayList<>();
    for (MarkForm form : MarkForm.values()) {
      for (String note : List.of("", "为何\n“？”")) {
        for (String author : List.of("", "王芳")) {
          Annotation annotation =
              new Annotation(
                      UUID.randomUUID(),
                      REPORT.fingerprint(),
                      Anchor.of(REPORT, new Range(4, 6)),
                      samples.size() % 2 == 0
                          ? AnnotationKind.TASK
                          : new AnnotationKind("own", "我的", KindColour.BROWN),
                      note,
                      author,
                      Instant.EPOCH,
                      Instant.EPOCH.plusNanos(1))
                  .withForm(form, Instant.EPOCH)
                  .withTags(note.isEmpty() ? List.of() : List.of("甲", "乙"), Instant.EPOCH);
          samples.add(new Versioned(annotation, Set.of("an older state")));
        }
      }
    }
    return samples;
  }

  @Test
  void theModelsDemandsAreMet() {
    String json = WebAnnotation.writeVersioned(samples(), Map.of(REPORT.fingerprint(), REPORT));
    JsonObject collection = JsonParser.parseString(json).getAsJsonObject();
    // 3.1: one or more contexts, the model's among them, on the outermost thing.
    JsonArray context = collection.getAsJsonArray("@context");
    assertEquals("http://www.w3.org/ns/anno.jsonld", context.get(0).getAsString());
    assertTrue(context.get(1).getAsJsonObject().has("yandu"), "own words have a vocabulary");
    // 5.1: a collection has a name, its type, a total and its first page.
    requireIri(collection.get("id"));
    assertEquals("AnnotationCollection", collection.get("type").getAsString());
    assertEquals(samples().size(), collection.get("total").getAsInt());
    // 5.2: a page has a name, its type and its items.
    JsonObject page = collection.getAsJsonObject("first");
    requireIri(page.get("id"));
    assertEquals("AnnotationPage", page.get("type").getAsString());
    assertEquals(0, page.get("startIndex").getAsInt());
    assertFalse(page.has("@context"));
    JsonArray items = page.getAsJsonArray("items");
    assertEquals(samples().size(), items.size());
    items.forEach(item -> requireAnnotation(item.getAsJsonObject()));
  }

  private static void requireAnnotation(JsonObject annotation) {
    // 3.1: exactly one name, which is an IRI; the type; one or more targets.
    requireIri(annotation.get("id"));
    assertEquals("Annotation", annotation.get("type").getAsString());
    assertTrue(annotation.has("target"));
    // 3.3.5 and 3.3.1
    assertTrue(MOTIVATIONS.contains(annotation.get("motivation").getAsString()));
    for (String moment : List.of("created", "modified")) {
      String written = annotation.get(moment).getAsString();
      assertTrue(written.endsWith("Z"), "3.3.1: in UTC");
      assertTrue(OffsetDateTime.parse(written).getYear() > 0);
    }
    if (annotation.has("creator")) {
      assertEquals("Person", annotation.getAsJsonObject("creator").get("type").getAsString());
    }
    for (String property : annotation.keySet()) {
      assertTrue(KNOWN.contains(property) || property.startsWith("yandu:"), property);
    }
    annotation.getAsJsonArray("body").forEach(body -> requireBody(body.getAsJsonObject()));
    requireTarget(annotation.getAsJsonObject("target"));
  }

  /** 3.2.4: a textual body has exactly one value, a string. */
  private static void requireBody(JsonObject body) {
    assertEquals("TextualBody", body.get("type").getAsString());
    assertTrue(body.getAsJsonPrimitive("value").isString());
    assertEquals("text/plain", body.get("format").getAsString());
    assertTrue(MOTIVATIONS.contains(body.get("purpose").getAsString()));
  }

  private static void requireTarget(JsonObject target) {
    // 4: a specific resource has exactly one source.
    requireIri(target.get("source"));
    int quotes = 0;
    for (JsonElement element : target.getAsJsonArray("selector")) {
      JsonObject selector = element.getAsJsonObject();
      switch (selector.get("type").getAsString()) {
        case "TextQuoteSelector" -> {
          // 4.2.4: exactly one exact, at most one prefix and suffix.
          quotes++;
          assertEquals("道路", selector.get("exact").getAsString());
          assertEquals("\uD840\uDC0B村的", selector.get("prefix").getAsString());
          assertTrue(selector.getAsJsonPrimitive("suffix").isString());
          assertEquals(Set.of("type", "exact", "prefix", "suffix"), selector.keySet());
        }
        case "TextPositionSelector" -> {
          // 4.2.5: characters, not code units; from 0, the end not included.
          assertEquals(3, selector.get("start").getAsInt());
          assertEquals(5, selector.get("end").getAsInt());
          assertEquals(Set.of("type", "start", "end"), selector.keySet());
        }
        default -> throw new AssertionError(selector.toString());
      }
    }
    assertEquals(1, quotes);
  }

  private static void requireIri(JsonElement value) {
    assertTrue(URI.create(value.getAsString()).isAbsolute(), value::toString);
  }
}
