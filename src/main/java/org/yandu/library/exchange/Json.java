package org.yandu.library.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values that must be there and of their type; else an IllegalArgumentException is thrown. */
final class Json {

  private Json() {}

  static JsonObject object(JsonElement value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new IllegalArgumentException("no object");
  }

  static JsonElement value(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }

  static List<JsonElement> list(JsonElement value) {
    if (value instanceof JsonArray array) {
      return array.asList();
    }
    throw new IllegalArgumentException("no list");
  }

  static List<JsonElement> list(JsonObject json, String name) {
    return list(value(json, name));
  }

  static String string(JsonElement value) {
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      return value.getAsString();
    }
    throw new IllegalArgumentException("no string");
  }

  static String string(JsonObject json, String name) {
    return string(value(json, name));
  }

  static List<String> strings(JsonObject json, String name) {
    List<String> strings = new ArrayList<>();
    list(json, name).forEach(each -> strings.add(string(each)));
    return strings;
  }

  static int number(JsonElement value) {
    if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
      BigDecimal number = value.getAsBigDecimal();
      // A number of a million digits is not written out to see whether it fits.
      if (number.scale() == 0 && number.precision() <= 10) {
        return Math.toIntExact(number.longValue());
      }
    }
    throw new IllegalArgumentException("no number");
  }

  static int number(JsonObject json, String name) {
    return number(value(json, name));
  }

  static JsonArray array(List<String> strings) {
    JsonArray array = new JsonArray();
    strings.forEach(array::add);
    return array;
  }
}
