package org.yandu.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yandu.text.Folding;

/**
 * The explanations that belong to a report.
 *
 * @param terms in the order in which they are numbered
 */
public record Glossary(List<Term> terms) {

  public static final Glossary EMPTY = new Glossary(List.of());

  public Glossary {
    terms = List.copyOf(terms);
  }

  /**
   * This glossary with the entries of another over it. An entry that both have, by its headword as
   * {@linkplain Folding folded}, keeps its place, takes the other's writing and definition, and has
   * the aliases of both; entries that only the other has follow at the end.
   */
  public Glossary correctedBy(Glossary other) {
    Map<String, Term> merged = new LinkedHashMap<>();
    terms.forEach(term -> merged.putIfAbsent(Folding.key(term.headword()), term));
    for (Term term : other.terms()) {
      merged.merge(Folding.key(term.headword()), term, Glossary::correct);
    }
    return new Glossary(new ArrayList<>(merged.values()));
  }

  private static Term correct(Term mine, Term other) {
    Set<String> aliases = new LinkedHashSet<>(other.aliases());
    aliases.addAll(mine.aliases());
    String definition = other.definition().isEmpty() ? mine.definition() : other.definition();
    return new Term(mine.number(), other.headword(), List.copyOf(aliases), definition);
  }
}
