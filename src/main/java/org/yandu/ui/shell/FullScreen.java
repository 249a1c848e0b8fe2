package org.yandu.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.yandu.ui.words.Words;

/** The window over the whole screen, and back again. */
final class FullScreen {

  private final Node root;
  private final Words words;

  FullScreen(Node root, Words words) {
    this.root = root;
    this.words = words;
  }

  boolean isOn() {
    return root.getScene().getWindow() instanceof Stage stage && stage.isFullScreen();
  }

  void toggle() {
    if (root.getScene().getWindow() instanceof Stage stage) {
      // Esc closes what is uppermost first; the window decides when it ends the full screen.
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreenExitHint(words.of("window.fullscreen"));
      stage.setFullScreen(!stage.isFullScreen());
    }
  }
}
