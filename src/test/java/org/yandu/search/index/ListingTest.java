package org.yandu.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final Set<String> LIBRARY = inOrder("丙", "甲", "丁", "乙");
  private static final Set<String> INDEX = Set.of("甲", "乙", "丙", "戊");

  private final Listing listing = new Listing(LIBRARY, INDEX);

  @Test
  void whatIsFoundIsListedAsTheLibraryListsIt() {
    List<HitCount> found = List.of(count("乙"), count("丁"), count("丙"));

    assertEquals(List.of(count("丙"), count("丁"), count("乙")), listing.sorted(found));
  }

  @Test
  void aReportThatTheLibraryNoLongerHasIsNotListed() {
    assertEquals(List.of(count("甲")), listing.sorted(List.of(count("戊"), count("甲"))));
  }

  @Test
  void whatTheIndexLacksIsKnown() {
    assertEquals(List.of("丁"), listing.missing());
  }

  @Test
  void itIsOfTheseSetsOnly() {
    assertTrue(listing.isOf(LIBRARY, INDEX));
    assertFalse(listing.isOf(inOrder("丙", "甲", "丁", "乙"), INDEX));
  }

  private static HitCount count(String report) {
    return new HitCount(report, 1, 0);
  }

  private static Set<String> inOrder(String... reports) {
    return new LinkedHashSet<>(Arrays.asList(reports));
  }
}
