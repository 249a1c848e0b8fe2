package org.yandu.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.yandu.text.Spelling;
import org.yandu.text.Spelling.Row;
import org.yandu.text.Spelling.Sureness;
import org.yandu.text.Spoken;

/**
 * The strings of texts of which only the pairs of characters are known: those pairs are chained
 * that agree in the character they share, the most frequent first, and what comes of it is looked
 * up before it is made longer. Characters are sought by their initials only where none is spelt
 * out.
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
   * @param frequency of the rarest of its pairs, or of what it was made of: it stands no more often
   */
  private record Chain(String string, int last, Row row, long frequency) {

    /**
     * It with one more character, if it is read so.
     *
     * @param most how often it stands at most itself
     */
    Optional<Chain> with(Follower next, long most) {
      int character = next.character();
      return row.with(character)
          .map(
              longer ->
                  new Chain(
                      string + Character.toString(character),
                      character,
                      longer,
                      Math.min(most, next.frequency())));
    }
  }

  /**
   * What stands behind a character somewhere and may be meant.
   *
   * @param frequency of the two together
   */
  private record Follower(int character, long frequency) {}

  public PairVocabulary(Pairs<X> pairs) {
    this.pairs = pairs;
  }

  @Override
  public void tell(Spoken spoken) throws X {
    Map<Integer, List<Follower>> followers = new HashMap<>();
    follow(spoken, Row::isSpeltOut, followers);
    if (spoken.surest().filter(found -> found != Sureness.INITIALS).isEmpty()) {
      follow(spoken, row -> true, followers);
    }
  }

  /**
   * Follows the chains that are wanted.
   *
   * @param followers what was asked for already: many chains end in the same few characters
   */
  private void follow(Spoken spoken, Predicate<Row> wanted, Map<Integer, List<Follower>> followers)
      throws X {
    PriorityQueue<Chain> chains =
        new PriorityQueue<>(Comparator.comparingLong(Chain::frequency).reversed());
    for (int character : pairs.characters()) {
      spoken
          .spelling()
          .start()
          .with(character)
          .filter(wanted)
          .map(row -> new Chain(Character.toString(character), character, row, Long.MAX_VALUE))
          .ifPresent(chains::add);
    }
    int lookedUp = 0;
    for (int followed = 0;
        followed < MOST_FOLLOWED && lookedUp < MOST_LOOKED_UP && !chains.isEmpty();
        followed++) {
      Chain chain = chains.remove();
      Optional<Sureness> sureness = chain.row().sureness();
      long most = chain.frequency();
      // A pair is known to stand somewhere; of what is longer only few do.
      if (sureness.isPresent() || chain.string().length() > 2) {
        lookedUp++;
        long count = pairs.count(chain.string());
        most = Math.min(most, count);
        if (sureness.isPresent() && count > 0) {
          spoken.add(chain.string(), sureness.get(), (int) Math.min(count, Integer.MAX_VALUE));
        }
      }
      if (most > 0 && !chain.row().isAtEnd()) {
        List<Follower> known = followers.get(chain.last());
        if (known == null) {
          known = followers(chain.last(), spoken.spelling());
          followers.put(chain.last(), known);
        }
        for (Follower next : known) {
          chain.with(next, most).filter(longer -> wanted.test(longer.row())).ifPresent(chains::add);
        }
      }
    }
  }

  private List<Follower> followers(int character, Spelling spelling) throws X {
    return pairs.followers(character).entrySet().stream()
        .filter(next -> spelling.holds(next.getKey()))
        .map(next -> new Follower(next.getKey(), next.getValue()))
        .toList();
  }
}
