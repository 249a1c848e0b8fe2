package org.yandu.ui.outline;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** 目录: a click or Enter jumps, and the section that is read stands out. */
public final class OutlineView extends ListView<OutlineModel.Row> {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  public OutlineView(OutlineModel model, Words words) {
    super(model.rows());
    getStyleClass().addAll("side-list", "outline");
    setAccessibleText(words.of("outline.title"));
    setId("outline");
    Label empty = new Label(words.of("outline.none"));
    empty.getStyleClass().add("side-empty");
    empty.setWrapText(true);
    setPlaceholder(empty);
    setCellFactory(list -> new Cell(model));
    setOnKeyPressed(
        event -> {
          OutlineModel.Row row = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && row != null) {
            model.goTo(row);
            event.consume();
          }
        });
    model
        .currentProperty()
        .addListener(
            (observable, before, now) -> {
              refresh();
              keepInView(now.intValue());
            });
  }

  private void keepInView(int index) {
    if (index >= 0) {
      getSelectionModel().clearSelection();
      scrollTo(Math.max(0, index - 6));
    }
  }

  /** Enough from line to line, as a multiple of the type's size; 1.54 is painted. */
  private static final double LINE = 1.6;

  private static final class Cell extends ListCell<OutlineModel.Row> {

    private final OutlineModel model;

    Cell(OutlineModel model) {
      this.model = model;
      setPrefWidth(0);
      setWrapText(true);
      Hint.install(this, () -> isEmpty() ? "" : getItem().title());
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              model.goTo(getItem());
            }
          });
    }

    /** Two lines say enough of a heading; the whole of it is in the hint. */
    @Override
    protected double computePrefHeight(double width) {
      double padding = snappedTopInset() + snappedBottomInset();
      double twoLines = 2 * LINE * getFont().getSize() + padding;
      return Math.min(super.computePrefHeight(width), Math.ceil(twoLines));
    }

    @Override
    protected void updateItem(OutlineModel.Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("outline-part", "outline-section", "outline-item");
      if (empty || row == null) {
        setText(null);
        pseudoClassStateChanged(CURRENT, false);
        return;
      }
      setText(row.label());
      getStyleClass()
          .add(
              row.depth() == 0
                  ? "outline-part"
                  : row.depth() == 1 ? "outline-section" : "outline-item");
      pseudoClassStateChanged(CURRENT, getIndex() == model.currentProperty().get());
    }
  }
}
