package org.yandu.annotation;

import java.util.Optional;
import java.util.stream.IntStream;
import org.yandu.text.Folding;

/**
 * What stood on one side of a passage, and how much of it still does at some place. It need not be
 * unchanged there. Where it reached into the neighbouring paragraph, what is left of the passage's
 * own one is enough, provided that a paragraph ends there now as well. All in folded characters.
 */
final class Side {

  /** How many of a hundred characters may differ. */
  private static final int DIFFERING_PERCENT = 30;

  /** So many characters of a paragraph tell that it is the same one. */
  private static final int TELLING = 4;

  /** Where the passage and its old surroundings are parted, that counts as so many differences. */
  private static final int PARTED = 2;

  /** The most that may come between a passage and its surroundings beyond its own length. */
  private static final int GAP = 16;

  /** The same for a long passage. */
  private static final int LONG_GAP = 256;

  private final SearchedText text;
  private final boolean before;
  private final String all;
  private final Differing whole;

  /** How much of it belongs to the paragraph of the passage, if that ends within it. */
  private final Optional<Integer> own;

  private final int gap;

  /**
   * Whether the text began or ended so near that next to nothing is remembered of this side, and
   * the passage itself does not tell much either.
   */
  private final boolean edge;

  /** Whether it can be taken to be there. */
  enum State {
    /** It is there, if not in every character. */
    KEPT,
    /** What belongs to the same paragraph is there, which is too little to tell by. */
    OPEN,
    /** Too many characters differ. */
    BROKEN
  }

  /**
   * How much of it is left at a place.
   *
   * @param cost how many characters differ, those of another paragraph aside
   * @param kept how many are there
   * @param state whether it can be taken to be there
   */
  record Left(int cost, int kept, State state) {}

  /**
   * @param before whether it stood before the passage, or behind it
   * @param context what an anchor remembers of it
   * @param other what it remembers of the other side
   * @param passage how long the passage is
   */
  Side(SearchedText text, boolean before, String context, String other, int passage) {
    this.text = text;
    this.before = before;
    String key = Folding.key(context);
    int length = Math.min(Anchor.CONTEXT, key.length());
    all = before ? key.substring(key.length() - length) : key.substring(0, length);
    whole = new Differing(all, before);
    own = own(context);
    gap = Math.min(passage, LONG_GAP) + GAP;
    // Who remembers nothing of either side only quotes, and knows of no edge.
    edge = length < TELLING && passage < Sought.LONG && !other.isEmpty();
  }

  private Optional<Integer> own(String context) {
    int line = before ? context.lastIndexOf('\n') : context.indexOf('\n');
    if (line < 0) {
      return Optional.empty();
    }
    String same = before ? context.substring(line) : context.substring(0, line);
    return Optional.of(Folding.key(same).length()).filter(length -> length < all.length());
  }

  /** All of it, as far as an anchor remembers it. */
  String all() {
    return all;
  }

  /** The characters directly beside the passage, so many at most. */
  String beside(int most) {
    int length = Math.min(most, all.length());
    return before ? all.substring(all.length() - length) : all.substring(0, length);
  }

  /** How many of its characters directly adjoin a place without any difference. */
  int adjoining(int at) {
    String folded = text.folded();
    int common = 0;
    while (common < all.length()
        && (before
            ? common < at && all.charAt(all.length() - 1 - common) == folded.charAt(at - 1 - common)
            : at + common < folded.length() && all.charAt(common) == folded.charAt(at + common))) {
      common++;
    }
    return common;
  }

  /** Whether a paragraph or one of some marks adjoins a place, as one did the passage. */
  boolean isEdge(String marks, int at) {
    boolean was = all.isEmpty() || own.equals(Optional.of(0)) || marks.contains(beside(1));
    int next = before ? at - 1 : at;
    boolean is =
        (before ? text.beforeInParagraph(at) : text.afterInParagraph(at)) == 0
            || marks.indexOf(text.folded().charAt(next)) >= 0;
    return was && is;
  }

  /**
   * How much of it is left right beside a place.
   *
   * @param at the place's start, if this stood before the passage, or its end
   */
  Left left(int at) {
    int length = all.length();
    if (adjoining(at) == length) {
      return new Left(0, length, edge && !isEdgeOfText(at) ? State.OPEN : State.KEPT);
    }
    int least = least(whole, at, length, false);
    int same = own.orElse(length);
    int differing =
        own.isPresent() ? least(new Differing(beside(same), before), at, same, false) : least;
    boolean isThere = differing <= allowed(same);
    if (isThere && own.isPresent() && (same >= TELLING || endsParagraph(at, same))) {
      int kept = Math.max(length - least, same - differing);
      return new Left(Math.min(least, differing), kept, State.KEPT);
    }
    if (least <= allowed(length)) {
      return new Left(least, length - least, State.KEPT);
    }
    return isThere
        ? new Left(differing + PARTED, same - differing, State.OPEN)
        : new Left(least, Math.max(0, length - least), State.BROKEN);
  }

  private boolean isEdgeOfText(int at) {
    return at == (before ? all.length() : text.folded().length() - all.length());
  }

  /** The same, where something may have come between. */
  Left leftNear(int at) {
    Left left = left(at);
    if (left.state() == State.BROKEN) {
      int length = all.length();
      int parted = least(whole, at, length + gap, true);
      if (parted <= allowed(length)) {
        return new Left(parted + PARTED, length - parted, State.KEPT);
      }
    }
    return left;
  }

  /** How many of the characters next to the passage differ at a place. */
  int differingBeside(int at) {
    String beside = beside(Sought.BESIDE);
    return least(new Differing(beside, before), at, beside.length(), false);
  }

  private boolean endsParagraph(int at, int distance) {
    int now = before ? text.beforeInParagraph(at) : text.afterInParagraph(at);
    return Math.abs(now - distance) <= allowed(distance);
  }

  private int least(Differing differing, int at, int length, boolean anywhere) {
    int count = length + allowed(length);
    return IntStream.of(differing.ends(text.folded(), at, count, anywhere)).min().orElseThrow();
  }

  private static int allowed(int length) {
    return length * DIFFERING_PERCENT / 100;
  }
}
