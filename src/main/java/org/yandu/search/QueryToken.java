package org.yandu.search;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.yandu.search.Expression.Pattern;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * A word or a sign of a query.
 *
 * @param text a word as it was typed, the value of a filter, or how near
 * @param place where in the input, in UTF-16 offsets
 * @param exact whether a word stands between straight quotation marks
 * @param field of a filter
 */
record QueryToken(Kind kind, String text, Range place, boolean exact, Optional<FilterField> field) {

  /** What a token is. */
  enum Kind {
    WORD,
    OPEN,
    CLOSE,
    OR,
    AND,
    MINUS,
    NEAR,
    FILTER
  }

  /** What is longer was pasted, not typed: a passage, in which nothing is a sign. */
  private static final int LONGEST = 1000;

  /** Before and behind which parentheses make a group. */
  private static final Set<Kind> SIGNS = EnumSet.of(Kind.OR, Kind.AND, Kind.MINUS, Kind.NEAR);

  private static final java.util.regex.Pattern BEHIND =
      java.util.regex.Pattern.compile("[\\s\u3000]*(\\p{L}+)");

  /** Those of which a pair may have blanks between it; straight ones are a sign. */
  private static final String OPENING_MARKS = "“「『";

  private static final String CLOSING_MARKS = "”」』";

  private static final java.util.regex.Pattern NAMED =
      java.util.regex.Pattern.compile("(\\p{L}{1,7})[:：](.*)", java.util.regex.Pattern.DOTALL);

  /**
   * The tokens of a query, in their order. Words of which nothing is left by folding are none; a
   * very long query has none at all.
   */
  static List<QueryToken> of(String input) {
    return input.length() > LONGEST ? List.of() : new Reader(input).read();
  }

