package org.yandu.annotation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks into JSON that may have any shape: what is not as expected is not there. */
final class ForeignJson {

  private ForeignJson() {}

  /** In JSON-LD, and with many programs, one value and a list of one are the same. */
  static List<JsonElement> values(@Nullable JsonElement value) {
    List<JsonElement> values = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.forEach(each -> values.addAll(values(each)));
    } else if (value != null && !value.isJsonNull()) {
      values.add(value);
    }
    return values;
  }

  static List<JsonObject> objects(@Nullable JsonElement value) {
    return values(value).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  /** The strings among the values of a property. */
  static List<String> strings(JsonObject json, String property) {
    return values(json.get(property)).stream()
        .filter(each -> each instanceof JsonPrimitive primitive && primitive.isString())
        .map(JsonElement::getAsString)
        .toList();
  }

  static String string(JsonObject json, String property) {
    return strings(json, property).stream().findFirst().orElse("");
  }

  static JsonObject object(JsonObject json, String property) {
    return objects(json.get(property)).stream().findFirst().orElseGet(JsonObject::new);
  }

  /** A moment in ISO 8601, if the property is one. */
  static Optional<Instant> instant(JsonObject json, String property) {
    String time = string(json, property);
    try {
      return time.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      // Its writer had another idea of a moment: the annotation is worth having without it.
      return Optional.empty();
    }
  }

  /** The name of what another program calls something: always the same. */
  static UUID name(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
