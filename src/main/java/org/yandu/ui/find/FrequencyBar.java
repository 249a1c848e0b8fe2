package org.yandu.ui.find;

import javafx.scene.layout.Region;

/** A bar in its track, as long as its share of the longest. */
final class FrequencyBar extends Region {

  /** What is not nothing can be seen. */
  private static final double SHORTEST = 2;

  private final Region filled = new Region();
  private double share;

  FrequencyBar() {
    getStyleClass().add("frequency-track");
    filled.getStyleClass().add("frequency-bar");
    filled.setManaged(false);
    getChildren().add(filled);
  }

  /** How long it is, from 0 to 1. */
  void setShare(double share) {
    this.share = share;
    filled.setVisible(share > 0);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(SHORTEST, snapSizeX(share * getWidth()));
    filled.resizeRelocate(0, 0, Math.min(width, getWidth()), getHeight());
  }
}
