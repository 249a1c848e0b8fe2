package org.yandu.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** A window with nothing in it, of the program's size: what JavaFX alone takes to start. */
public final class EmptyStage {

  private EmptyStage() {}

  /** Opens it, says on standard error when its first frame has been painted, and stays open. */
  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** JavaFX asks for a class of its own. */
  public static final class Window extends Application {

    @Override
    public void start(Stage stage) {
      Scene nothing = new Scene(new StackPane(), 1440, 900);
      stage.setScene(nothing);
      stage.show();
      new FirstFrame(nothing).start();
    }
  }

  /**
   * Waits until a frame has been painted. JavaFX prepares a frame while the one before is painted
   * on another thread, and waits for that thread only when something has changed: so the second
   * frame is made to change something, and when the third begins, the first has been painted.
   */
  private static final class FirstFrame extends AnimationTimer {

    private final Scene scene;
    private int frames;

    FirstFrame(Scene scene) {
      this.scene = scene;
    }

    @Override
    public void handle(long now) {
      frames++;
      if (frames == 2) {
        scene.setFill(Color.TRANSPARENT);
      } else if (frames == 3) {
        scene.setFill(Color.WHITE);
        System.err.println("YANDU_READY " + System.currentTimeMillis());
        stop();
      }
    }
  }
}
