package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.text.Folding;

/**
 * What a reader looks for, understood once. The scan of an open report and the index of all reports
 * obey the same query; the unit in which it is looked for is the block.
 *
 * <p>What was typed is a string before it is anything else: only where it stands nowhere as it was
 * typed is it read as words and signs. So everything that stands in a text can be found by typing
 * it. Only straight quotation marks around the whole are signs before they are characters.
 *
 * @param input as it was typed
 * @param interpretations what it may mean, the string first; the first that is found anywhere
 *     counts. None if nothing is left of it after folding
 * @param problem why it cannot be read as words and signs, if that was meant
 */
public record Query(String input, List<Interpretation> interpretations, Optional<Problem> problem) {

  public Query {
    interpretations = List.copyOf(interpretations);
  }

  /**
   * What a query may mean.
   *
   * @param literal whether it is the string as it was typed
   */
  public record Interpretation(boolean literal, Expression expression, Filters filters) {}

  /** Understands what was typed. There is nothing that cannot be typed. */
  public static Query parse(String input) {
    QueryParser.Parsed parsed = QueryParser.parse(input);
    List<Interpretation> interpretations = new ArrayList<>();
    Optional<Expression> string =
        Folding.key(input).isEmpty() ? Optional.empty() : Optional.of(Expression.literal(input));
    string
        .filter(literal -> !parsed.exact())
        .map(literal -> new Interpretation(true, literal, Filters.NONE))
        .ifPresent(interpretations::add);
    parsed
        .expression()
        .map(expression -> new Interpretation(false, expression, parsed.filters()))
        .filter(meant -> !meant.filters().isEmpty() || !string.equals(parsed.expression()))
        .ifPresent(interpretations::add);
    return new Query(input, interpretations, parsed.problem());
  }

  /**
   * Whether there is nothing to look for: only spaces, quotation marks or nothing at all were
   * typed. It is found nowhere, and the reader is told why.
   */
  public boolean isMeaningless() {
    return interpretations.isEmpty();
  }
}
