package org.yandu.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.yandu.report.Report;
import org.yandu.ui.reading.Places;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.words.Words;

/** Where one is, on which page, how much there is, and whether everything is saved. */
final class StatusBar extends HBox {

  private final Label trail = label("status-trail");
  private final Label page = label("status-page");
  private final Label terms = label("status-terms");
  private final Reading reading;
  private final Words words;

  /**
   * @param annotations how many annotations there are, in words
   * @param saved whether everything is saved, in words
   */
  StatusBar(
      Reading reading,
      ObservableValue<String> annotations,
      ObservableValue<String> saved,
      ObservableValue<Boolean> failed,
      Words words) {
    this.reading = reading;
    this.words = words;
    getStyleClass().add("status-bar");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label count = label("status-annotations");
    count.textProperty().bind(annotations);
    Label state = label("status-saved");
    state.textProperty().bind(saved);
    failed.subscribe(
        now -> {
          state.getStyleClass().remove("status-failed");
          if (now) {
            state.getStyleClass().add("status-failed");
          }
        });
    trail.setMinWidth(0);
    trail.setMaxWidth(520);
    getChildren().addAll(trail, page, space, terms, count, state);
    reading.inViewProperty().addListener((observable, before, now) -> show());
    reading.openProperty().addListener((observable, before, now) -> show());
    show();
  }

  private void show() {
    Report report = reading.report();
    int top = reading.inViewProperty().get().start();
    trail.setText(Places.trail(report, top));
    page.setText(
        report.pages() == 0 ? "" : words.of("status.page", report.pageAt(top), report.pages()));
    terms.setText(words.of("status.terms", reading.open().occurrences().size()));
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
