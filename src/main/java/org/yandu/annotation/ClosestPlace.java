package org.yandu.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.yandu.annotation.Sought.Place;
import org.yandu.text.Range;

/**
 * Finds where a passage stands in other words: what is left of it between its old surroundings. The
 * words alone never decide, since a parallel sentence may be nearer to them than what became of the
 * passage; figures that differ are another statement. All in folded characters.
 */
final class ClosestPlace {

  /** How many of a hundred characters of a passage may differ. */
  private static final int DIFFERING_PERCENT = 30;

  /** The same with the characters next to it. */
  private static final int EDGES_PERCENT = 40;

  /** With less left of its surroundings, a passage in other words is never followed. */
  private static final int LEAST_AROUND = 16;

  /** A place must be nearer than any other by so many characters. */
  private static final int CLEARLY = 3;

  /** A part of the passage by which a place is noticed. */
  private static final int PIECE = 4;

  /** How far one such part begins behind the one before, in short passages. */
  private static final int PIECE_STEP = 2;

  /** The most of such parts. */
  private static final int MOST_PIECES = 64;

  /** What stands at more places tells nothing. */
  private static final int MOST_PLACES = 32;

  /** So many places are compared with the passage: those to which most of its parts point. */
  private static final int MOST_COMPARED = 16;

  /** Longer passages are only found by what stands around them. */
  private static final int LONGEST = 4096;

  private final Sought sought;
  private final String text;
  private final String exact;
  private final int most;

  /**
   * A place and how near it is.
   *
   * @param range in folded characters
   * @param sure whether its surroundings and figures are those of the passage, and no other's are
   */
  record Close(Range range, boolean sure) {}

  ClosestPlace(Sought sought) {
    this.sought = sought;
    this.text = sought.text().folded();
    this.exact = sought.exact();
    this.most = exact.length() * DIFFERING_PERCENT / 100;
  }

  /**
   * The nearest place, if any is near enough to be shown: else what stands between the old
   * surroundings, whatever that is.
   */
  Optional<Close> find() {
    Optional<Close> nearest = exact.length() > LONGEST ? Optional.empty() : nearest();
    return nearest.or(
        () ->
            between().stream()
                .filter(range -> !range.isEmpty())
                .findFirst()
                .map(range -> new Close(range, false)));
  }

  private Optional<Close> nearest() {
    List<Place> near = near();
    List<Place> surrounded = near.stream().filter(ClosestPlace::isSurrounded).toList();
    Optional<Place> best = surrounded.stream().min(Comparator.comparingInt(Place::cost));
    if (best.isPresent()) {
      Range range = best.get().range();
      int clear = best.get().cost() + Math.max(CLEARLY, best.get().cost() / 4);
      boolean rivalled =
          surrounded.stream()
              .anyMatch(other -> !other.range().overlaps(range) && other.cost() < clear);
      boolean figures = sought.hasItsFigures(range);
      boolean around = !sought.isShort() || best.get().isSurroundedOnBothSides();
      return rivalled && !figures
          ? Optional.empty()
          : Optional.of(new Close(range, !rivalled && figures && around && isWithin(best.get())));
    }
    return near.stream()
        .filter(place -> sought.hasItsFigures(place.range()))
        .min(Comparator.comparingInt(Place::cost))
        .map(place -> new Close(place.range(), false));
  }

  /**
   * Whether a place where the very words stand could be another passage, since what stood on both
   * sides of this one still stands somewhere else, with other words between: there it was changed.
   */
  boolean isChangedOutside(Place place) {
    return between().stream()
        .filter(range -> isOutside(range, place.range()))
        .anyMatch(range -> 2 * range.length() >= exact.length() && sought.hasItsFigures(range));
  }

  /**
   * Whether there is a place outside of one where the very words stand that could be meant as well:
   * as near, with more of the old surroundings, or clearly nearer although its figures are others.
   */
  boolean hasOther(Place place) {
    return near().stream()
        .filter(other -> isSurrounded(other) && isOutside(other.range(), place.range()))
        .anyMatch(
            other ->
                other.cost() + CLEARLY <= place.cost()
                    || (sought.hasItsFigures(other.range())
                        && (other.cost() < place.cost() + CLEARLY
                            || other.kept() >= place.kept() + Sought.BESIDE)));
  }

  private static boolean isOutside(Range range, Range place) {
    return range.end() <= place.start() || range.start() >= place.end();
  }

  /** What stands between the old surroundings, wherever they stand, be it nothing. */
  private List<Range> between() {
    String before = sought.before().beside(Sought.BESIDE);
    String after = sought.after().beside(Sought.BESIDE);
    int around = sought.before().all().length() + sought.after().all().length();
    List<Range> between = new ArrayList<>();
    List<Integer> ends = places(after);
    for (int at : places(before)) {
      int start = at + before.length();
      for (int end : ends) {
        if (end >= start
            && end - start <= 2 * exact.length() + Anchor.CONTEXT
            && sought.before().adjoining(start) + sought.after().adjoining(end)
                >= Math.max(LEAST_AROUND, around / 2)) {
          between.add(new Range(start, end));
        }
      }
    }
    return between;
  }

