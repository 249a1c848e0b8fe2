package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.search.FilterField;
import org.yandu.search.HitKind;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** 筛选: every field by which results can be narrowed, and the values that there are. */
final class FilterMenu extends MenuButton {

  private static final int LONGEST = 28;

  private final FilterModel model;
  private final Words words;

  FilterMenu(FilterModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("find-filter");
    setGraphic(new FontIcon(Feather.FILTER));
    getStyleClass().add("bar-button");
    setAccessibleText(words.of("find.filter"));
    Hint.install(this, () -> words.of("find.filter"));
    setOnShowing(event -> model.load());
    model.choicesProperty().subscribe(this::fill);
  }

  private void fill(FilterChoices choices) {
    List<Menu> menus = new ArrayList<>();
    for (FilterField field : FilterField.values()) {
      menus.add(
          menu(
              field,
              switch (field) {
                case REPORT -> choices.reports();
                case YEAR -> choices.years();
                case PLACE -> choices.places();
                case SECTION -> choices.sections();
                case TERM -> choices.terms();
                case COLOUR ->
                    choices.kinds().stream().map(kind -> Kinds.name(kind, words)).toList();
                case TAG -> choices.tags();
                case KIND ->
                    Arrays.stream(HitKind.values())
                        .map(kind -> words.of("find.kind." + kind.name().toLowerCase(Locale.ROOT)))
                        .toList();
              }));
    }
    getItems().setAll(menus);
  }

  private Menu menu(FilterField field, List<String> values) {
    Menu menu = new Menu(name(field, words));
    menu.setId("filter-" + field.english());
    menu.setDisable(values.isEmpty());
    for (String value : values) {
      MenuItem item =
          new MenuItem(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.add(typed(field), value));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** The field as it is typed by a reader of the interface's language. */
  private String typed(FilterField field) {
    return words.locale().equals(Locale.ENGLISH) ? field.english() : field.chinese();
  }

  /** The field as it is named to the reader. */
  static String name(FilterField field, Words words) {
    return words.of("find.field." + field.english());
  }
}
