package org.yandu.ui.terms;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.yandu.ui.words.Words;

/** 词条: all entries of the glossary, with how often the body mentions each. */
public final class TermsView extends VBox {

  private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

  public TermsView(TermsModel model, Words words) {
    setId("terms");
    TextField filter = new TextField();
    filter.setId("terms-filter");
    filter.setPromptText(words.of("terms.filter"));
    filter.setAccessibleText(words.of("terms.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    VBox head = new VBox(filter);
    head.getStyleClass().add("side-head");
    ListView<TermsModel.Row> list = new ListView<>(model.rows());
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
                model.look(now.term());
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
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(head, list);
  }

  private static final class Cell extends ListCell<TermsModel.Row> {

    private final Words words;
    private final Label number = new Label();
    private final Label headword = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(number, headword, count);

    Cell(Words words) {
      this.words = words;
      setPrefWidth(0);
      line.getStyleClass().add("term-row");
      number.getStyleClass().add("term-number");
      headword.getStyleClass().add("term-headword");
      count.getStyleClass().add("term-count");
      number.setMinWidth(Label.USE_PREF_SIZE);
      count.setMinWidth(Label.USE_PREF_SIZE);
      headword.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(headword, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(TermsModel.Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      boolean absent = row.places().isEmpty();
      number.setText(Integer.toString(row.term().number()));
      headword.setText(row.term().headword());
      count.setText(
          absent ? words.of("terms.absent") : words.of("terms.count", row.places().size()));
      pseudoClassStateChanged(ABSENT, absent);
      setGraphic(line);
    }
  }
}
