package org.yandu.ui.terms;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.glossary.Candidates.Candidate;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** 未释词语: each to be explained or ignored; a click shows it in the report. */
final class CandidatesView extends ListView<Candidate> {

  private final CandidatesModel model;
  private final Words words;

  CandidatesView(CandidatesModel model, Words words) {
    super(model.rows());
    this.model = model;
    this.words = words;
    setId("candidates");
    getStyleClass().add("side-list");
    setAccessibleText(words.of("candidates.title"));
    Label empty = new Label(words.of("candidates.none"));
    empty.setWrapText(true);
    empty.getStyleClass().add("side-empty");
    setPlaceholder(empty);
    setCellFactory(list -> new Cell());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    Candidate candidate = getSelectionModel().getSelectedItem();
    if (candidate == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      model.add(candidate);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      model.ignore(candidate);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      model.goTo(candidate);
      event.consume();
    }
  }

  private final class Cell extends ListCell<Candidate> {

    private final Label surface = new Label();
    private final Label count = new Label();
    private final HBox line;

    Cell() {
      setPrefWidth(0);
      surface.getStyleClass().add("term-headword");
      surface.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(surface, Priority.ALWAYS);
      count.getStyleClass().add("term-count");
      count.setMinWidth(Label.USE_PREF_SIZE);
      line =
          new HBox(
              surface,
              count,
              button(
                  "candidate-add",
                  Feather.PLUS,
                  words.of("candidates.add"),
                  () -> model.add(getItem())),
              button(
                  "candidate-ignore",
                  Feather.EYE_OFF,
                  words.of("candidates.ignore"),
                  () -> model.ignore(getItem())));
      line.getStyleClass().add("term-row");
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              model.goTo(getItem());
            }
          });
    }

    private Node button(String styleClass, Ikon ikon, String name, Runnable action) {
      Button button = new Button();
      button.setGraphic(new FontIcon(ikon));
      button.getStyleClass().addAll("row-action", styleClass);
      button.setAccessibleText(name);
      // The list is walked with the arrow keys; Enter and Delete do the same.
      button.setFocusTraversable(false);
      button.setOnAction(event -> action.run());
      Hint.install(button, () -> name);
      return button;
    }

    @Override
    protected void updateItem(Candidate candidate, boolean empty) {
      super.updateItem(candidate, empty);
      if (empty || candidate == null) {
        setGraphic(null);
        return;
      }
      surface.setText(candidate.surface());
      count.setText(words.of("terms.count", candidate.places().size()));
      setGraphic(line);
    }
  }
}
