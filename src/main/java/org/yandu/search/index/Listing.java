package org.yandu.search.index;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In what order the reports of a library are listed, and which of them an index lacks. Made once
 * for a library and an index: to compare them anew with every letter that is typed would take
 * longer than most queries.
 */
final class Listing {

  /** Nothing listed, nothing indexed. */
  static final Listing EMPTY = new Listing(Set.of(), List.of());

  private static final int UNWANTED = -1;

  /** That very set, as the only key: an equal one may be in another order. */
  private final IdentityHashMap<Set<String>, Boolean> wanted = new IdentityHashMap<>();

  private final List<String> indexed;

  /** Of each report of the index; {@link #UNWANTED} of one that the library does not hold. */
  private final int[] ranks;

  private final Map<String, Integer> ranksOfMissing = new LinkedHashMap<>();
  private final int size;

  /**
   * @param wanted the reports of the library, as it lists them
   * @param indexed those of the index, in the order of their numbers
   */
  Listing(Set<String> wanted, List<String> indexed) {
    this.wanted.put(wanted, true);
    this.indexed = indexed;
    size = wanted.size();
    for (String report : wanted) {
      ranksOfMissing.put(report, ranksOfMissing.size());
    }
    ranks = new int[indexed.size()];
    for (int report = 0; report < ranks.length; report++) {
      Integer rank = ranksOfMissing.remove(indexed.get(report));
      ranks[report] = rank == null ? UNWANTED : rank;
    }
  }

  /** Whether it is of these two, which never change themselves. */
  boolean isOf(Set<String> otherWanted, List<String> otherIndexed) {
    return wanted.containsKey(otherWanted) && indexed.equals(otherIndexed);
  }

  /** The reports of the library that the index does not hold, in its order. */
  List<String> missing() {
    return List.copyOf(ranksOfMissing.keySet());
  }

  /**
   * Counts in the order of the library; those of reports that it does not hold are left out.
   *
   * @param tally what was found in the index
   * @param others what was found in reports that it does not hold
   */
  List<HitCount> sorted(Tally tally, Collection<HitCount> others) {
    HitCount[] listed = new HitCount[size];
    for (int report = 0; report < ranks.length; report++) {
      if (ranks[report] != UNWANTED && tally.isFound(report)) {
        listed[ranks[report]] = tally.count(report);
      }
    }
    for (HitCount count : others) {
      Integer rank = ranksOfMissing.get(count.report());
      if (rank != null) {
        listed[rank] = count;
      }
    }
    return Stream.of(listed).filter(Objects::nonNull).toList();
  }
}
