package org.yandu.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Work off the UI thread, one piece after the other in the order given, its outcome back on the UI
 * thread. What fails and is not expected to reaches the handler given at the start.
 */
public final class Background implements AutoCloseable {

  private final ExecutorService executor;
  private final Consumer<Throwable> unexpected;

  /**
   * @param name the name of the thread
   * @param unexpected told, on the UI thread, of every failure that nobody else handles
   */
  public Background(String name, Consumer<Throwable> unexpected) {
    this.executor =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    this.unexpected = unexpected;
  }

  /** A piece of work that has been handed in. */
  public interface Handle {

    /** Neither outcome is delivered any more; work that has not begun does not begin. */
    void cancel();
  }

  /** Runs work and hands its result to {@code done} on the UI thread. */
  public <T> Handle run(Callable<T> work, Consumer<T> done) {
    return run(work, done, unexpected);
  }

  /** Runs work and hands its result or its failure over on the UI thread. */
  public <T> Handle run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    AtomicBoolean cancelled = new AtomicBoolean();
    if (executor.isShutdown()) {
      // The window is gone, and with it whoever would show the outcome.
      return () -> {};
    }
    executor.execute(
        () -> {
          if (cancelled.get()) {
            return;
          }
          Runnable outcome;
          try {
            T result = work.call();
            outcome = () -> done.accept(result);
          } catch (Exception | Error failure) {
            outcome = () -> failed.accept(failure);
          }
          deliver(outcome, cancelled);
        });
    return () -> cancelled.set(true);
  }

  /** Waits for everything handed in, then stops; what is handed in later is not done. */
  @Override
  public void close() {
    executor.close();
  }

  private static void deliver(Runnable outcome, AtomicBoolean cancelled) {
    Platform.runLater(
        () -> {
          if (!cancelled.get()) {
            outcome.run();
          }
        });
  }
}
