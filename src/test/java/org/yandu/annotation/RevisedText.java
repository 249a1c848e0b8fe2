package org.yandu.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.report.SampleReport;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * A report in the hands of somebody who revises it, and a few passages of it whose fate is known:
 * while it is being changed each stands between two characters that no report contains.
 */
final class RevisedText {

  /** The first of the characters for private use, two of which enclose each passage. */
  private static final char FIRST_MARK = '\uE000';

  private static final char LAST_MARK = '\uF8FF';

  private static final Pattern MARKS = Pattern.compile("[\uE000-\uF8FF]");
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final String OTHERS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳";

  private record Line(BlockKind kind, int level, String text) {

    boolean isMarked() {
      return text.chars().anyMatch(RevisedText::isMark);
    }

    Parts parts() {
      int[] marks =
          IntStream.range(0, text.length()).filter(at -> isMark(text.charAt(at))).toArray();
      int end = marks[marks.length - 1] + 1;
      return new Parts(
          text.substring(0, marks[0]), text.substring(marks[0], end), text.substring(end));
    }

    Line with(String other) {
      return new Line(kind, level, other);
    }

    Line unmarked() {
      return isMarked() ? with(MARKS.matcher(text).replaceAll("")) : this;
    }
  }

  /** What stands before a passage, it with its marks, and what stands behind it. */
  private record Parts(String head, String passage, String tail) {

    String inside() {
      return passage.substring(1, passage.length() - 1);
    }
  }

  private final Random random;
  private final boolean phrases;
  private final List<Anchor> anchors = new ArrayList<>();
  private List<Line> lines = new ArrayList<>();

  /**
   * Chooses passages at random, each in a paragraph of its own.
   *
   * @param doubled where none are chosen, as {@link #doubled} says
   * @param count how many at most
   * @param wanted what they must contain
   * @param phrases whether words and phrases are among them
   */
  RevisedText(
      Report report,
      Set<String> doubled,
      int count,
      Pattern wanted,
      boolean phrases,
      Random random) {
    this.random = random;
    this.phrases = phrases;
    for (Block block : report.blocks()) {
      lines.add(new Line(block.kind(), block.level(), report.textOf(block)));
    }
    for (int tries = 0; anchors.size() < count && tries < 100 * count; tries++) {
      int index = random.nextInt(lines.size());
      Line line = lines.get(index);
      Range passage = line.isMarked() ? new Range(0, 0) : passage(line.text());
      if (!passage.isEmpty()
          && wanted.matcher(passage.of(line.text())).find()
          && !doubled.contains(Folding.key(line.text()))) {
        char mark = (char) (FIRST_MARK + 2 * anchors.size());
        int start = report.blocks().get(index).range().start();
        anchors.add(Anchor.of(report, passage.shift(start)));
        StringBuilder text = new StringBuilder(line.text());
        text.insert(passage.end(), (char) (mark + 1)).insert(passage.start(), mark);
        lines.set(index, line.with(text.toString()));
      }
    }
  }

  /**
   * Mostly 12 to 60 characters, half of these clauses and sentences, and every fifth a word or a
   * phrase of 2 to 11; empty where there are none.
   */
  private Range passage(String text) {
    boolean phrase = phrases && random.nextInt(5) == 0;
    int length = phrase ? 2 + random.nextInt(10) : 12 + random.nextInt(49);
    if (text.length() < length) {
      return new Range(0, 0);
    }
    int start = random.nextInt(text.length() - length + 1);
    int end = start + length;
    if (!phrase && random.nextBoolean()) {
      while (start > 0 && !isStop(text.charAt(start - 1))) {
        start--;
      }
      while (end < text.length() && !isStop(text.charAt(end - 1)) && !isStop(text.charAt(end))) {
        end++;
      }
    }
    return cutsFigure(text, start) || cutsFigure(text, end)
        ? new Range(0, 0)
        : new Range(start, end);
  }

