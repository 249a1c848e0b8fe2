package org.yandu.ui.find;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.search.WrittenFilter;
import org.yandu.ui.words.Words;

/** The filters of the query, each to be taken away by a click. */
final class FilterChips extends FlowPane {

  private final FilterModel model;
  private final Words words;

  FilterChips(FilterModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("filter-chips");
    getStyleClass().add("filter-chips");
    model.written().addListener((ListChangeListener<WrittenFilter>) change -> show());
    show();
  }

  private void show() {
    getChildren().setAll(model.written().stream().map(this::chip).toList());
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private Button chip(WrittenFilter filter) {
    String name = FilterMenu.name(filter.field(), words) + " " + filter.value();
    Button chip = new Button(name, new FontIcon(Feather.X));
    chip.getStyleClass().add("filter-chip");
    chip.setMnemonicParsing(false);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.maxWidthProperty().bind(widthProperty().subtract(28));
    chip.setAccessibleText(words.of("find.filter.remove", name));
    chip.setOnAction(event -> model.remove(filter));
    return chip;
  }
}
