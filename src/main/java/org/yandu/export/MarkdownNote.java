package org.yandu.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.annotation.IndentedLine;

/**
 * A note as Markdown (CommonMark): lists with bullets or with numbers in digits are lists, within
 * one another as they were written; every other line is a line. Programs that show Markdown count
 * for themselves: a number that does not follow the one before it is text, or it would change.
 */
final class MarkdownNote {

  private static final Pattern BULLET = Pattern.compile("[-*•·][ \\u3000]+(?<text>\\S.*)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<number>\\d{1,9})(?<end>[.)])[ \\u3000]+(?<text>\\S.*)");

  /**
   * How an item begins.
   *
   * @param end what stands behind the number; an empty string for a bullet
   */
  private record Mark(long number, String end, String text) {

    static Optional<Mark> of(String line) {
      Matcher bullet = BULLET.matcher(line);
      if (bullet.matches()) {
        return Optional.of(new Mark(1, "", bullet.group("text")));
      }
      Matcher number = NUMBER.matcher(line);
      return Optional.of(number)
          .filter(Matcher::matches)
          .map(
              found ->
                  new Mark(
                      Long.parseLong(found.group("number")),
                      found.group("end"),
                      found.group("text")));
    }

    /** Whether both are items of one list if one comes after the other. */
    boolean isLike(Mark other) {
      return end.equals(other.end);
    }

    boolean isNext(Mark before) {
      return end.isEmpty() || number == before.number + 1;
    }

    String sign() {
      return end.isEmpty() ? "- " : number + end + " ";
    }
  }

  /**
   * An item.
   *
   * @param columns by which it stands in
   * @param margin what stands before every line in it
   */
  private record Item(int columns, String margin, Mark mark) {}

  private final UnaryOperator<String> escape;
  private final StringBuilder text = new StringBuilder();

  /** Those in which the last line stands, the innermost first. */
  private final Deque<Item> open = new ArrayDeque<>();

  private MarkdownNote(UnaryOperator<String> escape) {
    this.escape = escape;
  }

  /**
   * The paragraphs and lists.
   *
   * @param escape makes a line look as it was written, whatever it means in Markdown
   */
  static String of(List<IndentedLine> lines, UnaryOperator<String> escape) {
    MarkdownNote note = new MarkdownNote(escape);
    lines.forEach(note::write);
    return note.text.toString();
  }

  private void write(IndentedLine line) {
    Optional<Item> before = Optional.empty();
    while (!open.isEmpty() && open.peek().columns() >= line.columns()) {
      before = Optional.of(open.pop());
    }
    Optional<Mark> last = before.map(Item::mark);
    Optional<Mark> mark =
        Mark.of(line.text())
            .filter(found -> last.filter(found::isLike).map(found::isNext).orElse(true));
    if (mark.isPresent()) {
      item(line.columns(), mark.get(), last);
    } else {
      line(line, last.isPresent());
    }
  }

  private void item(int columns, Mark mark, Optional<Mark> last) {
    boolean begins = last.filter(mark::isLike).isEmpty();
    // A list that begins with another number than 1 would else be text, as its programs read it.
    boolean apart = begins && (mark.number() != 1 || (open.isEmpty() && last.isEmpty()));
    String margin = margin();
    end(apart ? "\n\n" : "\n");
    text.append(margin).append(mark.sign()).append(escape.apply(mark.text()));
    open.push(new Item(columns, margin + " ".repeat(mark.sign().length()), mark));
  }

  private void line(IndentedLine line, boolean afterItem) {
    int columns = line.columns() - Optional.ofNullable(open.peek()).map(Item::columns).orElse(-2);
    end(afterItem ? "\n\n" : "  \n");
    // Spaces would be dropped.
    text.append(margin())
        .append("\u3000".repeat(Math.max(0, Math.ceilDiv(columns - 2, 2))))
        .append(escape.apply(line.text()));
  }

  private void end(String separator) {
    if (!text.isEmpty()) {
      text.append(separator);
    }
  }

  private String margin() {
    return Optional.ofNullable(open.peek()).map(Item::margin).orElse("");
  }
}
