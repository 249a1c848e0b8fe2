package org.yandu.ui.annotations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.yandu.ui.reading.Escaping;
import org.yandu.ui.reading.WrappingCell;
import org.yandu.ui.words.Words;

/** 回收站: what was deleted, how long it can still be had back, and the way back. */
final class BinView extends VBox implements Escaping {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final BinModel model;
  private final Runnable back;
  private final Words words;
  private final ListView<BinModel.Deleted> list;
  private final Button restore = new Button();

  /**
   * @param back shows the annotations again
   */
  BinView(BinModel model, Runnable back, Words words) {
    this.model = model;
    this.back = back;
    this.words = words;
    setId("bin");
    list = new ListView<>(model.all());
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setId("bin-list");
    list.getStyleClass().addAll("side-list", "find-list");
    list.setAccessibleText(words.of("bin.title"));
    Label empty = new Label(words.of("bin.empty", BinModel.DAYS));
    empty.setWrapText(true);
    empty.getStyleClass().add("side-empty");
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new Cell(view));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> nameRestore());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !selected().isEmpty()) {
            restore();
            event.consume();
          }
        });
    Button leave = SelectionBar.button("bin-back", Feather.ARROW_LEFT, words.of("bin.back"));
    leave.setOnAction(event -> back.run());
    Label title = new Label(words.of("bin.title"));
    title.getStyleClass().add("bin-title");
    restore.setId("bin-restore");
    restore.getStyleClass().add("mark-action");
    restore.setMinWidth(Region.USE_PREF_SIZE);
    restore.setOnAction(event -> restore());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(leave, title, space, restore);
    line.getStyleClass().add("side-line");
    Label about = new Label(words.of("bin.about", BinModel.DAYS));
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add("detail-meta");
    VBox head = new VBox(line, about);
    head.getStyleClass().add("side-head");
    getChildren().addAll(head, list);
    // Where there is nothing, the list itself says the same.
    BooleanBinding any = Bindings.isNotEmpty(model.all());
    for (Node needless : List.of(about, restore)) {
      needless.visibleProperty().bind(any);
      needless.managedProperty().bind(any);
    }
    nameRestore();
  }

  void focusList() {
    list.requestFocus();
  }

  @Override
  public boolean escape() {
    back.run();
    return true;
  }

  private List<BinModel.Deleted> selected() {
    return List.copyOf(list.getSelectionModel().getSelectedItems());
  }

  private void nameRestore() {
    int count = list.getSelectionModel().getSelectedIndices().size();
    restore.setText(count > 1 ? words.of("bin.restore.several", count) : words.of("bin.restore"));
    restore.setDisable(count == 0);
  }

  private void restore() {
    model.restore(selected());
    list.requestFocus();
  }

  private final class Cell extends WrappingCell<BinModel.Deleted> {

    private final AnnotationRow row = new AnnotationRow(words);

    Cell(ListView<BinModel.Deleted> list) {
      super(list);
    }

    @Override
    protected void updateItem(BinModel.Deleted binned, boolean empty) {
      super.updateItem(binned, empty);
      if (empty || binned == null) {
        setGraphic(null);
        return;
      }
      String deleted = TIME.format(binned.when().atZone(ZoneId.systemDefault()));
      row.show(
          binned.annotation(),
          model.reportOf(binned),
          "",
          words.of("bin.deleted", deleted, model.daysLeft(binned)));
      setGraphic(row);
    }
  }
}
