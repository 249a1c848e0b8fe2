package org.yandu.glossary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that a reader did to the glossary of a report. The glossary itself stays what it is;
 * what is shown is {@link EditedGlossary}.
 *
 * @param id names the edit, however often it is changed
 * @param report the fingerprint of the report
 * @param target the key of the official entry that is corrected or hidden, the folded form of the
 *     words that are ignored; empty for an entry of the reader's own
 * @param headword what the entry is called now
 * @param definition what it is said to mean now
 * @param created when it was first made, which is the order of the reader's own entries
 * @param modified when it was changed last
 */
public record TermEdit(
    UUID id,
    String report,
    Kind kind,
    String target,
    String headword,
    List<String> aliases,
    String definition,
    Instant created,
    Instant modified) {

  /** What was done. */
  public enum Kind {
    /** An entry of the reader's own. */
    ADDED,
    /** An official entry written otherwise. */
    CORRECTED,
    /** An official entry that is not wanted; what it said last is kept for its return. */
    HIDDEN,
    /** Words that are no term and are not to be offered as one. */
    IGNORED
  }

  /**
   * One edit as it was and as it became.
   *
   * @param before nothing when the change made it
   * @param after nothing when the change removed it
   */
  public record Step(Optional<TermEdit> before, Optional<TermEdit> after) {

    /**
     * @throws IllegalArgumentException if there is neither, or they are not the same edit
     */
    public Step {
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("no edit");
      }
      if (before.isPresent() && after.isPresent() && !before.get().id().equals(after.get().id())) {
        throw new IllegalArgumentException("two edits: " + before + ", " + after);
      }
    }

    /** The edit, as it is or was last. */
    public TermEdit subject() {
      return after.or(() -> before).orElseThrow();
    }

    /** The way back. */
    public Step reversed() {
      return new Step(after, before);
    }
  }

  /**
   * @throws IllegalArgumentException if an entry of the reader's own has a target, or another edit
   *     has none
   */
  public TermEdit {
    aliases = List.copyOf(aliases);
    if ((kind == Kind.ADDED) != target.isEmpty()) {
      throw new IllegalArgumentException(kind + " of " + target);
    }
  }

  /** What this edit is about: the official entry, or itself. No two edits of a report share it. */
  public String key() {
    return kind == Kind.ADDED ? id.toString() : target;
  }

  /** The same edit of another version of the report. */
  public TermEdit in(String newReport) {
    return new TermEdit(
        id, newReport, kind, target, headword, aliases, definition, created, modified);
  }

  /** The same edit as it is made at another time. */
  public TermEdit with(Kind newKind, Term term, Instant now) {
    return new TermEdit(
        id,
        report,
        newKind,
        target,
        term.headword(),
        term.aliases(),
        term.definition(),
        created,
        now);
  }
}
