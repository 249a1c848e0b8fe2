package org.yandu.ui.find;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.annotation.Annotation;
import org.yandu.report.Report;
import org.yandu.search.NoteHit;
import org.yandu.text.Snippet;
import org.yandu.ui.find.Row.Group;
import org.yandu.ui.find.Row.InWhole;
import org.yandu.ui.find.Row.Note;
import org.yandu.ui.find.Row.Order;
import org.yandu.ui.find.Row.Place;
import org.yandu.ui.reading.ChoiceButton;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.reading.IconMenu;
import org.yandu.ui.reading.PassageBox;
import org.yandu.ui.reading.WrappingCell;
import org.yandu.ui.words.Words;

/** 查找: the receipt, and every hit as a sentence under the section it stands in. */
public final class FindView extends VBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final int CONTEXT = 18;

  private final FindModel model;
  private final FrequencyModel frequency;
  private final Words words;
  private final Consumer<Annotation> openNote;
  private final Consumer<FindAction> act;
  private final PartNames names;
  private final ListView<Row> list;

  /**
   * @param openNote shows an annotation in whose note something was found
   * @param act does something with all results
   */
  public FindView(
      FrequencyModel frequency,
      Consumer<Annotation> openNote,
      Consumer<FindAction> act,
      Words words) {
    this.model = frequency.find();
    this.frequency = frequency;
    this.words = words;
    this.openNote = openNote;
    this.act = act;
    this.names = new PartNames(words);
    setId("find");
    list = new ListView<>(model.rows());
    list.setId("find-list");
    list.getStyleClass().addAll("side-list", "find-list");
    list.setAccessibleText(words.of("tab.find"));
    Label nowhere = new Label(words.of("find.nowhere"));
    nowhere.setWrapText(true);
    nowhere.getStyleClass().add("side-empty");
    QueryHelp help = new QueryHelp(words);
    list.setPlaceholder(help);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(list.getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
    FrequencyView table = new FrequencyView(frequency, words);
    getChildren()
        .addAll(
            head(),
            new FilterChips(model.filters(), words),
            new Receipt(model, words),
            indexing(),
            list,
            table);
    frequency
        .shownProperty()
        .subscribe(
            counted -> {
              show(list, !counted);
              show(table, counted);
            });
    model
        .foundProperty()
        .subscribe(
            found -> {
              boolean done = found.map(Found::done).orElse(false);
              list.setPlaceholder(done ? nowhere : help);
            });
    model.walk().currentProperty().addListener((observable, before, now) -> follow(now.intValue()));
  }

  /** How far the index is that is being made. */
  private Label indexing() {
    Label label = new Label();
    label.setId("find-indexing");
    label.setWrapText(true);
    label.getStyleClass().add("find-indexing");
    model
        .indexing()
        .shareProperty()
        .subscribe(
            share -> {
              show(label, share.isPresent());
              double done = share.orElse(0.0);
              label.setText(
                  done < 1
                      ? words.of("find.indexing", Math.round(100 * done))
                      : words.of("find.indexing.last"));
            });
    return label;
  }

  private static void show(Region region, boolean shown) {
    VBox.setVgrow(region, Priority.ALWAYS);
    region.setVisible(shown);
    region.setManaged(shown);
  }

  private EndsPane head() {
    ToggleGroup group = new ToggleGroup();
    ChoiceButton here = scope("find-here", words.of("find.here"), group, false);
    ChoiceButton everywhere = scope("find-everywhere", words.of("find.everywhere"), group, true);
    model.everywhereProperty().subscribe(all -> (all ? everywhere : here).setSelected(true));
    HBox scopes = new HBox(here, everywhere);
    scopes.getStyleClass().add("side-kinds");
    scopes.setVisible(model.hasLibrary());
    MenuButton order = orderMenu();
    frequency.shownProperty().subscribe(counted -> show(order, !counted));
    HBox buttons = new HBox(frequencyButton(), order, actionMenu());
    buttons.getStyleClass().add("side-line");
    EndsPane head = new EndsPane(scopes, buttons);
    head.getStyleClass().add("find-head");
    return head;
  }

  private ChoiceButton scope(String id, String name, ToggleGroup group, boolean all) {
    return new ChoiceButton(id, name, group, () -> model.everywhereProperty().set(all));
  }

  private ToggleButton frequencyButton() {
    ToggleButton button = new ToggleButton("", new FontIcon(Feather.BAR_CHART_2));
    button.setId("find-frequency");
    button.getStyleClass().add("bar-button");
    button.setAccessibleText(words.of("find.frequency"));
    button.selectedProperty().bindBidirectional(frequency.shownProperty());
    Hint.install(
        button,
        () -> words.of(frequency.shownProperty().get() ? "find.frequency.list" : "find.frequency"));
    return button;
  }

  private MenuButton orderMenu() {
    MenuButton menu = new IconMenu("find-order", Feather.LIST, words.of("find.order"));
    Map<Order, String> names =
        Map.of(
            Order.PLACE, words.of("find.order.place"),
            Order.RELEVANCE, words.of("find.order.relevance"));
    ToggleGroup group = new ToggleGroup();
    for (Order order : Order.values()) {
      RadioMenuItem item = new RadioMenuItem(names.get(order));
      item.setId("find-order-" + order.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(event -> model.orderProperty().set(order));
      model.orderProperty().subscribe(chosen -> item.setSelected(chosen == order));
      menu.getItems().add(item);
    }
    return menu;
  }

  private MenuButton actionMenu() {
    Map<FindAction, String> sentences =
        Map.of(
            FindAction.COPY, words.of("find.export.copy"),
            FindAction.WORD, words.of("find.export.word"),
            FindAction.CSV, words.of("find.export.csv"));
    Map<FindAction, String> table =
        Map.of(
            FindAction.COPY, words.of("find.frequency.copy"),
            FindAction.CSV, words.of("find.frequency.csv"));
    MenuButton menu = new IconMenu("find-actions", Feather.SHARE, words.of("find.export"));
    for (FindAction action : FindAction.values()) {
      MenuItem item = new MenuItem();
      frequency
          .shownProperty()
          .subscribe(
              counted -> {
                item.setText((counted ? table : sentences).getOrDefault(action, ""));
                item.setVisible(!item.getText().isEmpty());
              });
      item.setId("find-" + action.name().toLowerCase(Locale.ROOT));
      item.setOnAction(event -> act.accept(action));
      menu.getItems().add(item);
    }
    menu.disableProperty()
        .bind(
            Bindings.when(frequency.shownProperty())
                .then(Bindings.isEmpty(frequency.rows()))
                .otherwise(Bindings.isEmpty(model.rows())));
    return menu;
  }

  private void follow(int current) {
    list.refresh();
    if (current < 0) {
      return;
    }
    for (int row = 0; row < model.rows().size(); row++) {
      if (model.rows().get(row) instanceof Place place && model.walk().isCurrent(place)) {
        list.scrollTo(Math.max(0, row - 3));
        return;
      }
    }
  }

  private void open(Row row) {
    if (row instanceof Place place) {
      model.walk().goTo(place);
    } else if (row instanceof Note note) {
      openNote.accept(note.annotation());
    }
  }

  private final class Cell extends WrappingCell<Row> {

    Cell() {
      super(list);
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              open(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(CURRENT, false);
      setDisable(false);
      if (empty || row == null) {
        setGraphic(null);
      } else if (row instanceof InWhole whole) {
        setDisable(true);
        setGraphic(line(whole.in().name(), whole.in().total(), "find-report"));
        if (!whole.in().isRead()) {
          // Not while the list lays out its cells.
          Platform.runLater(() -> model.results().read(whole));
        }
      } else if (row instanceof Group group) {
        setDisable(true);
        setGraphic(
            line(names.part(group.in().report(), group.heading()), group.count(), "find-group"));
      } else if (row instanceof Place place) {
        pseudoClassStateChanged(CURRENT, model.walk().isCurrent(place));
        Report report = place.in().report();
        setGraphic(
            new PassageBox(
                Snippet.of(report.text(), place.hit().range(), CONTEXT),
                report.pages() > 0
                    ? words.of("place.page", report.pageAt(place.hit().range().start()))
                    : ""));
      } else if (row instanceof Note note) {
        NoteHit.Place at = note.place();
        setGraphic(
            new PassageBox(
                Snippet.of(at.text(), at.range(), CONTEXT),
                at.inBookmark()
                    ? words.of("form.bookmark")
                    : words.of("find.note.on", PartNames.cut(note.annotation().anchor().exact()))));
      }
    }

    private HBox line(String name, int number, String styleClass) {
      Label title = new Label(name);
      title.getStyleClass().add(styleClass);
      Label count = new Label(words.of("find.count", number));
      count.getStyleClass().add(styleClass);
      count.setMinWidth(Region.USE_PREF_SIZE);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      return new HBox(title, space, count);
    }
  }
}
