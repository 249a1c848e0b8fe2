package org.yandu.library.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Term;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** What a report is called, and all of it but its text, as JSON. */
final class ReportJson {

  private ReportJson() {}

  static JsonObject write(CarriedReport carried) {
    Imprint imprint = carried.imprint();
    JsonObject json = new JsonObject();
    json.addProperty("fingerprint", carried.fingerprint());
    json.addProperty("title", carried.title());
    json.addProperty("place", imprint.place());
    json.addProperty("year", imprint.year());
    json.addProperty("meeting", imprint.meeting());
    json.addProperty("date", imprint.date());
    json.addProperty("source", imprint.source());
    carried.report().ifPresent(report -> addStructure(json, report, carried.glossary()));
    return json;
  }

  private static void addStructure(JsonObject json, Report report, Glossary glossary) {
    json.addProperty("subtitle", report.subtitle());
    JsonArray blocks = new JsonArray();
    for (Block block : report.blocks()) {
      JsonArray each = new JsonArray();
      each.add(block.kind().jsonName());
      each.add(block.level());
      each.add(block.range().start());
      each.add(block.range().end());
      blocks.add(each);
    }
    json.add("blocks", blocks);
    JsonArray pages = new JsonArray();
    report.pageStarts().forEach(pages::add);
    json.add("pages", pages);
    JsonArray terms = new JsonArray();
    for (Term term : glossary.terms()) {
      JsonObject each = new JsonObject();
      each.addProperty("number", term.number());
      each.addProperty("headword", term.headword());
      each.add("aliases", Json.array(term.aliases()));
      each.addProperty("definition", term.definition());
      terms.add(each);
    }
    json.add("glossary", terms);
  }

  /**
   * Reads it again.
   *
   * @param text of the report, if that is there
   * @throws IllegalArgumentException if something is missing or does not fit the text
   */
  static CarriedReport read(JsonObject json, Optional<String> text) {
    String fingerprint = Json.string(json, "fingerprint");
    String title = Json.string(json, "title");
    Imprint imprint =
        new Imprint(
            Json.string(json, "place"),
            Json.number(json, "year"),
            Json.string(json, "meeting"),
            Json.string(json, "date"),
            Json.string(json, "source"));
    if (text.isEmpty()) {
      return new CarriedReport(fingerprint, title, imprint, Optional.empty(), Glossary.EMPTY);
    }
    Report report =
        new Report(
            title,
            Json.string(json, "subtitle"),
            imprint,
            text.get(),
            blocks(json),
            Json.list(json, "pages").stream().map(Json::number).toList());
    if (report.blocks().isEmpty() || !report.fingerprint().equals(fingerprint)) {
      throw new IllegalArgumentException("another text");
    }
    return CarriedReport.whole(report, glossary(json));
  }

  private static List<Block> blocks(JsonObject json) {
    List<Block> blocks = new ArrayList<>();
    for (JsonElement each : Json.list(json, "blocks")) {
      List<JsonElement> parts = Json.list(each);
      if (parts.size() != 4) {
        throw new IllegalArgumentException("no block");
      }
      String kind = Json.string(parts.get(0)).toUpperCase(Locale.ROOT).replace('-', '_');
      blocks.add(
          new Block(
              BlockKind.valueOf(kind),
              Json.number(parts.get(1)),
              new Range(Json.number(parts.get(2)), Json.number(parts.get(3)))));
    }
    return blocks;
  }

  private static Glossary glossary(JsonObject json) {
    List<Term> terms = new ArrayList<>();
    for (JsonElement element : Json.list(json, "glossary")) {
      JsonObject each = Json.object(element);
      terms.add(
          new Term(
              Json.number(each, "number"),
              Json.string(each, "headword"),
              Json.strings(each, "aliases"),
              Json.string(each, "definition")));
    }
    return new Glossary(terms);
  }
}
