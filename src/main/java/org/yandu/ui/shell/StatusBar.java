package org.yandu.ui.shell;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.yandu.annotation.Annotation;
import org.yandu.report.Report;
import org.yandu.ui.changes.SaveState;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.reading.Places;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.words.Words;

/** Where one is, on which page, how much there is, and whether everything is saved. */
final class StatusBar extends HBox {

  private final Label trail = label("status-trail");
  private final Label page = label("status-page");
  private final Label terms = label("status-terms");
  private final TextField pageField = new TextField();
  private final Reading reading;
  private final Words words;

  /**
   * @param annotations those of the open report
   * @param readOnly whether nothing can be changed, which is said for as long as the window is open
   */
  StatusBar(
      Reading reading,
      ObservableList<Annotation> annotations,
      ObservableValue<SaveState> saved,
      boolean readOnly,
      Words words) {
    this.reading = reading;
    this.words = words;
    getStyleClass().add("status-bar");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label count = label("status-annotations");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.of("status.annotations", annotations.size()), annotations));
    Label state = label("status-saved");
    saved.subscribe(now -> show(now, state));
    trail.setMinWidth(0);
    trail.setMaxWidth(520);
    page.setOnMouseClicked(event -> askForPage());
    pageField.setId("page-field");
    pageField.getStyleClass().add("page-field");
    pageField.setPromptText(words.of("status.page.prompt"));
    pageField.setAccessibleText(words.of("status.page.prompt"));
    pageField.setOnAction(event -> goToPage());
    pageField.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            showPageField(false);
          }
        });
    pageField
        .focusedProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                showPageField(false);
              }
            });
    showPageField(false);
    getChildren().addAll(trail, page, pageField, space, terms, count, state);
    if (readOnly) {
      Label notice = label("status-read-only");
      notice.setText(words.of("status.readOnly"));
      Hint.install(notice, () -> words.of("status.readOnly.hint"));
      notice.setAccessibleText(words.of("status.readOnly.hint"));
      // Nothing can be unsaved before something was refused.
      state.visibleProperty().bind(saved.map(now -> now == SaveState.FAILED));
      state.managedProperty().bind(state.visibleProperty());
      getChildren().add(notice);
    }
    reading.inViewProperty().addListener((observable, before, now) -> show());
    reading.openProperty().addListener((observable, before, now) -> show());
    reading.mentionsProperty().addListener((observable, before, now) -> show());
    show();
  }

  /** Puts a field for a page's number in the place of the page's number. */
  void askForPage() {
    if (reading.report().pages() > 0) {
      showPageField(true);
      pageField.clear();
      pageField.requestFocus();
    }
  }

  /** What is no page of the report leaves the field open, with what was typed to be mended. */
  private void goToPage() {
    try {
      int number = Integer.parseInt(Normalizer.normalize(pageField.getText().strip(), Form.NFKC));
      Report report = reading.report();
      if (number >= 1 && number <= report.pages()) {
        showPageField(false);
        reading.goToTop(report.pageStarts().get(number - 1));
        return;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is no page.
    }
    pageField.selectAll();
  }

  private void showPageField(boolean shown) {
    pageField.setVisible(shown);
    pageField.setManaged(shown);
    page.setVisible(!shown);
    page.setManaged(!shown);
  }

  private void show() {
    Report report = reading.report();
    int reached = reading.reached();
    trail.setText(Places.trail(report, reached));
    page.setText(
        report.pages() == 0 ? "" : words.of("status.page", report.pageAt(reached), report.pages()));
    terms.setText(words.of("status.terms", reading.mentions().occurrences().size()));
  }

  private void show(SaveState saved, Label state) {
    state.setText(
        words.of(
            switch (saved) {
              case SAVED -> "status.saved";
              case SAVING -> "status.saving";
              case FAILED -> "status.failed";
            }));
    state.getStyleClass().remove("status-failed");
    if (saved == SaveState.FAILED) {
      state.getStyleClass().add("status-failed");
    }
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
