package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Pane;

/** The signs in the margin beside a block; what can be clicked stays as long as it is the same. */
final class Margin extends Pane {

  /** How large signs are, in characters of the body type and within limits in pixels. */
  private static final double SIZE = 0.75;

  private static final double SMALLEST = 13;
  private static final double LARGEST = 30;

  /** Between the text and the signs, and between the signs and the edge of the paper, in pixels. */
  private static final double GAP = 6;

  /** What a sign has around it, in pixels. */
  private static final double PADDING = 1;

  private final SheetMetrics metrics;
  private final double size;
  private List<Decoration> shown = List.of();

  Margin(SheetMetrics metrics, double em) {
    this.metrics = metrics;
    this.size = Math.clamp(em * SIZE, SMALLEST, LARGEST);
    setManaged(false);
    setPickOnBounds(false);
  }

  /**
   * Shows the signs of a block.
   *
   * @param middle where the middle of the line of an offset is, in pixels from the top
   */
  void show(List<Decoration> signs, ToDoubleFunction<Integer> middle) {
    if (shown.equals(signs)) {
      return;
    }
    shown = List.copyOf(signs);
    Map<Double, List<MarginSign>> lines = new LinkedHashMap<>();
    for (Decoration sign : signs) {
      lines
          .computeIfAbsent(middle.applyAsDouble(sign.range().start()), line -> new ArrayList<>())
          .add(new MarginSign(sign, size));
    }
    getChildren().clear();
    lines.forEach(this::place);
  }

  /** Side by side, closer together where there are more than the margin has room for. */
  private void place(double middle, List<MarginSign> signs) {
    double width = size + 2 * PADDING;
    double left = metrics.textLeft() + metrics.textWidth() + GAP;
    double room = metrics.paperLeft() + metrics.paperWidth() - GAP - left;
    double step = signs.size() < 2 ? width : Math.min(width, (room - width) / (signs.size() - 1));
    for (int index = 0; index < signs.size(); index++) {
      MarginSign sign = signs.get(index);
      sign.resizeRelocate(
          Math.rint(left + index * step), Math.rint(middle - width / 2), width, width);
      getChildren().add(sign);
    }
  }
}
