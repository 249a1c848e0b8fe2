package org.yandu.glossary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.TermEdit.Kind;
import org.yandu.glossary.TermEdit.Step;

/** What each way of changing an entry makes of the edit there is of it. */
public final class TermEditing {

  /**
   * How things stand when a change is made.
   *
   * @param edit what the reader did to the entry before
   */
  public record Now(String report, Optional<TermEdit> edit, Instant time) {

    /** The edit there is, or a new one of an official entry, as another. */
    private TermEdit as(Kind kind, String target, Term term) {
      return edit.orElseGet(
              () ->
                  new TermEdit(
                      UUID.randomUUID(), report, kind, target, "", List.of(), "", time, time))
          .with(kind, term, time);
    }
  }

  private TermEditing() {}

  public static TermEdit added(String report, Term term, Instant time) {
    return new TermEdit(
        UUID.randomUUID(),
        report,
        Kind.ADDED,
        "",
        term.headword(),
        term.aliases(),
        term.definition(),
        time,
        time);
  }

  /** What reads as the official text does is no edit. */
  public static Optional<TermEdit> corrected(Entry entry, Term term, Now now) {
    if (entry.official().isEmpty()) {
      return now.edit().map(edit -> edit.with(Kind.ADDED, term, now.time()));
    }
    Kind kind = entry.hidden() ? Kind.HIDDEN : Kind.CORRECTED;
    return kind == Kind.CORRECTED && entry.official().equals(Optional.of(term))
        ? Optional.empty()
        : Optional.of(now.as(kind, entry.key(), term));
  }

  public static Optional<TermEdit> hidden(Entry entry, Now now) {
    return Optional.of(now.as(Kind.HIDDEN, entry.key(), entry.term()));
  }

  public static Optional<TermEdit> shown(Entry entry, Now now) {
    return entry.official().equals(Optional.of(entry.term()))
        ? Optional.empty()
        : Optional.of(now.as(Kind.CORRECTED, entry.key(), entry.term()));
  }

  public static Optional<TermEdit> ignored(String key, String surface, Now now) {
    return Optional.of(now.as(Kind.IGNORED, key, new Term(1, surface, List.of(), "")));
  }

  /**
   * What takes up entries from elsewhere: those of a name that is known correct it, and show it if
   * it is hidden; the others are added in their order.
   *
   * @param kept the edits there are, by key
   */
  public static List<Step> imported(
      EditedGlossary glossary,
      Map<String, TermEdit> kept,
      List<Term> terms,
      String report,
      Instant time) {
    List<Step> steps = new ArrayList<>();
    for (Term term : terms) {
      Optional<Entry> known = glossary.named(term.headword());
      if (known.isEmpty()) {
        // A time of its own each: it is their order.
        TermEdit made = added(report, term, time.plusNanos(steps.size()));
        steps.add(new Step(Optional.empty(), Optional.of(made)));
        continue;
      }
      Entry entry = known.get();
      Entry shown = new Entry(entry.key(), entry.term(), entry.standing(), entry.official(), false);
      Optional<TermEdit> before = Optional.ofNullable(kept.get(entry.key()));
      Term same =
          new Term(entry.term().number(), term.headword(), term.aliases(), term.definition());
      Optional<TermEdit> after = corrected(shown, same, new Now(report, before, time));
      if (!same(before, after)) {
        steps.addAll(steps(before, after));
      }
    }
    return steps;
  }

  /** The steps from one edit to another; none from nothing to nothing. */
  public static List<Step> steps(Optional<TermEdit> before, Optional<TermEdit> after) {
    return before.isEmpty() && after.isEmpty() ? List.of() : List.of(new Step(before, after));
  }

  private static boolean same(Optional<TermEdit> before, Optional<TermEdit> after) {
    return before
        .map(
            edit ->
                after
                    .filter(
                        other ->
                            edit.with(edit.kind(), asTerm(other), other.modified()).equals(other))
                    .isPresent())
        .orElse(after.isEmpty());
  }

  private static Term asTerm(TermEdit edit) {
    return new Term(1, edit.headword(), edit.aliases(), edit.definition());
  }
}
