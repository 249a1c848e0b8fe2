package org.yandu.annotation;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Writes annotations as JSON-LD; see {@link WebAnnotation}. */
final class WebAnnotationWriter {

  private final Map<String, Report> reports;

  WebAnnotationWriter(Map<String, Report> reports) {
    this.reports = reports;
  }

  String write(List<Versioned> annotations) {
    JsonArray items = new JsonArray();
    StringBuilder names = new StringBuilder();
    for (Versioned each : annotations) {
      JsonObject item = annotation(each.annotation());
      if (each.versions().size() > 1) {
        // The present one alone follows from the rest.
        JsonArray versions = new JsonArray();
        each.versions().stream().sorted().forEach(versions::add);
        item.add(WebAnnotation.VERSIONS, versions);
      }
      items.add(item);
      names.append(each.annotation().id());
    }
    // The model wants names for collection and page; the same annotations give the same ones.
    JsonObject page = new JsonObject();
    page.addProperty("id", name("page " + names));
    page.addProperty("type", "AnnotationPage");
    page.addProperty("startIndex", 0);
    page.add("items", items);
    JsonObject collection = new JsonObject();
    collection.add("@context", context());
    collection.addProperty("id", name("collection " + names));
    collection.addProperty("type", "AnnotationCollection");
    collection.addProperty("total", annotations.size());
    collection.add("first", page);
    return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(collection);
  }

  private static String name(String seed) {
    return WebAnnotation.UUID_SCHEME
        + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonArray context() {
    JsonObject path = new JsonObject();
    path.addProperty("@id", WebAnnotation.VOCABULARY + "path");
    path.addProperty("@container", "@list");
    JsonObject own = new JsonObject();
    own.addProperty("yandu", WebAnnotation.VOCABULARY);
    own.add("yandu:path", path);
    JsonArray context = new JsonArray();
    context.add(WebAnnotation.CONTEXT);
    context.add(own);
    return context;
  }

  private JsonObject annotation(Annotation annotation) {
    JsonObject json = new JsonObject();
    json.addProperty("id", WebAnnotation.UUID_SCHEME + annotation.id());
    json.addProperty("type", "Annotation");
    json.addProperty("motivation", motivation(annotation));
    json.addProperty("created", annotation.created().toString());
    json.addProperty("modified", annotation.modified().toString());
    if (!annotation.author().isEmpty()) {
      JsonObject creator = new JsonObject();
      creator.addProperty("type", "Person");
      creator.addProperty("name", annotation.author());
      json.add("creator", creator);
    }
    JsonArray bodies = new JsonArray();
    bodies.add(body("tagging", WebAnnotation.tag(annotation.kind())));
    annotation.tags().forEach(tag -> bodies.add(body("tagging", tag)));
    if (!annotation.note().isEmpty()) {
      bodies.add(body("commenting", annotation.note()));
    }
    json.add("body", bodies);
    AnnotationKind kind = annotation.kind();
    if (!AnnotationKind.BUILT_IN.contains(kind)) {
      json.addProperty("yandu:kind", kind.id());
      json.addProperty("yandu:kindName", kind.name());
      json.addProperty("yandu:colour", kind.colour().name().toLowerCase(Locale.ROOT));
    }
    if (annotation.form() != MarkForm.HIGHLIGHT) {
      json.addProperty("yandu:form", annotation.form().name().toLowerCase(Locale.ROOT));
    }
    json.add("target", target(annotation));
    return json;
  }

  private static String motivation(Annotation annotation) {
    if (!annotation.note().isEmpty()) {
      return "commenting";
    }
    return annotation.form() == MarkForm.BOOKMARK ? "bookmarking" : "highlighting";
  }

  private static JsonObject body(String purpose, String value) {
    JsonObject body = new JsonObject();
    body.addProperty("type", "TextualBody");
    body.addProperty("purpose", purpose);
    body.addProperty("value", value);
    body.addProperty("format", "text/plain");
    return body;
  }

  private JsonObject target(Annotation annotation) {
    // Who reads it is not to take a place for sure that is not.
    Anchor anchor = annotation.known();
    Range range = anchor.range();
    JsonArray selectors = new JsonArray();
    JsonObject quote = new JsonObject();
    quote.addProperty("type", "TextQuoteSelector");
    quote.addProperty("exact", anchor.exact());
    quote.addProperty("prefix", anchor.prefix());
    quote.addProperty("suffix", anchor.suffix());
    selectors.add(quote);
    Report report = reports.get(annotation.report());
    boolean sure = !annotation.outcome().isOpen();
    if (sure && report != null && range.end() <= report.text().length()) {
      JsonObject position = new JsonObject();
      position.addProperty("type", "TextPositionSelector");
      position.addProperty("start", report.text().codePointCount(0, range.start()));
      position.addProperty("end", report.text().codePointCount(0, range.end()));
      selectors.add(position);
    }
    JsonArray path = new JsonArray();
    anchor.path().forEach(path::add);
    JsonObject target = new JsonObject();
    target.addProperty("source", WebAnnotation.REPORT + annotation.report());
    target.add("selector", selectors);
    target.addProperty("yandu:start", range.start());
    target.addProperty("yandu:end", range.end());
    target.add("yandu:path", path);
    return target;
  }
}
