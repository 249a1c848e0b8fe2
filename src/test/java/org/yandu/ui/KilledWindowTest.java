package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.library.HeardProgram;
import org.yandu.library.HeardProgram.Line;
import org.yandu.library.JavaProgram;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.text.Range;

/**
 * Two windows of the program, at work in one library, killed with SIGKILL at random moments, again
 * and again: whatever they had said to be saved is there, and the library is sound. {@code
 * -Dcrash.windows=200 -Dcrash.seed=1} says how many, and repeats the same moments as far as they
 * can be repeated.
 */
@Tag("crash")
class KilledWindowTest {

  private static final int WINDOWS = Integer.getInteger("crash.windows", 6);

  /** How many times as many are killed, at most, until enough was said to be saved. */
  private static final int MOST = 10;

  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private final Set<Range> begun = new HashSet<>();
  private final List<Kept> confirmed = new ArrayList<>();

  private record Kept(Range passage, String note) {

    static Kept in(Line line) {
      return new Kept(passage(line), line.words().getLast());
    }

    static Range passage(Line line) {
      return new Range(
          Integer.parseInt(line.words().get(0)), Integer.parseInt(line.words().get(1)));
    }
  }

  private HeardProgram start(int marks) throws IOException {
    return new HeardProgram(
        JavaProgram.start(
            AnnotatingWindow.class,
            List.of(
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"),
            folder.resolve("library").toString(),
            Long.toString(random.nextLong()),
            Integer.toString(marks)));
  }

  @Test
  void whatWasSaidToBeSavedOutlivesBeingKilled() throws Exception {
    long started = System.nanoTime();
    int killed = 0;
    // On a slow machine few notes are saved before the window is killed.
    while (killed < WINDOWS || (confirmed.size() < WINDOWS / 2 && killed < MOST * WINDOWS)) {
      List<HeardProgram> windows = List.of(start(Integer.MAX_VALUE), start(Integer.MAX_VALUE));
      killAtRandom(windows);
      killed += 2;
      take(windows, " after " + killed + " windows, with seed " + SEED);
    }
    assertTrue(confirmed.size() >= WINDOWS / 2, "hardly anything was confirmed: " + confirmed);
    System.out.printf(
        "killed %d windows, two at once: %d notes said to be saved, none lost; seed %d; %d s%n",
        killed,
        confirmed.size(),
        SEED,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
  }

  /** Mostly while both write, at times while they open. */
  private void killAtRandom(List<HeardProgram> windows) throws InterruptedException {
    if (random.nextInt(10) > 0) {
      for (HeardProgram each : windows) {
        each.awaitBegun();
      }
      // Mostly within the first note, at times after several.
      windows.get(0).pause(random, random.nextInt(4) > 0 ? 400_000 : 4_000_000);
    } else {
      windows.get(0).pause(random, 4_000_000);
    }
    windows.get(0).kill();
    windows.get(1).pause(random, 200_000);
    windows.get(1).kill();
  }

  /** Holds what is there against what was said to be saved. */
  private void take(List<HeardProgram> windows, String when) throws LibraryException {
    for (HeardProgram each : windows) {
      for (Line line : each.lines()) {
        if (line.done()) {
          confirmed.add(Kept.in(line));
        } else {
          begun.add(Kept.passage(line));
        }
      }
    }
    try (Library library = Library.openAsItIs(folder.resolve("library"))) {
      List<Kept> found = new ArrayList<>();
      for (Annotation annotation : library.annotations().all()) {
        found.add(new Kept(annotation.anchor().range(), annotation.note()));
      }
      // Typing goes on after the words appeared: more of the note may be there, but not less.
      for (Kept promise : confirmed) {
        assertTrue(
            found.stream()
                .anyMatch(
                    each ->
                        each.passage().equals(promise.passage())
                            && each.note().startsWith(promise.note())),
            () -> promise + " is lost" + when + "; there are " + found);
      }
      for (Kept each : found) {
        assertTrue(begun.contains(each.passage()), () -> each + " was made by nobody" + when);
      }
      assertTrue(library.condition().consistent(), "inconsistent" + when);
      assertEquals(List.of(), library.check(), "unsound" + when);
    }
  }
}
