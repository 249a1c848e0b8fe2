package org.yandu.ui.sheet;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** The ends of the passage that is chosen: where they are, and how far one has been dragged. */
final class RangeHandles {

  /** So near to a knob, in pixels, the pointer takes hold of it. */
  private static final double REACH = DecorationShapes.KNOB_RADIUS + 4;

  private final Column column;
  private Optional<Decoration> chosen = Optional.empty();
  private Optional<Drag> drag = Optional.empty();

  /** An end of a passage. */
  private enum End {
    START,
    END
  }

  /**
   * An end that is held.
   *
   * @param dragged the passage as it would be now
   * @param lift from the pointer up or down into the line it drags in, in pixels
   */
  private record Drag(End end, Range dragged, double lift) {

    Drag to(int offset) {
      Range range =
          end == End.START
              ? new Range(Math.min(offset, dragged.end() - 1), dragged.end())
              : new Range(dragged.start(), Math.max(offset, dragged.start() + 1));
      return new Drag(end, range, lift);
    }
  }

  RangeHandles(Column column) {
    this.column = column;
  }

  /** Another passage is chosen, or none: whatever is held is let go. */
  void show(Optional<Decoration> nowChosen) {
    chosen = nowChosen;
    drag = Optional.empty();
  }

  /** Whether the pointer can take hold of an end at a point of the column. */
  boolean isAt(Report report, Point2D point) {
    return endAt(report, point).isPresent();
  }

  /** Takes hold of the end at a point of the column, if there is one. */
  boolean grab(Report report, Point2D point) {
    drag =
        endAt(report, point)
            .flatMap(end -> chosen.map(passage -> new Drag(end, passage.range(), lift(end))));
    return drag.isPresent();
  }

  /** A knob stands above or below its line, and the pointer on it means that line. */
  private static double lift(End end) {
    double lift = DecorationShapes.KNOB_GAP + DecorationShapes.KNOB_RADIUS;
    return end == End.START ? lift : -lift;
  }

  /** From the pointer up or down to the line in which it drags, in pixels. */
  double lift() {
    return drag.map(Drag::lift).orElse(0.0);
  }

  boolean isHeld() {
    return drag.isPresent();
  }

  /** Drags the end that is held; it does not pass the other one. */
  void dragTo(int offset) {
    drag = drag.map(held -> held.to(offset));
  }

  /** What is to be painted: the passage as it is, or as it would be now. */
  List<Decoration> painted() {
    return chosen
        .map(
            passage ->
                drag.map(held -> new Decoration(held.dragged(), passage.style())).orElse(passage))
        .stream()
        .toList();
  }

  /** Lets go; answers with the passage as it is to be, if it is another. */
  Optional<Range> release() {
    Optional<Range> dragged = drag.map(Drag::dragged);
    drag = Optional.empty();
    return dragged.filter(
        range -> chosen.filter(passage -> !passage.range().equals(range)).isPresent());
  }

  private Optional<End> endAt(Report report, Point2D point) {
    if (chosen.isEmpty() || chosen.get().range().isEmpty()) {
      return Optional.empty();
    }
    Range range = chosen.get().range();
    Optional<Rectangle2D> first = boxes(range, range.start()).stream().findFirst();
    List<Rectangle2D> ending = boxes(range, report.blockAt(range.end() - 1).range().start());
    if (!ending.isEmpty()) {
      Rectangle2D last = ending.getLast();
      Point2D knob = new Point2D(last.getMaxX(), last.getMaxY() + DecorationShapes.KNOB_GAP);
      if (knob.distance(point) <= REACH) {
        return Optional.of(End.END);
      }
    }
    return first
        .map(box -> new Point2D(box.getMinX(), box.getMinY() - DecorationShapes.KNOB_GAP))
        .filter(knob -> knob.distance(point) <= REACH)
        .map(knob -> End.START);
  }

  /** The boxes of the part of a range that lies in the block of an offset, in the column. */
  private List<Rectangle2D> boxes(Range range, int offset) {
    return column
        .cellOf(offset)
        .map(
            cell ->
                cell.rectangles(range).stream()
                    .map(
                        box ->
                            new Rectangle2D(
                                box.getMinX(),
                                box.getMinY() + cell.getLayoutY(),
                                box.getWidth(),
                                box.getHeight()))
                    .toList())
        .orElse(List.of());
  }
}
