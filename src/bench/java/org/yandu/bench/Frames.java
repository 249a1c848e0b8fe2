package org.yandu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;

/**
 * Measures in frames that are really painted. Times are those of the processor, summed over the two
 * threads that make a frame: they are the same on an idle machine and on one that others use as
 * well, and waiting for the next sixtieth of a second is not in them.
 *
 * <p>JavaFX prepares a frame while the one before is painted on another thread, and waits for that
 * thread only when something has changed. So after each step something small is changed: when the
 * frame after that one begins, the step has been painted.
 */
final class Frames {

  private static final String PAINTER = "QuantumRenderer";

  private final Node pulse;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /**
   * @param pulse something small in the window, changed to make the toolkit wait for its painter
   */
  Frames(Node pulse) {
    this.pulse = pulse;
  }

  /** Must come before the toolkit starts. */
  static void setUp() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("javafx.animation.fullspeed", "true");
  }

  /** What a step takes until it has been painted, in milliseconds. */
  double untilPainted(Runnable step) {
    return untilPainted(step, () -> true, this::processorTime);
  }

  /**
   * How long a step takes by the clock until something holds and has been painted, in milliseconds.
   *
   * @param step run on the UI thread at the beginning of a frame
   * @param done asked on the UI thread at the beginning of each frame that follows
   */
  double untilPaintedByClock(Runnable step, BooleanSupplier done) {
    return untilPainted(step, done, System::nanoTime);
  }

  private double untilPainted(Runnable step, BooleanSupplier done, LongSupplier clock) {
    CompletableFuture<Double> time = new CompletableFuture<>();
    inEachFrame(
        time,
        new Runnable() {
          private long begun;
          private int rest = 2;

          @Override
          public void run() {
            if (begun == 0) {
              begun = clock.getAsLong();
              step.run();
            } else if (done.getAsBoolean() && --rest == 0) {
              time.complete((clock.getAsLong() - begun) / 1e6);
            }
          }
        });
    return time.join();
  }

  /** The times from frame to frame, in milliseconds, in ascending order. */
  double[] ofSteps(int count, IntConsumer step) {
    List<Long> starts = new ArrayList<>();
    CompletableFuture<List<Long>> measured = new CompletableFuture<>();
    inEachFrame(
        measured,
        () -> {
          starts.add(processorTime());
          if (starts.size() <= count) {
            step.accept(starts.size() - 1);
          } else {
            measured.complete(starts);
          }
        });
    List<Long> begun = measured.join();
    return IntStream.range(0, count)
        .mapToDouble(index -> (begun.get(index + 1) - begun.get(index)) / 1e6)
        .sorted()
        .toArray();
  }

  /** Does something at the beginning of each frame until there is a result, or it fails. */
  private void inEachFrame(CompletableFuture<?> result, Runnable work) {
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                nudge();
                try {
                  work.run();
                } catch (RuntimeException | Error failure) {
                  result.completeExceptionally(failure);
                }
                if (result.isDone()) {
                  stop();
                }
              }
            }.start());
  }

  /** What the UI thread, which asks, and the painter have used of the processor, in nanoseconds. */
  private long processorTime() {
    long time = threads.getCurrentThreadCpuTime();
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().startsWith(PAINTER)) {
        time += threads.getThreadCpuTime(id);
      }
    }
    return time;
  }

  private void nudge() {
    pulse.setOpacity(pulse.getOpacity() < 1 ? 1 : 0.99);
  }
}
