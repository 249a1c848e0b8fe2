package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yandu.annotation.Join.Arrival;
import org.yandu.annotation.Join.Outcome;
import org.yandu.annotation.Join.Result;
import org.yandu.text.Range;

class JoinTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  /** What one reader holds. */
  private static final class Side {

    private final Map<UUID, Annotation> held = new HashMap<>();
    private final Map<UUID, Set<String>> versions = new HashMap<>();
    private final Set<String> writtenOver = new HashSet<>();

    Side copy() {
      Side copy = new Side();
      copy.held.putAll(held);
      versions.forEach((id, known) -> copy.versions.put(id, new HashSet<>(known)));
      return copy;
    }

    /** What leaves, which is remembered. */
    List<Versioned> leaving() {
      List<Versioned> leaving = new ArrayList<>();
      for (Annotation annotation : held.values()) {
        Set<String> known = versions.computeIfAbsent(annotation.id(), none -> new HashSet<>());
        known.add(Versioned.version(annotation));
        leaving.add(new Versioned(annotation, known));
      }
      return leaving;
    }

    List<Outcome> take(List<Versioned> there) {
      Join join = new Join(held, versions);
      join.take(there.stream().map(each -> new Arrival(each, each.annotation())).toList());
      held.clear();
      held.putAll(join.annotations());
      versions.clear();
      versions.putAll(join.versions());
      return join.outcomes();
    }

    Side and(Side other) {
      Side joined = copy();
      joined.take(other.copy().leaving());
      return joined;
    }

    void write(int number, String note, int minute) {
      UUID id = new UUID(0, number);
      Annotation before = held.get(id);
      Optional.ofNullable(before).map(Annotation::note).ifPresent(writtenOver::add);
      held.put(
          id,
          before == null
              ? annotation(number, note, minute)
              : before.withNote(note, NOON.plusSeconds(60L * minute)));
    }

    /** Moves it to where the same words stand again. */
    void move(int number, int start, int minute) {
      held.computeIfPresent(
          new UUID(0, number),
          (id, before) ->
              before
                  .withAnchor(anchor(start))
                  .withNote(before.note(), NOON.plusSeconds(60L * minute)));
    }

    Set<String> notes() {
      return held.values().stream().map(Annotation::note).collect(Collectors.toSet());
    }
  }

  private static Annotation annotation(int number, String note, int minute) {
    return new Annotation(
        new UUID(0, number),
        "r",
        anchor(number),
        AnnotationKind.TASK,
        note,
        "王芳",
        NOON,
        NOON.plusSeconds(60L * minute));
  }

  private static Anchor anchor(int start) {
    return new Anchor(new Range(start, start + 2), "道路", "村的", "已经", List.of());
  }

  private enum Act {
    WRITES,
    MOVES,
    SENDS
  }

  /** Something that happens to the annotations of three readers. */
  record Event(int side, int number, int other, Act act) {}

  private static final int SIDES = 3;

  @Provide
  Arbitrary<List<Event>> stories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, SIDES - 1),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, SIDES - 1),
            Arbitraries.of(Act.class))
        .as(Event::new)
        .list()
        .ofMaxSize(14);
  }

  /**
   * Three readers who write, each time something new, move what they wrote to where the same words
   * stand again, and at times send each other all they have.
   */
  private static List<Side> told(List<Event> story) {
    List<Side> sides = new ArrayList<>();
    for (int side = 0; side < SIDES; side++) {
      sides.add(new Side());
    }
    int minute = 0;
    for (Event event : story) {
      Side side = sides.get(event.side());
      minute++;
      // Clocks may be wrong: every other change is said to be of the same minute.
      switch (event.act()) {
        case WRITES -> side.write(event.number(), "第" + minute + "次", minute / 2);
        case MOVES -> side.move(event.number(), 100 * minute + event.side(), minute / 2);
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
    assertEquals(a.and(b).held, b.and(a).held);
    assertEquals(a.and(b).and(c).held, a.and(b.and(c)).held);
    assertEquals(c.and(a).and(b).held, b.and(c).and(a).held);
  }

  @Property(tries = 1000)
  void takingInTwiceChangesNothing(@ForAll("stories") List<Event> story) {
    List<Side> sides = told(story);
    Side once = sides.get(0).and(sides.get(1));
    Side twice = once.copy();
    List<Outcome> outcomes = twice.take(sides.get(1).copy().leaving());
    assertEquals(once.held, twice.held);
    assertTrue(
        outcomes.stream()
            .allMatch(each -> each.result() == Result.PRESENT || each.result() == Result.OLDER),
        outcomes::toString);
    assertEquals(once.held, once.and(once).held);
  }

  @Property(tries = 1000)
  void nothingIsLostButWhatItsReaderWroteOver(@ForAll("stories") List<Event> story) {
    List<Side> sides = told(story);
    Side all = sides.get(0).and(sides.get(1)).and(sides.get(2));
    Set<String> left = new HashSet<>();
    sides.forEach(side -> left.addAll(side.notes()));
    sides.forEach(side -> left.removeAll(side.writtenOver));
    assertTrue(all.notes().containsAll(left), () -> left + " in " + all.notes());
  }

  @Test
  void whatWasMadeFromItTakesItsPlace() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Side b = new Side();
    assertEquals(Result.ADDED, b.take(a.leaving()).getFirst().result());
    assertEquals(Result.PRESENT, b.take(a.leaving()).getFirst().result());
    b.write(1, "新", 1);
    assertEquals(Result.OLDER, b.take(a.leaving()).getFirst().result());
    Outcome outcome = a.take(b.leaving()).getFirst();
    assertEquals(Result.UPDATED, outcome.result());
    assertEquals("旧", outcome.other().orElseThrow().note());
    assertEquals(a.held, b.held);
  }

  @Test
  void theLaterOfTwoPlacesOfTheSameWordsStays() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Side b = new Side();
    b.take(a.leaving());
    a.move(1, 100, 1);
    b.move(1, 200, 2);
    assertEquals(a.and(b).held, b.and(a).held);
    Outcome outcome = a.take(b.leaving()).getFirst();
    assertEquals(Result.UPDATED, outcome.result());
    assertEquals(new Range(200, 202), outcome.annotation().anchor().range());
    assertEquals(new Range(100, 102), outcome.other().orElseThrow().anchor().range());
    assertEquals(Result.PRESENT, a.take(b.leaving()).getFirst().result());
  }

  @Test
  void aPlaceInDoubtGivesWayToASureOne() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Side b = new Side();
    b.take(a.leaving());
    UUID id = new UUID(0, 1);
    Annotation sure = a.held.get(id);
    b.move(1, 200, 2);
    b.held.computeIfPresent(
        id, (name, held) -> held.withPlace("r", held.anchor(), Placement.Outcome.DOUBTFUL));
    assertEquals(sure, a.and(b).held.get(id));
    assertEquals(sure, b.and(a).held.get(id));
  }

  @Test
  void whatWasChangedOnBothSidesIsKeptTwiceAndSettledOnce() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Side b = new Side();
    b.take(a.leaving());
    a.write(1, "甲", 2);
    b.write(1, "乙", 1);
    Outcome outcome = a.take(b.copy().leaving()).getFirst();
    assertEquals(Result.CONFLICT, outcome.result());
    assertEquals("甲", outcome.annotation().note());
    Annotation copy = outcome.other().orElseThrow();
    assertEquals("乙", copy.note());
    assertEquals(List.of(ConflictCopy.TAG), copy.tags());
    assertEquals(Set.of("甲", "乙"), a.notes());
    // It came from b: a's state is new to b, and its own is the copy.
    Side before = b.copy();
    b.take(a.leaving());
    assertEquals(a.held, b.held);
    // Whoever throws the copy away has settled it for both.
    a.held.remove(copy.id());
    b.take(a.leaving());
    assertEquals(Set.of("甲"), b.notes());
    a.take(before.leaving());
    assertEquals(Set.of("甲"), a.notes());
  }

  @Test
  void aCopyThatWasWorkedOnStays() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Side b = new Side();
    b.take(a.leaving());
    a.write(1, "甲", 2);
    b.write(1, "乙", 1);
    Side before = b.copy();
    Annotation copy = a.take(b.leaving()).getFirst().other().orElseThrow();
    Annotation own = copy.withTags(List.of(), NOON.plusSeconds(600)).withNote("丙", NOON);
    a.held.put(copy.id(), own);
    a.take(before.leaving());
    assertEquals(Set.of("甲", "丙"), a.notes());
    b.take(a.leaving());
    assertEquals(a.held, b.held);
    a.write(1, "丁", 9);
    b.take(a.leaving());
    assertEquals(Set.of("丁", "丙"), b.notes());
  }

  @Test
  void whatWasDeletedComesBackOnlyWhenSomebodyHasChangedIt() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Side b = new Side();
    b.take(a.leaving());
    a.held.clear();
    assertEquals(Result.DELETED, a.take(b.leaving()).getFirst().result());
    assertEquals(Map.of(), a.held);
    b.write(1, "新", 1);
    assertEquals(Result.ADDED, a.take(b.leaving()).getFirst().result());
    assertEquals(Set.of("新"), a.notes());
    assertEquals(
        Result.OLDER, b.take(List.of(Versioned.of(annotation(1, "旧", 0)))).getFirst().result());
  }

  @Test
  void goingBackToWhatItWasIsNoConflict() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Side b = new Side();
    b.take(a.leaving());
    a.write(1, "新", 1);
    b.take(a.leaving());
    a.write(1, "旧", 2);
    assertEquals(a.and(b).held, b.and(a).held);
    assertEquals(Set.of("旧"), b.and(a).notes());
  }

  @Test
  void otherWordsAtTheSamePlaceAreNoChange() {
    Side a = new Side();
    a.write(1, "旧", 0);
    Versioned left = a.leaving().getFirst();
    // Here the report reads otherwise, and so does the passage.
    Annotation placed =
        left.annotation().withAnchor(new Anchor(new Range(7, 9), "公路", "镇的", "已经", List.of()));
    Join join = new Join(Map.of(), Map.of());
    join.take(List.of(new Arrival(left, placed)));
    a.write(1, "新", 1);
    Versioned again = a.leaving().getFirst();
    Annotation replaced = again.annotation().withAnchor(placed.anchor());
    Join second = new Join(join.annotations(), join.versions());
    second.take(List.of(new Arrival(again, replaced)));
    assertEquals(Result.UPDATED, second.outcomes().getFirst().result());
    assertEquals(Map.of(left.annotation().id(), replaced), second.annotations());
    // And when the report here was replaced since, without anybody changing anything.
    Annotation revised =
        placed.withAnchor(new Anchor(new Range(8, 10), "大路", "镇的", "已经", List.of()));
    Join third = new Join(Map.of(revised.id(), revised), join.versions());
    third.take(List.of(new Arrival(again, again.annotation().withAnchor(revised.anchor()))));
    assertEquals(Result.UPDATED, third.outcomes().getFirst().result());
  }

  @Test
  void anotherProgramsOwnChangeReplacesWhatNobodyChangedHere() {
    Versioned first = Versioned.fromProgram(annotation(1, "", 0));
    Side a = new Side();
    a.take(List.of(first));
    Versioned second = Versioned.fromProgram(annotation(1, "后来写的", 1));
    assertEquals(Result.UPDATED, a.take(List.of(second)).getFirst().result());
    a.write(1, "我改的", 2);
    assertEquals(Result.OLDER, a.take(List.of(second)).getFirst().result());
    Versioned third = Versioned.fromProgram(annotation(1, "又写的", 3));
    assertEquals(Result.CONFLICT, a.take(List.of(third)).getFirst().result());
    assertEquals(Set.of("我改的", "又写的"), a.notes());
    assertEquals(Optional.empty(), a.take(List.of(third)).getFirst().other());
  }
}
