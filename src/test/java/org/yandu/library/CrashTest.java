package org.yandu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;

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

  /** What one program says, read as it says it. */
  private static final class Heard {

    private final Process program;
    private final Map<String, Integer> confirmed = new HashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread reader;
    private Optional<String> underWay = Optional.empty();
    private int version;
    private int count;

    Heard(Process program) {
      this.program = program;
      reader = Thread.ofPlatform().start(this::read);
    }

    private void read() {
      try (BufferedReader lines = program.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          hear(line);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        begun.countDown();
      }
    }

    /** The last line may be cut off: then nobody has been told what it was to say. */
    private void hear(String line) {
      String[] words = line.split(" ", -1);
      if (words.length != 4 || !words[3].equals(".")) {
        return;
      }
      String id = words[1];
      version = Integer.parseInt(words[2]);
      if (words[0].equals("?")) {
        underWay = Optional.of(id);
      } else {
        underWay = Optional.empty();
        confirmed.put(id, version);
        count++;
        begun.countDown();
      }
    }

    /** Through its handle, which leaves what it had printed to be read. */
    void kill() throws InterruptedException {
      program.toHandle().destroyForcibly();
      program.waitFor();
      reader.join();
    }
  }

  @Test
  void everythingConfirmedOutlivesBeingKilled() throws Exception {
    long began = System.nanoTime();
    Path library = folder.resolve("library");
    Path archive = folder.resolve("classes.jsa");
    // One that ends by itself leaves the archive of classes behind.
    Heard first = new Heard(WritingProgram.start(library, archive, SEED, 20));
    first.program.waitFor();
    first.reader.join();
    take(library, List.of(first), 0);
    for (int round = 1; round <= ROUNDS; round++) {
      List<Heard> programs = new ArrayList<>();
      for (int program = 0; program < 2; program++) {
        programs.add(
            new Heard(
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
  private void killAtRandom(List<Heard> programs) throws InterruptedException {
    if (random.nextInt(10) > 0) {
      for (Heard each : programs) {
        each.begun.await();
      }
      pause(programs.get(0), 60_000);
    } else {
      pause(programs.get(0), 400_000);
    }
    programs.get(0).kill();
    pause(programs.get(1), 20_000);
    programs.get(1).kill();
  }

  private void pause(Heard during, int mostMicroseconds) throws InterruptedException {
    during.program.waitFor(random.nextInt(mostMicroseconds), TimeUnit.MICROSECONDS);
  }

  /** Holds what is there against what was confirmed, and takes up what was just under way. */
  private void take(Path folder, List<Heard> programs, int round) throws LibraryException {
    for (Heard each : programs) {
      kept.putAll(each.confirmed);
      confirmed += each.count;
    }
    String when = " after round " + round + " with seed " + SEED;
    try (Library library = Library.openAsItIs(folder)) {
      Map<String, Integer> found = new HashMap<>();
      for (Annotation annotation : library.annotations().all()) {
        found.put(annotation.id().toString(), Integer.parseInt(annotation.note()));
      }
      for (Heard each : programs) {
        if (each.underWay.isPresent()) {
          String id = each.underWay.get();
          int now = found.getOrDefault(id, WritingProgram.DELETED);
          if (now == each.version) {
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
