package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yandu.annotation.AnnotationKind;
import org.yandu.glossary.Writings.Writing;
import org.yandu.report.Imprint;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Pattern;
import org.yandu.text.Folding;

/**
 * What a reader looks for, understood once. The scan of an open report and the index of all reports
 * obey the same query; the unit in which it is looked for is the block.
 *
 * <p>What was typed is a string before it is anything else: only where it stands nowhere as it was
 * typed is it read as words and signs. So everything that stands in a text can be found by typing
 * it. Only straight quotation marks around the whole are signs before they are characters. With
 * filters the same holds for what is left without them.
 *
 * @param input as it was typed
 * @param interpretations what it may mean, the string first; the first that is found anywhere
 *     counts. None if nothing is left of it after folding
 * @param problem why it cannot be read as words and signs, if that was meant
 * @param aliases other writings of the term that was typed, if one was, whether they are
 *     {@linkplain #including looked for} or not
 */
public record Query(
    String input,
    List<Interpretation> interpretations,
    Optional<Problem> problem,
    List<String> aliases) {

  public Query {
    interpretations = List.copyOf(interpretations);
    aliases = List.copyOf(aliases);
  }

  /** How a query is read. */
  public enum Way {
    /** As the string that was typed, be it with other writings of the same term. */
    AS_TYPED,
    /** As words and signs. */
    WORDS,
    /** As simplified characters, since it was typed in traditional ones. */
    SIMPLIFIED,
    /** As the sound of Chinese characters. */
    PINYIN
  }

  /**
   * What a query may mean.
   *
   * @param forms the strings that are looked for in place of what was typed: one in simplified
   *     characters, or those that are read so, the most frequent first; otherwise none
   */
  public record Interpretation(
      Way way, List<String> forms, Expression expression, Filters filters) {

    public Interpretation {
      forms = List.copyOf(forms);
    }

    private boolean heedsQuotationMarks() {
      return way == Way.WORDS && expression.everyPart().anyMatch(Part::exact);
    }
  }

  /**
   * Understands what was typed. There is nothing that cannot be typed. Whatever is named as a
   * colour is taken for one.
   */
  public static Query parse(String input) {
    return parse(input, colour -> true);
  }

  /**
   * Understands what was typed, where it is known what can be marked.
   *
   * @param kinds those there are: a colour that none of them has, and no name of theirs, is a
   *     problem
   */
  public static Query parse(String input, List<AnnotationKind> kinds) {
    Set<String> names =
        kinds.stream().flatMap(AnnotationKind::words).map(Folding::key).collect(Collectors.toSet());
    return parse(input, names::contains);
  }

  private static Query parse(String input, Predicate<String> colours) {
    QueryParser.Parsed parsed = QueryParser.parse(input, colours);
    Filters filters = parsed.filters();
    List<Interpretation> interpretations = new ArrayList<>();
    Optional<Expression> string = string(input);
    string
        .filter(literal -> !parsed.exact() || !filters.isEmpty())
        .map(literal -> new Interpretation(Way.AS_TYPED, List.of(), literal, Filters.NONE))
        .ifPresent(interpretations::add);
    if (!filters.isEmpty()) {
      // They narrow what is found without them, and there the string comes first as well.
      string = string(words(input));
      string
          .filter(literal -> !parsed.exact())
          .map(literal -> new Interpretation(Way.AS_TYPED, List.of(), literal, filters))
          .ifPresent(interpretations::add);
    }
    if (parsed.exact() || !string.equals(parsed.expression())) {
      parsed
          .expression()
          .map(expression -> new Interpretation(Way.WORDS, List.of(), expression, filters))
          .ifPresent(interpretations::add);
    }
    return new Query(input, interpretations, parsed.problem(), List.of());
  }

  private static Optional<Expression> string(String typed) {
    return Folding.key(typed).isEmpty() ? Optional.empty() : Optional.of(Expression.literal(typed));
  }

  /** What was typed, without the filters. */
  public String words() {
    return words(input);
  }

  private static String words(String input) {
    String words = input;
    for (WrittenFilter filter : WrittenFilter.in(input).reversed()) {
      words = filter.without(words);
    }
    return words;
  }

  /** Whether only reports of some years are wanted. */
  public boolean asksForYears() {
    return !filters().years().isEmpty();
  }

  /** How many of some reports are left out because they do not tell the year that is asked for. */
  public int undated(List<Imprint> reports) {
    return asksForYears() ? (int) reports.stream().filter(report -> report.year() == 0).count() : 0;
  }

  /** What is asked of the places; nothing is if the query cannot be read. */
  Filters filters() {
    return interpretations.isEmpty() ? Filters.NONE : interpretations.getLast().filters();
  }

  /**
   * The same query of a term that has other writings.
   *
   * @param others none if it is no term
   * @param included whether they are looked for where the string itself is
   */
  public Query including(List<Writing> others, boolean included) {
    if (others.isEmpty() || interpretations.stream().noneMatch(this::isString)) {
      return this;
    }
    List<String> names = others.stream().map(Writing::text).toList();
    List<Interpretation> wider =
        interpretations.stream()
            .map(meant -> included && isString(meant) ? including(meant, others) : meant)
            .toList();
    return new Query(input, wider, problem, names);
  }

  /** Whether it is the string that was typed, in all that the filters let through. */
  private boolean isString(Interpretation meant) {
    return meant.way() == Way.AS_TYPED && meant.filters().equals(filters());
  }

  /** Whether other writings of the term that was typed are looked for with it. */
  public boolean isIncludingAliases() {
    return interpretations.stream()
        .anyMatch(meant -> meant.way() == Way.AS_TYPED && meant.expression() instanceof Any);
  }

  private static Interpretation including(Interpretation meant, List<Writing> others) {
    List<Expression> choices = new ArrayList<>(List.of(meant.expression()));
    for (Writing other : others) {
      choices.add(
          other.quotedOnly()
              ? new Pattern(List.of(Part.exact(other.text())))
              : Expression.literal(other.text()));
    }
    return new Interpretation(meant.way(), meant.forms(), new Any(choices), meant.filters());
  }

  /** The same read as words and signs at once; nothing if it is a string alone, or they alone. */
  public Optional<Query> asWords() {
    List<Interpretation> words =
        interpretations.stream().filter(meant -> meant.way() == Way.WORDS).toList();
    return words.isEmpty() || words.equals(interpretations)
        ? Optional.empty()
        : Optional.of(new Query(input, words, problem, aliases));
  }

  /**
   * Whether quotation marks matter to what was found, or should they be the reason that nothing
   * was.
   *
   * @param meant how it was found; nothing if it was not
   */
  public boolean heedsQuotationMarks(Optional<Interpretation> meant) {
    return meant.map(List::of).orElse(interpretations).stream()
        .anyMatch(Interpretation::heedsQuotationMarks);
  }

  /**
   * Whether there is nothing to look for: only spaces, quotation marks or nothing at all were
   * typed. It is found nowhere, and the reader is told why.
   */
  public boolean isMeaningless() {
    return interpretations.isEmpty();
  }
}
