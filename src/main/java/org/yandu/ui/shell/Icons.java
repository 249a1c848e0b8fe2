package org.yandu.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's sign, as the frame of the window and the bar of the desktop show it. */
final class Icons {

  private static final int[] SIZES = {16, 24, 32, 48, 64, 128};

  private Icons() {}

  static void of(Stage stage) {
    for (int size : SIZES) {
      String name = "icons/yandu-" + size + ".png";
      try (InputStream stream =
          Objects.requireNonNull(Icons.class.getResourceAsStream(name), name)) {
        stage.getIcons().add(new Image(stream));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