  private static boolean isStop(char character) {
    return "，。；：！？".indexOf(character) >= 0;
  }

  /**
   * The paragraphs, folded, that stand in a report twice: one is published with a part of it
   * repeated, and nobody could tell which was marked.
   */
  static Set<String> doubled(Report report) {
    Set<String> seen = new HashSet<>();
    return report.blocks().stream()
        .map(block -> Folding.key(report.textOf(block)))
        .filter(key -> !seen.add(key))
        .collect(Collectors.toSet());
  }

  /** Who marks a figure marks all of it. */
  private static boolean cutsFigure(String text, int at) {
    return FIGURE.matcher(text).results().anyMatch(each -> each.start() < at && at < each.end());
  }

  /** What was chosen, as it stood at first. */
  List<Anchor> anchors() {
    return anchors;
  }

  /** The report as it is now. */
  Report report() {
    SampleReport sample = new SampleReport();
    for (Line line : lines) {
      String text = line.unmarked().text();
      switch (line.kind()) {
        case TITLE -> sample.title(text);
        case HEADING -> sample.heading(line.level(), text);
        case GLOSSARY_TITLE -> sample.glossaryTitle(text);
        case GLOSSARY_ENTRY -> sample.entry(text);
        case COLOPHON -> sample.colophon(text);
        case BYLINE, PARAGRAPH -> sample.paragraph(text);
      }
    }
    return sample.build();
  }

  /** Where each passage stands in {@link #report()}; nothing where it does not any more. */
  List<Optional<Range>> places() {
    String marked = String.join("\n", lines.stream().map(Line::text).toList());
    return IntStream.range(0, anchors.size())
        .mapToObj(
            number -> {
              char mark = (char) (FIRST_MARK + 2 * number);
              int start = marked.indexOf(mark);
              int end = marked.indexOf(mark + 1);
              return start < 0
                  ? Optional.<Range>empty()
                  : Optional.of(new Range(unmarked(marked, start), unmarked(marked, end)));
            })
        .toList();
  }

  private static int unmarked(String marked, int at) {
    return at - (int) marked.chars().limit(at).filter(RevisedText::isMark).count();
  }

  private static boolean isMark(int character) {
    return character >= FIRST_MARK && character <= LAST_MARK;
  }

  /**
   * Of so many paragraphs in a hundred, those with passages aside, each is dropped, doubled, moved,
   * split, joined with its neighbour or put in other words.
   */
  void elsewhere(int percent) {
    List<Line> revised = new ArrayList<>();
    List<Line> moved = new ArrayList<>();
    for (Line line : lines) {
      if (line.isMarked() || random.nextInt(100) >= percent) {
        revised.add(line);
        continue;
      }
      switch (random.nextInt(6)) {
        case 0 -> {
          // The paragraph is gone.
        }
        case 1 -> {
          revised.add(line);
          revised.add(line);
        }
        case 2 -> moved.add(line);
        case 3 -> split(line, revised);
        case 4 -> join(line, revised);
        default -> revised.add(line.with(reworded(line.text(), 15)));
      }
    }
    lines = revised;
    insert(moved);
  }

  /** The paragraphs with passages go to other places. */
  void move() {
    List<Line> moved = lines.stream().filter(Line::isMarked).toList();
    lines.removeAll(moved);
    insert(moved);
  }

