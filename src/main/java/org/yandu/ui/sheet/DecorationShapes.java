package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Circle;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.VLineTo;
import org.yandu.text.Range;

/**
 * Decorations of the words of a block as shapes. All lines of one style in a block are one shape,
 * since each shape has to be dressed by the style sheet and a paragraph may hold dozens; boxes stay
 * boxes without rounded corners, since those are filled at once where any other outline is drawn
 * point by point.
 */
final class DecorationShapes {

  /** How far the knob of an end stands from its line, in pixels. */
  static final double KNOB_GAP = 2;

  static final double KNOB_RADIUS = 4.5;

  /** How much lower than the one around it a tint in another is, above and below, in pixels. */
  private static final double STEP_IN = 2.5;

  /** So many steps in, a tint would be lower than its words. */
  private static final int MOST_STEPS_IN = 3;

  /** Where the uppermost line below the words is, below the dots of a link, in pixels. */
  private static final double LINE_GAP = 2.5;

  /** From one line below the words to the next, in pixels. */
  private static final double LINE_STEP = 3.5;

  /** The space between two lines of text has room for no more. */
  private static final int MOST_LINES = 3;

  private final Range block;
  private final Function<Range, List<Rectangle2D>> boxes;
  private final List<Shape> shapes = new ArrayList<>();
  private final Map<DecorationStyle, Path> lines = new LinkedHashMap<>();
  private final Map<DecorationStyle, Path> edges = new LinkedHashMap<>();
  private final Levels tints = new Levels();
  private final Levels underlines = new Levels();

  private DecorationShapes(Range block, Function<Range, List<Rectangle2D>> boxes) {
    this.block = block;
    this.boxes = boxes;
  }

  /**
   * The shapes of a block, what is to lie lowest first.
   *
   * @param decorations the lowest layer first, each layer in reading order; signs in the margin are
   *     passed over
   * @param boxes where the lines of a range stand, as far as they are in the block
   */
  static List<Shape> of(
      Range block, List<Decoration> decorations, Function<Range, List<Rectangle2D>> boxes) {
    DecorationShapes made = new DecorationShapes(block, boxes);
    decorations.forEach(made::add);
    made.edges.forEach((style, path) -> made.shapes.add(dressed(path, style, "mark-edge")));
    made.lines.forEach(
        (style, path) ->
            made.shapes.add(
                style.form() == DecorationStyle.Form.LINE
                    ? dressed(path, style, "mark-line")
                    : dressed(path, style)));
    return made.shapes;
  }

  private void add(Decoration decoration) {
    DecorationStyle style = decoration.style();
    Range range = decoration.range();
    switch (style.form()) {
      case BACKGROUND, FRAME ->
          boxes.apply(range).forEach(box -> shapes.add(filled(box, 0, style)));
      case FRAME_WITH_ENDS -> addFrame(range, style);
      case TINT -> addTint(range, style);
      case LINE -> {
        int level = Math.min(underlines.of(range), MOST_LINES - 1);
        boxes
            .apply(range)
            .forEach(box -> addLine(style, box, box.getMaxY() + LINE_GAP + level * LINE_STEP));
      }
      case LINK ->
          boxes.apply(range).forEach(box -> addLine(style, box, Math.rint(box.getMaxY()) - 0.5));
      case TRIANGLE, EXCLAMATION, BOOKMARK -> {
        // These stand in the margin.
      }
    }
  }

  /** One that lies in another is lower than that, and its ends are drawn. */
  private void addTint(Range range, DecorationStyle style) {
    int level = tints.of(range);
    double in = Math.min(level, MOST_STEPS_IN) * STEP_IN;
    List<Rectangle2D> found = boxes.apply(range);
    found.forEach(box -> shapes.add(filled(box, in, style, "mark-tint")));
    if (level > 0 && !found.isEmpty()) {
      if (beginsHere(range)) {
        addEdge(style, found.getFirst(), found.getFirst().getMinX() + 0.8, in);
      }
      if (endsHere(range)) {
        addEdge(style, found.getLast(), found.getLast().getMaxX() - 0.8, in);
      }
    }
  }

  private void addFrame(Range range, DecorationStyle style) {
    List<Rectangle2D> found = boxes.apply(range);
    found.forEach(box -> shapes.add(filled(box, 0, style)));
    if (found.isEmpty()) {
      return;
    }
    if (beginsHere(range)) {
      Rectangle2D first = found.getFirst();
      addEnd(first.getMinX(), first, first.getMinY() - KNOB_GAP);
    }
    if (endsHere(range)) {
      Rectangle2D last = found.getLast();
      addEnd(last.getMaxX(), last, last.getMaxY() + KNOB_GAP);
    }
  }

  private void addEnd(double x, Rectangle2D box, double knob) {
    Rectangle stem = new Rectangle(x - 1, box.getMinY(), 2, box.getHeight());
    for (Shape part : List.of(stem, new Circle(x, knob, KNOB_RADIUS))) {
      part.getStyleClass().add("chosen-end");
      part.setManaged(false);
      shapes.add(part);
    }
  }

  private boolean beginsHere(Range range) {
    return range.start() >= block.start();
  }

  private boolean endsHere(Range range) {
    return range.end() <= block.end();
  }

  private void addLine(DecorationStyle style, Rectangle2D box, double y) {
    lines
        .computeIfAbsent(style, line -> new Path())
        .getElements()
        .addAll(new MoveTo(box.getMinX() + 1, y), new HLineTo(box.getMaxX() - 1));
  }

  private void addEdge(DecorationStyle style, Rectangle2D box, double x, double in) {
    edges
        .computeIfAbsent(style, edge -> new Path())
        .getElements()
        .addAll(new MoveTo(x, box.getMinY() + in), new VLineTo(box.getMaxY() - in));
  }

  private static Shape filled(
      Rectangle2D box, double in, DecorationStyle style, String... styleClasses) {
    return dressed(
        new Rectangle(box.getMinX(), box.getMinY() + in, box.getWidth(), box.getHeight() - 2 * in),
        style,
        styleClasses);
  }

  private static Shape dressed(Shape shape, DecorationStyle style, String... styleClasses) {
    shape.getStyleClass().add(style.styleClass());
    shape.getStyleClass().addAll(styleClasses);
    if (style.doubtful()) {
      shape.getStyleClass().add("doubtful");
    }
    shape.setManaged(false);
    return shape;
  }

  /** Gives each of several ranges, asked for in reading order, the lowest level free of others. */
  private static final class Levels {

    /** For each level where the last range on it ends. */
    private final List<Integer> ends = new ArrayList<>();

    int of(Range range) {
      int level = 0;
      while (level < ends.size() && ends.get(level) > range.start()) {
        level++;
      }
      if (level == ends.size()) {
        ends.add(range.end());
      } else {
        ends.set(level, range.end());
      }
      return level;
    }
  }
}
