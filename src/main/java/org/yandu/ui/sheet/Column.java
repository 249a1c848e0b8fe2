package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * The blocks in view, laid out one below the other around an anchor: a block and the distance of
 * its top from the top of the view. Blocks out of view exist only as a height, so that a report of
 * any length opens and scrolls alike.
 */
final class Column extends Region {

  /** Room left above the first block and below the last, in pixels. */
  private static final double PADDING = 28;

  /** The most room left above a line that is made the first in view, in characters. */
  private static final double MOST_AIR = 1.2;

  private final Region paper = new Region();
  private final Region leftEdge = new Region();
  private final Region rightEdge = new Region();
  private final TreeMap<Integer, ParagraphCell> cells = new TreeMap<>();
  private final Runnable afterLayout;
  private Report report;
  private Decorations decorations;
  private Typography typography;
  private SheetMetrics metrics;
  private Heights heights;
  private Optional<Range> selection = Optional.empty();
  private Optional<Integer> caret = Optional.empty();
  private int anchor;
  private double anchorTop = PADDING;
  private Optional<Reveal> reveal = Optional.empty();
  private OptionalInt kept = OptionalInt.empty();
  private Optional<Held> held = Optional.empty();

  /**
   * A place that is to be brought into view at the next layout.
   *
   * @param lineTop where the upper edge of its line is to stand, in pixels from the top of the view
   */
  private record Reveal(int offset, ToDoubleFunction<ParagraphCell> lineTop) {}

  /**
   * A place that stays where it is when the type changes.
   *
   * @param point where the pointer holds it
   * @param depth how far below the upper edge of its line that is, as a fraction of the line
   */
  private record Held(int offset, Point2D point, double depth) {}

  Column(Report report, Decorations decorations, Typography typography, Runnable afterLayout) {
    this.report = report;
    this.decorations = decorations;
    this.typography = typography;
    this.afterLayout = afterLayout;
    this.metrics = SheetMetrics.of(800, typography.em());
    this.heights = new Heights(report, typography, metrics);
    getStyleClass().add("sheet-column");
    paper.getStyleClass().add("sheet-paper");
    leftEdge.getStyleClass().add("sheet-edge");
    rightEdge.getStyleClass().add("sheet-edge");
    for (Region part : List.of(paper, leftEdge, rightEdge)) {
      part.setManaged(false);
      getChildren().add(part);
    }
    setMinSize(0, 0);
  }

  void setReport(Report newReport, Decorations newDecorations) {
    report = newReport;
    decorations = newDecorations;
    selection = Optional.empty();
    caret = Optional.empty();
    forgetKept();
    anchor = 0;
    anchorTop = PADDING;
    rebuild();
  }

  /** Sets other type; the first line in view remains the first. */
  void setTypography(Typography newTypography) {
    int top = keptTop();
    typography = newTypography;
    rebuild();
    revealFirst(top);
    kept = OptionalInt.of(top);
  }

  /** Sets other type; what stands at a point of this column remains there. */
  void setTypography(Typography newTypography, Point2D point) {
    Optional<Held> holding =
        held.filter(known -> known.point().distance(point) < 1).or(() -> hold(point));
    if (holding.isEmpty()) {
      setTypography(newTypography);
      return;
    }
    Held place = holding.get();
    typography = newTypography;
    rebuild();
    reveal(place.offset(), cell -> place.point().getY() - place.depth() * cell.lineHeight());
    held = holding;
  }

  private Optional<Held> hold(Point2D point) {
    return cellAt(point.getY())
        .map(
            cell -> {
              double y = point.getY() - cell.getLayoutY();
              int offset = cell.insertionAt(point.getX(), y);
              double depth = (y - cell.lineTop(offset)) / cell.lineHeight();
              return new Held(offset, point, depth);
            });
  }

  /**
   * What stays first in view when lines break anew. It is not asked for again after each break, or
   * the view would wander back by a line every time.
   */
  private int keptTop() {
    return kept.orElseGet(this::topOffset);
  }

  void decorationsChanged() {
    cells.values().forEach(this::decorate);
  }

  void setSelection(Optional<Range> newSelection, Optional<Integer> newCaret) {
    selection = newSelection;
    caret = newCaret;
    cells.values().forEach(this::decorate);
  }

