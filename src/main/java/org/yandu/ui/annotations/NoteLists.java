package org.yandu.ui.annotations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists in a note, which is plain text: a line that begins as an item of a list does is one. All
 * offsets are UTF-16 offsets of the note.
 */
final class NoteLists {

  /** How much deeper an item of a list in a list stands. */
  private static final String DEEPER = "  ";

  private static final String DIGITS = "一二三四五六七八九";
  private static final String COUNTED = "[一二三四五六七八九十]{1,3}";

  /** The space before an item, and the mark that begins it with the space after that. */
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?<indent>[ \\t\\u3000]*)(?:(?<bullet>[-*•·][ \\u3000]+)"
              + "|(?<open>[(（]?)(?<count>"
              + COUNTED
              + "|[0-9]{1,3})(?<close>[)）][ \\u3000]*|[.．][ \\u3000]+|[、．][ \\u3000]*))");

  private NoteLists() {}

  /**
   * A change of a note: what stands between two offsets is replaced.
   *
   * @param caret where the caret is afterwards
   */
  record Edit(int start, int end, String text, int caret) {}

  /**
   * What Enter does at the end of an item or within it: the next item begins, or, where nothing was
   * written in this one, the list ends.
   *
   * @return nothing where Enter only begins a line
   */
  static Optional<Edit> enter(String note, int caret) {
    int start = note.lastIndexOf('\n', caret - 1) + 1;
    int end = end(note, caret);
    Matcher item = ITEM.matcher(note.substring(start, end));
    if (!item.find() || caret < start + item.end()) {
      return Optional.empty();
    }
    if (note.substring(start + item.end(), end).isBlank()) {
      return Optional.of(new Edit(start, end, "", start));
    }
    String next = "\n" + next(item);
    return Optional.of(new Edit(caret, caret, next, caret + next.length()));
  }

  /**
   * What Tab and Shift+Tab do in an item: it goes deeper, or comes back.
   *
   * @return nothing if the caret is in no item
   */
  static Optional<Edit> indent(String note, int caret, boolean deeper) {
    int start = note.lastIndexOf('\n', caret - 1) + 1;
    Matcher item = ITEM.matcher(note.substring(start, end(note, caret)));
    if (!item.find()) {
      return Optional.empty();
    }
    String indent = item.group("indent");
    String changed =
        deeper
            ? indent + DEEPER
            : indent.endsWith(DEEPER)
                ? indent.substring(0, indent.length() - DEEPER.length())
                : indent.substring(0, Math.max(0, indent.length() - 1));
    int moved = Math.max(start, caret + changed.length() - indent.length());
    return Optional.of(new Edit(start, start + indent.length(), changed, moved));
  }

  private static int end(String note, int caret) {
    int end = note.indexOf('\n', caret);
    return end < 0 ? note.length() : end;
  }

  /** How the item after this one begins. */
  private static String next(Matcher item) {
    String indent = item.group("indent");
    return item.group("bullet") != null
        ? indent + item.group("bullet")
        : indent + item.group("open") + after(item.group("count")) + item.group("close");
  }

  /** The number after one, written as that is. */
  private static String after(String count) {
    if (Character.isDigit(count.charAt(0))) {
      return Integer.toString(Integer.parseInt(count) + 1);
    }
    int ten = count.indexOf('十');
    int tens = ten < 0 ? 0 : ten == 0 ? 1 : digit(count.charAt(ten - 1));
    int ones = ten == count.length() - 1 ? 0 : digit(count.charAt(count.length() - 1));
    return chinese(tens * 10 + ones + 1);
  }

  private static int digit(char numeral) {
    return DIGITS.indexOf(numeral) + 1;
  }

  /** Beyond 99 nobody counts so. */
  private static String chinese(int number) {
    if (number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    String high = tens == 0 ? "" : tens == 1 ? "十" : numeral(tens) + "十";
    return high + (ones == 0 ? "" : numeral(ones));
  }

  private static String numeral(int digit) {
    return DIGITS.substring(digit - 1, digit);
  }
}
