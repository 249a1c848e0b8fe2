package org.yandu.ui.reading;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/**
 * A line of a list whose text wraps. It is as high as it needs to be in the width that is left
 * beside a scroll bar, whether there is one yet or not, so that lines do not jump when one comes.
 */
public abstract class WrappingCell<T> extends ListCell<T> {

  private static final double SCROLL_BAR = 14;

  private final ListView<T> list;

  protected WrappingCell(ListView<T> list) {
    this.list = list;
  }

  /** As wide as the list, not as its text. */
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner();
    return getGraphic() instanceof Region graphic && inner > 0
        ? snappedTopInset() + Math.ceil(graphic.prefHeight(inner)) + snappedBottomInset()
        : super.computePrefHeight(width);
  }

  /** In the width for which the height was reckoned: in a wider one there may be a line less. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double inner = inner();
    if (getGraphic() instanceof Region graphic && inner > 0 && graphic.getWidth() > inner) {
      graphic.resize(inner, graphic.getHeight());
    }
  }

  /** What is left for the text. */
  private double inner() {
    return list.getWidth()
        - list.snappedLeftInset()
        - list.snappedRightInset()
        - snappedLeftInset()
        - snappedRightInset()
        - SCROLL_BAR;
  }
}
