package org.yandu.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yandu.annotation.Sought.Place;
import org.yandu.text.Range;

/** The places where the words of a passage stand as they were. All in folded characters. */
final class SameWords {

  /** Of what stands at more places, only those are looked at that some old neighbour leads to. */
  private static final int MOST_PLACES = 256;

  private final Sought sought;
  private final String text;
  private final String exact;
  private final String old;
  private final int start;

  SameWords(Sought sought) {
    this.sought = sought;
    this.text = sought.text().folded();
    this.exact = sought.exact();
    this.old = sought.before().all() + exact + sought.after().all();
    this.start = sought.before().all().length();
  }

  /** Whether they stand at an offset. */
  boolean areAt(int at) {
    return at >= 0
        && text.startsWith(exact, at)
        && cutsNumber(text, at) == cutsNumber(old, start)
        && cutsNumber(text, at + exact.length()) == cutsNumber(old, start + exact.length());
  }

  /**
   * The places, the first one first; of very many some may be missing.
   *
   * @param here one that is known
   */
  List<Place> places(Optional<Place> here) {
    SortedSet<Integer> starts = new TreeSet<>();
    add(exact, 0, starts);
    if (starts.size() > MOST_PLACES) {
      starts.clear();
      String before = sought.before().beside(Sought.BESIDE);
      add(before + exact, before.length(), starts);
      add(exact + sought.after().beside(Sought.BESIDE), 0, starts);
      add(old, start, starts);
      here.ifPresent(place -> starts.add(place.range().start()));
    }
    List<Place> places = new ArrayList<>();
    for (int at : starts) {
      places.add(sought.same(new Range(at, at + exact.length())));
    }
    return places;
  }

  private void add(String string, int shift, SortedSet<Integer> starts) {
    Places.Walk walk = sought.text().places().of(string);
    int most = starts.size() + MOST_PLACES;
    for (int at = walk.next(); at >= 0 && starts.size() <= most; at = walk.next()) {
      if (areAt(at + shift)) {
        starts.add(at + shift);
      }
    }
  }

  /**
   * Whether a number runs across an offset. 20 is not found in 2020, nor 1.2 in 11.2, unless it was
   * such a part when it was marked.
   */
  private static boolean cutsNumber(String string, int at) {
    return (isDigit(string, at - 1) && (isDigit(string, at) || isPoint(string, at)))
        || (isPoint(string, at - 1) && isDigit(string, at));
  }

  private static boolean isPoint(String string, int at) {
    return isDigit(string, at - 1) && isDigit(string, at + 1) && string.charAt(at) == '.';
  }

  private static boolean isDigit(String string, int at) {
    return at >= 0 && at < string.length() && string.charAt(at) >= '0' && string.charAt(at) <= '9';
  }
}
