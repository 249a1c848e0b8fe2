package org.yandu.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/** Waits until a frame of a window has been painted. */
final class FirstFrame {

  /** Set to {@code true}, the program prints its milestones. */
  private static final String MEASURE = "yandu.measure";

  private FirstFrame() {}

  /**
   * Does something when the next frame has been painted.
   *
   * @param milestone what is said on standard error, with the time, if the program was started to
   *     be measured
   */
  static void painted(Scene scene, String milestone, Runnable then) {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        // JavaFX prepares a frame while another thread still paints the one before, and waits for
        // that thread only when something has changed. So the second frame is made to change
        // something unseen; when the third begins, the first has been painted.
        frames++;
        if (frames == 2) {
          scene.setFill(Color.TRANSPARENT);
        } else if (frames == 3) {
          scene.setFill(Color.WHITE);
          stop();
          if (Boolean.getBoolean(MEASURE)) {
            System.err.println(milestone + ' ' + System.currentTimeMillis());
          }
          then.run();
        }
      }
    }.start();
  }
}
