package org.yandu.search;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.yandu.text.Spelling;
import org.yandu.text.Spelling.Sureness;
import org.yandu.text.Spoken;

/**
 * The strings of texts of which only the pairs of characters are known: those pairs are chained
 * that agree in the character they share, the most frequent first, and what came of it is looked up
 * once it is read as it should be.
 *
 * @param <X> what goes wrong where the texts are kept
 */
public final class PairVocabulary<X extends Exception> implements Vocabulary<X> {

  /** So many chains are followed; those that are left then are of rarer pairs than all of these. */
  private static final int MOST_FOLLOWED = 20_000;

  /** So many strings are looked up. */
  private static final int MOST_LOOKED_UP = 2_000;

  private final Pairs<X> pairs;

  /**
   * A string that may stand somewhere.
   *
   * @param last its last character
   * @param frequency of the rarest of its pairs: it stands no more often than that
   */
  private record Chain(String string, int last, Spelling.Row row, long frequency) {}

  public PairVocabulary(Pairs<X> pairs) {
    this.pairs = pairs;
  }

  @Override
  public void tell(Spoken spoken) throws X {
    PriorityQueue<Chain> chains =
        new PriorityQueue<>(Comparator.comparingLong(Chain::frequency).reversed());
    for (int character : pairs.characters()) {
      spoken
          .spelling()
          .start()
          .with(character)
          .map(row -> new Chain(Character.toString(character), character, row, Long.MAX_VALUE))
          .ifPresent(chains::add);
    }
    int lookedUp = 0;
    for (int followed = 0;
        followed < MOST_FOLLOWED && lookedUp < MOST_LOOKED_UP && !chains.isEmpty();
        followed++) {
      Chain chain = chains.remove();
      Optional<Sureness> sureness = chain.row().sureness();
      if (sureness.isPresent()) {
        lookedUp++;
        long count = pairs.count(chain.string());
        if (count > 0) {
          spoken.add(chain.string(), sureness.get(), (int) Math.min(count, Integer.MAX_VALUE));
        }
      }
      if (!chain.row().isAtEnd()) {
        for (Map.Entry<Integer, Long> next : pairs.followers(chain.last()).entrySet()) {
          int character = next.getKey();
          long frequency = Math.min(chain.frequency(), next.getValue());
          chain
              .row()
              .with(character)
              .map(
                  row ->
                      new Chain(
                          chain.string() + Character.toString(character),
                          character,
                          row,
                          frequency))
              .ifPresent(chains::add);
        }
      }
    }
  }
}
