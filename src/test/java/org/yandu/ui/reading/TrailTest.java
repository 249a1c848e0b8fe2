package org.yandu.ui.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Back and forward as in a browser. */
class TrailTest {

  private final Trail trail = new Trail();

  private static Trail.Place at(int offset) {
    return new Trail.Place("a", offset);
  }

  @Test
  void oneOffsetInTwoReportsIsTwoPlaces() {
    trail.leave(at(10));
    trail.leave(new Trail.Place("b", 10));
    assertEquals(Optional.of(new Trail.Place("b", 10)), trail.back(at(30)));
    assertEquals(Optional.of(at(10)), trail.back(at(20)));
  }

  @Test
  void lookingWhereBackAndForwardLeadGoesNowhere() {
    trail.leave(at(10));
    assertEquals(Optional.of(at(10)), trail.before());
    assertEquals(Optional.empty(), trail.after());
    trail.back(at(20));
    assertEquals(Optional.of(at(20)), trail.after());
    assertEquals(Optional.empty(), trail.before());
  }

  @Test
  void atFirstThereIsNowhereToGo() {
    assertFalse(trail.canGoBackProperty().get());
    assertFalse(trail.canGoForwardProperty().get());
    assertEquals(Optional.empty(), trail.back(at(7)));
    assertEquals(Optional.empty(), trail.forward(at(7)));
    assertFalse(trail.canGoForwardProperty().get(), "a step that was none leaves nothing behind");
  }

  @Test
  void backGoesWhereTheJumpCameFromAndForwardWhereOneWas() {
    trail.leave(at(10));
    trail.leave(at(20));
    assertEquals(Optional.of(at(20)), trail.back(at(30)));
    assertEquals(Optional.of(at(10)), trail.back(at(20)));
    assertFalse(trail.canGoBackProperty().get());
    assertEquals(Optional.of(at(20)), trail.forward(at(10)));
    assertEquals(Optional.of(at(30)), trail.forward(at(20)));
    assertFalse(trail.canGoForwardProperty().get());
  }

  @Test
  void aNewJumpForgetsWhatLayAhead() {
    trail.leave(at(10));
    trail.back(at(20));
    assertTrue(trail.canGoForwardProperty().get());
    trail.leave(at(10));
    assertFalse(trail.canGoForwardProperty().get());
  }

  @Test
  void twoJumpsFromOnePlaceAreOneStepBack() {
    trail.leave(at(10));
    trail.leave(at(10));
    assertEquals(Optional.of(at(10)), trail.back(at(30)));
    assertFalse(trail.canGoBackProperty().get());
  }

  @Test
  void clearingForgetsEverything() {
    trail.leave(at(10));
    trail.leave(at(20));
    trail.back(at(30));
    trail.clear();
    assertFalse(trail.canGoBackProperty().get() || trail.canGoForwardProperty().get());
  }

  /** All the way back and all the way forward again are the same places in turn. */
  @Property(tries = 200)
  void forwardUndoesBack(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 99) Integer> places) {
    Trail walked = new Trail();
    List<Integer> visited = new ArrayList<>();
    for (int index = 0; index < places.size(); index++) {
      int place = index * 100 + places.get(index);
      visited.add(place);
      walked.leave(at(place));
    }
    int here = 1_000_000;
    visited.add(here);
    for (int index = visited.size() - 2; index >= 0; index--) {
      here = walked.back(at(here)).orElseThrow().offset();
      assertEquals(visited.get(index), here);
    }
    for (int index = 1; index < visited.size(); index++) {
      here = walked.forward(at(here)).orElseThrow().offset();
      assertEquals(visited.get(index), here);
    }
    assertFalse(walked.canGoForwardProperty().get());
  }
}
