package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.library.HeardProgram.Line;

/**
 * Two programs that write into one library are killed with SIGKILL at random moments, again and
 * again: everything they had confirmed is there, and the library is sound. {@code
 * -Dcrash.rounds=200 -Dcrash.seed=1} says how often, and repeats the same moments as far as they
 * can be repeated.
 */
@Tag("crash")
class CrashTest {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 10);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @TempDir private Path folder;

  private final Random random = new Random(SEED);

  /** The version of every annotation, deleted ones too, as it was last confirmed or found. */
  private final Map<String, Integer> kept = new HashMap<>();

  private int confirmed;
  private int underWay;

  @Test
  void everythingConfirmedOutlivesBeingKilled() throws Exception {
    long began = System.nanoTime();
    Path library = folder.resolve("library");
    Path archive = folder.resolve("classes.jsa");
    // One that ends by itself leaves the archive of classes behind.
    HeardProgram first = new HeardProgram(WritingProgram.start(library, archive, SEED, 20));
    first.awaitEnd();
    take(library, List.of(first), 0);
    for (int round = 1; round <= ROUNDS; round++) {
      List<HeardProgram> programs = new ArrayList<>();
      for (int program = 0; program < 2; program++) {
        programs.add(
            new HeardProgram(
                WritingProgram.start(library, archive, random.nextLong(), Integer.MAX_VALUE)));
      }
      killAtRandom(programs);
      take(library, programs, round);
    }
    assertTrue(confirmed > ROUNDS, "hardly anything was confirmed: " + confirmed);
    System.out.printf(
        "killed %d times two programs at once: %d changes confirmed, none lost;"
            + " %d under way; seed %d; %d s%n",
        ROUNDS,
        confirmed,
        underWay,
        SEED,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
  }

  /** Mostly while both write, at times while they open the library. */
  private void killAtRandom(List<HeardProgram> programs) throws InterruptedException {
    if (random.nextInt(10) > 0) {
      for (HeardProgram each : programs) {
        each.awaitBegun();
      }
      programs.get(0).pause(random, 60_000);
    } else {
      programs.get(0).pause(random, 400_000);
    }
    programs.get(0).kill();
    programs.get(1).pause(random, 20_000);
    programs.get(1).kill();
  }

  private static String id(Line line) {
    return line.words().getFirst();
  }

  private static int version(Line line) {
    return Integer.parseInt(line.words().getLast());
  }

  /** Holds what is there against what was confirmed, and takes up what was just under way. */
  private void take(Path folder, List<HeardProgram> programs, int round) throws LibraryException {
    for (HeardProgram each : programs) {
      for (Line line : each.lines()) {
        if (line.done()) {
          kept.put(id(line), version(line));
          confirmed++;
        }
      }
    }
    String when = " after round " + round + " with seed " + SEED;
    try (Library library = Library.openAsItIs(folder)) {
      Map<String, Integer> found = new HashMap<>();
      for (Annotation annotation : library.annotations().all()) {
        found.put(annotation.id().toString(), Integer.parseInt(annotation.note()));
      }
      for (HeardProgram each : programs) {
        Optional<Line> last = each.underWay();
        if (last.isPresent()) {
          String id = id(last.get());
          int now = found.getOrDefault(id, WritingProgram.DELETED);
          if (now == version(last.get())) {
            kept.put(id, now);
          }
          underWay++;
        }
      }
      Map<String, Integer> expected = new HashMap<>(kept);
      expected.values().removeIf(version -> version == WritingProgram.DELETED);
      assertEquals(expected, found, "what is there" + when);
      assertTrue(library.condition().consistent(), "inconsistent" + when);
      assertEquals(List.of(), library.check(), "unsound" + when);
    }
  }
}
