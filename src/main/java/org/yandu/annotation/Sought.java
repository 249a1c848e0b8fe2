package org.yandu.annotation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yandu.annotation.Side.State;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/** A passage that is sought in a text, and what stood around it. All in folded characters. */
final class Sought {

  /** So much must stand on each side without any difference where a place is found by it. */
  static final int BESIDE = 8;

  /** So much of the old surroundings is nearly one whole side of them. */
  private static final int ONE_SIDE = 24;

  private static final String SENTENCE_ENDS = "。；!?！？";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + ",:，：";

  /** A quantity is hardly ever repeated in a report, as its slogans are. */
  private static final Pattern QUANTITY = Pattern.compile("[0-9](?:\\.[0-9]|[%‰百千万亿])");

  /**
   * A number with what gives it its size, or in Chinese characters: ten and more, since 一 is part
   * of many words, or with 第 before it.
   */
  private static final Pattern FIGURE =
      Pattern.compile(
          "[0-9]+(?:\\.[0-9]+)?(?:%|‰|[百千万亿]+)?" + "|第[〇零一二三四五六七八九十百千]+|[〇零一二两三四五六七八九十百千万亿]{2,}");

  /** A passage of so many folded characters can hardly stand in a text by chance. */
  static final int LONG = 8;

  private final SearchedText text;
  private final String exact;
  private final Side before;
  private final Side after;
  private final List<String> figures;

  /**
   * A place and how near it is to what is sought.
   *
   * @param range the place
   * @param differing how many of its characters differ
   * @param before what is left before it
   * @param after what is left behind it
   */
  record Place(Range range, int differing, Side.Left before, Side.Left after) {

    int cost() {
      return differing + before.cost() + after.cost();
    }

    int kept() {
      return before.kept() + after.kept();
    }

    /** Whether the old surroundings are there on both sides. */
    boolean isSurroundedOnBothSides() {
      return before.state() == State.KEPT && after.state() == State.KEPT;
    }

    /** The same, as far as they can be expected. */
    boolean isSurrounded() {
      boolean kept = isSurroundedOnBothSides();
      boolean enough =
          before.state() != State.BROKEN && after.state() != State.BROKEN && kept() >= ONE_SIDE;
      return kept || enough;
    }
  }

  Sought(SearchedText text, Anchor anchor) {
    this.text = text;
    this.exact = Folding.key(anchor.exact());
    this.before = new Side(text, true, anchor.prefix(), anchor.suffix(), exact.length());
    this.after = new Side(text, false, anchor.suffix(), anchor.prefix(), exact.length());
    this.figures = figures(exact);
  }

  SearchedText text() {
    return text;
  }

  /** The passage itself. */
  String exact() {
    return exact;
  }

  /**
   * Whether it is part of many phrases, or stands in a text by chance: then what is around it has
   * to be nearly the same.
   */
  boolean isShort() {
    return exact.length() < LONG;
  }

  /** What stood before it. */
  Side before() {
    return before;
  }

  /** What stood behind it. */
  Side after() {
    return after;
  }

  /**
   * Whether the passage is a sentence, or a clause with a quantity, and stands as such at a place
   * where its words are: one that other places of a report hardly have.
   */
  boolean isStatement(Range range) {
    boolean sentence = isClause(SENTENCE_ENDS, range);
    return sentence || (isClause(CLAUSE_ENDS, range) && QUANTITY.matcher(exact).find());
  }

  /** Whether it begins and ends at such marks or with its paragraph, as it did. */
  private boolean isClause(String marks, Range range) {
    boolean ends = marks.indexOf(exact.charAt(exact.length() - 1)) >= 0;
    return before.isEdge(marks, range.start()) && (ends || after.isEdge(marks, range.end()));
  }

  /** Whether a place has the figures of the passage: others would be another statement. */
  boolean hasItsFigures(Range range) {
    return figures.equals(figures(range.of(text.folded())));
  }

  /** A place where the very words stand. */
  Place same(Range range) {
    return new Place(range, 0, before.leftNear(range.start()), after.leftNear(range.end()));
  }

  /** A place where other words stand. */
  Place other(Range range, int differing) {
    return new Place(range, differing, before.left(range.start()), after.left(range.end()));
  }

  private static List<String> figures(String string) {
    return FIGURE.matcher(string).results().map(MatchResult::group).toList();
  }
}
