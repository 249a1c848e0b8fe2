package org.yandu.ui.sheet;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.yandu.ui.sheet.DecorationStyle.Form;

/** The signs that stand in the margin, in the colour of the style class around them. */
public final class SignDrawing {

  /** The outlines are drawn on so many units each way. */
  private static final double UNITS = 16;

  private SignDrawing() {}

  /**
   * Draws a sign.
   *
   * @param size in pixels each way
   * @throws IllegalArgumentException if this is no form that stands in the margin
   */
  public static Node of(Form form, double size) {
    SVGPath path = new SVGPath();
    path.setContent(
        switch (form) {
          case TRIANGLE -> "M8 2 L15 14 H1 Z";
          case EXCLAMATION ->
              "M6.1 1 H9.9 L9.1 10 H6.9 Z M8 11.5 A1.8 1.8 0 1 0 8 15.1 A1.8 1.8 0 1 0 8 11.5 Z";
          case BOOKMARK -> "M3.5 1 H12.5 V15 L8 11.2 L3.5 15 Z";
          default -> throw new IllegalArgumentException(form + " does not stand in the margin");
        });
    path.getStyleClass().add(form == Form.TRIANGLE ? "sign-outline" : "sign-solid");
    path.getTransforms().add(new Scale(size / UNITS, size / UNITS));
    // All are as large, however much of their square they fill.
    Rectangle square = new Rectangle(size, size);
    square.getStyleClass().add("form-box");
    return new Group(square, path);
  }
}
