package org.yandu.annotation;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.annotation.WebAnnotationException.Reason;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Reads annotations from JSON-LD; see {@link WebAnnotation}. */
final class WebAnnotationReader {

  private final Map<String, Report> reports;

  WebAnnotationReader(Map<String, Report> reports) {
    this.reports = reports;
  }

  List<Annotation> read(String json) throws WebAnnotationException {
    List<JsonObject> items = items(parse(json));
    List<Annotation> annotations = new ArrayList<>();
    for (JsonObject item : items) {
      int number = annotations.size() + 1;
      try {
        annotations.add(annotation(item, number));
      } catch (IllegalArgumentException
          | IllegalStateException
          | ArithmeticException
          | UnsupportedOperationException
          | DateTimeException e) {
        // A string where an object should be, a word where a number, an end before a start.
        throw failure(Reason.MALFORMED, number, e);
      }
    }
    return annotations;
  }

  private static WebAnnotationException failure(Reason reason, int item, Throwable cause) {
    WebAnnotationException failure = new WebAnnotationException(reason, item);
    failure.initCause(cause);
    return failure;
  }

  private static JsonElement parse(String json) throws WebAnnotationException {
    JsonReader reader =
        new JsonReader(new StringReader(json.startsWith("\uFEFF") ? json.substring(1) : json));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement root = new Gson().getAdapter(JsonElement.class).read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new WebAnnotationException(Reason.NOT_JSON, 0);
      }
      return root;
    } catch (IOException
        | JsonParseException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw failure(Reason.NOT_JSON, 0, e);
    }
  }

  private static List<JsonObject> items(JsonElement root) throws WebAnnotationException {
    JsonElement list = root;
    if (root instanceof JsonObject object) {
      JsonElement page = object.has("first") ? object.get("first") : object;
      list = page instanceof JsonObject held && held.has("items") ? held.get("items") : page;
    }
    JsonArray array = new JsonArray();
    if (list instanceof JsonArray several) {
      array = several;
    } else if (list instanceof JsonObject one && one.has("target")) {
      array.add(one);
    } else {
      throw new WebAnnotationException(Reason.NO_ANNOTATIONS, 0);
    }
    List<JsonObject> items = new ArrayList<>();
    for (JsonElement item : array) {
      if (!(item instanceof JsonObject object)) {
        throw new WebAnnotationException(Reason.MALFORMED, items.size() + 1);
      }
      items.add(object);
    }
    return items;
  }

  private Annotation annotation(JsonObject json, int number) throws WebAnnotationException {
    JsonObject target =
        first(json.get("target"))
            .orElseThrow(() -> new WebAnnotationException(Reason.NO_PASSAGE, number));
    String report = report(target);
    Instant created =
        instant(json, "created").or(() -> instant(json, "modified")).orElse(Instant.EPOCH);
    List<String> tags = new ArrayList<>(tags(json));
    AnnotationKind kind = kind(json, tags);
    return new Annotation(
        id(json, number),
        report,
        anchor(target, report, number),
        kind,
        form(json),
        body(json, "commenting").orElse(""),
        Tags.with(List.of(), tags),
        creator(json),
        created,
        instant(json, "modified").orElse(created),
        Outcome.FOUND);
  }

  private static UUID id(JsonObject json, int number) throws WebAnnotationException {
    String id =
        text(json, "id").orElseThrow(() -> new WebAnnotationException(Reason.MALFORMED, number));
    String name =
        id.startsWith(WebAnnotation.UUID_SCHEME)
            ? id.substring(WebAnnotation.UUID_SCHEME.length())
            : id;
    return name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? UUID.fromString(name)
        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }

  private static String report(JsonObject target) {
    String source = text(target, "source").orElse("");
    return source.startsWith(WebAnnotation.REPORT)
        ? source.substring(WebAnnotation.REPORT.length())
        : source;
  }

  private Anchor anchor(JsonObject target, String report, int number)
      throws WebAnnotationException {
    Optional<JsonObject> quote = selector(target, "TextQuoteSelector");
    String exact =
        quote
            .flatMap(selector -> text(selector, "exact"))
            .orElseThrow(() -> new WebAnnotationException(Reason.NO_PASSAGE, number));
    List<String> path = new ArrayList<>();
    if (target.has("yandu:path")) {
      target.get("yandu:path").getAsJsonArray().forEach(heading -> path.add(string(heading)));
    }
    return new Anchor(
        range(target, report, exact),
        exact,
        quote.flatMap(selector -> text(selector, "prefix")).orElse(""),
        quote.flatMap(selector -> text(selector, "suffix")).orElse(""),
        path);
  }

  private Range range(JsonObject target, String report, String exact) {
    OptionalInt start = number(target, "yandu:start");
    OptionalInt end = number(target, "yandu:end");
    if (start.isPresent() && end.isPresent()) {
      return new Range(start.getAsInt(), end.getAsInt());
    }
    Optional<JsonObject> position = selector(target, "TextPositionSelector");
    if (position.isPresent()) {
      int first = number(position.get(), "start").orElseThrow(IllegalArgumentException::new);
      int last = number(position.get(), "end").orElseThrow(IllegalArgumentException::new);
      return new Range(offset(report, first), offset(report, last));
    }
    return new Range(0, exact.length());
  }

  /** The offset of the n-th character of a report, as far as the report is known and so long. */
  private int offset(String report, int characters) {
    Report known = reports.get(report);
    if (known == null || characters > known.text().codePointCount(0, known.text().length())) {
      return characters;
    }
    return characters < 0 ? characters : known.text().offsetByCodePoints(0, characters);
  }

  private static Optional<JsonObject> selector(JsonObject target, String type) {
    return objects(target.get("selector")).stream()
        .filter(selector -> text(selector, "type").equals(Optional.of(type)))
        .findFirst();
  }

  /**
   * The kind that is given, else the first that a tag names; a plain highlight where there is none.
   *
   * @param tags loses the one that names the kind
   * @throws IllegalArgumentException if one is given without a name, or in a colour there is not
   */
  private static AnnotationKind kind(JsonObject json, List<String> tags) {
    Optional<String> id = text(json, "yandu:kind");
    if (id.isPresent()) {
      String name = text(json, "yandu:kindName").orElseThrow(IllegalArgumentException::new);
      Optional<KindColour> colour =
          text(json, "yandu:colour").map(word -> KindColour.valueOf(word.toUpperCase(Locale.ROOT)));
      AnnotationKind kind = new AnnotationKind(id.get(), name, colour.orElse(KindColour.GREY));
      tags.remove(WebAnnotation.tag(kind));
      return kind;
    }
    Optional<String> named =
        tags.stream().filter(tag -> AnnotationKind.builtIn(tag).isPresent()).findFirst();
    named.ifPresent(tags::remove);
    return named.flatMap(AnnotationKind::builtIn).orElse(AnnotationKind.HIGHLIGHT);
  }

  /**
   * @throws IllegalArgumentException if there is no such form
   */
  private static MarkForm form(JsonObject json) {
    return text(json, "yandu:form")
        .map(form -> MarkForm.valueOf(form.toUpperCase(Locale.ROOT)))
        .orElse(
            text(json, "motivation").equals(Optional.of("bookmarking"))
                ? MarkForm.BOOKMARK
                : MarkForm.HIGHLIGHT);
  }

  private static List<String> tags(JsonObject json) {
    return objects(json.get("body")).stream()
        .filter(body -> text(body, "purpose").equals(Optional.of("tagging")))
        .flatMap(body -> text(body, "value").stream())
        .toList();
  }

  /** What was written for a purpose; in the model a body without a purpose is a comment. */
  private static Optional<String> body(JsonObject json, String purpose) {
    JsonElement plain = json.get("bodyValue");
    if (plain != null) {
      return Optional.of(string(plain));
    }
    return objects(json.get("body")).stream()
        .filter(body -> text(body, "purpose").orElse("commenting").equals(purpose))
        .flatMap(body -> text(body, "value").stream())
        .findFirst();
  }

  private static String creator(JsonObject json) {
    JsonElement creator = json.get("creator");
    if (creator == null || creator.isJsonNull()) {
      return "";
    }
    if (creator.isJsonPrimitive()) {
      return string(creator);
    }
    return first(creator).flatMap(person -> text(person, "name")).orElse("");
  }

  private static Optional<Instant> instant(JsonObject json, String property) {
    return text(json, property).map(time -> OffsetDateTime.parse(time).toInstant());
  }

  private static Optional<JsonObject> first(@Nullable JsonElement value) {
    return objects(value).stream().findFirst();
  }

  /** In JSON-LD one value and a list of one are the same. */
  private static List<JsonObject> objects(@Nullable JsonElement value) {
    List<JsonObject> objects = new ArrayList<>();
    if (value instanceof JsonObject object) {
      objects.add(object);
    } else if (value instanceof JsonArray array) {
      array.forEach(each -> objects.addAll(each instanceof JsonObject ? objects(each) : List.of()));
    }
    return objects;
  }

  private static Optional<String> text(JsonObject json, String property) {
    JsonElement value = json.get(property);
    return value == null || value.isJsonNull() ? Optional.empty() : Optional.of(string(value));
  }

  /**
   * @throws IllegalArgumentException if it is no string
   */
  private static String string(JsonElement value) {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new IllegalArgumentException("no string");
    }
    return value.getAsString();
  }

  /**
   * @throws ArithmeticException if it is no whole number of this size
   */
  private static OptionalInt number(JsonObject json, String property) {
    JsonElement value = json.get(property);
    return value == null
        ? OptionalInt.empty()
        : OptionalInt.of(value.getAsBigDecimal().intValueExact());
  }
}
