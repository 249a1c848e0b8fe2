package org.yandu.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yandu.text.Range;

/**
 * The form in which a source is cited: text with fields in braces, such as {@value #OFFICIAL}.
 *
 * <p>What is not known falls away with the words around it: a field takes along what stands between
 * it and the next mark, brackets that hold nothing else, and the mark before it. Full-width braces
 * mean the same.
 */
public final class CitationTemplate {

  /** As official documents cite. */
  public static final String OFFICIAL = "（《{报告}》，{位置}，第{页}页）";

  /** As short as can still be found again. */
  public static final String PLAIN = "（{报告}第{页}页）";

  /** Marks between parts; the colon is none, for what stands before it belongs to what follows. */
  private static final String SEPARATORS = "，、；。,;·—–|/ \u3000\t\n";

  private static final String OPENING = "（(《〈【[“‘「『";
  private static final String CLOSING = "）)》〉】]”’」』";

  /** Words that belong to what follows them. */
  private static final String LEADING = "第";

  private static final String OPENING_BRACES = "{｛";
  private static final String CLOSING_BRACES = "}｝";

  /** What can be wrong with a template. */
  public enum Fault {
    /** No field has the name. */
    UNKNOWN_FIELD,
    /** A brace opens and does not close. */
    UNCLOSED
  }

  /**
   * Something wrong with a template.
   *
   * @param position of the opening brace, in UTF-16 units from 0
   * @param words what stands in the braces
   */
  public record Problem(Fault fault, int position, String words) {}

  /** A piece of a template. */
  private sealed interface Piece {}

  private record Literal(String text) implements Piece {}

  private record Separator(String text) implements Piece {}

  private record Field(CitationField field) implements Piece {}

  private record Group(String opening, List<Piece> pieces, String closing) implements Piece {}

  /**
   * What a piece came to.
   *
   * @param asked whether it holds a field
   * @param known whether one of its fields is known
   */
  private record Outcome(String text, boolean asked, boolean known) {

    boolean falls() {
      return asked && !known;
    }
  }

  private final List<Piece> pieces;

