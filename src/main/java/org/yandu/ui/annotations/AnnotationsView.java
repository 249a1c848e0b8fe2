package org.yandu.ui.annotations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.yandu.annotation.Annotation;
import org.yandu.ui.annotations.AnnotationsListModel.Listed;
import org.yandu.ui.reading.ChoiceButton;
import org.yandu.ui.reading.Escaping;
import org.yandu.ui.reading.IconMenu;
import org.yandu.ui.words.Words;

/** 批注: the annotations, found, filtered and sorted; several at once; and the bin behind them. */
public final class AnnotationsView extends VBox implements Escaping {

  private final AnnotationsListModel model;
  private final BinModel bin;
  private final Words words;
  private final AnnotationsSelectionModel selection;
  private final AnnotationsList list;
  private final TextField search = new TextField();
  private final HBox searchLine = new HBox();
  private final Label count = new Label();
  private final Button openBin;
  private final SelectionBar bar;
  private final VBox annotations = new VBox();

  /** Made when it is first shown. */
  private Optional<BinView> binView = Optional.empty();

  public AnnotationsView(AnnotationModels models, Words words) {
    this.model = models.list();
    this.bin = models.bin();
    this.words = words;
    setId("annotations-pane");
    selection = models.selection();
    list = new AnnotationsList(model, selection, this::clear, words);
    VBox.setVgrow(list, Priority.ALWAYS);
    bar = new SelectionBar(models.annotations(), selection, list::requestFocus, words);
    AnnotationsFilterBar filter = new AnnotationsFilterBar(model, words);
    openBin = SelectionBar.button("annotations-bin", Feather.TRASH, words.of("bin.open"));
    openBin.setMinWidth(Region.USE_PREF_SIZE);
    openBin.setOnAction(event -> showBin());
    bin.all().addListener((ListChangeListener<BinModel.Deleted>) change -> countBin());
    countBin();
    fillSearch();
    searchLine.getChildren().addAll(search, filter.menu(), orderMenu());
    searchLine.getStyleClass().add("side-line");
    count.setId("annotations-count");
    count.getStyleClass().add("annotations-count");
    VBox head = new VBox(searchLine, scope());
    head.getStyleClass().add("side-head");
    annotations.getChildren().addAll(head, filter, count, bar, list);
    VBox.setVgrow(annotations, Priority.ALWAYS);
    getChildren().setAll(annotations);
    model.listedProperty().subscribe(this::count);
  }

  /**
   * Adds buttons that hand over annotations to be exported: those that are selected, if they are
   * several, and all that are listed.
   */
  public void setExport(Consumer<List<Annotation>> export) {
    bar.setExport(export);
    Button all =
        SelectionBar.button("annotations-export", Feather.SHARE, words.of("annotations.export"));
    all.setOnAction(event -> export.accept(model.listedProperty().get().rows()));
    searchLine.getChildren().add(all);
  }

  @Override
  public boolean escape() {
    if (search.isFocused() && !search.getText().isEmpty()) {
      search.clear();
      return true;
    }
    return list.selectOne();
  }

  private void fillSearch() {
    search.setId("annotations-search");
    search.setPromptText(words.of("annotations.search"));
    search.setAccessibleText(words.of("annotations.search"));
    HBox.setHgrow(search, Priority.ALWAYS);
    search
        .textProperty()
        .subscribe(
            typed -> model.filterProperty().set(model.filterProperty().get().withWords(typed)));
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            list.enter();
            event.consume();
          }
        });
  }

  private HBox scope() {
    ToggleGroup group = new ToggleGroup();
    ChoiceButton one =
        new ChoiceButton(
            "annotations-this",
            words.of("annotations.this"),
            group,
            () -> model.everywhereProperty().set(false));
    ChoiceButton all =
        new ChoiceButton(
            "annotations-all",
            words.of("annotations.all"),
            group,
            () -> model.everywhereProperty().set(true));
    one.setSelected(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(one, all, space, openBin);
    line.getStyleClass().addAll("side-kinds", "side-line");
    return line;
  }

  private MenuButton orderMenu() {
    MenuButton menu =
        new IconMenu("annotations-order", Feather.LIST, words.of("annotations.order"));
    ToggleGroup group = new ToggleGroup();
    for (AnnotationsOrder order : AnnotationsOrder.values()) {
      RadioMenuItem item =
          new RadioMenuItem(
              words.of(
                  switch (order) {
                    case PLACE -> "annotations.order.place";
                    case MODIFIED -> "annotations.order.modified";
                    case KIND -> "annotations.order.kind";
                    case AUTHOR -> "annotations.order.author";
                    case TAG -> "annotations.order.tag";
                    case TEXT -> "annotations.order.text";
                    case OUTCOME -> "annotations.order.outcome";
                  }));
      item.setId("annotations-order-" + order.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(event -> model.orderProperty().set(order));
      model.orderProperty().subscribe(chosen -> item.setSelected(chosen == order));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void count(Listed listed) {
    count.setText(
        listed.filter().isNone()
            ? words.of("annotations.total", listed.total())
            : words.of("annotations.shown", listed.total(), listed.rows().size()));
    count.setVisible(listed.total() > 0);
    count.setManaged(listed.total() > 0);
  }

  /** Lists all of them again. */
  private void clear() {
    search.clear();
    model.filterProperty().set(AnnotationsFilter.NONE);
    search.requestFocus();
  }

  private void countBin() {
    int binned = bin.all().size();
    openBin.setText(binned == 0 ? "" : Integer.toString(binned));
  }

  private void showBin() {
    BinView view = binView.orElseGet(() -> new BinView(bin, this::leaveBin, words));
    binView = Optional.of(view);
    VBox.setVgrow(view, Priority.ALWAYS);
    getChildren().setAll(view);
    view.focusList();
  }

  private void leaveBin() {
    getChildren().setAll(annotations);
    list.requestFocus();
  }
}
