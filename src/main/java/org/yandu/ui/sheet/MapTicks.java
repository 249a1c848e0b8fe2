package org.yandu.ui.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Rectangle;

/**
 * The ticks of the map as one picture: however many places there are, a frame has no more to paint.
 * Their colours come from the theme, by way of shapes without extent that the style sheet reaches.
 */
final class MapTicks extends Group {

  private static final int TICK_HEIGHT = 2;

  /**
   * What is looked for lies uppermost: on the map a tick covers what is below it, while on the
   * sheet an underline leaves a hit to be seen.
   */
  private static final List<Layer> ORDER = List.of(Layer.LINKS, Layer.ANNOTATIONS, Layer.HITS);

  private final Column column;
  private final Canvas picture = new Canvas();

  /** By style class: on the map forms of one colour are one. */
  private final Map<String, Rectangle> colours = new HashMap<>();

  private final Runnable colourChanged;
  private boolean stale = true;

  /**
   * @param colourChanged called when the theme gives another colour to a tick
   */
  MapTicks(Column column, Runnable colourChanged) {
    this.column = column;
    this.colourChanged = colourChanged;
    setMouseTransparent(true);
    getChildren().add(picture);
  }

  /** The shape from which the colour of a style class is learned. */
  private Rectangle colour(String styleClass) {
    Rectangle colour = new Rectangle(0, 0);
    colour.getStyleClass().addAll("sheet-map-tick", styleClass);
    getChildren().add(colour);
    colour.applyCss();
    colour.fillProperty().addListener((observable, before, now) -> repaint());
    return colour;
  }

  /** Something is to be marked elsewhere, or in another colour. */
  void invalidate() {
    stale = true;
  }

  /** Paints the ticks if anything about them has changed. */
  void place(Decorations decorations, double width, double height) {
    if (!stale && width == picture.getWidth() && height == picture.getHeight()) {
      return;
    }
    stale = false;
    picture.setWidth(width);
    picture.setHeight(height);
    GraphicsContext graphics = picture.getGraphicsContext2D();
    graphics.clearRect(0, 0, width, height);
    for (Layer layer : ORDER) {
      rows(decorations, layer, height).forEach((colour, rows) -> paint(graphics, colour, rows));
    }
  }

  /** In which rows each style class has a tick. */
  private Map<String, BitSet> rows(Decorations decorations, Layer layer, double height) {
    Map<String, BitSet> rows = new LinkedHashMap<>();
    for (Decoration decoration : decorations.ofLayer(layer)) {
      double fraction = column.fractionOf(decoration.range().start());
      rows.computeIfAbsent(decoration.style().styleClass(), colour -> new BitSet())
          .set((int) (fraction * height) / TICK_HEIGHT);
    }
    return rows;
  }

  /** Neighbouring ticks are one rectangle. */
  private void paint(GraphicsContext graphics, String styleClass, BitSet rows) {
    graphics.setFill(colours.computeIfAbsent(styleClass, this::colour).getFill());
    for (int from = rows.nextSetBit(0); from >= 0; ) {
      int to = rows.nextClearBit(from);
      graphics.fillRect(
          0, from * (double) TICK_HEIGHT, picture.getWidth(), (to - from) * (double) TICK_HEIGHT);
      from = rows.nextSetBit(to);
    }
  }

  private void repaint() {
    stale = true;
    colourChanged.run();
  }
}
