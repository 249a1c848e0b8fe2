package org.yandu.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.HitInfo;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * One block of the report on the sheet: its text, what is painted behind it, and the numbers of the
 * pages that begin in it. Offsets are those of the report's text; the indent that the cell puts
 * before a paragraph is known to nobody else.
 */
final class ParagraphCell extends Region {

  /** The two-character indent of a Chinese paragraph. */
  private static final String INDENT = "\u3000\u3000";

  /** How much of the space between two lines may be shown above the lower one. */
  private static final double WHITE_BETWEEN_LINES = 0.6;

  private final Pane background = new Pane();
  private final TextFlow flow = new TextFlow();
  private final Pane foreground = new Pane();
  private final Margin margin;
  private final Report report;
  private final int index;
  private final Block block;
  private final String indent;
  private final Typography.Face face;
  private final Typography.Face body;
  private final SheetMetrics metrics;
  private final double spaceAbove;
  private final double spaceBelow;
  private List<Decoration> decorations = List.of();
  private Optional<Integer> caret = Optional.empty();
  private double laidOutHeight = -1;

  ParagraphCell(Report report, int index, Typography typography, SheetMetrics metrics) {
    this.report = report;
    this.index = index;
    this.block = report.blocks().get(index);
    this.metrics = metrics;
    this.face = typography.of(block);
    this.indent = isIndented(block.kind()) ? INDENT : "";
    this.spaceAbove = typography.em() * spaceAbove(block);
    this.spaceBelow = typography.em() * spaceBelow(report, index);
    this.body = typography.body();
    this.margin = new Margin(metrics, typography.em());
    getStyleClass().addAll("sheet-block", "sheet-" + block.kind().jsonName());
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(report.textOf(block));
    background.setManaged(false);
    background.setMouseTransparent(true);
    foreground.setManaged(false);
    foreground.setMouseTransparent(true);
    flow.setManaged(false);
    flow.setMouseTransparent(true);
    flow.setLineSpacing(face.lineSpacing());
    flow.setTextAlignment(alignment(block.kind()));
    fillFlow();
    getChildren().addAll(background, flow, foreground, margin);
  }

  int index() {
    return index;
  }

  Block block() {
    return block;
  }

  /** The height of the block at the width of its column, in pixels. */
  double height() {
    if (laidOutHeight < 0) {
      double width = measure();
      double height = flow.prefHeight(width);
      double left = isCentred() ? (metrics.textWidth() - width) / 2 : 0;
      flow.resizeRelocate(metrics.textLeft() + snapPositionX(left), spaceAbove, width, height);
      flow.layout();
      laidOutHeight = Math.ceil(spaceAbove + height + face.lineSpacing() + spaceBelow);
      addPageNumbers();
      addRule();
    }
    return laidOutHeight;
  }

