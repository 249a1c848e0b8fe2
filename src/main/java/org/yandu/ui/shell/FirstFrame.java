package org.yandu.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Says on standard error when the window can be read, if the program was started to measure that.
 */
final class FirstFrame {

  /** Set to {@code true}, the program prints {@code YANDU_READY} and the time. */
  private static final String MEASURE = "yandu.measure";

  private FirstFrame() {}

  static void announce(Scene scene) {
    if (!Boolean.getBoolean(MEASURE)) {
      return;
    }
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
          System.err.println("YANDU_READY " + System.currentTimeMillis());
          stop();
        }
      }
    }.start();
  }
}
