package org.yandu.search;

import java.util.List;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * What a reader looks for, understood once. The scan of an open report and the index of all reports
 * obey the same query; the unit in which it is looked for is the block.
 */
public sealed interface Query {

  /** Understands what was typed. There is nothing that cannot be typed. */
  static Query parse(String input) {
    String folded = Folding.key(input);
    return folded.isEmpty() ? new Meaningless(input) : new Literal(input, folded);
  }

  /** As it was typed. */
  String input();

  /**
   * Every place in a block, from left to right, none overlapping another.
   *
   * @return ranges of the block's original text
   */
  List<Range> occurrencesIn(FoldedText block);

  /**
   * A string, found wherever a text says the same after folding.
   *
   * @param input as it was typed
   * @param folded what is compared; never empty
   */
  record Literal(String input, String folded) implements Query {

    /**
     * @throws IllegalArgumentException if there is nothing to look for
     */
    public Literal {
      if (folded.isEmpty()) {
        throw new IllegalArgumentException("nothing to look for");
      }
    }

    @Override
    public List<Range> occurrencesIn(FoldedText block) {
      return block.occurrences(folded);
    }
  }

  /**
   * Nothing is left of it after folding: only spaces, quotation marks or nothing at all were typed.
   * It is found nowhere, and the reader is told why.
   *
   * @param input as it was typed
   */
  record Meaningless(String input) implements Query {
    @Override
    public List<Range> occurrencesIn(FoldedText block) {
      return List.of();
    }
  }
}
