package org.yandu.ui.sheet;

import javafx.scene.control.Button;
import org.yandu.ui.reading.Hint;

/** A sign in the margin of the sheet, beside the line in which its passage begins. */
final class MarginSign extends Button {

  private final String key;

  /**
   * @param size in pixels each way
   */
  MarginSign(Decoration decoration, double size) {
    key = decoration.key();
    DecorationStyle style = decoration.style();
    getStyleClass().setAll("margin-sign", style.styleClass());
    if (style.doubtful()) {
      getStyleClass().add("doubtful");
    }
    setGraphic(SignDrawing.of(style.form(), size));
    setAccessibleText(decoration.name());
    // Tab goes from link to link; signs are reached through the list of annotations.
    setFocusTraversable(false);
    setManaged(false);
    Hint.install(this, decoration::name);
  }

  /** By which whoever painted it knows it again. */
  String key() {
    return key;
  }
}
