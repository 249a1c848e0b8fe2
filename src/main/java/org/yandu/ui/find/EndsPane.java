package org.yandu.ui.find;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Something at either end of a line; one below the other where the line is too short for both. */
final class EndsPane extends Pane {

  private static final double GAP = 2;

  private final Region left;
  private final Region right;

  EndsPane(Region left, Region right) {
    this.left = left;
    this.right = right;
    getChildren().addAll(left, right);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private boolean fits(double width) {
    return left.prefWidth(-1) + GAP + right.prefWidth(-1) <= inner(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return left.prefWidth(-1)
        + GAP
        + right.prefWidth(-1)
        + snappedLeftInset()
        + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double upper = left.prefHeight(-1);
    double lower = right.prefHeight(-1);
    boolean oneLine = width < 0 || fits(width);
    return snappedTopInset()
        + (oneLine ? Math.max(upper, lower) : upper + GAP + lower)
        + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    double end = getWidth() - snappedRightInset();
    double upper = left.prefHeight(-1);
    double lower = right.prefHeight(-1);
    double width = right.prefWidth(-1);
    boolean oneLine = fits(getWidth());
    double height = oneLine ? Math.max(upper, lower) : upper;
    left.resizeRelocate(
        snappedLeftInset(),
        snapPositionY(top + (height - upper) / 2),
        Math.min(left.prefWidth(-1), inner(getWidth())),
        upper);
    right.resizeRelocate(
        snapPositionX(end - width),
        snapPositionY(oneLine ? top + (height - lower) / 2 : top + upper + GAP),
        width,
        lower);
  }
}
