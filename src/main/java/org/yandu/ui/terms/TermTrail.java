package org.yandu.ui.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.yandu.glossary.Term;

/** The terms from which links inside explanations were followed: the way back. */
final class TermTrail {

  private final Deque<Term> before = new ArrayDeque<>();

  void leave(Term term) {
    before.push(term);
  }

  /** The term that was left last, which is then forgotten. */
  Optional<Term> back() {
    return Optional.ofNullable(before.poll());
  }

  boolean isEmpty() {
    return before.isEmpty();
  }

  void clear() {
    before.clear();
  }
}
