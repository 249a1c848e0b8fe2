package org.yandu.ui.find;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.ui.words.Words;

/** What was looked for lately, offered under the field while that is empty and has the focus. */
final class HistoryBox {

  private static final double LINE = 30;

  /** What the list has above and below its lines. */
  private static final double MARGIN = 20;

  private static final int MOST_LINES = 8;

  private final SearchHistoryModel model;
  private final Pane overlay;
  private final Region under;
  private final TextField field;
  private final ListView<String> list;
  private final VBox box;

  /**
   * @param overlay lies over the whole window
   * @param under what the box stands under, as wide as it
   */
  HistoryBox(SearchHistoryModel model, Pane overlay, Region under, TextField field, Words words) {
    this.model = model;
    this.overlay = overlay;
    this.under = under;
    this.field = field;
    list = new ListView<>(model.queries());
    list.setId("history-list");
    list.getStyleClass().addAll("side-list", "history-list");
    list.setAccessibleText(words.of("find.history"));
    list.setFixedCellSize(LINE);
    list.setCellFactory(view -> new Line());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Label title = new Label(words.of("find.history"));
    title.getStyleClass().add("history-title");
    Button clear = new Button(words.of("find.history.clear"));
    clear.setId("history-clear");
    clear.getStyleClass().add("mark-action");
    clear.setOnAction(
        event -> {
          model.clear();
          field.requestFocus();
        });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, clear);
    head.getStyleClass().add("history-head");
    box = new VBox(head, list);
    box.setId("history");
    box.getStyleClass().add("history");
    box.setVisible(false);
    box.setManaged(false);
    overlay.getChildren().add(box);
    field.focusedProperty().addListener((observable, before, now) -> offer());
    field.textProperty().addListener((observable, before, now) -> offer());
    model.queries().subscribe(this::offer);
    field
        .sceneProperty()
        .flatMap(scene -> scene.focusOwnerProperty())
        .addListener((observable, before, now) -> offer());
    under.layoutBoundsProperty().addListener((observable, before, now) -> offer());
  }

  boolean isShowing() {
    return box.isVisible();
  }

  /** Shows or hides the box, whichever is due. */
  void offer() {
    boolean due =
        field.getText().isEmpty()
            && !model.queries().isEmpty()
            && (field.isFocused() || isInside());
    box.setVisible(due);
    if (due) {
      place();
    }
  }

  /** Goes on from the field to the first line. */
  void enter() {
    list.requestFocus();
    list.getSelectionModel().clearAndSelect(0);
  }

  private boolean isInside() {
    Node owner = field.getScene() == null ? null : field.getScene().getFocusOwner();
    for (Node each = owner; each != null; each = each.getParent()) {
      if (each.equals(box)) {
        return true;
      }
    }
    return false;
  }

  private void place() {
    Bounds above = overlay.sceneToLocal(under.localToScene(under.getLayoutBounds()));
    list.setPrefHeight(LINE * Math.min(MOST_LINES, model.queries().size()) + MARGIN);
    double width = above.getWidth();
    box.resizeRelocate(
        Math.rint(above.getMinX()),
        Math.rint(above.getMaxY() + 4),
        width,
        Math.ceil(box.prefHeight(width)));
  }

  private void key(KeyEvent event) {
    String chosen = list.getSelectionModel().getSelectedItem();
    int line = list.getSelectionModel().getSelectedIndex();
    if (event.getCode() == KeyCode.ENTER && chosen != null) {
      take(chosen);
      event.consume();
    } else if (event.getCode() == KeyCode.UP && line <= 0) {
      field.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
      int next = line + (event.getCode() == KeyCode.UP ? -1 : 1);
      list.getSelectionModel().clearAndSelect(Math.min(next, model.queries().size() - 1));
      event.consume();
    }
  }

  private void take(String query) {
    field.requestFocus();
    field.setText(query);
    field.end();
  }

  private final class Line extends ListCell<String> {

    Line() {
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              take(getItem());
            }
          });
    }

    @Override
    protected void updateItem(String query, boolean empty) {
      super.updateItem(query, empty);
      setText(empty ? "" : query);
    }
  }
}
