package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yandu.search.Expression.All;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Near;
import org.yandu.search.QueryToken.Kind;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * Reads a query as words and signs. Words side by side must all stand in one paragraph; {@code OR}
 * binds closer than that, as in other programs that find, and {@code 近:N} closer still.
 */
final class QueryParser {

  /** More than this many characters apart is not near. */
  static final int FARTHEST = 500;

  private static final int DEEPEST = 50;

  private final List<QueryToken> tokens;

  /** Whether there is a colour, or a kind, that is called so; folded. */
  private final Predicate<String> colours;

  private final Filters.Builder filters = new Filters.Builder();
  private final int length;
  private boolean filtered;
  private int next;
  private int depth;

  /**
   * What came of it.
   *
   * @param expression nothing if there is a problem, or nothing to find
   * @param exact whether it is, but for filters, one string between quotation marks that are signs
   * @param problem why there is no expression, or why what it looks for may be found nowhere
   */
  record Parsed(
      Optional<Expression> expression, Filters filters, boolean exact, Optional<Problem> problem) {}

  /** Thrown within the parser alone, where reading ends. */
  private static final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem.Kind kind, Range place) {
      problem = new Problem(kind, place);
    }
  }

  private QueryParser(String input, Predicate<String> colours) {
    this.colours = colours;
    tokens = QueryToken.of(input);
    length = input.length();
  }

  static Parsed parse(String input, Predicate<String> colours) {
    QueryParser parser = new QueryParser(input, colours);
    try {
      List<QueryToken> words =
          parser.tokens.stream().filter(token -> token.kind() != Kind.FILTER).toList();
      boolean exact = words.size() == 1 && words.getFirst().exact();
      Optional<Problem> unpaired =
          words.stream()
              .filter(word -> words.size() > 1)
              .flatMap(word -> word.unpaired().stream())
              .map(place -> new Problem(Problem.Kind.NOT_CLOSED, place))
              .findFirst();
      return new Parsed(parser.whole(), parser.filters.build(), exact, unpaired);
    } catch (ProblemException e) {
      return new Parsed(Optional.empty(), Filters.NONE, false, Optional.of(e.problem));
    }
  }

  private Optional<Expression> whole() throws ProblemException {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Optional<Expression> all = all();
    if (all.isEmpty() && filtered) {
      throw new ProblemException(Problem.Kind.ONLY_FILTERS, new Range(0, length));
    }
    return all;
  }

  private boolean at(Kind kind) {
    return next < tokens.size() && tokens.get(next).kind() == kind;
  }

  /** Words side by side, up to the end or a closing parenthesis. */
  private Optional<Expression> all() throws ProblemException {
    List<Expression> wanted = new ArrayList<>();
    List<Expression> unwanted = new ArrayList<>();
    Optional<Range> left = Optional.empty();
    while (next < tokens.size() && !at(Kind.CLOSE)) {
      QueryToken token = tokens.get(next);
      switch (token.kind()) {
        case FILTER -> filter(token);
        case MINUS -> {
          next++;
          unwanted.add(operand(token));
          if (left.isEmpty()) {
            int end = tokens.get(next - 1).place().end();
            left = Optional.of(new Range(token.place().start(), end));
          }
        }
        case AND -> {
          next++;
          if (wanted.isEmpty() || next == tokens.size() || at(Kind.CLOSE) || at(Kind.AND)) {
            throw new ProblemException(Problem.Kind.LACKS_WORD, token.place());
          }
        }
        default -> wanted.add(choices());
      }
    }
    if (wanted.isEmpty() && left.isPresent()) {
      throw new ProblemException(Problem.Kind.ONLY_WITHOUT, left.get());
    }
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        wanted.size() == 1 && unwanted.isEmpty() ? wanted.getFirst() : new All(wanted, unwanted));
  }

  private void filter(QueryToken token) throws ProblemException {
    next++;
    filtered = true;
    if (Folding.key(token.text()).isEmpty()) {
      throw new ProblemException(Problem.Kind.LACKS_VALUE, token.place());
    }
    FilterField field = token.field().orElseThrow();
    boolean known = field != FilterField.COLOUR || colours.test(Folding.key(token.text()));
    if (!known || !filters.add(field, token.text())) {
      throw new ProblemException(Problem.Kind.UNKNOWN_VALUE, token.place());
    }
  }

  private Expression choices() throws ProblemException {
    List<Expression> choices = new ArrayList<>(List.of(near(tokens.get(next))));
    while (at(Kind.OR)) {
      choices.add(near(tokens.get(next++)));
    }
    return choices.size() == 1 ? choices.getFirst() : new Any(choices);
  }

  private Expression near(QueryToken before) throws ProblemException {
    Expression left = operand(before);
    while (at(Kind.NEAR)) {
      QueryToken near = tokens.get(next++);
      int within = distance(near);
      left = new Near(left, operand(near), within);
    }
    return left;
  }

  private static int distance(QueryToken near) throws ProblemException {
    String number = Folding.key(near.text());
    if (!number.matches("[0-9]{1,3}") || Integer.parseInt(number) > FARTHEST) {
      throw new ProblemException(Problem.Kind.LACKS_NUMBER, near.place());
    }
    return Integer.parseInt(number);
  }

  /**
   * A word, or what stands in parentheses.
   *
   * @param before what it belongs to, for the sentence that says it is missing
   */
  private Expression operand(QueryToken before) throws ProblemException {
    if (next == tokens.size()) {
      throw new ProblemException(Problem.Kind.LACKS_WORD, before.place());
    }
    int sign = tokens.indexOf(before);
    if (sign > 0 && before.kind() == Kind.OR && tokens.get(sign - 1).kind() == Kind.FILTER) {
      throw new ProblemException(Problem.Kind.MISPLACED_FILTER, tokens.get(sign - 1).place());
    }
    QueryToken token = tokens.get(next);
    if (token.kind() == Kind.FILTER) {
      throw new ProblemException(Problem.Kind.MISPLACED_FILTER, token.place());
    }
    return switch (token.kind()) {
      case WORD -> {
        next++;
        yield token.pattern();
      }
      case OPEN -> group(token);
      case MINUS -> throw new ProblemException(Problem.Kind.MISPLACED_MINUS, token.place());
      default -> throw new ProblemException(Problem.Kind.LACKS_WORD, before.place());
    };
  }

  private Expression group(QueryToken open) throws ProblemException {
    next++;
    depth++;
    if (depth > DEEPEST) {
      throw new ProblemException(Problem.Kind.TOO_DEEP, open.place());
    }
    Optional<Expression> inside = all();
    if (!at(Kind.CLOSE)) {
      throw new ProblemException(Problem.Kind.NOT_CLOSED, open.place());
    }
    QueryToken close = tokens.get(next++);
    depth--;
    return inside.orElseThrow(
        () ->
            new ProblemException(
                Problem.Kind.NOTHING_INSIDE, new Range(open.place().start(), close.place().end())));
  }
}
