package org.yandu.ui.shell;

import java.util.concurrent.Callable;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.yandu.ui.task.Background;

/**
 * What the library needs once a day, for as long as the window is open, be it for weeks: a backup,
 * and an end to what has been in the bin for long enough.
 */
final class Housekeeping {

  private final Background background;
  private final Runnable purge;
  private final Callable<Boolean> backUp;
  private final Timeline timeline;

  /**
   * @param background not the thread on which notes are saved, since a copy takes its time
   * @param purge empties the bin of what is old
   * @param backUp makes the day's backup, unless there is one
   * @param interval how often both are asked for
   */
  Housekeeping(Background background, Runnable purge, Callable<Boolean> backUp, Duration interval) {
    this.background = background;
    this.purge = purge;
    this.backUp = backUp;
    timeline = new Timeline(new KeyFrame(interval, tick -> keepHouse()));
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  /** Does it now and on every day to come. */
  void start() {
    keepHouse();
    timeline.play();
  }

  void stop() {
    timeline.stop();
  }

  private void keepHouse() {
    purge.run();
    background.run(backUp, made -> {});
  }
}
