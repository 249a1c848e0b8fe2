package org.yandu.ui;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;
import org.yandu.ui.shell.Fonts;

/** The JavaFX toolkit in tests: started once, and the way onto its thread and back. */
public final class Toolkit {

  /** Longer than anything takes on a busy machine; reached only by what never happens. */
  private static final long PATIENCE = 20;

  /** A timer is called before a frame is laid out: at the third, two have been. */
  private static final int FRAMES = 3;

  private Toolkit() {}

  /** Starts the toolkit unless it runs, and makes the program's faces known. */
  public static Set<String> start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      started.countDown();
    }
    try {
      if (!started.await(PATIENCE, TimeUnit.SECONDS)) {
        throw new AssertionError("the toolkit does not start");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Platform.setImplicitExit(false);
    return on(Fonts::load);
  }

  /** Does something on the toolkit's thread and waits for its result. */
  public static <T> T on(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** Does something on the toolkit's thread and waits until it is done. */
  public static void run(Runnable work) {
    on(
        () -> {
          work.run();
          return true;
        });
  }

  /** Waits until something holds, asked on the toolkit's thread. */
  public static void await(String what, BooleanSupplier condition) {
    await(() -> what, condition);
  }

  /**
   * Waits until something holds, asked on the toolkit's thread.
   *
   * @param what said, as things then are, if it never does
   */
  public static void await(Supplier<String> what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> on(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("never: " + on(what::get), e);
    }
  }

  /** Waits until everything that was to be laid out and painted is. */
  public static void settle() {
    WaitForAsyncUtils.waitForFxEvents();
    CountDownLatch painted = new CountDownLatch(FRAMES);
    AnimationTimer frames =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            painted.countDown();
          }
        };
    run(frames::start);
    try {
      if (!painted.await(PATIENCE, TimeUnit.SECONDS)) {
        throw new AssertionError("no frames are painted");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      run(frames::stop);
    }
  }
}
