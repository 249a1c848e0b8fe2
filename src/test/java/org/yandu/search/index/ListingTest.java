package org.yandu.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yandu.search.HitKind;

class ListingTest {

  private static final Set<String> LIBRARY = inOrder("丙", "甲", "丁", "乙");
  private static final List<String> INDEX = List.of("甲", "乙", "丙", "戊");

  private final Listing listing = new Listing(LIBRARY, INDEX);

  @Test
  void whatIsFoundIsListedAsTheLibraryListsIt() {
    assertEquals(
        List.of(count("丙"), count("丁"), count("乙")),
        listing.sorted(tally("乙", "丙"), List.of(count("丁"))));
  }

  @Test
  void aReportThatTheLibraryNoLongerHasIsNotListed() {
    assertEquals(List.of(count("甲")), listing.sorted(tally("戊", "甲"), List.of()));
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

  private static Tally tally(String... reports) {
    Tally tally = new Tally(INDEX);
    List.of(reports).forEach(report -> tally.add(INDEX.indexOf(report), HitKind.BODY, 1));
    return tally;
  }

  private static HitCount count(String report) {
    return new HitCount(report, 1, 0);
  }

  private static Set<String> inOrder(String... reports) {
    return new LinkedHashSet<>(Arrays.asList(reports));
  }
}
