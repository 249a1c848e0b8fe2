package org.yandu.ui.terms;

import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.yandu.glossary.EditedGlossary.Standing;
import org.yandu.glossary.Term;
import org.yandu.ui.reading.ChoiceButton;
import org.yandu.ui.reading.IconMenu;
import org.yandu.ui.reading.ReadingChoices.TermOrder;
import org.yandu.ui.words.Words;

/** 词条: all entries, with how often the body mentions each; and what has no entry yet. */
public final class TermsView extends VBox {

  private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
  private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-entry");

  private final TermsModel model;
  private final TermEditsModel edits;
  private final CandidatesModel candidates;
  private final Words words;
  private final ListView<TermsModel.Row> list;
  private final TextField filter = new TextField();
  private final StackPane body = new StackPane();

  /** Made when it is first shown. */
  private Optional<CandidatesView> unexplained = Optional.empty();

  /**
   * @param importTerms asks for a file and shows what it would change
   * @param exportTerms asks what is to be written
   */
  public TermsView(TermModels models, Runnable importTerms, Runnable exportTerms, Words words) {
    this.model = models.list();
    this.edits = models.edits();
    this.candidates = models.candidates();
    this.words = words;
    setId("terms");
    filter.setId("terms-filter");
    filter.setPromptText(words.of("terms.filter"));
    filter.setAccessibleText(words.of("terms.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    list = new ListView<>(model.rows());
    fillList();
    HBox line = new HBox(filter, orderMenu(), moreMenu(importTerms, exportTerms));
    line.getStyleClass().add("side-line");
    // Chooses what stands in the body.
    VBox head = new VBox(line, kinds());
    head.getStyleClass().add("side-head");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
  }

  private void fillList() {
    list.setId("terms-list");
    list.getStyleClass().add("side-list");
    list.setAccessibleText(words.of("terms.title"));
    Label empty = new Label(words.of("terms.none"));
    empty.getStyleClass().add("side-empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new Cell(words));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                model.look(now.entry().term());
              }
            });
    list.setOnKeyPressed(
        event -> {
          TermsModel.Row row = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && row != null && !row.places().isEmpty()) {
            model.goTo(row.places().getFirst().range());
            event.consume();
          }
        });
    model.rows().addListener((ListChangeListener<TermsModel.Row>) change -> select(looked()));
    model.reading().termProperty().addListener((observable, before, now) -> select(now));
  }

  private Optional<Term> looked() {
    return model.reading().termProperty().get();
  }

  /** The entry that is looked at is the one that is selected, if it is listed. */
  private void select(Optional<Term> term) {
    TermsModel.Row selected = list.getSelectionModel().getSelectedItem();
    if (selected != null && term.equals(Optional.of(selected.entry().term()))) {
      return;
    }
    for (int row = 0; row < list.getItems().size(); row++) {
      if (term.equals(Optional.of(list.getItems().get(row).entry().term()))) {
        list.getSelectionModel().select(row);
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  private Node kinds() {
    ToggleGroup group = new ToggleGroup();
    ChoiceButton entries =
        new ChoiceButton("terms-entries", words.of("terms.all"), group, () -> show(list, true));
    ChoiceButton missing =
        new ChoiceButton(
            "terms-candidates",
            words.of("candidates.title"),
            group,
            () -> show(candidatesView(), false));
    entries.setSelected(true);
    HBox kinds = new HBox(entries, missing);
    kinds.getStyleClass().add("side-kinds");
    return kinds;
  }

  private CandidatesView candidatesView() {
    CandidatesView view = unexplained.orElseGet(() -> new CandidatesView(candidates, words));
    unexplained = Optional.of(view);
    return view;
  }

  private void show(Node shown, boolean filtered) {
    filter.setDisable(!filtered);
    body.getChildren().setAll(shown);
  }

  private MenuButton orderMenu() {
    MenuButton menu = new IconMenu("terms-order", Feather.LIST, words.of("terms.order"));
    Map<TermOrder, String> names =
        Map.of(
            TermOrder.GLOSSARY, words.of("terms.order.glossary"),
            TermOrder.PINYIN, words.of("terms.order.pinyin"),
            TermOrder.COUNT, words.of("terms.order.count"));
    ToggleGroup group = new ToggleGroup();
    for (TermOrder order : TermOrder.values()) {
      RadioMenuItem item = new RadioMenuItem(names.get(order));
      item.setId("terms-order-" + order.name().toLowerCase(java.util.Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(event -> model.orderProperty().set(order));
      model.orderProperty().subscribe(chosen -> item.setSelected(chosen == order));
      menu.getItems().add(item);
    }
    return menu;
  }

  private MenuButton moreMenu(Runnable importTerms, Runnable exportTerms) {
    MenuButton menu = new IconMenu("terms-more", Feather.MORE_HORIZONTAL, words.of("terms.more"));
    menu.getItems()
        .addAll(
            menuItem("terms-add", words.of("terms.add"), () -> edits.add("")),
            menuItem("terms-import", words.of("terms.import"), importTerms),
            menuItem("terms-export", words.of("terms.export"), exportTerms));
    return menu;
  }

  private static MenuItem menuItem(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private static final class Cell extends ListCell<TermsModel.Row> {

    private final Words words;
    private final Label number = new Label();
    private final Label headword = new Label();
    private final Label own = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(number, headword, own, count);

    Cell(Words words) {
      this.words = words;
      setPrefWidth(0);
      line.getStyleClass().add("term-row");
      number.getStyleClass().add("term-number");
      headword.getStyleClass().add("term-headword");
      own.getStyleClass().add("own-chip");
      own.setText(words.of("terms.own"));
      count.getStyleClass().add("term-count");
      number.setMinWidth(Label.USE_PREF_SIZE);
      own.setMinWidth(Label.USE_PREF_SIZE);
      count.setMinWidth(Label.USE_PREF_SIZE);
      headword.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(headword, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(TermsModel.Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        pseudoClassStateChanged(ABSENT, false);
        setGraphic(null);
        return;
      }
      boolean hidden = row.entry().hidden();
      boolean absent = row.places().isEmpty();
      Standing standing = row.entry().standing();
      number.setText(standing == Standing.OWN ? "" : Integer.toString(row.entry().term().number()));
      headword.setText(row.entry().term().headword());
      own.setVisible(standing != Standing.OFFICIAL);
      own.setManaged(standing != Standing.OFFICIAL);
      count.setText(
          hidden
              ? words.of("terms.hidden")
              : absent ? words.of("terms.absent") : words.of("terms.count", row.places().size()));
      pseudoClassStateChanged(ABSENT, absent);
      pseudoClassStateChanged(HIDDEN, hidden);
      setGraphic(line);
    }
  }
}
