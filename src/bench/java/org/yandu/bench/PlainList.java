package org.yandu.bench;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.report.Report;

/**
 * What JavaFX offers for a long text of itself: a list of paragraphs in the same face, measure and
 * leading as the sheet's, without links, marks or page numbers.
 */
final class PlainList extends ListView<Integer> {

  private static final double CHARACTERS_A_LINE = 36;
  private static final double LEADING = 1.9;

  private Font font;

  PlainList(Report report, double pixels) {
    super(
        FXCollections.observableArrayList(
            IntStream.range(0, report.blocks().size()).boxed().toList()));
    font = Font.font("Noto Serif SC", pixels);
    setCellFactory(list -> new Cell(report));
  }

  void setPixels(double pixels) {
    font = Font.font("Noto Serif SC", pixels);
    refresh();
  }

  private final class Cell extends ListCell<Integer> {

    private final Report report;
    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);

    Cell(Report report) {
      this.report = report;
      text.getStyleClass().add("sheet-text");
      setStyle("-fx-padding: 0 64 4 64; -fx-background-color: -yd-sheet;");
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
      super.updateItem(index, empty);
      if (empty || index == null) {
        setGraphic(null);
        return;
      }
      text.setFont(font);
      text.setText("\u3000\u3000" + report.textOf(report.blocks().get(index)));
      double measure = CHARACTERS_A_LINE * font.getSize();
      flow.setLineSpacing(font.getSize() * (LEADING - 1.44));
      flow.setMinWidth(measure);
      flow.setPrefWidth(measure);
      flow.setMaxWidth(measure);
      setGraphic(flow);
    }
  }
}
