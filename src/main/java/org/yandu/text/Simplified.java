package org.yandu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Traditional characters as simplified ones. Nearly every one of them has become one simplified
 * character (後 and 后 are both 后); the few of which more than one came are written in every way (乾
 * as 干 and, in 乾坤, as itself). Asking for the first time reads a table of four thousand lines.
 */
public final class Simplified {

  private static final String TABLE = "simplified.txt";

  /** A text full of doubtful characters is not written in more ways than these. */
  private static final int MOST_WAYS = 32;

  private Simplified() {}

  /** Read when it is needed for the first time, and never changed. */
  private static final class Table {
    private static final Map<String, List<String>> SIMPLIFIED = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> table = new HashMap<>();
      try (InputStream stream =
              Objects.requireNonNull(Simplified.class.getResourceAsStream(TABLE), TABLE);
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          if (tab > 0) {
            table.put(line.substring(0, tab), List.of(line.substring(tab + 1).split(" ", -1)));
          }
        }
        return table;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Every way in which a text can be written in simplified characters, the usual one first; none if
   * that is how it is written already.
   */
  public static List<String> of(String text) {
    List<String> ways = new ArrayList<>(List.of(""));
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      List<String> choices = Table.SIMPLIFIED.getOrDefault(character, List.of(character));
      int most = Math.max(1, MOST_WAYS / ways.size());
      List<String> longer = new ArrayList<>();
      for (String way : ways) {
        choices.stream().limit(most).forEach(choice -> longer.add(way + choice));
      }
      ways = longer;
    }
    Set<String> simplified = new LinkedHashSet<>(ways);
    simplified.remove(text);
    return List.copyOf(simplified);
  }
}
