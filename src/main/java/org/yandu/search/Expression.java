package org.yandu.search;

import java.util.List;
import java.util.stream.Stream;

/** What must stand in a paragraph for it to be found. */
public sealed interface Expression {

  /**
   * A string, found wherever a text says the same after folding.
   *
   * @throws IllegalArgumentException if there is nothing to look for
   */
  static Expression literal(String text) {
    return new Pattern(List.of(Part.loose(text)));
  }

  /** Every string that matters to it. */
  default Stream<Part> everyPart() {
    return switch (this) {
      case Pattern pattern -> pattern.parts().stream();
      case All all ->
          Stream.concat(all.wanted().stream(), all.unwanted().stream())
              .flatMap(Expression::everyPart);
      case Any any -> any.choices().stream().flatMap(Expression::everyPart);
      case Near near -> Stream.concat(near.left().everyPart(), near.right().everyPart());
    };
  }

  /**
   * A string, or several one after the other with a few characters between them.
   *
   * @param parts at least one
   */
  record Pattern(List<Part> parts) implements Expression {

    /** How many characters may stand where {@code *} does. */
    static final int MOST_BETWEEN = 6;

    public Pattern {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("nothing to look for");
      }
    }
  }

  /**
   * Everything wanted and nothing unwanted.
   *
   * @param wanted at least one
   */
  record All(List<Expression> wanted, List<Expression> unwanted) implements Expression {
    public All {
      wanted = List.copyOf(wanted);
      unwanted = List.copyOf(unwanted);
      if (wanted.isEmpty()) {
        throw new IllegalArgumentException("nothing to look for");
      }
    }
  }

  /**
   * At least one of several.
   *
   * @param choices at least one
   */
  record Any(List<Expression> choices) implements Expression {
    public Any {
      choices = List.copyOf(choices);
      if (choices.isEmpty()) {
        throw new IllegalArgumentException("nothing to look for");
      }
    }
  }

  /**
   * Two things not far from each other, in either order.
   *
   * @param within the most characters between them; punctuation counts, spaces and quotation marks
   *     do not
   */
  record Near(Expression left, Expression right, int within) implements Expression {}
}
