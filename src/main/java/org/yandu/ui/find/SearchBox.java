package org.yandu.ui.find;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.ui.words.Words;

/** The field in which one types what one looks for, what one looked for lately, and the filters. */
public final class SearchBox extends HBox {

  private final FindModel model;
  private final TextField search = new TextField();
  private final HistoryBox history;

  /**
   * @param overlay lies over the whole window; what was looked for lately is put into it
   */
  public SearchBox(FindModel model, Pane overlay, Words words) {
    this.model = model;
    search.setId("search");
    search.setPromptText(words.of("find.prompt"));
    search.setAccessibleText(words.of("find.prompt"));
    search.textProperty().bindBidirectional(model.queryProperty());
    HBox.setHgrow(search, Priority.ALWAYS);
    history = new HistoryBox(model.history(), overlay, this, search, words);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    search
        .focusedProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                model.history().remember(search.getText());
              }
            });
    Label hint = new Label("Ctrl F");
    hint.getStyleClass().add("key-hint");
    hint.setMinWidth(USE_PREF_SIZE);
    hint.visibleProperty().bind(search.textProperty().isEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    Button clear = new Button();
    clear.setId("search-clear");
    clear.setGraphic(new FontIcon(Feather.X));
    clear.getStyleClass().add("search-clear");
    clear.setAccessibleText(words.of("find.clear"));
    clear.setFocusTraversable(false);
    clear.visibleProperty().bind(hint.visibleProperty().not());
    clear.managedProperty().bind(clear.visibleProperty());
    clear.setOnAction(event -> model.clear());
    getStyleClass().add("search-box");
    setMinWidth(180);
    setPrefWidth(540);
    getChildren()
        .addAll(
            new FontIcon(Feather.SEARCH),
            search,
            hint,
            clear,
            new FilterMenu(model.filters(), words));
  }

  /** Puts the cursor into the field, with what is there selected. */
  public void focus() {
    search.requestFocus();
    search.selectAll();
    history.offer();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      model.history().remember(search.getText());
      if (event.isShiftDown()) {
        model.walk().previous();
      } else {
        model.walk().next();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && history.isShowing()) {
      history.enter();
      event.consume();
    }
  }
}
