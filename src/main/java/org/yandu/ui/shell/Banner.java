package org.yandu.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** A line across the window that says what went wrong, what was kept, and what to do. */
final class Banner extends HBox {

  private final Label text = new Label();
  private final Label code = new Label();
  private final Button more = new Button();
  private final Button action = new Button();
  private Optional<Failure> shown = Optional.empty();

  /**
   * @param details shows more of a failure than its sentence
   */
  Banner(Consumer<Failure> details, Words words) {
    setId("banner");
    getStyleClass().add("banner");
    text.setId("banner-text");
    text.getStyleClass().add("banner-text");
    text.setWrapText(true);
    code.getStyleClass().add("banner-code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox.setHgrow(text, Priority.SOMETIMES);
    Button close = new Button(words.of("banner.close"));
    close.setId("banner-close");
    close.getStyleClass().add("mark-action");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(event -> hide());
    more.setText(words.of("banner.details"));
    more.setId("banner-details");
    more.getStyleClass().add("mark-action");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(event -> shown.ifPresent(details));
    more.managedProperty().bind(more.visibleProperty());
    action.setId("banner-action");
    action.getStyleClass().add("mark-action");
    action.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(text, space, code, more, close);
    hide();
  }

  void show(Failure failure) {
    getChildren().remove(action);
    showSentence(failure);
  }

  /** Shows a failure with something that can be done about it. */
  void show(Failure failure, String name, Runnable what) {
    action.setText(name);
    action.setOnAction(event -> what.run());
    if (!getChildren().contains(action)) {
      getChildren().add(getChildren().indexOf(more), action);
    }
    showSentence(failure);
  }

  private void showSentence(Failure failure) {
    text.setText(failure.sentence());
    code.setText(failure.code());
    shown = Optional.of(failure);
    more.setVisible(!failure.detail().isEmpty());
    setVisible(true);
    setManaged(true);
  }

  /** Takes away what told of something done: with the next change it may not be so any more. */
  void passNews() {
    if (shown.filter(sentence -> sentence.code().isEmpty()).isPresent()) {
      hide();
    }
  }

  void hide() {
    setVisible(false);
    setManaged(false);
  }
}