  /** The paragraphs with passages are split, be it within a passage, or joined with others. */
  void splitOrJoin() {
    List<Line> revised = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isMarked()) {
        revised.add(line);
      } else if (random.nextBoolean()) {
        split(line, revised);
      } else {
        join(line, revised);
      }
    }
    lines = revised;
  }

  /** The paragraphs with passages are gone. */
  void drop() {
    lines.removeIf(Line::isMarked);
  }

  /** In every passage so many characters in a hundred, one at least, become others. */
  void within(int percent) {
    passages(passage -> reworded(passage, percent));
  }

  /** In every paragraph with a passage so many characters in a hundred around it become others. */
  void around(int percent) {
    marked(
        (line, parts) ->
            List.of(
                line.with(
                    reworded(parts.head(), percent)
                        + parts.passage()
                        + reworded(parts.tail(), percent))));
  }

  /** Every passage that contains figures gets another one, and is not what it was. */
  void figures() {
    passages(this::withAnotherFigure);
  }

  /** Beside every passage, or its paragraph, comes a copy with another figure or word in it. */
  void twins() {
    marked(
        (line, parts) -> {
          String inside = parts.inside();
          String changed = withAnotherFigure(inside);
          // One without words or figures, as a row of names in letters, stays as it is.
          String twin = changed.equals(inside) ? inside + "等" : changed;
          Line other = line.with(parts.head() + twin + parts.tail());
          String passage = parts.passage();
          return switch (random.nextInt(4)) {
            case 0 -> List.of(other, line);
            case 1 -> List.of(line, other);
            case 2 -> List.of(line.with(parts.head() + twin + "，" + passage + parts.tail()));
            default -> List.of(line.with(parts.head() + passage + "，" + twin + parts.tail()));
          };
        });
  }

  /** Applies a change to what stands between marks. */
  private void passages(UnaryOperator<String> change) {
    marked(
        (line, parts) -> {
          String passage = parts.passage();
          String changed =
              passage.charAt(0)
                  + change.apply(parts.inside())
                  + passage.charAt(passage.length() - 1);
          return List.of(line.with(parts.head() + changed + parts.tail()));
        });
  }

  /** Puts other lines in the place of each with a passage. */
  private void marked(BiFunction<Line, Parts, List<Line>> change) {
    lines =
        lines.stream()
            .flatMap(
                line ->
                    (line.isMarked() ? change.apply(line, line.parts()) : List.of(line)).stream())
            .collect(Collectors.toCollection(ArrayList::new));
  }

  private void split(Line line, List<Line> out) {
    int at = random.nextInt(line.text().length() + 1);
    out.add(line.with(line.text().substring(0, at)));
    out.add(line.with(line.text().substring(at)));
  }

  private void join(Line line, List<Line> out) {
    if (out.isEmpty()) {
      out.add(line);
    } else {
      Line before = out.removeLast();
      out.add(before.with(before.text() + line.text()));
    }
  }

  private void insert(List<Line> moved) {
    moved.forEach(line -> lines.add(random.nextInt(lines.size() + 1), line));
  }

  private String withAnotherFigure(String string) {
    List<MatchResult> figures = FIGURE.matcher(string).results().toList();
    if (figures.isEmpty()) {
      return reworded(string, 1);
    }
    MatchResult figure = figures.get(random.nextInt(figures.size()));
    char last = string.charAt(figure.end() - 1);
    char other = (char) ('0' + (last - '0' + 1 + random.nextInt(9)) % 10);
    return string.substring(0, figure.end() - 1) + other + string.substring(figure.end());
  }

  /** Characters left out, added and exchanged; never figures, which would be another statement. */
  private String reworded(String string, int percent) {
    StringBuilder changed = new StringBuilder(string);
    int count = Math.max(1, Math.round(string.length() * percent / 100f));
    int done = 0;
    for (int tries = 0; done < count && tries < 10 * count && changed.length() > 2; tries++) {
      int at = 1 + random.nextInt(changed.length() - 2);
      char other = OTHERS.charAt(random.nextInt(OTHERS.length()));
      if (!isWord(changed.charAt(at)) || !isWord(changed.charAt(at - 1))) {
        continue;
      }
      switch (random.nextInt(3)) {
        case 0 -> changed.deleteCharAt(at);
        case 1 -> changed.insert(at, other);
        default -> changed.setCharAt(at, other);
      }
      done++;
    }
    return changed.toString();
  }

  /** Neither part of a figure nor its unit. */
  private static boolean isWord(char character) {
    return Character.isIdeographic(character) && "万亿千百".indexOf(character) < 0;
  }
}
