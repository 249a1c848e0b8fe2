package org.yandu.annotation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.AnnotationText.Found;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.text.Range;

/**
 * Annotations as the API of Hypothesis and its export write them: {@code rows} or a list, each with
 * {@code uri}, {@code text}, {@code tags} and {@code target}.
 */
final class HypothesisAnnotations {

  private HypothesisAnnotations() {}

  static boolean isThis(JsonElement root) {
    return rows(root).stream().anyMatch(row -> row.has("uri") && row.has("target"));
  }

  private static List<JsonObject> rows(JsonElement root) {
    if (root instanceof JsonObject object) {
      for (String list : List.of("rows", "annotations")) {
        if (object.has(list)) {
          return ForeignJson.objects(object.get(list));
        }
      }
    }
    return ForeignJson.objects(root);
  }

  static Found read(JsonElement root) {
    List<Versioned> annotations = new ArrayList<>();
    int without = 0;
    for (JsonObject row : rows(root)) {
      Optional<Anchor> anchor = anchor(row);
      if (anchor.isEmpty()) {
        // A note on the page as a whole, or an answer to another note.
        without++;
        continue;
      }
      Instant created = ForeignJson.instant(row, "created").orElse(Instant.EPOCH);
      String uri = ForeignJson.string(row, "uri");
      String id = ForeignJson.string(row, "id");
      annotations.add(
          Versioned.fromProgram(
              new Annotation(
                  ForeignJson.name("hypothesis:" + (id.isEmpty() ? uri + anchor.get() : id)),
                  uri,
                  anchor.get(),
                  AnnotationKind.HIGHLIGHT,
                  MarkForm.HIGHLIGHT,
                  ForeignJson.string(row, "text"),
                  Tags.with(List.of(), ForeignJson.strings(row, "tags")),
                  author(row),
                  created,
                  ForeignJson.instant(row, "updated").orElse(created),
                  Outcome.FOUND)));
    }
    return new Found(annotations, without);
  }

  private static Optional<Anchor> anchor(JsonObject row) {
    return ForeignJson.objects(row.get("target")).stream()
        .flatMap(target -> ForeignJson.objects(target.get("selector")).stream())
        .filter(selector -> ForeignJson.string(selector, "type").equals("TextQuoteSelector"))
        .filter(selector -> !ForeignJson.string(selector, "exact").isBlank())
        .findFirst()
        .map(
            quote -> {
              String exact = ForeignJson.string(quote, "exact");
              // Their positions are those in a web page, which mean nothing here.
              return new Anchor(
                  new Range(0, exact.length()),
                  exact,
                  ForeignJson.string(quote, "prefix"),
                  ForeignJson.string(quote, "suffix"),
                  List.of());
            });
  }

  /** The name to show, or the account, {@code acct:name@hypothes.is}. */
  private static String author(JsonObject row) {
    String shown = ForeignJson.string(ForeignJson.object(row, "user_info"), "display_name");
    return shown.isEmpty()
        ? ForeignJson.string(row, "user").replaceFirst("^acct:", "").replaceFirst("@.*", "")
        : shown;
  }
}
