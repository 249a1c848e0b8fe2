package org.yandu.library.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.yandu.glossary.TermEdit;
import org.yandu.glossary.VersionedTerm;

/** Entries of glossaries as JSON. */
final class TermJson {

  private TermJson() {}

  static JsonArray write(List<VersionedTerm> terms) {
    JsonArray array = new JsonArray();
    for (VersionedTerm versioned : terms) {
      TermEdit term = versioned.edit();
      JsonObject json = new JsonObject();
      json.addProperty("id", term.id().toString());
      json.addProperty("report", term.report());
      json.addProperty("kind", term.kind().name());
      json.addProperty("target", term.target());
      json.addProperty("headword", term.headword());
      json.add("aliases", Json.array(term.aliases()));
      json.addProperty("definition", term.definition());
      json.addProperty("created", term.created().toString());
      json.addProperty("modified", term.modified().toString());
      json.add("seen", Json.array(versioned.seen().stream().sorted().toList()));
      array.add(json);
    }
    return array;
  }

  /**
   * Reads them again.
   *
   * @throws IllegalArgumentException if something is missing or of another type
   * @throws java.time.DateTimeException if a moment is none
   */
  static List<VersionedTerm> read(JsonElement array) {
    List<VersionedTerm> terms = new ArrayList<>();
    for (JsonElement element : Json.list(array)) {
      JsonObject json = Json.object(element);
      TermEdit term =
          new TermEdit(
              UUID.fromString(Json.string(json, "id")),
              Json.string(json, "report"),
              TermEdit.Kind.valueOf(Json.string(json, "kind")),
              Json.string(json, "target"),
              Json.string(json, "headword"),
              Json.strings(json, "aliases"),
              Json.string(json, "definition"),
              Instant.parse(Json.string(json, "created")),
              Instant.parse(Json.string(json, "modified")));
      // Older programs do not write it.
      List<String> seen = json.has("seen") ? Json.strings(json, "seen") : List.of();
      terms.add(new VersionedTerm(term, new HashSet<>(seen)));
    }
    return terms;
  }
}
