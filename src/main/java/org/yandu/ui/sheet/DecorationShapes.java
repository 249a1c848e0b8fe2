package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.yandu.text.Range;

/**
 * Decorations as shapes. All lines of one style in a block are one shape, since each shape has to
 * be dressed by the style sheet and a paragraph may hold dozens; boxes stay boxes without rounded
 * corners, since those are filled at once where any other outline is drawn point by point.
 */
final class DecorationShapes {

  private DecorationShapes() {}

  /**
   * The shapes of a block, what is to lie lowest first.
   *
   * @param decorations the lowest first
   * @param boxes where the lines of a range stand, as far as they are in the block
   */
  static List<Shape> of(List<Decoration> decorations, Function<Range, List<Rectangle2D>> boxes) {
    List<Shape> shapes = new ArrayList<>();
    Map<DecorationStyle, Path> lines = new LinkedHashMap<>();
    for (Decoration decoration : decorations) {
      DecorationStyle style = decoration.style();
      for (Rectangle2D box : boxes.apply(decoration.range())) {
        switch (style.form()) {
          case BACKGROUND, FRAME ->
              shapes.add(
                  dressed(
                      style,
                      new Rectangle(
                          box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight())));
          case UNDERLINE -> addLine(lines.computeIfAbsent(style, underlined -> new Path()), box);
        }
      }
    }
    lines.forEach((style, path) -> shapes.add(dressed(style, path)));
    return shapes;
  }

  private static Shape dressed(DecorationStyle style, Shape shape) {
    shape.getStyleClass().add(style.styleClass());
    shape.setManaged(false);
    return shape;
  }

  private static void addLine(Path line, Rectangle2D box) {
    double y = Math.rint(box.getMaxY()) - 0.5;
    line.getElements().addAll(new MoveTo(box.getMinX() + 1, y), new HLineTo(box.getMaxX() - 1));
  }
}
