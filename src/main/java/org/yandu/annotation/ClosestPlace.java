package org.yandu.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yandu.text.Range;

/**
 * Finds where a passage stands in other words: what is left of it between its old surroundings. The
 * words alone never decide, since a parallel sentence may be nearer to them than what became of the
 * passage; figures that differ are another statement. All in folded characters.
 */
final class ClosestPlace {

  /** How many of a hundred characters of a passage may differ. */
  private static final int DIFFERING_PERCENT = 30;

  /** So much must be left of the surroundings on each side, as far as there were any. */
  private static final int BESIDE = 8;

  /** So much must be left of them in all, as far as there was: half of what an anchor remembers. */
  private static final int AROUND = Anchor.CONTEXT;

  /** With less, as where a quote came without surroundings, other words are never followed. */
  private static final int LEAST_AROUND = 2 * BESIDE;

  /** A part of the passage by which a place is noticed. */
  private static final int PIECE = 4;

  /** How far one such part begins behind the one before. */
  private static final int PIECE_STEP = 2;

  /** What stands at more places tells nothing. */
  private static final int MOST_PLACES = 32;

  private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?%?");

  private static final Comparator<Candidate> NEAREST =
      Comparator.comparingInt(Candidate::differing)
          .thenComparing(Comparator.comparingInt(Candidate::around).reversed());

  private final String text;
  private final String prefix;
  private final String exact;
  private final String suffix;

  /**
   * A place and how near it is.
   *
   * @param range in folded characters
   * @param sure whether its surroundings and figures are those of the passage, and no other's are
   */
  record Close(Range range, boolean sure) {}

  private record Candidate(Range range, int differing, int before, int after, boolean figures) {

    int around() {
      return before + after;
    }
  }

  /**
   * @param text what is looked through, folded as the others are
   */
  ClosestPlace(String text, String prefix, String exact, String suffix) {
    this.text = text;
    this.prefix = prefix;
    this.exact = exact;
    this.suffix = suffix;
  }

  /** The nearest place, if any is near enough to be shown. */
  Optional<Close> find() {
    List<Candidate> near = candidates();
    List<Candidate> surrounded = near.stream().filter(this::isSurrounded).toList();
    if (surrounded.isEmpty()) {
      return near.stream()
          .filter(Candidate::figures)
          .min(NEAREST)
          .map(candidate -> new Close(candidate.range(), false));
    }
    Candidate best = surrounded.stream().min(NEAREST).orElseThrow();
    boolean rivalled = surrounded.stream().anyMatch(other -> !other.range().overlaps(best.range()));
    return Optional.of(new Close(best.range(), best.figures() && !rivalled));
  }

  /**
   * Where the old surroundings stand on both sides of something, whatever that is: what became of
   * the passage, even if nothing is left of it.
   */
  Optional<Range> betweenOldSurroundings() {
    String before = directlyBefore();
    String after = directlyAfter();
    if (before.length() < BESIDE || after.length() < BESIDE) {
      return Optional.empty();
    }
    int furthest = 2 * exact.length() + Anchor.CONTEXT;
    for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
      int start = at + before.length();
      int limit = Math.min(text.length(), start + furthest + after.length());
      int end = text.indexOf(after, start, limit);
      if (end >= 0) {
        return Optional.of(new Range(start, end));
      }
    }
    return Optional.empty();
  }

  private String directlyBefore() {
    return prefix.substring(Math.max(0, prefix.length() - BESIDE));
  }

  private String directlyAfter() {
    return suffix.substring(0, Math.min(BESIDE, suffix.length()));
  }

  private boolean isSurrounded(Candidate candidate) {
    return candidate.before() >= Math.min(BESIDE, prefix.length())
        && candidate.after() >= Math.min(BESIDE, suffix.length())
        && candidate.around() >= Math.min(AROUND, prefix.length() + suffix.length())
        && candidate.around() >= LEAST_AROUND;
  }

  private List<Candidate> candidates() {
    int most = exact.length() * DIFFERING_PERCENT / 100;
    List<Candidate> found = new ArrayList<>();
    for (int start : beginnings()) {
      int from = Math.max(0, start - most);
      int to = Math.min(text.length(), start + exact.length() + 2 * most);
      candidate(from, to, most).filter(each -> !found.contains(each)).ifPresent(found::add);
    }
    return found;
  }

  /** Where the passage would begin if what is left of it or around it were all in place. */
  private SortedSet<Integer> beginnings() {
    SortedSet<Integer> beginnings = new TreeSet<>();
    addPlaces(directlyBefore(), directlyBefore().length(), beginnings);
    addPlaces(directlyAfter(), -exact.length(), beginnings);
    for (int at = 0; at + PIECE <= exact.length(); at += PIECE_STEP) {
      addPlaces(exact.substring(at, at + PIECE), -at, beginnings);
    }
    return beginnings;
  }

  private void addPlaces(String string, int shift, SortedSet<Integer> beginnings) {
    if (string.isEmpty()) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    for (int at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
      places.add(Math.clamp(at + (long) shift, 0, text.length()));
      if (places.size() > MOST_PLACES) {
        return;
      }
    }
    beginnings.addAll(places);
  }

  /**
   * What is most like the passage within a part of the text: the alignment with the fewest
   * characters added, left out or exchanged that may begin and end anywhere (Sellers 1980). Of
   * several the one that leaves most of the surroundings in place.
   */
  private Optional<Candidate> candidate(int from, int to, int most) {
    int length = exact.length();
    int[] differing = new int[length + 1];
    int[] starts = new int[length + 1];
    for (int row = 0; row <= length; row++) {
      differing[row] = row;
      starts[row] = from;
    }
    Optional<Candidate> best = Optional.empty();
    for (int at = from; at < to; at++) {
      int diagonal = differing[0];
      int diagonalStart = starts[0];
      starts[0] = at + 1;
      for (int row = 1; row <= length; row++) {
        int exchanged = diagonal + (exact.charAt(row - 1) == text.charAt(at) ? 0 : 1);
        int added = differing[row] + 1;
        int leftOut = differing[row - 1] + 1;
        int start = diagonalStart;
        int least = exchanged;
        if (leftOut < least) {
          least = leftOut;
          start = starts[row - 1];
        }
        if (added < least) {
          least = added;
          start = starts[row];
        }
        diagonal = differing[row];
        diagonalStart = starts[row];
        differing[row] = least;
        starts[row] = start;
      }
      if (differing[length] <= most && starts[length] <= at) {
        Candidate candidate = measured(new Range(starts[length], at + 1), differing[length]);
        if (best.isEmpty() || isBetter(candidate, best.get())) {
          best = Optional.of(candidate);
        }
      }
    }
    return best;
  }

  /** A few characters more that differ are worth it where the old surroundings then adjoin. */
  private boolean isBetter(Candidate one, Candidate other) {
    boolean surrounded = isSurrounded(one);
    return surrounded == isSurrounded(other) ? NEAREST.compare(one, other) < 0 : surrounded;
  }

  private Candidate measured(Range range, int differing) {
    return new Candidate(
        range,
        differing,
        Adjoining.before(prefix, text, range.start()),
        Adjoining.after(suffix, text, range.end()),
        figures(exact).equals(figures(range.of(text))));
  }

  private static List<String> figures(String string) {
    return FIGURE.matcher(string).results().map(MatchResult::group).toList();
  }
}
