package org.yandu.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
  static final Listing EMPTY = new Listing(Set.of(), Set.of());

  /** That very set, as the only key: an equal one may be in another order. */
  private final IdentityHashMap<Set<String>, Boolean> wanted = new IdentityHashMap<>();

  private final Set<String> indexed;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * @param wanted the reports of the library, as it lists them
   * @param indexed those of the index
   */
  Listing(Set<String> wanted, Set<String> indexed) {
    this.wanted.put(wanted, true);
    this.indexed = indexed;
    Map<String, Integer> all = new HashMap<>();
    for (String report : wanted) {
      all.put(report, all.size());
      if (!indexed.contains(report)) {
        ranks.put(report, all.get(report));
        missing.add(report);
      }
    }
    // Under the very strings that the index names them by, which are then found without a look at
    // their characters.
    for (String report : indexed) {
      Integer rank = all.get(report);
      if (rank != null) {
        ranks.put(report, rank);
      }
    }
  }

  /** Whether it is of these two, which never change themselves. */
  boolean isOf(Set<String> otherWanted, Set<String> otherIndexed) {
    return wanted.containsKey(otherWanted) && indexed.equals(otherIndexed);
  }

  /** The reports of the library that the index does not hold, in its order. */
  List<String> missing() {
    return missing;
  }

  /** Counts in the order of the library; those of reports that it does not hold are left out. */
  List<HitCount> sorted(Collection<HitCount> counts) {
    HitCount[] listed = new HitCount[ranks.size()];
    for (HitCount count : counts) {
      Integer rank = ranks.get(count.report());
      if (rank != null) {
        listed[rank] = count;
      }
    }
    return Stream.of(listed).filter(Objects::nonNull).toList();
  }
}