  /** The parenthesis in a word that lacks its other half, if there is one. */
  Optional<Range> unpaired() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; kind == Kind.WORD && !exact && at < text.length(); at++) {
      boolean closing = Reader.isClosing(text.charAt(at));
      if (closing && open.isEmpty()) {
        return Optional.of(character(place.start() + at));
      } else if (closing) {
        open.pop();
      } else if (Reader.isOpening(text.charAt(at))) {
        open.push(place.start() + at);
      }
    }
    return Optional.ofNullable(open.peekLast()).map(QueryToken::character);
  }

  private static Range character(int at) {
    return new Range(at, at + 1);
  }

  /** What a word looks for: a star stands for a few characters, at the edges for nothing. */
  Expression pattern() {
    if (exact) {
      return new Pattern(List.of(Part.exact(text)));
    }
    List<Part> parts = parts(text);
    return parts.isEmpty() ? Expression.literal(text) : new Pattern(parts);
  }

  private static List<Part> parts(String word) {
    return Stream.of(word.split("[*＊]"))
        .filter(part -> !Folding.key(part).isEmpty())
        .map(Part::loose)
        .toList();
  }

  /** Goes through a query once. */
  private static final class Reader {

    private final String input;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;
    private int open;

    Reader(String input) {
      this.input = input;
    }

    List<QueryToken> read() {
      while (at < input.length()) {
        char character = input.charAt(at);
        if (Folding.isBlank(character)) {
          at++;
        } else if (isOpening(character) && isGroup()) {
          open++;
          add(Kind.OPEN, at + 1);
        } else if (isClosing(character) && open > 0) {
          open--;
          add(Kind.CLOSE, at + 1);
        } else if (isMinus(character) && at + 1 < input.length() && !isBlankAt(at + 1)) {
          add(Kind.MINUS, at + 1);
        } else if (character == '"' && closingQuote() > 0) {
          quoted();
        } else {
          word();
        }
      }
      return tokens;
    }

    private void add(Kind kind, int end) {
      tokens.add(
          new QueryToken(
              kind, input.substring(at, end), new Range(at, end), false, Optional.empty()));
      at = end;
    }

    private void quoted() {
      int close = closingQuote();
      String text = input.substring(at + 1, close);
      if (!Folding.key(text).isEmpty()) {
        tokens.add(
            new QueryToken(Kind.WORD, text, new Range(at, close + 1), true, Optional.empty()));
      }
      at = close + 1;
    }

    /** Where a quotation that begins here ends: before a blank, a parenthesis or the end. */
    private int closingQuote() {
      for (int close = input.indexOf('"', at + 1);
          close > 0;
          close = input.indexOf('"', close + 1)) {
        int after = close + 1;
        if (after == input.length() || isBlankAt(after) || isClosing(input.charAt(after))) {
          return close;
        }
      }
      return -1;
    }

    private void word() {
      int end = wordEnd(at);
      String text = input.substring(at, end);
      Range place = new Range(at, end);
      Matcher named = NAMED.matcher(text);
      Optional<Kind> sign = sign(text);
      if (sign.isPresent()) {
        add(sign.get(), at + sign.get().name().length());
      } else if (named.matches() && isNear(named.group(1))) {
        named(Kind.NEAR, named.group(2), place, Optional.empty());
      } else if (named.matches() && FilterField.named(named.group(1)).isPresent()) {
        Optional<FilterField> field = FilterField.named(named.group(1));
        int value = at + named.start(2);
        if (value < input.length() && input.charAt(value) == '"') {
          at = value;
          int close = closingQuote();
          if (close > 0) {
            named(
                Kind.FILTER,
                input.substring(value + 1, close),
                new Range(place.start(), close + 1),
                field);
            return;
          }
        }
        named(Kind.FILTER, named.group(2), place, field);
      } else {
        if (!Folding.key(text).isEmpty()) {
          tokens.add(new QueryToken(Kind.WORD, text, place, false, Optional.empty()));
        }
        at = end;
      }
    }

    /**
     * OR or AND, of whatever width, alone or where nothing stands between it and the parenthesis
     * before or behind it.
     */
    private Optional<Kind> sign(String word) {
      boolean closed =
          !tokens.isEmpty()
              && tokens.getLast().kind() == Kind.CLOSE
              && tokens.getLast().place().end() == at;
      String narrow = Normalizer.normalize(word, Normalizer.Form.NFKC);
      for (Kind kind : List.of(Kind.OR, Kind.AND)) {
        String name = kind.name();
        if (narrow.equals(name)
            || narrow.startsWith(name + "(")
            || (closed && narrow.startsWith(name))) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    private void named(Kind kind, String value, Range place, Optional<FilterField> field) {
      tokens.add(new QueryToken(kind, value, place, false, field));
      at = place.end();
    }

    /**
     * A word ends before a blank that is not between a pair of quotation marks, and before the
     * parenthesis that closes what is around it.
     */
    private int wordEnd(int start) {
      int inside = 0;
      int quoted = -1;
      int end = start;
      while (end < input.length() && (!isBlankAt(end) || end < quoted)) {
        char character = input.charAt(end);
        int mark = OPENING_MARKS.indexOf(character);
        if (mark >= 0) {
          int close = input.indexOf(CLOSING_MARKS.charAt(mark), end);
          int again = input.indexOf(character, end + 1);
          quoted = again < 0 || close < again ? Math.max(quoted, close) : quoted;
        }
        if (isOpening(character)) {
          inside++;
        } else if (isClosing(character)) {
          inside--;
          if (inside < 0 && open > 0) {
            break;
          }
        }
        end++;
      }
      return Math.max(end, start + 1);
    }

    /**
     * Parentheses around a single word are characters like others, but before and behind a sign.
     */
    private boolean isGroup() {
      int inside = 0;
      for (int end = at; end < input.length(); end++) {
        char character = input.charAt(end);
        inside += isOpening(character) ? 1 : isClosing(character) ? -1 : 0;
        if (inside == 0) {
          return input.substring(at + 1, end).strip().chars().anyMatch(Folding::isBlank)
              || isOperand(end + 1);
        }
      }
      return input.substring(at + 1).strip().chars().anyMatch(Folding::isBlank);
    }

    /**
     * Whether parentheses that begin here belong to a sign.
     *
     * @param from behind them
     */
    private boolean isOperand(int from) {
      Matcher behind = BEHIND.matcher(input).region(from, input.length());
      if (behind.lookingAt()) {
        String word = Normalizer.normalize(behind.group(1), Normalizer.Form.NFKC);
        if (word.equals("OR") || word.equals("AND") || isNear(word)) {
          return true;
        }
      }
      boolean alone = from == input.length() || isBlankAt(from) || isClosing(input.charAt(from));
      return alone && !tokens.isEmpty() && SIGNS.contains(tokens.getLast().kind());
    }

    private boolean isBlankAt(int offset) {
      return Folding.isBlank(input.charAt(offset));
    }

    private static boolean isOpening(char character) {
      return character == '(' || character == '（';
    }

    private static boolean isClosing(char character) {
      return character == ')' || character == '）';
    }

    private static boolean isMinus(char character) {
      return character == '-' || character == '－';
    }

    private static boolean isNear(String name) {
      return name.equals("近") || name.equalsIgnoreCase("near");
    }
  }
}
