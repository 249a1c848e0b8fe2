package org.yandu.annotation;

import java.util.Optional;
import org.yandu.text.Range;

/**
 * Where an annotation stands in a text, and how sure that is.
 *
 * @param outcome how sure
 * @param range the passage; nothing exactly when it is lost
 */
public record Placement(Outcome outcome, Optional<Range> range) {

  /** How sure a place is. The last two wait for the reader. */
  public enum Outcome {
    /** The passage stands where it stood. */
    FOUND,
    /** The passage stands elsewhere or in other words, and nowhere else could be meant. */
    MOVED,
    /** Several places could be meant, or one that has little in common with the old one. */
    DOUBTFUL,
    /** The passage is not there any more. */
    LOST;

    /** Whether the reader has still to say where the passage stands. */
    public boolean isOpen() {
      return this == DOUBTFUL || this == LOST;
    }
  }

  /**
   * @throws IllegalArgumentException if a lost passage has a place, or another has none
   */
  public Placement {
    if ((outcome == Outcome.LOST) != range.isEmpty()) {
      throw new IllegalArgumentException(outcome + " at " + range);
    }
  }

  static Placement at(Outcome outcome, Range range) {
    return new Placement(outcome, Optional.of(range));
  }

  static Placement lost() {
    return new Placement(Outcome.LOST, Optional.empty());
  }
}