  /** Whether a place ends where the passage does: what differs beside it may be part of it. */
  private boolean isWithin(Place place) {
    int beside =
        sought.before().differingBeside(place.range().start())
            + sought.after().differingBeside(place.range().end());
    return 100 * (place.differing() + beside) <= EDGES_PERCENT * exact.length();
  }

  private static boolean isSurrounded(Place place) {
    return place.isSurrounded() && place.kept() >= LEAST_AROUND;
  }

  private List<Place> near() {
    Differing forwards = new Differing(exact, false);
    Differing backwards = new Differing(exact, true);
    List<Place> near = new ArrayList<>();
    for (int beginning : beginnings()) {
      nearest(beginning, forwards, backwards).ifPresent(near::add);
    }
    return near;
  }

  /**
   * What is most like the passage about a place where it may begin: the words first, then where
   * they begin and end, so that they and what stands beside them differ least.
   */
  private Optional<Place> nearest(int beginning, Differing forwards, Differing backwards) {
    int from = Math.max(0, beginning - 2 * most);
    int count = beginning - from + exact.length() + 3 * most;
    int[] ends = forwards.ends(text, from, count, true);
    int end = least(ends);
    if (ends[end] > most) {
      return Optional.empty();
    }
    int last = from + end;
    int[] starts = backwards.ends(text, last, exact.length() + most, false);
    int start = last - best(starts, before -> sought.before().left(last - before).cost());
    ends = forwards.ends(text, start, exact.length() + most, false);
    int length = best(ends, after -> sought.after().left(start + after).cost());
    return length == 0
        ? Optional.empty()
        : Optional.of(sought.other(new Range(start, start + length), ends[length]));
  }

  /** The length with the fewest differences within and beside it; of equals, beside it. */
  private int best(int[] within, IntUnaryOperator beside) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int length = 1; length < within.length; length++) {
      if (within[length] <= most) {
        // Twice the sum, and once more what is beside it, to decide between equals.
        int differing = beside.applyAsInt(length);
        int all = 1024 * (within[length] + differing) + differing;
        if (all < least) {
          best = length;
          least = all;
        }
      }
    }
    return best;
  }

  private static int least(int[] numbers) {
    int least = 0;
    for (int index = 1; index < numbers.length; index++) {
      least = numbers[index] < numbers[least] ? index : least;
    }
    return least;
  }

  /**
   * Where the passage would begin if what is left of it or around it were all in place; of those
   * that lie close together one.
   */
  private List<Integer> beginnings() {
    List<Integer> chosen = new ArrayList<>();
    String before = sought.before().beside(Sought.BESIDE);
    String after = sought.after().beside(Sought.BESIDE);
    places(before).forEach(at -> choose(at + before.length(), chosen));
    places(after).forEach(at -> choose(at - exact.length(), chosen));
    int surrounded = chosen.size();
    int[] hints = hints();
    int[] votes = new int[hints.length];
    int behind = 0;
    for (int hint = 0; hint < hints.length; hint++) {
      while (hints[hint] - hints[behind] > most) {
        behind++;
      }
      votes[hint] = hint - behind;
    }
    List<Integer> order = new ArrayList<>();
    for (int hint = 0; hint < hints.length; hint++) {
      order.add(hint);
    }
    order.sort(Comparator.comparingInt((Integer hint) -> votes[hint]).reversed());
    for (int hint : order) {
      if (chosen.size() == surrounded + MOST_COMPARED) {
        break;
      }
      choose(hints[hint], chosen);
    }
    return chosen;
  }

  private void choose(int beginning, List<Integer> chosen) {
    int at = Math.clamp(beginning, 0, text.length());
    if (chosen.stream().noneMatch(other -> Math.abs(other - at) <= most)) {
      chosen.add(at);
    }
  }

  /** Where the passage would begin by each place of each of its parts, in order. */
  private int[] hints() {
    List<Integer> hints = new ArrayList<>();
    int step = Math.max(PIECE_STEP, exact.length() / MOST_PIECES);
    for (int at = 0; at + PIECE <= exact.length(); at += step) {
      int shift = at;
      places(exact.substring(at, at + PIECE)).forEach(place -> hints.add(place - shift));
    }
    int[] sorted = hints.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Where a string stands; nowhere if it tells nothing. */
  private List<Integer> places(String string) {
    List<Integer> places = new ArrayList<>();
    if (!string.isEmpty()) {
      Places.Walk walk = sought.text().places().of(string);
      for (int at = walk.next(); at >= 0; at = walk.next()) {
        places.add(at);
        if (places.size() > MOST_PLACES) {
          return List.of();
        }
      }
    }
    return places;
  }
}
