package org.yandu.ui.reading;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The name of a control, shown when the pointer rests on it. */
public final class Hint {

  private static final Duration DELAY = Duration.millis(500);
  private static final double WIDEST = 360;

  private Hint() {}

  /**
   * Gives a control a hint. It is a window of its own and costly, so it is made when the pointer
   * first comes near.
   *
   * @param text asked for each time the pointer comes; an empty one shows nothing
   */
  public static void install(Control control, Supplier<String> text) {
    control.setOnMouseEntered(
        event -> {
          String words = text.get();
          if (words.isEmpty()) {
            control.setTooltip(null);
            return;
          }
          Tooltip tooltip = control.getTooltip() == null ? make() : control.getTooltip();
          tooltip.setText(words);
          control.setTooltip(tooltip);
        });
  }

  private static Tooltip make() {
    Tooltip tooltip = new Tooltip();
    tooltip.setShowDelay(DELAY);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST);
    return tooltip;
  }
}
