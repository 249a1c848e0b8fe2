package org.yandu.ui.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * The text of a report as the reader sees it. All offsets are UTF-16 offsets of the report's text;
 * how the text is drawn is nobody else's business.
 */
public interface Sheet {

  /** What is put into the window. */
  Region region();

  /** Shows another report from its beginning, without decorations. */
  void show(Report report);

  /** Sets other type; the first line in view remains the first. */
  void setTypography(Typography typography);

  /** While a change of the type runs, what stands at a point of the scene is held where it is. */
  void hold(Point2D inScene, Runnable change);

  /** How a place is named when the pointer is on the map; lines are separated by line feeds. */
  void setPlaceNames(IntFunction<String> names);

  /** Replaces all decorations of a layer. */
  void setDecorations(Layer layer, List<Decoration> decorations);

  /** Brings a passage into the upper third of the view. */
  void reveal(Range range);

  /** Brings a passage into view, and leaves the view alone if it is already there. */
  void ensureVisible(Range range);

  /** Makes an offset's line the first in view. */
  void scrollTo(int offset);

  /** The offset of the first line in view. */
  ReadOnlyIntegerProperty topOffsetProperty();

  /** The range of the text that is in view. */
  ReadOnlyObjectProperty<Range> inViewProperty();

  /** What the reader has selected, if anything. */
  ReadOnlyObjectProperty<Optional<Range>> selectionProperty();

  void select(Range range);

  void selectAll();

  void clearSelection();

  /** Where the caret stands, once the reader has put it somewhere. */
  ReadOnlyObjectProperty<Optional<Integer>> caretProperty();

  /** The offset of the character at a point of the scene, or -1. */
  int characterAt(Point2D inScene);

  /** The offset of the character under the pointer, or -1. */
  ReadOnlyIntegerProperty pointedOffsetProperty();

  /** Called with the offset of a character that is clicked, not dragged. */
  void setOnClicked(IntConsumer handler);

  /** Called with the key of a decoration whose sign in the margin is clicked. */
  void setOnSignClicked(Consumer<String> handler);

  /** Called when the ends of what {@link Layer#CHOSEN} holds were dragged to other places. */
  void setOnResized(Consumer<Range> handler);

  /** Where the first line and the last line of a passage stand in the scene, if it is in view. */
  Optional<Bounds> boundsInScene(Range range);
}
