package org.yandu.glossary;

import java.util.HashSet;
import java.util.Set;

/**
 * An entry of a glossary as a reader has it, and what it is known to have said: what tells an older
 * state that comes in again from one that somebody else has changed.
 *
 * @param seen {@linkplain TermJoin#said names} of everything that it says, or that it or what it
 *     was made from has said
 */
public record VersionedTerm(TermEdit edit, Set<String> seen) {

  public VersionedTerm {
    Set<String> all = new HashSet<>(seen);
    all.addAll(TermJoin.said(edit));
    seen = Set.copyOf(all);
  }

  /** An entry of which only the present state is known. */
  public static VersionedTerm of(TermEdit edit) {
    return new VersionedTerm(edit, Set.of());
  }
}
