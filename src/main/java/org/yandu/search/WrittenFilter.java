package org.yandu.search;

import java.util.List;
import org.yandu.text.Range;

/**
 * A filter as it stands in a query.
 *
 * @param value as it was typed, without the quotation marks around it
 * @param place of the whole of it in the query, in UTF-16 offsets
 */
public record WrittenFilter(FilterField field, String value, Range place) {

  /** Those of a query, in their order, whether it can be obeyed or not. */
  public static List<WrittenFilter> in(String query) {
    return QueryToken.of(query).stream()
        .filter(token -> token.kind() == QueryToken.Kind.FILTER)
        .map(token -> new WrittenFilter(token.field().orElseThrow(), token.text(), token.place()))
        .toList();
  }

  /**
   * A filter as it would be typed.
   *
   * @param name what the field is called
   */
  public static String write(String name, String value) {
    // Quotation marks do not matter in a value; straight ones would end it.
    String plain = value.replace('"', ' ').strip();
    boolean quoted = plain.chars().anyMatch(c -> "()（） \u3000\t".indexOf(c) >= 0);
    return name + ":" + (quoted ? '"' + plain + '"' : plain);
  }

  /** A query without this filter, which stands in it. */
  public String without(String query) {
    String before = query.substring(0, place.start()).stripTrailing();
    String after = query.substring(place.end()).stripLeading();
    return before + (before.isEmpty() || after.isEmpty() ? "" : " ") + after;
  }
}
