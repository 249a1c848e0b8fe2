package org.yandu.ui.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.ActionEvent;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** The sheet, drawn block by block, with the map of the whole text at its right edge. */
public final class SheetView extends Region implements Sheet {

  private static final double REVEALED_AT = 0.3;
  private static final double MAP_WIDTH = 26;

  /** Panes beside the sheet give way before lines become too short to be read, in pixels. */
  private static final double NARROWEST = 400;

  private final ReadOnlyIntegerWrapper topOffset = new ReadOnlyIntegerWrapper(this, "topOffset");
  private final ReadOnlyObjectWrapper<Range> inView =
      new ReadOnlyObjectWrapper<>(this, "inView", new Range(0, 0));
  private final ReadOnlyIntegerWrapper pointedOffset =
      new ReadOnlyIntegerWrapper(this, "pointedOffset", -1);
  private final Column column;
  private final SheetMap map;
  private final SheetSelection selection;
  private final Rectangle clip = new Rectangle();
  private Report report;
  private Decorations decorations;
  private final RangeHandles handles;
  private IntConsumer clicked = offset -> {};
  private Consumer<String> signClicked = key -> {};
  private Consumer<Range> resized = range -> {};
  private Optional<Point2D> held = Optional.empty();

  public SheetView(Report report, Typography typography) {
    this.report = report;
    this.decorations = new Decorations(report);
    this.column = new Column(report, decorations, typography, this::columnLaidOut);
    this.map = new SheetMap(column, decorations, getChildren()::add);
    this.selection = new SheetSelection(column, report);
    this.handles = new RangeHandles(column);
    getStyleClass().add("sheet");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText(report.title());
    setFocusTraversable(true);
    column.setManaged(false);
    map.setManaged(false);
    setClip(clip);
    getChildren().addAll(column, map);
    setMinSize(NARROWEST, 0);
    setPrefSize(844, 800);
    new SheetMouse(this, column, selection, handles)
        .install(this::setPointed, offset -> clicked.accept(offset));
    column.addEventHandler(ActionEvent.ACTION, this::signFired);
    new SheetKeys(this, column, selection).install();
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    selection.rangeProperty().addListener((observable, before, now) -> showSelection());
    selection.caretProperty().addListener((observable, before, now) -> showSelection());
    focusedProperty().addListener((observable, before, now) -> showSelection());
  }

  @Override
  public Region region() {
    return this;
  }

  @Override
  public void show(Report newReport) {
    report = newReport;
    decorations = new Decorations(report);
    selection.setReport(report);
    handles.show(Optional.empty());
    setPointed(-1);
    setAccessibleText(report.title());
    map.setDecorations(decorations);
    column.setReport(report, decorations);
  }

  @Override
  public void setTypography(Typography typography) {
    held.ifPresentOrElse(
        point -> column.setTypography(typography, point), () -> column.setTypography(typography));
  }

  @Override
  public void hold(Point2D inScene, Runnable change) {
    held = Optional.of(column.sceneToLocal(inScene)).filter(column::contains);
    try {
      change.run();
    } finally {
      held = Optional.empty();
    }
  }

  @Override
  public void setPlaceNames(IntFunction<String> names) {
    map.setPlaceNames(names);
  }

  @Override
  public void setDecorations(Layer layer, List<Decoration> layerDecorations) {
    if (layer == Layer.CHOSEN) {
      handles.show(
          layerDecorations.stream()
              .filter(each -> each.style().form() == DecorationStyle.Form.FRAME_WITH_ENDS)
              .findFirst());
    }
    decorations.set(layer, layerDecorations);
    column.decorationsChanged();
    if (layer != Layer.POINTED && layer != Layer.CHOSEN) {
      map.setDecorations(decorations);
    }
  }

  @Override
  public void reveal(Range range) {
    column.reveal(range.start(), REVEALED_AT);
  }

  @Override
  public void ensureVisible(Range range) {
    boolean whole =
        boundsInScene(range)
            .map(bounds -> localToScene(getLayoutBounds()).contains(bounds))
            .orElse(false);
    if (!whole) {
      reveal(range);
    }
  }

