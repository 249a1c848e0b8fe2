package org.yandu.ui.annotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ui.annotations.AnnotationsFilter.Criterion;
import org.yandu.ui.annotations.AnnotationsFilter.Field;
import org.yandu.ui.annotations.AnnotationsFilter.Time;
import org.yandu.ui.annotations.AnnotationsListModel.Value;
import org.yandu.ui.reading.IconMenu;
import org.yandu.ui.words.Words;

/** 筛选: a menu of the values that occur, and what is chosen in it as chips to be taken away. */
final class AnnotationsFilterBar extends FlowPane {

  private static final int LONGEST = 24;

  private final AnnotationsListModel model;
  private final Words words;
  private final MenuButton menu;

  AnnotationsFilterBar(AnnotationsListModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("annotations-chips");
    getStyleClass().add("filter-chips");
    menu = new IconMenu("annotations-filter", Feather.FILTER, words.of("annotations.filter"));
    // A menu without a line would never be shown, and so never be filled.
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(event -> fillMenu());
    model.filterProperty().subscribe(filter -> showChips());
    model.annotations().kinds().all().subscribe(this::showChips);
  }

  MenuButton menu() {
    return menu;
  }

  private void showChips() {
    getChildren().setAll(criteria().stream().map(this::chip).toList());
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private List<Criterion> criteria() {
    return model.filterProperty().get().criteria();
  }

  private void toggle(Criterion criterion) {
    model.filterProperty().set(model.filterProperty().get().toggled(criterion));
  }

  private Button chip(Criterion criterion) {
    String name = name(criterion, model.listedProperty().get().values(criterion.field()));
    Button chip = new Button(name, new FontIcon(Feather.X));
    chip.getStyleClass().add("filter-chip");
    chip.setMnemonicParsing(false);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.maxWidthProperty().bind(widthProperty().subtract(28));
    chip.setAccessibleText(words.of("annotations.filter.remove", name));
    chip.setOnAction(event -> toggle(criterion));
    return chip;
  }

  private void fillMenu() {
    List<MenuItem> items = new ArrayList<>();
    for (Field field : Field.values()) {
      items.add(fieldMenu(field));
    }
    MenuItem clear = new MenuItem(words.of("annotations.filter.clear"));
    clear.setId("annotations-filter-clear");
    clear.setDisable(criteria().isEmpty());
    clear.setOnAction(
        event ->
            model
                .filterProperty()
                .set(new AnnotationsFilter(model.filterProperty().get().words(), List.of())));
    items.add(new SeparatorMenuItem());
    items.add(clear);
    menu.getItems().setAll(items);
  }

  private Menu fieldMenu(Field field) {
    Menu values = new Menu(fieldName(field));
    values.setId("annotations-filter-" + field.name().toLowerCase(java.util.Locale.ROOT));
    Map<String, Value> occurring = model.listedProperty().get().values(field);
    List<Criterion> offered = new ArrayList<>();
    if (field == Field.TIME) {
      for (Time time : Time.values()) {
        offered.add(new Criterion(field, time.name()));
      }
    }
    occurring.keySet().forEach(value -> offered.add(new Criterion(field, value)));
    // What was chosen and occurs no more can still be taken away.
    criteria().stream()
        .filter(chosen -> chosen.field() == field && !offered.contains(chosen))
        .forEach(offered::add);
    for (Criterion criterion : offered) {
      Value value = occurring.get(criterion.value());
      String name = name(criterion, occurring);
      CheckMenuItem item =
          new CheckMenuItem(
              value == null ? name : words.of("annotations.value", name, value.count()));
      item.setMnemonicParsing(false);
      item.setSelected(criteria().contains(criterion));
      item.setOnAction(event -> toggle(criterion));
      values.getItems().add(item);
    }
    values.setDisable(offered.isEmpty());
    return values;
  }

  private String fieldName(Field field) {
    return words.of(
        switch (field) {
          case KIND -> "annotations.filter.kind";
          case FORM -> "annotations.filter.form";
          case TAG -> "annotations.filter.tag";
          case AUTHOR -> "annotations.filter.author";
          case OUTCOME -> "annotations.filter.outcome";
          case TIME -> "annotations.filter.time";
        });
  }

  private String name(Criterion criterion, Map<String, Value> occurring) {
    String value = criterion.value();
    String name =
        switch (criterion.field()) {
          case KIND ->
              model.annotations().kinds().all().stream()
                  .filter(kind -> kind.id().equals(value))
                  .findFirst()
                  .map(kind -> Kinds.name(kind, words))
                  .orElse(value);
          case FORM -> Kinds.name(MarkForm.valueOf(value), words);
          case TAG -> "#" + (occurring.containsKey(value) ? occurring.get(value).written() : value);
          case AUTHOR -> value.isEmpty() ? words.of("annotations.anonymous") : value;
          case OUTCOME -> Kinds.name(Outcome.valueOf(value), words);
          case TIME -> timeName(Time.valueOf(value));
        };
    return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
  }

  private String timeName(Time time) {
    return words.of(
        switch (time) {
          case TODAY -> "annotations.time.today";
          case WEEK -> "annotations.time.week";
          case MONTH -> "annotations.time.month";
        });
  }
}
