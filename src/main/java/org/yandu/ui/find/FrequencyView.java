package org.yandu.ui.find;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.ui.find.FrequencyCount.Column;
import org.yandu.ui.find.FrequencyCount.Sorting;
import org.yandu.ui.find.FrequencyModel.Measure;
import org.yandu.ui.reading.ChoiceButton;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** 频次: a line for each report and each of its parts, with a bar and its numbers. */
final class FrequencyView extends VBox {

  private final FrequencyModel model;
  private final Words words;
  private final ListView<FrequencyRow> list;

  /** The line that was unfolded or folded; it stays chosen. */
  private Optional<FrequencyRow> kept = Optional.empty();

  FrequencyView(FrequencyModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("frequency");
    list = new ListView<>(model.rows());
    list.setId("frequency-list");
    list.getStyleClass().addAll("side-list", "frequency-list");
    list.setAccessibleText(words.of("find.frequency"));
    list.setPlaceholder(placeholder());
    // Before the list itself, which takes left and right for ways out of it.
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.rows().addListener((ListChangeListener<FrequencyRow>) change -> chooseAgain());
    model.mostProperty().addListener((observable, before, now) -> list.refresh());
    model.measureProperty().addListener((observable, before, now) -> list.refresh());
    model.find().reading().openProperty().addListener((observable, before, now) -> list.refresh());
    VBox.setVgrow(list, Priority.ALWAYS);
    Button name = column("frequency-by-name", words.of("find.frequency.name"), Column.NAME);
    Button count = column("frequency-by-count", words.of("find.frequency.count"), Column.COUNT);
    Button rate = column("frequency-by-rate", words.of("find.frequency.rate"), Column.RATE);
    list.setCellFactory(
        view ->
            new FrequencyCell(
                model, list, this::toggle, count.widthProperty(), rate.widthProperty(), words));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(name, count, rate);
    head.getStyleClass().add("frequency-head");
    head.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
    getChildren().addAll(measures(), head, list, notes());
  }

  private HBox measures() {
    ToggleGroup group = new ToggleGroup();
    Label caption = new Label(words.of("find.frequency.bars"));
    caption.getStyleClass().add("detail-caption");
    HBox line =
        new HBox(
            caption,
            measure("frequency-count", words.of("find.frequency.count"), group, Measure.COUNT),
            measure("frequency-rate", words.of("find.frequency.rate"), group, Measure.RATE));
    line.getStyleClass().addAll("side-kinds", "frequency-measures");
    line.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private ChoiceButton measure(String id, String name, ToggleGroup group, Measure measure) {
    ChoiceButton button =
        new ChoiceButton(id, name, group, () -> model.measureProperty().set(measure));
    button.setAccessibleText(words.of("find.frequency.bars") + " " + name);
    if (measure == Measure.RATE) {
      Hint.install(button, () -> words.of("find.frequency.about"));
    }
    model
        .measureProperty()
        .subscribe(
            now -> {
              if (now == measure) {
                button.setSelected(true);
              }
            });
    return button;
  }

  /** The head of a column; its arrow always takes room, so that columns stay where they are. */
  private Button column(String id, String name, Column column) {
    FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
    Button button = new Button(name, arrow);
    button.setId(id);
    button.getStyleClass().add("frequency-column");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setContentDisplay(column == Column.NAME ? ContentDisplay.RIGHT : ContentDisplay.LEFT);
    button.setOnAction(event -> model.sortBy(column));
    model
        .sortingProperty()
        .subscribe(
            sorting -> {
              arrow.setVisible(sorting.column() == column);
              arrow.setIconCode(sorting.descending() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP);
              button.setAccessibleText(sorted(name, column, sorting));
            });
    Hint.install(
        button,
        () ->
            column == Column.RATE
                ? words.of("find.frequency.about")
                : sorted(name, column, model.sortingProperty().get()));
    return button;
  }

  private String sorted(String name, Column column, Sorting sorting) {
    if (sorting.column() != column) {
      return words.of("find.frequency.sort", name);
    }
    return sorting.descending()
        ? words.of("find.frequency.sorted.down", name)
        : words.of("find.frequency.sorted.up", name);
  }

  private Label placeholder() {
    Label label = new Label();
    label.setId("frequency-empty");
    label.setWrapText(true);
    label.getStyleClass().add("side-empty");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    switch (model.stateProperty().get()) {
                      case IDLE -> words.of("find.frequency.hint");
                      case COUNTING -> words.of("find.frequency.counting");
                      case COUNTED ->
                          model.find().foundProperty().get().map(Found::done).orElse(true)
                              ? words.of("find.nowhere")
                              : words.of("find.frequency.looking");
                    },
                model.stateProperty()));
    return label;
  }

  /** Says what the table leaves out, where it leaves out something. */
  private Label notes() {
    Label label = new Label();
    label.setId("frequency-notes");
    label.setWrapText(true);
    label.getStyleClass().add("frequency-notes");
    model
        .find()
        .foundProperty()
        .subscribe(
            found -> {
              int left = found.map(Found::noteCount).orElse(0);
              label.setText(words.of("find.frequency.notes", left));
              label.setVisible(left > 0);
              label.setManaged(left > 0);
            });
    return label;
  }

  private void press(KeyEvent event) {
    FrequencyRow row = list.getSelectionModel().getSelectedItem();
    KeyCode key = event.getCode();
    boolean across = key == KeyCode.LEFT || key == KeyCode.RIGHT;
    if (row == null || !(across || key == KeyCode.ENTER)) {
      return;
    }
    if (!across) {
      model.goTo(row);
    } else if (row.unfolded() == (key == KeyCode.LEFT)) {
      toggle(row);
    }
    event.consume();
  }

  private void toggle(FrequencyRow row) {
    kept = Optional.of(row);
    list.requestFocus();
    model.toggle(row);
  }

  /** The list itself goes by the numbers of its lines, which now are others. */
  private void chooseAgain() {
    int index = kept.map(model::indexOf).orElse(-1);
    kept = Optional.empty();
    if (index >= 0) {
      list.getSelectionModel().clearAndSelect(index);
    } else {
      list.getSelectionModel().clearSelection();
      list.scrollTo(0);
    }
  }
}
