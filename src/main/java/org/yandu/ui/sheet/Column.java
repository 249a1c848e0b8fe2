package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
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

  /** A place that is to stand at a fraction of the height of the view at the next layout. */
  private record Reveal(int offset, double fraction) {}

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
    kept = OptionalInt.empty();
    anchor = 0;
    anchorTop = PADDING;
    rebuild();
  }

  void setTypography(Typography newTypography) {
    int top = keptTop();
    typography = newTypography;
    rebuild();
    reveal(top, 0);
    kept = OptionalInt.of(top);
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

  /** Brings the line of an offset to a fraction of the height of the view, 0 being its top. */
  void reveal(int offset, double fraction) {
    kept = OptionalInt.empty();
    reveal = Optional.of(new Reveal(offset, fraction));
    requestLayout();
  }

  void scrollBy(double pixels) {
    kept = OptionalInt.empty();
    anchorTop -= pixels;
    requestLayout();
  }

  /** Scrolls so that the view begins at a fraction of the whole length. */
  void scrollToFraction(double fraction) {
    kept = OptionalInt.empty();
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

  /** The offset of the first line that is wholly in view. */
  int topOffset() {
    for (ParagraphCell cell : cells.values()) {
      if (cell.getLayoutY() + cell.getHeight() > 1) {
        double y = Math.max(0, -cell.getLayoutY());
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
        reveal = Optional.of(new Reveal(top.getAsInt(), 0));
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
          double line = cellFor(anchor).lineTop(place.offset());
          anchorTop = Math.max(0, place.fraction() * height) - line;
          if (anchor == 0 && place.fraction() <= 0) {
            anchorTop += PADDING;
          }
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
