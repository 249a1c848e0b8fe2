package org.yandu.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yandu.text.Folding;

/**
 * The official glossary of a report with a reader's edits over it. What is official is never lost:
 * every corrected entry knows what it was. Immutable.
 */
public final class EditedGlossary {

  public static final EditedGlossary EMPTY = new EditedGlossary(Glossary.EMPTY, List.of());

  /** Who an entry is from. */
  public enum Standing {
    OFFICIAL,
    /** Official once, and changed by the reader. */
    CORRECTED,
    /** The reader's own. */
    OWN
  }

  /**
   * An entry as it is to be shown.
   *
   * @param key what it is known by, whatever it is called
   * @param term as it reads now
   * @param official as the glossary has it; nothing for an entry of the reader's own
   * @param hidden whether the reader does not want it
   */
  public record Entry(
      String key, Term term, Standing standing, Optional<Term> official, boolean hidden) {}

  private final Glossary official;
  private final List<TermEdit> edits;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Term, Entry> byTerm = new HashMap<>();
  private final Map<String, Entry> byName = new HashMap<>();
  private final Glossary glossary;

  /**
   * @param edits of one report, in any order, no two of the same {@linkplain TermEdit#key() key};
   *     those whose entry is not in the glossary change nothing
   */
  public EditedGlossary(Glossary official, List<TermEdit> edits) {
    this.official = official;
    this.edits = List.copyOf(edits);
    Map<String, TermEdit> byKey = new HashMap<>();
    this.edits.forEach(edit -> byKey.put(edit.key(), edit));
    for (Term term : official.terms()) {
      String key = freeKey(term);
      put(entry(key, term, Optional.ofNullable(byKey.get(key))));
    }
    int last = official.terms().stream().mapToInt(Term::number).max().orElse(0);
    for (TermEdit own : own(this.edits)) {
      last++;
      Term term = new Term(last, own.headword(), own.aliases(), own.definition());
      put(new Entry(own.key(), term, Standing.OWN, Optional.empty(), false));
    }
    glossary =
        new Glossary(
            entries.values().stream().filter(entry -> !entry.hidden()).map(Entry::term).toList());
  }

  private static List<TermEdit> own(List<TermEdit> edits) {
    return edits.stream()
        .filter(edit -> edit.kind() == TermEdit.Kind.ADDED)
        .sorted(Comparator.comparing(TermEdit::created).thenComparing(TermEdit::id))
        .toList();
  }

  private static Entry entry(String key, Term official, Optional<TermEdit> edit) {
    if (edit.isEmpty() || edit.get().kind() == TermEdit.Kind.IGNORED) {
      return new Entry(key, official, Standing.OFFICIAL, Optional.of(official), false);
    }
    TermEdit made = edit.get();
    Term term = new Term(official.number(), made.headword(), made.aliases(), made.definition());
    return new Entry(
        key,
        term,
        term.equals(official) ? Standing.OFFICIAL : Standing.CORRECTED,
        Optional.of(official),
        made.kind() == TermEdit.Kind.HIDDEN);
  }

  /** The folded headword; where several entries share one, a line feed and a number tell them. */
  private String freeKey(Term term) {
    String key = Folding.key(term.headword());
    int more = 2;
    String free = key;
    while (entries.containsKey(free)) {
      free = key + '\n' + more;
      more++;
    }
    return free;
  }

  private void put(Entry entry) {
    entries.put(entry.key(), entry);
    byTerm.putIfAbsent(entry.term(), entry);
    byName.putIfAbsent(Folding.key(entry.term().headword()), entry);
  }

  /** What the report itself brings. */
  public Glossary official() {
    return official;
  }

  public List<TermEdit> edits() {
    return edits;
  }

  /** The entries that hold, in the official order, the reader's own after them. */
  public Glossary glossary() {
    return glossary;
  }

  /** All entries in the same order, those included that are hidden. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public Optional<Entry> entryOf(Term term) {
    return Optional.ofNullable(byTerm.get(term));
  }

  /** The entry with a headword, hidden or not, as {@linkplain Folding folded}. */
  public Optional<Entry> named(String headword) {
    return Optional.ofNullable(byName.get(Folding.key(headword)));
  }

  /** The folded forms of words that are not to be offered as terms. */
  public Set<String> ignored() {
    return edits.stream()
        .filter(edit -> edit.kind() == TermEdit.Kind.IGNORED)
        .map(TermEdit::target)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same glossary after other edits. */
  public EditedGlossary withEdits(List<TermEdit> newEdits) {
    return new EditedGlossary(official, new ArrayList<>(newEdits));
  }
}
