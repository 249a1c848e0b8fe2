package org.yandu.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.text.Folding;

/**
 * Finds pages by what a conversion leaves of them: form feeds, lines that hold but a page number,
 * and single spaces at the head of a page in a text that is not indented otherwise. None of them is
 * believed alone: numbers must count up, spaces must come as regularly as pages do.
 */
final class PageFinder {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([-—–―－─·.\\s]*(?:第\\s*)?)([0-9]{1,4})(\\s*页)?((?:[/／,，\\s]*共?\\s*[0-9]{1,4}\\s*页?)?[-—–―－─·.\\s]*)");

  /** How many pages must count up before bare numbers are believed. */
  private static final int FEWEST = 3;

  /** The longest line that can be a page number, in UTF-16 code units. */
  private static final int LONGEST_MARK = 60;

  private final List<SourceLine> lines;
  private final List<Mark> marks = new ArrayList<>();

  private PageFinder(List<SourceLine> lines) {
    this.lines = lines;
    for (int position = 0; position < lines.size(); position++) {
      String line = lines.get(position).text();
      Matcher number = NUMBER.matcher(line.length() > LONGEST_MARK ? "" : Folding.key(line));
      if (number.matches()) {
        marks.add(
            new Mark(
                position,
                Integer.parseInt(number.group(2)),
                number.group().length() > number.group(2).length()));
      }
    }
  }

  static Pages find(List<SourceLine> lines) {
    return lines.isEmpty() ? Pages.NONE : new PageFinder(lines).find();
  }

  private Pages find() {
    Set<Integer> breaks = new TreeSet<>();
    for (int position = 1; position < lines.size(); position++) {
      if (lines.get(position).breakBefore()) {
        breaks.add(position);
      }
    }
    if (!breaks.isEmpty()) {
      return byBreaks(breaks);
    }
    List<Mark> counting = counting();
    if (counting.size() >= FEWEST || decorated(counting) >= 2) {
      return byNumbers(counting);
    }
    return bySpaces();
  }

  /** Numbers at the edges of a page that grow with the pages are page numbers. */
  private Pages byBreaks(Set<Integer> breaks) {
    Set<Integer> numbers = new TreeSet<>();
    for (Mark mark : counting()) {
      boolean head = mark.position == 0 || breaks.contains(mark.position);
      boolean foot = mark.position + 1 == lines.size() || breaks.contains(mark.position + 1);
      if (head || foot) {
        numbers.add(mark.position);
      }
    }
    Set<Integer> starts = new TreeSet<>();
    starts.add(firstText(0, numbers));
    breaks.forEach(position -> starts.add(firstText(position, numbers)));
    return new Pages(within(starts), numbers);
  }

  /** The longest run of numbers each of which is one more than the one before. */
  private List<Mark> counting() {
    List<Mark> longest = List.of();
    List<Mark> run = new ArrayList<>();
    for (Mark mark : marks) {
      if (!run.isEmpty() && mark.number != run.get(run.size() - 1).number + 1) {
        if (mark.number == run.get(run.size() - 1).number) {
          continue;
        }
        run = new ArrayList<>();
      }
      run.add(mark);
      if (run.size() > longest.size()) {
        longest = run;
      }
    }
    return longest;
  }

  private static long decorated(List<Mark> marks) {
    return marks.stream().filter(mark -> mark.decorated).count();
  }

  private Pages byNumbers(List<Mark> counting) {
    Mark first = counting.get(0);
    Mark last = counting.get(counting.size() - 1);
    double page = (double) (last.position - first.position) / (counting.size() - 1);
    // A number at the foot has all of its page before it, one at the head has none of it.
    boolean foot = first.position > (first.number - 0.5) * page;
    Set<Integer> numbers = new TreeSet<>();
    counting.forEach(mark -> numbers.add(mark.position));
    Set<Integer> starts = new TreeSet<>();
    starts.add(firstText(0, numbers));
    counting.forEach(mark -> starts.add(firstText(mark.position + 1, numbers)));
    if (foot && last.position + 1 == lines.size()) {
      starts.remove(lines.size());
    }
    return new Pages(within(starts), numbers);
  }

  private Pages bySpaces() {
    TreeSet<Integer> spaced = new TreeSet<>();
    int indented = 0;
    for (int position = 0; position < lines.size(); position++) {
      int indent = lines.get(position).indent();
      indented += indent > 1 ? 1 : 0;
      if (indent == 1) {
        spaced.add(position);
      }
    }
    if (indented * 20 > lines.size() || spaced.size() < FEWEST || !areRegular(spaced)) {
      return Pages.NONE;
    }
    spaced.add(0);
    Set<Integer> numbers = new TreeSet<>();
    Set<Integer> starts = new TreeSet<>(spaced);
    Iterator<Integer> passed = spaced.iterator();
    int before = 0;
    int next = passed.next();
    for (Mark mark : marks) {
      while (next < mark.position) {
        before++;
        next = passed.hasNext() ? passed.next() : Integer.MAX_VALUE;
      }
      // At the head it announces the page that follows, at the foot it ends the one before.
      int page = before + numbers.size();
      if (mark.decorated && (mark.number == page + 1 || mark.number == page)) {
        numbers.add(mark.position);
        starts.remove(mark.position);
        starts.add(firstText(mark.position + 1, numbers));
      }
    }
    return new Pages(within(starts), numbers);
  }

  /** Whether lines follow each other at about one distance, or, seldom, at a multiple of it. */
  private static boolean areRegular(SortedSet<Integer> positions) {
    List<Integer> gaps = new ArrayList<>();
    int before = -1;
    for (int position : positions) {
      if (before >= 0) {
        gaps.add(position - before);
      }
      before = position;
    }
    List<Integer> sorted = gaps.stream().sorted().toList();
    double usual = sorted.get(sorted.size() / 2);
    int single = 0;
    for (int gap : gaps) {
      double pages = Math.max(1, Math.rint(gap / usual));
      if (usual < 5 || Math.abs(gap - pages * usual) > 0.35 * usual) {
        return false;
      }
      single += pages == 1 ? 1 : 0;
    }
    return single * 3 >= gaps.size() * 2;
  }

  private int firstText(int from, Set<Integer> numbers) {
    int position = from;
    while (numbers.contains(position)) {
      position++;
    }
    return position;
  }

  private Set<Integer> within(Set<Integer> starts) {
    starts.removeIf(start -> start >= lines.size());
    return starts;
  }

  /** A line that holds but a number. */
  private static final class Mark {

    private final int position;
    private final int number;
    private final boolean decorated;

    Mark(int position, int number, boolean decorated) {
      this.position = position;
      this.number = number;
      this.decorated = decorated;
    }
  }
}
