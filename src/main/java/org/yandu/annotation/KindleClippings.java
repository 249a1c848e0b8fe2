package org.yandu.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.annotation.AnnotationText.Found;

/**
 * The file {@code My Clippings.txt} of a Kindle, in Chinese or English: after a line with the
 * title, one that says what it is, where and when; then the passage or the note.
 */
final class KindleClippings {

  private static final Pattern RULE = Pattern.compile("(?m)^={5,}\\s*$");

  private static final Pattern HIGHLIGHT = Pattern.compile("(?i)highlight|标注|標註|划线|劃線|重点");
  private static final Pattern NOTE = Pattern.compile("(?i)\\bnote\\b|笔记|筆記|备注|備註");
  private static final Pattern BOOKMARK = Pattern.compile("(?i)bookmark|书签|書籤");

  private static final Pattern LOCATION =
      Pattern.compile(
          "(?i)(?:\\bloc(?:ation|\\.)?|位置)\\s*#?\\s*(\\d{1,8})(?:\\s*[-–—]\\s*(\\d{1,8}))?");
  private static final Pattern PAGE =
      Pattern.compile("(?i)(?:\\bpage|第)\\s*(\\d{1,8})(?:\\s*[-–—]\\s*(\\d{1,8}))?");

  /** What a Kindle writes in the place of a passage when a book may not be quoted any further. */
  private static final Pattern LIMIT = Pattern.compile("^\\s*<.*(?:limit|上限|限制).*>\\s*$");

  /**
   * No line is longer that a Kindle writes of its own accord. Some patterns look through a line
   * once for each of its characters.
   */
  private static final int LONGEST_LINE = 500;

  enum Sort {
    HIGHLIGHT,
    NOTE
  }

  /**
   * One entry.
   *
   * @param position in the file, from 0
   * @param from where it begins, as a location, or as a page where it has none
   * @param to where it ends
   * @param time when it was made; the epoch where that is not known
   */
  record Clipping(
      int position, String title, Sort sort, int from, int to, Instant time, String content) {}

  private KindleClippings() {}

  static boolean isThis(String text) {
    return RULE.matcher(text).find() && entries(text).stream().anyMatch(entry -> isEntry(entry));
  }

  private static List<List<String>> entries(String text) {
    return Arrays.stream(RULE.split(text))
        .map(entry -> entry.strip().lines().map(KindleClippings::clean).toList())
        .filter(lines -> lines.size() >= 2)
        .toList();
  }

  /** A Kindle puts a byte order mark before titles too. */
  private static String clean(String line) {
    return line.replace("\uFEFF", "").strip();
  }

  private static boolean isEntry(List<String> lines) {
    String meta = lines.get(1);
    return meta.startsWith("-")
        && meta.length() <= LONGEST_LINE
        && (HIGHLIGHT.matcher(meta).find()
            || NOTE.matcher(meta).find()
            || BOOKMARK.matcher(meta).find());
  }

  static Found read(String text) {
    List<Clipping> highlights = new ArrayList<>();
    List<Clipping> notes = new ArrayList<>();
    int without = 0;
    int position = 0;
    for (List<String> lines : entries(text)) {
      Optional<Clipping> clipping = isEntry(lines) ? clipping(position, lines) : Optional.empty();
      if (clipping.isEmpty()) {
        without++;
      } else {
        (clipping.get().sort() == Sort.HIGHLIGHT ? highlights : notes).add(clipping.get());
      }
      position++;
    }
    KindleMarks marks = new KindleMarks(highlights);
    List<Clipping> left = marks.give(notes);
    return new Found(
        marks.annotations().stream().map(Versioned::fromProgram).toList(), without + left.size());
  }

  /** Nothing for a bookmark, or where there is nothing to read. */
  private static Optional<Clipping> clipping(int position, List<String> lines) {
    String meta = lines.get(1);
    String content = String.join("\n", lines.subList(2, lines.size())).strip();
    boolean highlight = HIGHLIGHT.matcher(meta).find();
    if (content.isEmpty() || isLimit(content) || (!highlight && !NOTE.matcher(meta).find())) {
      return Optional.empty();
    }
    Matcher place = LOCATION.matcher(meta);
    if (!place.find()) {
      place = PAGE.matcher(meta);
    }
    boolean placed = place.hasMatch() || place.find();
    int from = placed ? Integer.parseInt(place.group(1)) : 0;
    int to = placed ? end(place.group(1), Optional.ofNullable(place.group(2))) : 0;
    return Optional.of(
        new Clipping(
            position,
            lines.get(0),
            highlight ? Sort.HIGHLIGHT : Sort.NOTE,
            from,
            to,
            KindleTime.of(meta),
            content));
  }

  private static boolean isLimit(String content) {
    return content.length() <= LONGEST_LINE && LIMIT.matcher(content).matches();
  }

  /** The end of a range; an old Kindle writes 1702-05 for 1702-1705. */
  private static int end(String from, Optional<String> to) {
    String end = to.orElse(from);
    return Integer.parseInt(
        end.length() < from.length() ? from.substring(0, from.length() - end.length()) + end : end);
  }
}
