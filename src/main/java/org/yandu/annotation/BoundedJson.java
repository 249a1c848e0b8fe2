package org.yandu.annotation;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.yandu.annotation.WebAnnotationException.Reason;

/**
 * JSON from elsewhere: looked through before it is taken apart, so that no file fills the memory.
 */
public final class BoundedJson {

  /** Deeper than any file of annotations. */
  private static final int DEEPEST = 100;

  /** Values of all kinds, which is enough for some 30,000 annotations. */
  private static final int MOST = 2_000_000;

  private BoundedJson() {}

  /**
   * The one value that a text is.
   *
   * @param json perhaps with a byte order mark before it
   * @throws WebAnnotationException with {@link Reason#NOT_JSON} if it is none, and {@link
   *     Reason#TOO_MUCH} if it has more parts than any file of annotations
   */
  public static JsonElement parse(String json) throws WebAnnotationException {
    String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
    try {
      lookThrough(reader(text));
      return new Gson().getAdapter(JsonElement.class).read(reader(text));
    } catch (IOException
        | JsonParseException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new WebAnnotationException(Reason.NOT_JSON, 0, e);
    }
  }

  private static JsonReader reader(String json) {
    JsonReader reader = new JsonReader(new StringReader(json));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
    return reader;
  }

  private static void lookThrough(JsonReader reader) throws IOException, WebAnnotationException {
    int values = 0;
    while (true) {
      values++;
      if (values > MOST) {
        throw new WebAnnotationException(Reason.TOO_MUCH, 0);
      }
      JsonToken token = reader.peek();
      switch (token) {
        case BEGIN_ARRAY -> reader.beginArray();
        case END_ARRAY -> reader.endArray();
        case BEGIN_OBJECT -> reader.beginObject();
        case END_OBJECT -> reader.endObject();
        case NAME, STRING, NUMBER, BOOLEAN, NULL -> reader.skipValue();
        case END_DOCUMENT -> {
          return;
        }
      }
    }
  }
}