  private CitationTemplate(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** A template, or the official one where it is blank or there is a {@link #problem} with it. */
  public static CitationTemplate of(String template) {
    boolean usable = !template.isBlank() && problem(template).isEmpty();
    return new CitationTemplate(new Parser(usable ? template : OFFICIAL).parse());
  }

  /** The first thing that is wrong with a template, if anything is. */
  public static Optional<Problem> problem(String template) {
    for (int at = 0; at < template.length(); at++) {
      if (OPENING_BRACES.indexOf(template.charAt(at)) < 0) {
        continue;
      }
      int close = closingBrace(template, at);
      if (close < 0) {
        return Optional.of(new Problem(Fault.UNCLOSED, at, template.substring(at + 1)));
      }
      String name = template.substring(at + 1, close).strip();
      if (CitationField.named(name).isEmpty()) {
        return Optional.of(new Problem(Fault.UNKNOWN_FIELD, at, name));
      }
      at = close;
    }
    return Optional.empty();
  }

  /** The source of a passage, without the passage. */
  public String cite(Report report, Range range) {
    return render(report, range, false);
  }

  /** A passage and its source: where the template says so, else the source behind it. */
  public String quote(Report report, Range range) {
    return holds(pieces, CitationField.PASSAGE)
        ? render(report, range, true)
        : Citation.passage(report, range) + cite(report, range);
  }

  private static boolean holds(List<Piece> pieces, CitationField wanted) {
    return pieces.stream()
        .anyMatch(
            piece ->
                (piece instanceof Field field && field.field() == wanted)
                    || (piece instanceof Group group && holds(group.pieces(), wanted)));
  }

  private String render(Report report, Range range, boolean withPassage) {
    return new Rendering(report, range, withPassage).of(pieces).text();
  }

  private static int closingBrace(String template, int open) {
    for (int at = open + 1; at < template.length(); at++) {
      if (CLOSING_BRACES.indexOf(template.charAt(at)) >= 0) {
        return at;
      }
      if (OPENING_BRACES.indexOf(template.charAt(at)) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Cuts a template that has no problem into pieces. */
  private static final class Parser {

    private final String template;
    private int at;

    Parser(String template) {
      this.template = template;
    }

    List<Piece> parse() {
      return until(template.length());
    }

    private List<Piece> until(int end) {
      List<Piece> pieces = new ArrayList<>();
      StringBuilder literal = new StringBuilder();
      while (at < end) {
        char character = template.charAt(at);
        int close = closing(at, end);
        if (OPENING_BRACES.indexOf(character) >= 0) {
          flush(literal, pieces);
          int brace = closingBrace(template, at);
          CitationField.named(template.substring(at + 1, brace).strip())
              .ifPresent(field -> pieces.add(new Field(field)));
          at = brace + 1;
        } else if (close >= 0) {
          flush(literal, pieces);
          at++;
          List<Piece> inside = until(close);
          pieces.add(
              new Group(
                  Character.toString(character),
                  inside,
                  Character.toString(template.charAt(close))));
          at = close + 1;
        } else if (SEPARATORS.indexOf(character) >= 0) {
          flush(literal, pieces);
          int start = at;
          while (at < end && SEPARATORS.indexOf(template.charAt(at)) >= 0) {
            at++;
          }
          pieces.add(new Separator(template.substring(start, at)));
        } else {
          literal.append(character);
          at++;
        }
      }
      flush(literal, pieces);
      return pieces;
    }

    private static void flush(StringBuilder literal, List<Piece> pieces) {
      if (!literal.isEmpty()) {
        pieces.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    /** Where the bracket that opens at a place closes, or -1 if none opens or it does not close. */
    private int closing(int open, int end) {
      int kind = OPENING.indexOf(template.charAt(open));
      int depth = 0;
      for (int place = open; kind >= 0 && place < end; place++) {
        char character = template.charAt(place);
        if (character == OPENING.charAt(kind)) {
          depth++;
        } else if (character == CLOSING.charAt(kind) && --depth == 0) {
          return place;
        }
      }
      return -1;
    }
  }

  private record Rendering(Report report, Range range, boolean withPassage) {

    /** What survives of the parts between marks, each with the mark before it. */
    Outcome of(List<Piece> pieces) {
      StringBuilder text = new StringBuilder();
      boolean asked = false;
      boolean known = false;
      boolean first = true;
      String before = "";
      List<Piece> part = new ArrayList<>();
      for (int index = 0; index <= pieces.size(); index++) {
        Piece piece = index < pieces.size() ? pieces.get(index) : new Separator("");
        if (!(piece instanceof Separator separator)) {
          part.add(piece);
          continue;
        }
        Outcome outcome = part(part);
        asked |= outcome.asked();
        known |= outcome.known();
        if (!outcome.falls()) {
          text.append(first ? "" : before).append(outcome.text());
          first = false;
        }
        before = separator.text();
        part.clear();
      }
      return new Outcome(text.toString(), asked, known);
    }

    /** A run of fields and words: words stay with the field before them, 第 with the one after. */
    private Outcome part(List<Piece> part) {
      StringBuilder text = new StringBuilder();
      boolean asked = false;
      boolean known = false;
      StringBuilder atom = new StringBuilder();
      Outcome holder = new Outcome("", false, false);
      for (Piece piece : part) {
        Outcome outcome = outcome(piece);
        asked |= outcome.asked();
        known |= outcome.known();
        if (!outcome.asked()) {
          atom.append(outcome.text());
          continue;
        }
        if (holder.asked()) {
          int cut = leading(atom);
          text.append(holder.falls() ? "" : atom.substring(0, cut));
          atom.delete(0, cut);
        }
        holder = outcome;
        atom.append(outcome.text());
      }
      text.append(holder.falls() ? "" : atom);
      return new Outcome(text.toString(), asked, known);
    }

    private static int leading(StringBuilder atom) {
      int cut = atom.length();
      return cut > 0 && LEADING.indexOf(atom.charAt(cut - 1)) >= 0 ? cut - 1 : cut;
    }

    private Outcome outcome(Piece piece) {
      if (piece instanceof Field field) {
        boolean left = field.field() == CitationField.PASSAGE && !withPassage;
        String value = left ? "" : field.field().of(report, range);
        return new Outcome(value, true, !value.isEmpty());
      }
      if (piece instanceof Group group) {
        Outcome inside = of(group.pieces());
        return new Outcome(
            group.opening() + inside.text() + group.closing(), inside.asked(), inside.known());
      }
      return new Outcome(piece instanceof Literal literal ? literal.text() : "", false, false);
    }
  }
}
