package org.yandu.annotation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yandu.annotation.AnnotationText.Found;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.annotation.WebAnnotationException.Reason;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** Reads annotations from JSON-LD; see {@link WebAnnotation}. */
final class WebAnnotationReader {

  /** More than anybody makes of one annotation; a file with more means harm. */
  private static final int MOST_VERSIONS = 1000;

  private static final int LONGEST_VERSION = 100;

  private final Map<String, Report> reports;

  WebAnnotationReader(Map<String, Report> reports) {
    this.reports = reports;
  }

  /**
   * What is in a document; what quotes no passage is left out, as long as anything does.
   *
   * @throws WebAnnotationException if it holds no annotations, or something in it is malformed
   */
  Found read(JsonElement root) throws WebAnnotationException {
    List<JsonObject> items = items(root);
    List<Versioned> annotations = new ArrayList<>();
    int without = 0;
    for (int at = 0; at < items.size(); at++) {
      try {
        Optional<Versioned> annotation = annotation(items.get(at));
        annotation.ifPresent(annotations::add);
        without += annotation.isEmpty() ? 1 : 0;
      } catch (IllegalArgumentException
          | IllegalStateException
          | ArithmeticException
          | UnsupportedOperationException
          | DateTimeException e) {
        // A string where an object should be, a word where a number, an end before a start.
        throw new WebAnnotationException(Reason.MALFORMED, at + 1, e);
      }
    }
    if (annotations.isEmpty() && without > 0) {
      throw new WebAnnotationException(Reason.NO_PASSAGE, 1);
    }
    return new Found(annotations, without);
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

  /**
   * @return nothing if it quotes no passage
   * @throws IllegalArgumentException if something in it is not as the model has it
   */
  private Optional<Versioned> annotation(JsonObject json) {
    for (JsonObject target : ForeignJson.objects(json.get("target"))) {
      Optional<JsonObject> quote =
          selector(target, "TextQuoteSelector").filter(selector -> selector.has("exact"));
      if (quote.isPresent()) {
        return Optional.of(annotation(json, target, quote.get()));
      }
    }
    return Optional.empty();
  }

  private Versioned annotation(JsonObject json, JsonObject target, JsonObject quote) {
    String report = report(target);
    Instant created =
        instant(json, "created").or(() -> instant(json, "modified")).orElse(Instant.EPOCH);
    List<String> tags = new ArrayList<>(tags(json));
    AnnotationKind kind = kind(json, tags);
    Annotation annotation =
        new Annotation(
            id(json),
            report,
            anchor(target, report, quote),
            kind,
            form(json),
            note(json),
            Tags.with(List.of(), tags),
            creator(json),
            created,
            instant(json, "modified").orElse(created),
            Outcome.FOUND);
    // Every program may keep what it does not know; where it did not, this one begins anew.
    return new Versioned(annotation, versions(json));
  }

  private static Set<String> versions(JsonObject json) {
    List<String> versions = ForeignJson.strings(json, WebAnnotation.VERSIONS);
    if (versions.size() > MOST_VERSIONS
        || versions.stream().anyMatch(version -> version.length() > LONGEST_VERSION)) {
      throw new IllegalArgumentException("no versions");
    }
    return Set.copyOf(versions);
  }

  private static UUID id(JsonObject json) {
    String id = text(json, "id").orElseThrow(IllegalArgumentException::new);
    String name =
        id.startsWith(WebAnnotation.UUID_SCHEME)
            ? id.substring(WebAnnotation.UUID_SCHEME.length())
            : id;
    return name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? UUID.fromString(name)
        : ForeignJson.name(id);
  }

  /** The name of what is annotated, which may be described by more than its name. */
  private static String report(JsonObject target) {
    String source =
        target.get("source") instanceof JsonObject described
            ? ForeignJson.string(described, "id")
            : text(target, "source").orElse("");
    return source.startsWith(WebAnnotation.REPORT)
        ? source.substring(WebAnnotation.REPORT.length())
        : source;
  }

  private Anchor anchor(JsonObject target, String report, JsonObject quote) {
    String exact = text(quote, "exact").orElseThrow(IllegalArgumentException::new);
    List<String> path = new ArrayList<>();
    if (target.has("yandu:path")) {
      target.get("yandu:path").getAsJsonArray().forEach(heading -> path.add(string(heading)));
    }
    return new Anchor(
        range(target, report, exact),
        exact,
        text(quote, "prefix").orElse(""),
        text(quote, "suffix").orElse(""),
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

  /** A selector of a type; one may stand within what another has selected. */
  private static Optional<JsonObject> selector(JsonObject target, String type) {
    Deque<JsonObject> left = new ArrayDeque<>(ForeignJson.objects(target.get("selector")));
    while (!left.isEmpty()) {
      JsonObject selector = left.pop();
      if (ForeignJson.strings(selector, "type").contains(type)) {
        return Optional.of(selector);
      }
      left.addAll(ForeignJson.objects(selector.get("refinedBy")));
    }
    return Optional.empty();
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
            ForeignJson.strings(json, "motivation").contains("bookmarking")
                ? MarkForm.BOOKMARK
                : MarkForm.HIGHLIGHT);
  }

  private static List<String> tags(JsonObject json) {
    return bodies(json)
        .filter(body -> isFor(body, json, "tagging"))
        .flatMap(body -> text(body, "value").stream())
        .toList();
  }

  /** All that was written; in the model a body without a purpose has that of the annotation. */
  private static String note(JsonObject json) {
    JsonElement plain = json.get("bodyValue");
    if (plain != null) {
      return string(plain);
    }
    return bodies(json)
        .filter(body -> !isFor(body, json, "tagging"))
        .flatMap(body -> text(body, "value").stream())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<JsonObject> bodies(JsonObject json) {
    return ForeignJson.objects(json.get("body")).stream();
  }

  private static boolean isFor(JsonObject body, JsonObject json, String purpose) {
    List<String> purposes = ForeignJson.strings(body, "purpose");
    return (purposes.isEmpty() ? ForeignJson.strings(json, "motivation") : purposes)
        .contains(purpose);
  }

  private static String creator(JsonObject json) {
    for (JsonElement creator : ForeignJson.values(json.get("creator"))) {
      if (!(creator instanceof JsonObject person)) {
        return string(creator);
      }
      for (String name : List.of("name", "nickname", "id")) {
        if (!ForeignJson.string(person, name).isEmpty()) {
          return ForeignJson.string(person, name);
        }
      }
    }
    return "";
  }

  private static Optional<Instant> instant(JsonObject json, String property) {
    return text(json, property).map(time -> OffsetDateTime.parse(time).toInstant());
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
