package org.yandu.search.index;

import java.util.List;
import java.util.Random;
import org.yandu.search.Expression;
import org.yandu.search.Filters;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.Query.Way;
import org.yandu.text.Folding;

/** Strings as a hand types them, slips included. */
final class Typed {

  /** What a hand may change without changing what is meant, and what changes everything. */
  private static final List<String> INSERTED =
      List.of("“", "”", "「", "\"", " ", "\u3000", "\n", "、");

  private Typed() {}

  /** The string as it is, whatever else it may mean; nothing is found where nothing is left. */
  static Interpretation literal(String string) {
    return new Interpretation(
        Way.AS_TYPED,
        List.of(),
        Folding.key(string).isEmpty() ? Expression.literal("\uFFFF") : Expression.literal(string),
        Filters.NONE);
  }

  /** Changes a string in one place, with what stands in a text or without. */
  static void mutate(StringBuilder string, Random random, String text) {
    int at = random.nextInt(string.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> string.insert(at, INSERTED.get(random.nextInt(INSERTED.size())));
      case 1 -> string.insert(at, text.charAt(random.nextInt(text.length())));
      case 2 -> {
        if (at < string.length()) {
          string.deleteCharAt(at);
        }
      }
      default -> {
        for (int each = 0; each < string.length(); each++) {
          char character = string.charAt(each);
          if (character > ' ' && character <= '~') {
            string.setCharAt(each, (char) (character + 0xFEE0));
          }
        }
      }
    }
  }
}