  /** The lines as they are set, in offsets of the report's text; the indent belongs to none. */
  List<Range> lines() {
    height();
    LayoutInfo layout = flow.getLayoutInfo();
    return layout.getTextLines(false).stream()
        .map(line -> new Range(toReport(line.start()), toReport(line.end())))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The first edge of the first character of a line, in this cell. */
  double lineLeft(Range line) {
    return rectangles(new Range(line.start(), line.start() + 1)).getFirst().getMinX();
  }

  void setDecorations(List<Decoration> newDecorations) {
    if (!decorations.equals(newDecorations)) {
      decorations = List.copyOf(newDecorations);
      requestLayout();
    }
  }

  void setCaret(Optional<Integer> offset) {
    Optional<Integer> mine =
        offset.filter(at -> at >= block.range().start() && at <= block.range().end());
    if (!caret.equals(mine)) {
      caret = mine;
      requestLayout();
    }
  }

  /** The offset in the report's text between the characters nearest to a point of this cell. */
  int insertionAt(double x, double y) {
    return toReport(hit(x, y).getInsertionIndex());
  }

  /** The offset of the character under a point of this cell, or -1 beside the text. */
  int characterAt(double x, double y) {
    int offset = toReport(hit(x, y).getCharIndex());
    if (offset >= block.range().end()) {
      return -1;
    }
    Point2D point = new Point2D(x, y);
    boolean over =
        rectangles(new Range(offset, offset + 1)).stream().anyMatch(box -> box.contains(point));
    return over ? offset : -1;
  }

  /** The boxes of the lines of a range of the report's text, as far as it lies in this block. */
  List<Rectangle2D> rectangles(Range range) {
    height();
    Optional<Range> mine = range.intersection(block.range());
    if (mine.isEmpty()) {
      return List.of();
    }
    return boxes(flow.getLayoutInfo(), mine.get()).stream().map(this::toCell).toList();
  }

  /** The upper edge of the line that holds an offset, in this cell. */
  double lineTop(int offset) {
    height();
    return caretBox(offset).getMinY();
  }

  double lineHeight() {
    return face.lineHeight();
  }

  /** Where the first line begins, in this cell. */
  double textTop() {
    return spaceAbove;
  }

  /** Where the last line ends, in this cell. */
  double textBottom() {
    return height() - spaceBelow - face.lineSpacing();
  }

  boolean isInFirstLine(int offset) {
    return lineTop(offset) < spaceAbove + face.lineHeight() / 2;
  }

  /** How much can be shown above a line without a piece of the line before, in pixels. */
  double whiteBetweenLines() {
    return face.lineSpacing() * WHITE_BETWEEN_LINES;
  }

  /** The offset one line up or down at a given x, or nothing if the block has no such line. */
  Optional<Integer> verticalNeighbour(int offset, double x, int lines) {
    Rectangle2D box = caretBox(offset);
    double y = box.getMinY() + box.getHeight() / 2 + lines * face.lineHeight();
    boolean inside = y > spaceAbove && y < laidOutHeight - spaceBelow - face.lineSpacing() / 2;
    return inside ? Optional.of(insertionAt(x, y)) : Optional.empty();
  }

  /** Where the caret stands at an offset, in this cell. */
  Rectangle2D caretBox(int offset) {
    height();
    LayoutInfo layout = flow.getLayoutInfo();
    int control = toControl(Math.clamp(offset, block.range().start(), block.range().end()));
    return toCell(layout.caretInfoAt(control, true).getSegmentAt(0));
  }

  @Override
  protected void layoutChildren() {
    height();
    foreground.getChildren().removeIf(node -> node.getStyleClass().contains("sheet-transient"));
    background
        .getChildren()
        .setAll(DecorationShapes.of(block.range(), decorations, this::rectangles));
    margin.show(
        decorations.stream()
            .filter(each -> each.style().form().isMarginal() && beginsHere(each.range()))
            .toList(),
        offset -> lineTop(offset) + caretBox(offset).getHeight() / 2);
    caret.ifPresent(
        offset -> {
          Rectangle2D box = caretBox(offset);
          foreground
              .getChildren()
              .add(
                  transientNode(
                      new Rectangle(box.getMinX() - 0.75, box.getMinY(), 1.5, box.getHeight()),
                      "sheet-caret"));
        });
    // What is added during layout would otherwise be painted once without its colours.
    applyCss();
  }

  /** What begins between two blocks begins, for the eye, with the second. */
  private boolean beginsHere(Range range) {
    int before = index == 0 ? 0 : report.blocks().get(index - 1).range().end();
    return range.start() >= before && range.start() < block.range().end();
  }

  private static Node transientNode(Node node, String styleClass) {
    node.getStyleClass().addAll("sheet-transient", styleClass);
    node.setManaged(false);
    return node;
  }

  private void fillFlow() {
    String text = report.textOf(block);
    int strong = Leading.end(block.kind(), text);
    if (!indent.isEmpty()) {
      // In the body's size whatever the block's own: all indents are to be alike.
      Text space = run(indent, false);
      space.setFont(body.font());
      flow.getChildren().add(space);
    }
    if (strong > 0) {
      flow.getChildren().add(run(text.substring(0, strong), true));
    }
    flow.getChildren().add(run(text.substring(strong), false));
  }

  private Text run(String text, boolean strong) {
    Text run = new Text(text);
    run.setFont(strong ? face.strong() : face.font());
    run.getStyleClass().add("sheet-text");
    return run;
  }

  /** A page number stands in the margin beside the line in which the page begins. */
  private void addPageNumbers() {
    double lowest = Double.NEGATIVE_INFINITY;
    Range range = block.range();
    int first = report.pageAt(range.start());
    int last = report.pageAt(range.isEmpty() ? range.start() : range.end() - 1);
    for (int page = Math.max(1, first); page <= last; page++) {
      int start = report.pageStarts().get(page - 1);
      if (!range.contains(start) && start != range.start()) {
        continue;
      }
      double y = Math.max(lineTop(start), lowest);
      Text number = new Text(Integer.toString(page));
      number.getStyleClass().add("sheet-page-number");
      number.setManaged(false);
      Line rule = new Line(0, 0, 28, 0);
      rule.getStyleClass().add("sheet-page-rule");
      rule.setManaged(false);
      rule.relocate(metrics.pageColumn(), Math.rint(y + 2));
      number.setX(metrics.pageColumn() + 14 - number.getLayoutBounds().getWidth() / 2);
      number.setY(Math.rint(y + 18));
      foreground.getChildren().addAll(rule, number);
      lowest = y + 24;
    }
  }

  private void addRule() {
    if (block.kind() == BlockKind.GLOSSARY_TITLE) {
      double y = Math.rint(spaceAbove * 0.55) + 0.5;
      Line rule = new Line(metrics.textLeft(), y, metrics.textLeft() + metrics.textWidth(), y);
      rule.getStyleClass().add("sheet-rule");
      rule.setManaged(false);
      foreground.getChildren().add(rule);
    }
  }

  private HitInfo hit(double x, double y) {
    height();
    return flow.getHitInfo(new Point2D(x - flow.getLayoutX(), y - flow.getLayoutY()));
  }

  private List<Rectangle2D> boxes(LayoutInfo layout, Range range) {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (Rectangle2D box :
        layout.getSelectionGeometry(toControl(range.start()), toControl(range.end()), false)) {
      if (box.getWidth() > 0) {
        boxes.add(box);
      }
    }
    return boxes;
  }

  private Rectangle2D toCell(Rectangle2D box) {
    return new Rectangle2D(
        box.getMinX() + flow.getLayoutX(),
        box.getMinY() + flow.getLayoutY(),
        box.getWidth(),
        box.getHeight());
  }

  private int toReport(int control) {
    return Math.clamp(
        (long) control - indent.length() + block.range().start(),
        block.range().start(),
        block.range().end());
  }

  private int toControl(int offset) {
    return offset - block.range().start() + indent.length();
  }

  private static boolean isIndented(BlockKind kind) {
    return kind == BlockKind.PARAGRAPH
        || kind == BlockKind.HEADING
        || kind == BlockKind.GLOSSARY_ENTRY;
  }

  /** How wide the lines may be. */
  private double measure() {
    return isHeadline(block.kind())
        ? new HeadlineMeasure(flow, face, metrics.textWidth()).of(isCentred())
        : metrics.textWidth();
  }

  private static boolean isHeadline(BlockKind kind) {
    return kind == BlockKind.TITLE || kind == BlockKind.HEADING || kind == BlockKind.GLOSSARY_TITLE;
  }

  private boolean isCentred() {
    return alignment(block.kind()) == TextAlignment.CENTER;
  }

  private static TextAlignment alignment(BlockKind kind) {
    return switch (kind) {
      case TITLE, BYLINE, GLOSSARY_TITLE, COLOPHON -> TextAlignment.CENTER;
      default -> TextAlignment.LEFT;
    };
  }

  /** In characters of the body type. */
  private static double spaceAbove(Block block) {
    return switch (block.kind()) {
      case TITLE -> 1.2;
      case HEADING -> block.level() == 1 ? 1.4 : 0.6;
      case GLOSSARY_TITLE -> 3.2;
      case COLOPHON -> 2.4;
      default -> 0;
    };
  }

  /** In characters of the body type. */
  private static double spaceBelow(Report report, int index) {
    Block block = report.blocks().get(index);
    boolean lastLine =
        index + 1 < report.blocks().size() && report.blocks().get(index + 1).kind() != block.kind();
    return switch (block.kind()) {
      case TITLE -> 0.8;
      case BYLINE -> lastLine ? 1.2 : 0.2;
      case HEADING -> block.level() == 1 ? 0.6 : 0.2;
      case GLOSSARY_TITLE -> 1;
      default -> 0.3;
    };
  }
}
