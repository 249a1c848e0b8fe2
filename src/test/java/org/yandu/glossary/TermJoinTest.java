package org.yandu.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermJoinTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  /** What one reader has of an entry. */
  private static final class Side {

    private TermEdit edit;
    private Set<String> seen = Set.of();

    Side(String headword, List<String> aliases, String definition) {
      edit =
          new TermEdit(
              new UUID(0, 1),
              "r",
              TermEdit.Kind.ADDED,
              "",
              headword,
              aliases,
              definition,
              NOON,
              NOON);
    }

    Side copy() {
      Side copy = new Side("", List.of(), "");
      copy.edit = edit;
      copy.seen = seen;
      return copy;
    }

    void write(String headword, List<String> aliases, String definition, int minute) {
      edit =
          edit.with(
              edit.kind(),
              new Term(1, headword, aliases, definition),
              NOON.plusSeconds(60L * minute));
    }

    VersionedTerm leaving() {
      VersionedTerm leaving = new VersionedTerm(edit, seen);
      seen = leaving.seen();
      return leaving;
    }

    Side take(VersionedTerm other) {
      TermEdit joined = TermJoin.join(edit, seen, other);
      Set<String> all = new HashSet<>(new VersionedTerm(edit, seen).seen());
      all.addAll(other.seen());
      edit = joined;
      seen = new VersionedTerm(joined, all).seen();
      return this;
    }

    Side and(Side other) {
      return copy().take(other.copy().leaving());
    }

    List<Object> says() {
      return List.of(edit.headword(), edit.aliases(), edit.definition());
    }
  }

  private enum Act {
    CALLS,
    NAMES,
    EXPLAINS,
    SENDS
  }

  /** Something that happens to the entry, which three readers have. */
  record Event(int side, int other, Act act) {}

  @Provide
  Arbitrary<List<Event>> stories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(Act.class))
        .as(Event::new)
        .list()
        .ofMaxSize(12);
  }

  private static List<Side> told(List<Event> story) {
    List<Side> sides = new ArrayList<>();
    for (int side = 0; side < 3; side++) {
      sides.add(new Side("村村通", List.of(), "每个村都通公路。"));
    }
    int minute = 0;
    for (Event event : story) {
      Side side = sides.get(event.side());
      TermEdit now = side.edit;
      minute++;
      switch (event.act()) {
        case CALLS -> side.write("第" + minute + "名", now.aliases(), now.definition(), minute / 2);
        case NAMES -> {
          List<String> more = new ArrayList<>(now.aliases());
          more.add("别名" + minute);
          side.write(now.headword(), more, now.definition(), minute / 2);
        }
        case EXPLAINS -> side.write(now.headword(), now.aliases(), "第" + minute + "说", minute / 2);
        case SENDS -> sides.get(event.other()).take(side.leaving());
      }
    }
    return sides;
  }

  @Property(tries = 1000)
  void itDoesNotMatterWhoTakesInFromWhom(@ForAll("stories") List<Event> story) {
    List<Side> sides = told(story);
    Side a = sides.get(0);
    Side b = sides.get(1);
    Side c = sides.get(2);
    assertEquals(a.and(b).says(), b.and(a).says());
    // The order of names is that of whoever has all of them; which those are does not depend on it.
    assertEquals(sorted(a.and(b).and(c)), sorted(a.and(b.and(c))));
    assertEquals(sorted(c.and(a).and(b)), sorted(b.and(c).and(a)));
  }

  private static List<Object> sorted(Side side) {
    Set<String> names = new HashSet<>(side.edit.aliases());
    names.add(side.edit.headword());
    return List.of(names, Set.of(side.edit.definition().split("\n——\n")));
  }

  @Property(tries = 1000)
  void takingInTwiceChangesNothing(@ForAll("stories") List<Event> story) {
    List<Side> sides = told(story);
    Side once = sides.get(0).and(sides.get(1));
    assertSame(once.edit, once.and(sides.get(1)).edit);
    assertSame(once.edit, once.and(once).edit);
  }

  @Test
  void aCorrectionTakesThePlaceOfWhatItWasMadeFrom() {
    Side a = new Side("村村通", List.of(), "每个村都通公路。");
    Side b = a.copy().take(a.leaving());
    b.write("村村通", List.of("村通"), "每个村都通了客车。", 1);
    assertEquals(List.of("村村通", List.of("村通"), "每个村都通了客车。"), a.and(b).says());
    assertSame(b.edit, b.and(a).edit, "an older state is no news");
  }

  @Test
  void ofTwoCorrectionsBothStay() {
    Side a = new Side("村村通", List.of(), "旧");
    Side b = a.copy().take(a.leaving());
    a.write("村村通工程", List.of(), "甲", 1);
    b.write("村通", List.of("通村"), "乙", 2);
    assertEquals("村通", a.and(b).edit.headword());
    assertEquals(Set.of("村村通工程", "通村"), Set.copyOf(a.and(b).edit.aliases()));
    assertEquals("乙\n——\n甲", a.and(b).edit.definition());
    assertEquals(a.and(b).says(), b.and(a).says());
  }

  @Test
  void anExplanationThatWasTakenOutStaysOut() {
    Side a = new Side("村村通", List.of(), "旧");
    Side b = a.copy().take(a.leaving());
    b.write("村村通", List.of(), "", 1);
    assertEquals("", a.and(b).edit.definition());
    assertEquals("", b.and(a).edit.definition());
  }

  @Test
  void goingBackToWhatItSaidCounts() {
    Side a = new Side("村村通", List.of(), "旧");
    Side b = a.copy().take(a.leaving());
    a.write("村村通", List.of(), "新", 1);
    b.take(a.leaving());
    a.write("村村通", List.of(), "旧", 2);
    assertEquals("旧", a.and(b).edit.definition());
    assertEquals("旧", b.and(a).edit.definition());
    assertTrue(a.and(b).edit.modified().isAfter(b.edit.modified()));
  }
}
