package org.yandu.annotation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yandu.annotation.AnnotationText.Found;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.text.Range;

/**
 * Annotations as Zotero's API writes them, and the exports that follow it: objects with {@code
 * annotationText}, wherever they stand, so that a list of items with their attachments is
 * understood as well as a list of annotations.
 */
final class ZoteroAnnotations {

  /** The colours that Zotero offers, and the kind that is drawn like it. */
  private static final Map<String, AnnotationKind> KINDS =
      Map.of(
          "#ffd400", AnnotationKind.HIGHLIGHT,
          "#5fb236", AnnotationKind.TARGET,
          "#2ea8e5", AnnotationKind.TASK,
          "#a28ae5", AnnotationKind.FIGURE,
          "#ff6666", AnnotationKind.QUESTION,
          "#f19837", AnnotationKind.PROPOSAL);

  private final List<Versioned> annotations = new ArrayList<>();
  private int without;

  private ZoteroAnnotations() {}

  static boolean isThis(JsonElement root) {
    if (root instanceof JsonObject object) {
      return isAnnotation(object)
          || object.asMap().values().stream().anyMatch(ZoteroAnnotations::isThis);
    }
    return ForeignJson.objects(root).stream().anyMatch(ZoteroAnnotations::isThis);
  }

  private static boolean isAnnotation(JsonObject json) {
    return json.has("annotationText")
        || json.has("annotationType")
        || ForeignJson.string(json, "itemType").equals("annotation");
  }

  static Found read(JsonElement root) {
    ZoteroAnnotations reader = new ZoteroAnnotations();
    reader.walk(root, "");
    return new Found(reader.annotations, reader.without);
  }

  /**
   * @param title of what is annotated, as far as it is known
   */
  private void walk(JsonElement element, String title) {
    for (JsonObject json : ForeignJson.objects(element)) {
      if (isAnnotation(json)) {
        add(json, title);
        continue;
      }
      String own = ForeignJson.string(json, "title");
      for (JsonElement value : json.asMap().values()) {
        walk(value, own.isEmpty() ? title : own);
      }
    }
  }

  private void add(JsonObject json, String title) {
    String exact = ForeignJson.string(json, "annotationText");
    if (exact.isBlank()) {
      // A note, a picture or a drawing on a page.
      without++;
      return;
    }
    String parent = ForeignJson.string(json, "parentItem");
    String key = ForeignJson.string(json, "key");
    Optional<Instant> modified = ForeignJson.instant(json, "dateModified");
    Instant created =
        ForeignJson.instant(json, "dateAdded").or(() -> modified).orElse(Instant.EPOCH);
    annotations.add(
        Versioned.fromProgram(
            new Annotation(
                ForeignJson.name("zotero:" + (key.isEmpty() ? title + ":" + exact : key)),
                title.isEmpty() ? "zotero:" + parent : title,
                new Anchor(new Range(0, exact.length()), exact, "", "", List.of()),
                KINDS.getOrDefault(
                    ForeignJson.string(json, "annotationColor").toLowerCase(Locale.ROOT),
                    AnnotationKind.HIGHLIGHT),
                ForeignJson.string(json, "annotationType").equals("underline")
                    ? MarkForm.UNDERLINE
                    : MarkForm.HIGHLIGHT,
                ForeignJson.string(json, "annotationComment"),
                Tags.with(List.of(), tags(json)),
                ForeignJson.string(json, "annotationAuthorName"),
                created,
                modified.orElse(created),
                Outcome.FOUND)));
  }

  private static List<String> tags(JsonObject json) {
    List<String> tags = new ArrayList<>(ForeignJson.strings(json, "tags"));
    ForeignJson.objects(json.get("tags"))
        .forEach(
            tag -> {
              tags.addAll(ForeignJson.strings(tag, "tag"));
              tags.addAll(ForeignJson.strings(tag, "name"));
            });
    return tags;
  }
}
