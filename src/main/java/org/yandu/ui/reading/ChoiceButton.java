package org.yandu.ui.reading;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/** One of several buttons side by side of which always one is chosen. */
public final class ChoiceButton extends ToggleButton {

  /**
   * @param chosen done when it becomes the one, be it by a press, by an arrow key, which presses
   *     nothing, or by the program
   */
  public ChoiceButton(String id, String name, ToggleGroup group, Runnable chosen) {
    super(name);
    setId(id);
    getStyleClass().add("side-kind");
    setMinWidth(Region.USE_PREF_SIZE);
    setToggleGroup(group);
    // A second press would choose none of them.
    setOnAction(event -> setSelected(true));
    selectedProperty()
        .addListener(
            (observable, before, now) -> {
              if (now) {
                chosen.run();
              }
            });
  }
}
