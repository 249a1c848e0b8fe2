package org.yandu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.yandu.search.Expression.All;
import org.yandu.search.Expression.Any;
import org.yandu.search.Expression.Near;
import org.yandu.search.Expression.Pattern;
import org.yandu.text.Range;

/** Where in a passage there is what an expression looks for; each paragraph is asked on its own. */
public final class Matching {

  private final Passage passage;

  private Matching(Passage passage) {
    this.passage = passage;
  }

  /**
   * Every place in the paragraphs that are what is looked for, from left to right, none overlapping
   * another.
   *
   * @return positions of characters, as the passage counts them
   */
  public static List<Range> in(Passage passage, Expression expression) {
    return new Matching(passage).match(expression);
  }

  private List<Range> match(Expression expression) {
    if (expression instanceof Pattern pattern) {
      return places(pattern.parts());
    } else if (expression instanceof All all) {
      return match(all);
    } else if (expression instanceof Any any) {
      return merged(any.choices().stream().map(this::match).toList());
    } else {
      return match((Near) expression);
    }
  }

  private List<Range> match(All all) {
    List<List<Range>> found = new ArrayList<>();
    BitSet paragraphs = new BitSet();
    for (Expression wanted : all.wanted()) {
      List<Range> places = match(wanted);
      if (found.isEmpty()) {
        paragraphs = paragraphs(places);
      } else {
        paragraphs.and(paragraphs(places));
      }
      if (paragraphs.isEmpty()) {
        return List.of();
      }
      found.add(places);
    }
    for (Expression unwanted : all.unwanted()) {
      paragraphs.andNot(paragraphs(match(unwanted)));
    }
    BitSet fitting = paragraphs;
    return merged(
        found.stream()
            .map(
                places ->
                    places.stream()
                        .filter(place -> fitting.get(passage.paragraph(place.start())))
                        .toList())
            .toList());
  }

  /** Those in which places lie. */
  private BitSet paragraphs(List<Range> places) {
    BitSet paragraphs = new BitSet();
    for (Range place : places) {
      paragraphs.set(passage.paragraph(place.start()));
    }
    return paragraphs;
  }

  private List<Range> match(Near near) {
    List<Range> left = match(near.left());
    List<Range> right = match(near.right());
    return merged(
        List.of(closeTo(right, left, near.within()), closeTo(left, right, near.within())));
  }

  /** Those of some places that are close to one of others. Both ascend. */
  private List<Range> closeTo(List<Range> others, List<Range> places, int within) {
    List<Range> close = new ArrayList<>();
    int first = 0;
    for (Range place : places) {
      while (first < others.size() && others.get(first).end() + within < place.start()) {
        first++;
      }
      for (int index = first;
          index < others.size() && others.get(index).start() <= place.end() + within;
          index++) {
        Range other = others.get(index);
        if (!other.equals(place)
            && passage.paragraph(other.start()) == passage.paragraph(place.start())) {
          close.add(place);
          break;
        }
      }
    }
    return close;
  }

  /** All places in their order; those that overlap are one. */
  private static List<Range> merged(List<List<Range>> found) {
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<Range> all = new ArrayList<>();
    found.forEach(all::addAll);
    all.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
    List<Range> merged = new ArrayList<>();
    for (Range place : all) {
      Range last = merged.isEmpty() ? new Range(0, 0) : merged.getLast();
      if (place.start() < last.end()) {
        merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), place.end())));
      } else {
        merged.add(place);
      }
    }
    return merged;
  }

  /** From left to right, none overlapping another: what a reader would count with a pencil. */
  private List<Range> places(List<Part> parts) {
    List<int[]> starts = new ArrayList<>();
    for (Part part : parts) {
      int[] each = starts(part);
      if (each.length == 0) {
        return List.of();
      }
      starts.add(each);
    }
    List<Range> places = new ArrayList<>();
    int free = 0;
    for (int start : starts.getFirst()) {
      if (start >= free) {
        OptionalInt end = end(parts, starts, start + parts.getFirst().length());
        if (end.isPresent()) {
          places.add(new Range(start, end.getAsInt()));
          free = end.getAsInt();
        }
      }
    }
    return places;
  }

  private int[] starts(Part part) {
    int[] all = passage.starts(part.folded());
    return part.marks().isEmpty()
        ? all
        : Arrays.stream(all).filter(start -> part.marksAgree(passage, start)).toArray();
  }

  /**
   * Where the nearest rest of a pattern ends, if it follows.
   *
   * @param reached where the first part ends
   */
  private OptionalInt end(List<Part> parts, List<int[]> starts, int reached) {
    if (parts.size() == 1) {
      return OptionalInt.of(reached);
    }
    int paragraph = passage.paragraph(reached - 1);
    NavigableSet<Integer> ends = new TreeSet<>(List.of(reached));
    for (int next = 1; next < parts.size() && !ends.isEmpty(); next++) {
      NavigableSet<Integer> further = new TreeSet<>();
      int[] places = starts.get(next);
      int index = Arrays.binarySearch(places, ends.first());
      for (index = index < 0 ? -index - 1 : index;
          index < places.length && places[index] <= ends.last() + Pattern.MOST_BETWEEN;
          index++) {
        Integer before = ends.floor(places[index]);
        if (before != null
            && places[index] <= before + Pattern.MOST_BETWEEN
            && passage.paragraph(places[index]) == paragraph) {
          further.add(places[index] + parts.get(next).length());
        }
      }
      ends = further;
    }
    return ends.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ends.first());
  }
}
