package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.yandu.search.Expression.All;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Near;
import org.yandu.search.Expression.Pattern;

/** Where in a passage there is what an expression looks for; each paragraph is asked on its own. */
public final class Matching {

  /** The end of a pattern of which the rest does not follow. */
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final Passage passage;
  private final Paragraphs paragraphs;

  private Matching(Passage passage) {
    this.passage = passage;
    paragraphs = passage.paragraphs();
  }

  /**
   * Every place in the paragraphs that are what is looked for.
   *
   * @return positions of characters, as the passage counts them
   */
  public static Places in(Passage passage, Expression expression) {
    return new Matching(passage).match(expression);
  }

  private Places match(Expression expression) {
    if (expression instanceof Pattern pattern) {
      return places(pattern.parts());
    } else if (expression instanceof All all) {
      return match(all);
    } else if (expression instanceof Any any) {
      Places found = Places.NONE;
      for (Expression choice : any.choices()) {
        found = Places.merged(found, match(choice));
      }
      return found;
    } else {
      return match((Near) expression);
    }
  }

  private Places match(All all) {
    int count = all.wanted().size();
    // How much of what is wanted each paragraph has, up to the first that it has not.
    int[] had = new int[paragraphs.count()];
    List<Places> found = new ArrayList<>();
    List<int[]> paragraphsOf = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      Places places = match(all.wanted().get(each));
      int[] in = places.in(paragraphs);
      boolean fits = false;
      for (int paragraph : in) {
        if (had[paragraph] == each) {
          had[paragraph]++;
          fits = true;
        }
      }
      if (!fits) {
        return Places.NONE;
      }
      found.add(places);
      paragraphsOf.add(in);
    }
    for (Expression unwanted : all.unwanted()) {
      for (int paragraph : match(unwanted).in(paragraphs)) {
        had[paragraph] = 0;
      }
    }
    Places fit = Places.NONE;
    for (int each = 0; each < count; each++) {
      fit = Places.merged(fit, found.get(each).keep(paragraphsOf.get(each), had, count));
    }
    return fit;
  }

  private Places match(Near near) {
    Places left = match(near.left());
    Places right = match(near.right());
    return Places.merged(closeTo(right, left, near.within()), closeTo(left, right, near.within()));
  }

  /** Those of some places that are close to one of others. */
  private Places closeTo(Places others, Places places, int within) {
    Places close = new Places(places.size());
    int first = 0;
    for (int index = 0; index < places.size(); index++) {
      int start = places.start(index);
      int end = places.end(index);
      while (first < others.size() && others.end(first) + within < start) {
        first++;
      }
      boolean found = false;
      for (int other = first;
          !found && other < others.size() && others.start(other) <= end + within;
          other++) {
        boolean same = others.start(other) == start && others.end(other) == end;
        found = !same && paragraphs.isOne(start, others.start(other));
      }
      if (found) {
        close.add(start, end);
      }
    }
    return close;
  }

  /** From left to right, none overlapping another: what a reader would count with a pencil. */
  private Places places(List<Part> parts) {
    int last = parts.size() - 1;
    int[] starts = parts.get(last).starts(passage);
    if (last == 0) {
      return Places.apart(starts, parts.getFirst().length());
    }
    int[] ends = new int[starts.length];
    for (int index = 0; index < ends.length; index++) {
      ends[index] = starts[index] + parts.get(last).length();
    }
    for (int part = last - 1; part >= 0 && starts.length > 0; part--) {
      int[] before = parts.get(part).starts(passage);
      ends = ends(before, parts.get(part).length(), starts, ends);
      starts = before;
    }
    Places places = new Places(starts.length);
    int free = 0;
    for (int index = 0; index < starts.length; index++) {
      if (starts[index] >= free && ends[index] != NOWHERE) {
        places.add(starts[index], ends[index]);
        free = ends[index];
      }
    }
    return places;
  }

  /**
   * Where the nearest rest of a pattern ends behind each place of one of its parts.
   *
   * @param starts those places
   * @param length of the part
   * @param next where the next part begins
   * @param ends where the rest ends that begins with each of those
   */
  private int[] ends(int[] starts, int length, int[] next, int[] ends) {
    int[] nearest = new int[starts.length];
    int first = 0;
    for (int index = 0; index < starts.length; index++) {
      int reached = starts[index] + length;
      while (first < next.length && next[first] < reached) {
        first++;
      }
      nearest[index] = NOWHERE;
      for (int other = first;
          other < next.length && next[other] <= reached + Pattern.MOST_BETWEEN;
          other++) {
        if (ends[other] < nearest[index] && paragraphs.isOne(starts[index], next[other])) {
          nearest[index] = ends[other];
        }
      }
    }
    return nearest;
  }
}
