package org.yandu.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** What programs read: JSON in UTF-8, characters written as themselves. */
final class Json {

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private Json() {}

  static String of(Object value) {
    return GSON.toJson(value);
  }
}
