package org.yandu.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

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
        // The first pulse lays out and hands over the first frame; at the second it is on the
        // screen.
        frames++;
        if (frames == 2 && scene.getWindow().isShowing()) {
          System.err.println("YANDU_READY " + System.currentTimeMillis());
          stop();
        }
      }
    }.start();
  }
}