  @Override
  public void scrollTo(int offset) {
    column.revealFirst(Math.min(offset, report.text().length()));
  }

  @Override
  public ReadOnlyIntegerProperty topOffsetProperty() {
    return topOffset.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Range> inViewProperty() {
    return inView.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<Range>> selectionProperty() {
    return selection.rangeProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Optional<Integer>> caretProperty() {
    return selection.caretProperty();
  }

  @Override
  public void select(Range range) {
    selection.select(range);
  }

  @Override
  public void selectAll() {
    selection.selectAll();
  }

  @Override
  public void clearSelection() {
    selection.clear();
  }

  @Override
  public ReadOnlyIntegerProperty pointedOffsetProperty() {
    return pointedOffset.getReadOnlyProperty();
  }

  @Override
  public void setOnClicked(IntConsumer handler) {
    clicked = handler;
  }

  @Override
  public void setOnSignClicked(Consumer<String> handler) {
    signClicked = handler;
  }

  @Override
  public void setOnResized(Consumer<Range> handler) {
    resized = handler;
  }

  private void signFired(ActionEvent event) {
    if (event.getTarget() instanceof MarginSign sign) {
      signClicked.accept(sign.key());
    }
  }

  /** Paints the chosen passage with the end that is held where it has been dragged to. */
  void paintHandles() {
    decorations.set(Layer.CHOSEN, handles.painted());
    column.decorationsChanged();
  }

  /** Lets go of the end that is held; until the change is made all is as it was. */
  void releaseHandle() {
    Optional<Range> range = handles.release();
    paintHandles();
    range.ifPresent(resized);
  }

  @Override
  public Optional<Bounds> boundsInScene(Range range) {
    if (report.blocks().isEmpty()) {
      return Optional.empty();
    }
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    int first = report.blockIndexAt(range.start());
    int last = report.blockIndexAt(Math.max(range.start(), range.end() - 1));
    for (int index = first; index <= last; index++) {
      Optional<ParagraphCell> cell = column.cellOf(report.blocks().get(index).range().start());
      if (cell.isEmpty()) {
        continue;
      }
      for (Rectangle2D box : cell.get().rectangles(range)) {
        left = Math.min(left, box.getMinX());
        right = Math.max(right, box.getMaxX());
        top = Math.min(top, box.getMinY() + cell.get().getLayoutY());
        bottom = Math.max(bottom, box.getMaxY() + cell.get().getLayoutY());
      }
    }
    if (left > right) {
      return Optional.empty();
    }
    return Optional.of(column.localToScene(new BoundingBox(left, top, right - left, bottom - top)));
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    double columnWidth = Math.max(0, getWidth() - MAP_WIDTH);
    column.resizeRelocate(0, 0, columnWidth, getHeight());
    map.resizeRelocate(columnWidth, 0, MAP_WIDTH, getHeight());
  }

  private void columnLaidOut() {
    int top = column.topOffset();
    topOffset.set(top);
    inView.set(new Range(top, Math.max(top, column.bottomOffset())));
    map.requestLayout();
  }

  private void scrolled(ScrollEvent event) {
    if (event.isControlDown()) {
      return;
    }
    column.scrollBy(-event.getDeltaY());
    setPointed(-1);
    event.consume();
  }

  private void setPointed(int offset) {
    pointedOffset.set(offset);
    column.setCursor(offset >= 0 ? Cursor.TEXT : Cursor.DEFAULT);
  }

  private void showSelection() {
    column.setSelection(
        selection.rangeProperty().get(),
        isFocused() ? selection.caretProperty().get() : Optional.empty());
  }

  /** The offset of the character at a point of the scene, or -1. */
  @Override
  public int characterAt(Point2D inScene) {
    Point2D point = column.sceneToLocal(inScene);
    return column
        .cellAt(point.getY())
        .map(cell -> cell.characterAt(point.getX(), point.getY() - cell.getLayoutY()))
        .orElse(-1);
  }
}
