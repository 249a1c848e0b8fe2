package org.yandu.ui.shell;

import java.util.Objects;
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

  private final StackPane root = new StackPane();
  private final SheetView sheet;

  /**
   * @param position the offset with which the view begins
   * @param dividers where the sheet begins and ends, as parts of the window's width
   * @param width of the window, in pixels
   */
  Opening(Reading reading, Appearance appearance, int position, double[] dividers, double width) {
    sheet = new SheetView(reading.report(), appearance.typography());
    sheet.setId("sheet");
    Painter.paintLinks(reading.open(), sheet);
    BorderPane frame = new BorderPane(sheet);
    frame.setTop(bare("top-bar"));
    frame.setLeft(bare("side", dividers[0] * width));
    frame.setRight(bare("side-right", (1 - dividers[1]) * width));
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

  private static Region bare(String styleClass, double width) {
    Region pane = bare(styleClass);
    pane.setPrefWidth(width);
    return pane;
  }
}
