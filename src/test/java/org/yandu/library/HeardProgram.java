package org.yandu.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A program that is killed, and what it says until then: on a line that begins with {@code ?} what
 * it is about to do, and on one that begins with {@code =} what it has done. Each ends with a full
 * stop: without one it was cut off, and nobody has been told what it was to say.
 */
public final class HeardProgram {

  private final Process program;
  private final List<Line> lines = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Thread reader;

  /**
   * What a program said.
   *
   * @param done whether it has done that, and not only begun with it
   * @param words what stands between its sign and its full stop
   */
  public record Line(boolean done, List<String> words) {

    private static Optional<Line> of(String line) {
      List<String> words = List.of(line.split(" ", -1));
      return words.size() > 2 && words.getLast().equals(".")
          ? Optional.of(new Line(words.getFirst().equals("="), words.subList(1, words.size() - 1)))
          : Optional.empty();
    }
  }

  public HeardProgram(Process program) {
    this.program = program;
    reader = Thread.ofPlatform().start(this::read);
  }

  private void read() {
    try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
      for (String text = said.readLine(); text != null; text = said.readLine()) {
        Optional<Line> line = Line.of(text);
        line.ifPresent(lines::add);
        if (line.filter(Line::done).isPresent()) {
          begun.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      begun.countDown();
    }
  }

  /** Waits until it has done something, or has ended. */
  public void awaitBegun() throws InterruptedException {
    begun.await();
  }

  /** Lets it go on for a time. */
  public void pause(Random random, int mostMicroseconds) throws InterruptedException {
    program.waitFor(random.nextInt(mostMicroseconds), TimeUnit.MICROSECONDS);
  }

  /** SIGKILL: nothing is tidied up. Through its handle, which leaves what it printed to be read. */
  public void kill() throws InterruptedException {
    program.toHandle().destroyForcibly();
    awaitEnd();
  }

  /** Waits until it has ended and everything it said is read. */
  public void awaitEnd() throws InterruptedException {
    program.waitFor();
    reader.join();
  }

  /** Everything it said, once it has ended. */
  public List<Line> lines() {
    if (reader.isAlive()) {
      throw new IllegalStateException("it has not ended");
    }
    return List.copyOf(lines);
  }

  /** What it was about when it ended. */
  public Optional<Line> underWay() {
    return lines().isEmpty()
        ? Optional.empty()
        : Optional.of(lines.getLast()).filter(line -> !line.done());
  }
}
