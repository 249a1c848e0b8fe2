package org.yandu.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.report.Imprint;
import org.yandu.report.Report;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.find.SearchBox;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.settings.Theme;
import org.yandu.ui.words.Words;

/** The bar at the top: back and forward, what is read, the search field, type, theme, the rest. */
final class TopBar extends HBox {

  private final Words words;
  private final Consumer<Shortcut> obey;

  /**
   * A line of the menu.
   *
   * @param id of the line
   * @param text what it says
   */
  record Line(String id, String text, Runnable action) {}

  /**
   * @param search the field to type in
   * @param obey does what a line of a menu stands for
   * @param files what is done with files, for the menu
   * @param kinds shows where the kinds of annotation are changed
   * @param about shows whose work this is
   */
  TopBar(
      Reading reading,
      SearchBox search,
      ChangesModel changes,
      Appearance appearance,
      Consumer<Shortcut> obey,
      List<Line> files,
      Runnable kinds,
      Runnable about,
      Words words) {
    this.words = words;
    this.obey = obey;
    getStyleClass().add("top-bar");
    Button back = button("back", Feather.ARROW_LEFT, words.of("bar.back"));
    back.disableProperty().bind(reading.trail().canGoBackProperty().not());
    back.setOnAction(event -> reading.goBack());
    Button forward = button("forward", Feather.ARROW_RIGHT, words.of("bar.forward"));
    forward.disableProperty().bind(reading.trail().canGoForwardProperty().not());
    forward.setOnAction(event -> reading.goForward());
    Region left = space();
    Region right = space();
    getChildren()
        .addAll(
            back,
            forward,
            reportName(reading),
            left,
            search,
            right,
            sizeMenu(appearance),
            themeMenu(appearance),
            moreMenu(changes, files, kinds, about));
  }

  private Node reportName(Reading reading) {
    Label title = new Label();
    title.setId("report-title");
    title.getStyleClass().add("bar-title");
    Label rest = new Label();
    rest.getStyleClass().add("bar-subtitle");
    rest.setMinWidth(0);
    HBox name = new HBox(8, title, rest);
    name.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    name.getStyleClass().add("bar-report");
    reading
        .openProperty()
        .subscribe(
            open -> {
              title.setText(titleOf(open.report()));
              rest.setText(restOf(open.report().imprint()));
            });
    title.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private static String titleOf(Report report) {
    Imprint imprint = report.imprint();
    return report.title().contains(imprint.place())
        ? report.title()
        : imprint.place() + report.title();
  }

  private static String restOf(Imprint imprint) {
    String year = imprint.year() == 0 ? "" : Integer.toString(imprint.year());
    return year.isEmpty() || imprint.meeting().isEmpty()
        ? year + imprint.meeting()
        : year + " · " + imprint.meeting();
  }

  private MenuButton sizeMenu(Appearance appearance) {
    MenuItem larger = item("bar.size.larger", Shortcut.LARGER);
    MenuItem smaller = item("bar.size.smaller", Shortcut.SMALLER);
    MenuItem usual = item("bar.size.usual", Shortcut.USUAL);
    MenuItem now = new MenuItem();
    now.setDisable(true);
    now.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.of("bar.size.points", appearance.pointsProperty().get()),
                appearance.pointsProperty()));
    MenuButton menu = menu("type-size", Feather.TYPE, words.of("bar.size"));
    menu.getItems().addAll(now, new SeparatorMenuItem(), larger, smaller, usual);
    return menu;
  }

  private MenuButton themeMenu(Appearance appearance) {
    MenuButton menu = menu("theme", Feather.SUN, words.of("bar.theme"));
    ToggleGroup group = new ToggleGroup();
    for (Theme theme : Theme.values()) {
      RadioMenuItem item = new RadioMenuItem(words.of("theme." + theme.key()));
      item.setId("theme-" + theme.key());
      item.setToggleGroup(group);
      item.setOnAction(event -> appearance.themeProperty().set(theme));
      menu.getItems().add(item);
      appearance.themeProperty().subscribe(chosen -> item.setSelected(chosen == theme));
    }
    return menu;
  }

  private MenuButton moreMenu(
      ChangesModel changes, List<Line> files, Runnable kinds, Runnable about) {
    MenuItem undo = item("menu.undo.none", Shortcut.UNDO);
    undo.setId("undo");
    undo.textProperty()
        .bind(
            changes
                .nextUndoProperty()
                .map(
                    name ->
                        name.map(key -> words.of("menu.undo", words.of(key)))
                            .orElse(words.of("menu.undo.none"))));
    undo.disableProperty().bind(changes.nextUndoProperty().map(name -> name.isEmpty()));
    MenuItem redo = item("menu.redo.none", Shortcut.REDO);
    redo.setId("redo");
    redo.textProperty()
        .bind(
            changes
                .nextRedoProperty()
                .map(
                    name ->
                        name.map(key -> words.of("menu.redo", words.of(key)))
                            .orElse(words.of("menu.redo.none"))));
    redo.disableProperty().bind(changes.nextRedoProperty().map(name -> name.isEmpty()));
    MenuItem export = item("menu.export", Shortcut.EXPORT);
    export.setId("export");
    MenuItem print = item("menu.print", Shortcut.PRINT);
    print.setId("print");
    MenuItem only = item("menu.sheet.only", Shortcut.SHEET_ONLY);
    MenuItem full = item("menu.fullscreen", Shortcut.FULL_SCREEN);
    MenuItem settings = item("menu.settings", Shortcut.SETTINGS);
    settings.setId("open-settings");
    MenuItem keys = item("menu.keys", Shortcut.KEYS);
    keys.setId("open-keys");
    MenuItem edited = new MenuItem(words.of("menu.kinds"));
    edited.setId("open-kinds");
    edited.setOnAction(event -> kinds.run());
    MenuItem whose = new MenuItem(words.of("menu.about"));
    whose.setId("open-about");
    whose.setOnAction(event -> about.run());
    List<MenuItem> documents = files.stream().map(TopBar::item).toList();
    MenuButton menu = menu("more", Feather.MORE_HORIZONTAL, words.of("bar.more"));
    menu.getItems()
        .addAll(
            undo,
            redo,
            new SeparatorMenuItem(),
            export,
            print,
            new SeparatorMenuItem(),
            new SeparatorMenuItem(),
            only,
            full,
            new SeparatorMenuItem(),
            settings,
            edited,
            keys,
            whose);
    menu.getItems().addAll(menu.getItems().indexOf(print) + 2, documents);
    return menu;
  }

  private static MenuItem item(Line line) {
    MenuItem item = new MenuItem(line.text());
    item.setId(line.id());
    item.setOnAction(event -> line.action().run());
    return item;
  }

  private MenuItem item(String key, Shortcut shortcut) {
    MenuItem item = new MenuItem(words.of(key));
    item.setAccelerator(shortcut.combinations().getFirst());
    item.setOnAction(event -> obey.accept(shortcut));
    return item;
  }

  private static MenuButton menu(String id, Ikon ikon, String name) {
    MenuButton menu = new MenuButton();
    menu.setId(id);
    menu.setGraphic(icon(ikon));
    menu.getStyleClass().add("bar-button");
    menu.setAccessibleText(name);
    Hint.install(menu, () -> name);
    return menu;
  }

  private static Button button(String id, Ikon ikon, String name) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(icon(ikon));
    button.getStyleClass().add("bar-button");
    button.setAccessibleText(name);
    Hint.install(button, () -> name);
    return button;
  }

  private static FontIcon icon(Ikon ikon) {
    return new FontIcon(ikon);
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
