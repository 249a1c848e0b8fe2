package org.yandu.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yandu.text.Folding;
import org.yandu.text.Quotation;
import org.yandu.text.Range;

/**
 * Which writings mean the same: a headword, its aliases, and the quoted core of one of them, which
 * counts only where it is quoted. Immutable.
 */
public final class Writings {

  public static final Writings NONE = new Writings(List.of());

  /** The shortest core that is a name rather than a character in quotation marks. */
  private static final int SHORTEST_CORE = 2;

  /** By each writing, folded: those of every term that is written so. */
  private final Map<String, Set<List<Writing>>> terms = new HashMap<>();

  /**
   * One way of writing a term.
   *
   * @param text as the glossary writes it; a core in quotation marks
   * @param quotedOnly whether it is meant only where it stands in quotation marks
   */
  public record Writing(String text, boolean quotedOnly) {

    String key() {
      return Folding.key(text);
    }
  }

  private Writings(List<List<Writing>> terms) {
    Map<String, Set<String>> meanings = new HashMap<>();
    terms.forEach(
        writings ->
            writings.forEach(
                each ->
                    meanings
                        .computeIfAbsent(each.key(), key -> new LinkedHashSet<>())
                        .add(writings.getFirst().key())));
    for (List<Writing> writings : terms) {
      // A core that several terms have in common means none of them.
      List<Writing> sure =
          writings.stream()
              .filter(
                  each ->
                      !each.quotedOnly() || meanings.getOrDefault(each.key(), Set.of()).size() == 1)
              .toList();
      sure.forEach(
          each -> this.terms.computeIfAbsent(each.key(), key -> new LinkedHashSet<>()).add(sure));
    }
  }

  /** Those of the terms of some glossaries. */
  public static Writings of(List<Glossary> glossaries) {
    List<List<Writing>> terms = new ArrayList<>();
    glossaries.forEach(glossary -> glossary.terms().forEach(term -> terms.add(writings(term))));
    return new Writings(terms);
  }

  private static List<Writing> writings(Term term) {
    Map<String, Writing> writings = new LinkedHashMap<>();
    add(writings, term.headword(), false);
    term.aliases().forEach(alias -> add(writings, alias, false));
    for (Writing written : List.copyOf(writings.values())) {
      core(written.text()).ifPresent(core -> add(writings, "“" + core + "”", true));
    }
    return List.copyOf(writings.values());
  }

  private static void add(Map<String, Writing> writings, String text, boolean quotedOnly) {
    String unmarked = LinkingForm.unmarked(text);
    String key = Folding.key(unmarked);
    if (!key.isEmpty()) {
      writings.putIfAbsent(key, new Writing(unmarked, quotedOnly));
    }
  }

  /** What alone a writing quotes; a headword that quotes several things names none of them. */
  private static Optional<String> core(String writing) {
    List<Range> quoted = Quotation.quoted(writing);
    return Optional.of(quoted)
        .filter(only -> only.size() == 1)
        .map(only -> only.getFirst().of(writing))
        .filter(core -> Folding.key(core).length() >= SHORTEST_CORE);
  }

  /**
   * The other writings of the terms that are written so, however a text is {@linkplain Folding
   * folded}. None that holds the text itself, since that is found with it.
   */
  public List<Writing> others(String text) {
    String key = Folding.key(text);
    Map<String, Writing> others = new LinkedHashMap<>();
    for (List<Writing> writings : terms.getOrDefault(key, Set.of())) {
      writings.stream()
          .filter(each -> !each.key().contains(key))
          .forEach(each -> others.putIfAbsent(each.key(), each));
    }
    return List.copyOf(others.values());
  }
}
