package org.yandu.glossary.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Term;
import org.yandu.text.Folding;

/** What a file of terms would do to a glossary. */
public final class TermComparison {

  /** What taking up an entry of the file would do. */
  public enum Effect {
    NEW,
    /** There is an entry of that name, which reads otherwise or is hidden. */
    CHANGES,
    SAME
  }

  /**
   * An entry of the file.
   *
   * @param line where it stands in the file
   * @param term as it would read
   * @param before the entry of that name there is
   * @param clashes its names that are names of other entries too
   */
  public record Compared(
      int line, Term term, Effect effect, Optional<Entry> before, List<Clash> clashes) {

    public Compared {
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * A name of two entries; a text that says it means only one of them.
   *
   * @param name as the file writes it
   * @param other the headword of the other entry
   */
  public record Clash(String name, String other) {}

  private TermComparison() {}

  /** Compares every good row, in the order of the file. */
  public static List<Compared> of(EditedGlossary glossary, TermTable table) {
    Map<String, Set<String>> owners = owners(glossary, table);
    List<Compared> compared = new ArrayList<>();
    for (TermTable.Row row : table.rows()) {
      Optional<Entry> before = glossary.named(row.term().headword());
      Term term = table.givesAliases() ? row.term() : withAliases(row.term(), before);
      compared.add(
          new Compared(row.line(), term, effect(before, term), before, clashes(term, owners)));
    }
    return compared;
  }

  /** A file that says nothing of aliases leaves them as they are. */
  private static Term withAliases(Term term, Optional<Entry> before) {
    List<String> aliases = before.map(entry -> entry.term().aliases()).orElse(List.of());
    return new Term(term.number(), term.headword(), aliases, term.definition());
  }

  private static Effect effect(Optional<Entry> before, Term term) {
    if (before.isEmpty()) {
      return Effect.NEW;
    }
    Term old = before.get().term();
    boolean same =
        !before.get().hidden()
            && old.headword().equals(term.headword())
            && old.aliases().equals(term.aliases())
            && old.definition().equals(term.definition());
    return same ? Effect.SAME : Effect.CHANGES;
  }

  /** Which headwords each name belongs to, as it would be if everything were taken up. */
  private static Map<String, Set<String>> owners(EditedGlossary glossary, TermTable table) {
    Map<String, Set<String>> owners = new HashMap<>();
    Set<String> replaced = new LinkedHashSet<>();
    for (TermTable.Row row : table.rows()) {
      replaced.add(Folding.key(row.term().headword()));
      own(owners, row.term());
    }
    for (Term term : glossary.glossary().terms()) {
      if (!replaced.contains(Folding.key(term.headword()))) {
        own(owners, term);
      }
    }
    return owners;
  }

  private static void own(Map<String, Set<String>> owners, Term term) {
    List<String> names = new ArrayList<>(term.aliases());
    names.add(term.headword());
    for (String name : names) {
      owners.computeIfAbsent(Folding.key(name), key -> new LinkedHashSet<>()).add(term.headword());
    }
  }

  private static List<Clash> clashes(Term term, Map<String, Set<String>> owners) {
    List<Clash> clashes = new ArrayList<>();
    List<String> names = new ArrayList<>(term.aliases());
    names.addFirst(term.headword());
    for (String name : names) {
      String key = Folding.key(name);
      if (!key.isEmpty()) {
        owners.getOrDefault(key, Set.of()).stream()
            .filter(other -> !other.equals(term.headword()))
            .findFirst()
            .ifPresent(other -> clashes.add(new Clash(name, other)));
      }
    }
    return clashes;
  }
}
