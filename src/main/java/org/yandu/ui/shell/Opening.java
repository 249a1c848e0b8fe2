package org.yandu.ui.shell;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.sheet.SheetView;

/**
 * The window as it opens: the report, in its place among panes that are still bare. The reader has
 * it to read while the rest is made, which takes as long again.
 */
final class Opening {

  /** What lies between two panes, in pixels, as the style sheet has it. */
  private static final double DIVIDER = 6;

  private final StackPane root = new StackPane();
  private final SheetView sheet;

  /**
   * @param position the offset with which the view begins
   * @param dividers where the sheet begins and ends, as parts of the window's width
   */
  Opening(Reading reading, Appearance appearance, int position, double[] dividers) {
    sheet = new SheetView(reading.report(), appearance.typography());
    sheet.setId("sheet");
    Painter.paintLinks(reading, sheet);
    BorderPane frame = new BorderPane(sheet);
    frame.setTop(bare("top-bar"));
    frame.setLeft(bareSide("side", width -> before(dividers[0], width)));
    frame.setRight(bareSide("side-right", width -> width - before(dividers[1], width) - DIVIDER));
    BorderPane.setMargin(sheet, new Insets(0, DIVIDER, 0, DIVIDER));
    frame.setBottom(bare("status-bar"));
    root.getChildren().setAll(frame);
    root.setId("window");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(Opening.class.getResource("yandu.css"), "yandu.css")
                .toExternalForm());
    sheet.scrollTo(position);
  }

  StackPane root() {
    return root;
  }

  Sheet sheet() {
    return sheet;
  }

  private static Region bare(String styleClass) {
    Region pane = new Region();
    pane.getStyleClass().add(styleClass);
    return pane;
  }

  private Region bareSide(String styleClass, DoubleUnaryOperator share) {
    Region pane = bare(styleClass);
    pane.prefWidthProperty()
        .bind(root.widthProperty().map(width -> share.applyAsDouble(width.doubleValue())));
    return pane;
  }

  /** What lies before a divider, in whole pixels. */
  private static double before(double divider, double width) {
    return Math.rint(divider * width - DIVIDER / 2);
  }
}