  /** Brings the line of an offset to a fraction of the height of the view. */
  void reveal(int offset, double fraction) {
    reveal(offset, cell -> fraction * getHeight());
  }

  /** Makes the line of an offset the first in view, with some air above it. */
  void revealFirst(int offset) {
    reveal(offset, cell -> airAbove(cell, offset));
  }

  private void reveal(int offset, ToDoubleFunction<ParagraphCell> lineTop) {
    forgetKept();
    reveal = Optional.of(new Reveal(offset, lineTop));
    requestLayout();
  }

  /** What stays in its place when lines break anew is chosen afresh once the reader has moved. */
  private void forgetKept() {
    kept = OptionalInt.empty();
    held = Optional.empty();
  }

  /** As much of the white above a line as can be had without a piece of the line before. */
  private double airAbove(ParagraphCell cell, int offset) {
    if (!cell.isInFirstLine(offset)) {
      return cell.whiteBetweenLines();
    }
    if (cell.index() == 0) {
      return PADDING + cell.textTop();
    }
    ParagraphCell above = cellFor(cell.index() - 1);
    double free = cell.textTop() + above.height() - above.textBottom();
    return Math.min(free, MOST_AIR * typography.em());
  }

  void scrollBy(double pixels) {
    forgetKept();
    anchorTop -= pixels;
    requestLayout();
  }

  /** Scrolls so that the view begins at a fraction of the whole length. */
  void scrollToFraction(double fraction) {
    forgetKept();
    double distance = Math.clamp(fraction, 0, 1) * heights.total();
    anchor = heights.indexAt(distance);
    anchorTop = heights.above(anchor) - distance;
    requestLayout();
  }

  /** Where the view begins, as a fraction of the whole length. */
  double topFraction() {
    double total = heights.total();
    return total <= 0 ? 0 : Math.clamp((heights.above(anchor) - anchorTop) / total, 0, 1);
  }

  /** How much of the whole length is in view, as a fraction. */
  double viewFraction() {
    return heights.total() <= 0 ? 1 : Math.min(1, getHeight() / heights.total());
  }

  /** Where an offset stands in the whole length, as a fraction. */
  double fractionOf(int offset) {
    if (heights.count() == 0 || heights.total() <= 0) {
      return 0;
    }
    int index = report.blockIndexAt(offset);
    Range block = report.blocks().get(index).range();
    double within = block.isEmpty() ? 0 : (offset - block.start()) / (double) block.length();
    return (heights.above(index) + within * heights.of(index)) / heights.total();
  }

  /** The offset that stands at a fraction of the whole length. */
  int offsetAt(double fraction) {
    if (heights.count() == 0) {
      return 0;
    }
    double distance = Math.clamp(fraction, 0, 1) * heights.total();
    int index = heights.indexAt(distance);
    Range block = report.blocks().get(index).range();
    double within = (distance - heights.above(index)) / Math.max(1, heights.of(index));
    return block.start() + (int) (Math.clamp(within, 0, 1) * block.length());
  }

  /** The offset of the first line in view; white space below a block's last line is none of it. */
  int topOffset() {
    for (ParagraphCell cell : cells.values()) {
      if (cell.getLayoutY() + cell.textBottom() > 1) {
        double y = Math.max(cell.textTop(), -cell.getLayoutY());
        int offset = cell.insertionAt(metrics.textLeft() + 1, y + cell.lineHeight() / 2);
        return Math.min(offset, cell.block().range().end());
      }
    }
    return cells.isEmpty() ? 0 : report.blocks().get(anchor).range().start();
  }

  /** The offset of the last line in view. */
  int bottomOffset() {
    ParagraphCell last = null;
    for (ParagraphCell cell : cells.values()) {
      if (cell.getLayoutY() < getHeight()) {
        last = cell;
      }
    }
    if (last == null) {
      return 0;
    }
    return last.insertionAt(
        metrics.textLeft() + metrics.textWidth(), getHeight() - last.getLayoutY());
  }

  Optional<ParagraphCell> cellAt(double y) {
    return cells.values().stream()
        .filter(cell -> y >= cell.getLayoutY() && y < cell.getLayoutY() + cell.getHeight())
        .findFirst();
  }

  Optional<ParagraphCell> cellOf(int offset) {
    return Optional.ofNullable(cells.get(report.blockIndexAt(offset)));
  }

