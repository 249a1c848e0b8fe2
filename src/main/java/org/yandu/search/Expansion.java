package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.search.Expression.Any;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.Query.Way;
import org.yandu.text.Simplified;
import org.yandu.text.Spelling;
import org.yandu.text.Spoken;

/**
 * All that a query may mean: what {@link Query} says; where that is found nowhere, the same in
 * simplified characters; and where that is neither, the characters that are read so. Each is only
 * thought of once everything before it was found nowhere, since it may take a while.
 *
 * @param <X> what goes wrong where the texts are kept
 */
public final class Expansion<X extends Exception> {

  /** A spelling of which more strings are read is too short to mean the rarest of them. */
  private static final int MOST_FORMS = 1000;

  private final Query query;
  private final Vocabulary<X> vocabulary;

  /**
   * Looks for one meaning.
   *
   * @param <T> what is found
   * @param <Y> what goes wrong
   */
  @FunctionalInterface
  public interface Search<T, Y extends Exception> {

    /** What is found; nothing if nothing is. */
    Optional<T> find(Interpretation meant) throws Y;
  }

  /**
   * @param vocabulary of all that is looked through
   */
  public Expansion(Query query, Vocabulary<X> vocabulary) {
    this.query = query;
    this.vocabulary = vocabulary;
  }

  /**
   * What the first meaning finds that finds anything.
   *
   * @throws X if the vocabulary cannot be read
   * @throws Y if the search fails
   */
  public <T, Y extends Exception> Optional<T> first(Search<T, Y> search) throws X, Y {
    Optional<T> found = first(query.interpretations(), search);
    if (found.isEmpty()) {
      found = first(simplified(query), search);
    }
    if (found.isEmpty()) {
      found = first(spoken(), search);
    }
    return found;
  }

  private static <T, Y extends Exception> Optional<T> first(
      List<Interpretation> meanings, Search<T, Y> search) throws Y {
    for (Interpretation meant : meanings) {
      Optional<T> found = search.find(meant);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The meanings of a query in simplified characters; none if it is in those already. */
  static List<Interpretation> simplified(Query query) {
    List<Interpretation> simplified = new ArrayList<>();
    List<Query> ways = Simplified.of(query.input()).stream().map(Query::parse).toList();
    for (Way way : List.of(Way.AS_TYPED, Way.WORDS)) {
      for (Query each : ways) {
        each.interpretations().stream()
            .filter(meant -> meant.way() == way)
            .map(
                meant ->
                    new Interpretation(
                        Way.SIMPLIFIED, List.of(each.words()), meant.expression(), meant.filters()))
            .forEach(simplified::add);
      }
    }
    return simplified;
  }

  private List<Interpretation> spoken() throws X {
    Optional<Spelling> spelling = Spelling.of(query.words());
    if (spelling.isEmpty()) {
      return List.of();
    }
    Spoken spoken = new Spoken(spelling.get());
    vocabulary.tell(spoken);
    List<String> forms = spoken.strings(MOST_FORMS);
    return forms.isEmpty()
        ? List.of()
        : List.of(
            new Interpretation(
                Way.PINYIN,
                forms,
                new Any(forms.stream().map(Expression::literal).toList()),
                query.filters()));
  }
}
