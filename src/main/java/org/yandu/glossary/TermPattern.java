package org.yandu.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yandu.text.Folding;
import org.yandu.text.Quotation;
import org.yandu.text.Range;

/**
 * One way in which a text may write a term.
 *
 * @param key the {@linkplain Folding folded} form
 * @param term the term
 * @param quotedOnly whether it counts only where the text itself quotes exactly it
 */
record TermPattern(String key, Term term, boolean quotedOnly) {

  /** What stands between the parts of a compound headword such as 灰犀牛、黑天鹅. */
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[、，,；;]|(?<=[”’」』\"])和(?=[“‘「『\"])");

  /** The shortest core that is a name rather than a character in quotation marks. */
  private static final int SHORTEST_CORE = 2;

  /** All ways of writing a term, the surest first. */
  static List<TermPattern> of(Term term) {
    List<TermPattern> patterns = new ArrayList<>();
    add(patterns, term, term.headword(), false);
    term.aliases().forEach(alias -> add(patterns, term, alias, false));
    List<String> writings = new ArrayList<>(term.aliases());
    writings.add(0, term.headword());
    for (String writing : writings) {
      for (Range core : Quotation.quoted(writing)) {
        add(patterns, term, core.of(writing), true);
      }
      List<String> parts = BETWEEN_PARTS.splitAsStream(writing).toList();
      if (parts.size() > 1) {
        for (String part : parts) {
          add(patterns, term, part, true);
        }
      }
    }
    return patterns;
  }

  private static void add(List<TermPattern> patterns, Term term, String writing, boolean quoted) {
    String key = Folding.key(LinkingForm.of(writing));
    boolean known = patterns.stream().anyMatch(pattern -> pattern.key().equals(key));
    if (!known && key.length() >= (quoted ? SHORTEST_CORE : 1)) {
      patterns.add(new TermPattern(key, term, quoted));
    }
  }
}
