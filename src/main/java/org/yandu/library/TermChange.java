package org.yandu.library;

import java.util.List;
import org.yandu.glossary.TermEdit.Step;

/**
 * A change of the entries of a report's glossary: of one of them, or of many that were imported
 * together and are taken back together.
 */
public record TermChange(Name name, List<Step> steps) implements Change {

  /** What was done. */
  public enum Name {
    ADDED("change.term.added"),
    CORRECTED("change.term.corrected"),
    HIDDEN("change.term.hidden"),
    SHOWN("change.term.shown"),
    RESTORED("change.term.restored"),
    DELETED("change.term.deleted"),
    IGNORED("change.term.ignored"),
    IMPORTED("change.term.imported");

    private final String key;

    Name(String key) {
      this.key = key;
    }
  }

  public TermChange {
    steps = List.copyOf(steps);
  }

  @Override
  public String nameKey() {
    return name.key;
  }

  /** What undoes it: every step the other way round, the last one first. */
  public TermChange reversed() {
    return new TermChange(name, steps.reversed().stream().map(Step::reversed).toList());
  }
}