  /** The insertion offset nearest to a point of this column. */
  int insertionAt(double x, double y) {
    ParagraphCell nearest = null;
    for (ParagraphCell cell : cells.values()) {
      if (nearest == null || cell.getLayoutY() <= y) {
        nearest = cell;
      }
    }
    return nearest == null ? 0 : nearest.insertionAt(x, y - nearest.getLayoutY());
  }

  SheetMetrics metrics() {
    return metrics;
  }

  double lineHeight() {
    return typography.em() * 1.9;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width <= 0 || height <= 0) {
      return;
    }
    SheetMetrics wanted = SheetMetrics.of(width, typography.em());
    if (!wanted.equals(metrics)) {
      OptionalInt top = cells.isEmpty() ? OptionalInt.empty() : OptionalInt.of(keptTop());
      metrics = wanted;
      rebuild();
      if (top.isPresent() && reveal.isEmpty()) {
        kept = top;
        int first = top.getAsInt();
        reveal = Optional.of(new Reveal(first, cell -> airAbove(cell, first)));
      }
    }
    double paperRight = metrics.paperLeft() + metrics.paperWidth();
    paper.resizeRelocate(metrics.paperLeft(), 0, metrics.paperWidth(), height);
    leftEdge.resizeRelocate(metrics.paperLeft(), 0, 1, height);
    rightEdge.resizeRelocate(paperRight - 1, 0, 1, height);
    if (report.blocks().isEmpty()) {
      return;
    }
    reveal.ifPresent(
        place -> {
          anchor = report.blockIndexAt(place.offset());
          ParagraphCell cell = cellFor(anchor);
          anchorTop = place.lineTop().applyAsDouble(cell) - cell.lineTop(place.offset());
        });
    reveal = Optional.empty();
    settle(height);
    fill(height);
    afterLayout.run();
  }

  /** Moves the anchor to the first block in view, and keeps the text from leaving the view. */
  private void settle(double height) {
    while (anchorTop > 0 && anchor > 0) {
      anchor--;
      anchorTop -= heightOf(anchor);
    }
    while (anchorTop + heightOf(anchor) <= 0 && anchor < heights.count() - 1) {
      anchorTop += heightOf(anchor);
      anchor++;
    }
    double bottom = anchorTop;
    int index = anchor;
    while (index < heights.count() && bottom < height) {
      bottom += heightOf(index++);
    }
    if (bottom < height - PADDING && index == heights.count()) {
      anchorTop += height - PADDING - bottom;
      while (anchorTop > 0 && anchor > 0) {
        anchor--;
        anchorTop -= heightOf(anchor);
      }
    }
    if (anchor == 0 && anchorTop > PADDING) {
      anchorTop = PADDING;
    }
  }

  private void fill(double height) {
    List<Integer> used = new ArrayList<>();
    double top = anchorTop;
    for (int index = anchor; index < heights.count() && top < height; index++) {
      ParagraphCell cell = cellFor(index);
      double cellHeight = heightOf(index);
      cell.resizeRelocate(0, snapPositionY(top), getWidth(), cellHeight);
      used.add(index);
      top += cellHeight;
    }
    discard(cells.keySet().stream().filter(index -> !used.contains(index)).toList());
  }

  private void discard(Collection<Integer> unused) {
    for (int index : List.copyOf(unused)) {
      getChildren().remove(cells.remove(index));
    }
  }

  private void rebuild() {
    discard(cells.keySet());
    heights = new Heights(report, typography, metrics);
    requestLayout();
  }

  private double heightOf(int index) {
    double height = cellFor(index).height();
    if (height != heights.of(index)) {
      heights.measured(index, height);
    }
    return height;
  }

  private ParagraphCell cellFor(int index) {
    ParagraphCell known = cells.get(index);
    if (known != null) {
      return known;
    }
    ParagraphCell cell = new ParagraphCell(report, index, typography, metrics);
    cell.setManaged(false);
    cells.put(index, cell);
    getChildren().add(cell);
    decorate(cell);
    return cell;
  }

  private void decorate(ParagraphCell cell) {
    List<Decoration> all = new ArrayList<>(decorations.ofBlock(cell.index()));
    selection.ifPresent(range -> all.add(new Decoration(range, DecorationStyle.SELECTION)));
    cell.setDecorations(all);
    cell.setCaret(caret);
  }
}
