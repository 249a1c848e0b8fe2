package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.search.Expression.All;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Near;
import org.yandu.search.Expression.Pattern;
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
    if (found.isEmpty()) {
      found = first(spokenWords(), search);
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
    List<String> forms = forms(query.words());
    return forms.isEmpty()
        ? List.of()
        : List.of(
            new Interpretation(
                Way.PINYIN,
                forms,
                new Any(forms.stream().map(Expression::literal).toList()),
                query.filters()));
  }

  /** What is read so; nothing if it is no spelling. */
  private List<String> forms(String typed) throws X {
    Optional<Spelling> spelling = Spelling.of(typed);
    if (spelling.isEmpty()) {
      return List.of();
    }
    Spoken spoken = new Spoken(spelling.get());
    vocabulary.tell(spoken);
    return spoken.strings(MOST_FORMS);
  }

  /** The meanings in which what is spelt out is a word beside others, or beside signs. */
  private List<Interpretation> spokenWords() throws X {
    List<Interpretation> spoken = new ArrayList<>();
    for (Interpretation meant : query.interpretations()) {
      if (meant.way() == Way.WORDS && !(meant.expression() instanceof Pattern)) {
        List<String> forms = new ArrayList<>();
        Expression expression = spoken(meant.expression(), forms);
        if (!forms.isEmpty()) {
          spoken.add(new Interpretation(Way.PINYIN, forms, expression, meant.filters()));
        }
      }
    }
    return spoken;
  }

  /**
   * The same with what its words may be read as; what is not wanted stays as it was typed.
   *
   * @param forms gets the strings that were added
   */
  private Expression spoken(Expression expression, List<String> forms) throws X {
    if (expression instanceof Pattern pattern) {
      Part part = pattern.parts().getFirst();
      List<String> read =
          pattern.parts().size() > 1 || part.exact() ? List.of() : forms(part.folded());
      List<Expression> choices = new ArrayList<>(List.of(expression));
      read.stream().map(Expression::literal).forEach(choices::add);
      forms.addAll(read);
      return read.isEmpty() ? expression : new Any(choices);
    } else if (expression instanceof All all) {
      return new All(spoken(all.wanted(), forms), all.unwanted());
    } else if (expression instanceof Any any) {
      return new Any(spoken(any.choices(), forms));
    }
    Near near = (Near) expression;
    return new Near(spoken(near.left(), forms), spoken(near.right(), forms), near.within());
  }

  private List<Expression> spoken(List<Expression> all, List<String> forms) throws X {
    List<Expression> spoken = new ArrayList<>();
    for (Expression each : all) {
      spoken.add(spoken(each, forms));
    }
    return spoken;
  }
}
