package org.yandu.ui.shell;

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

  Banner(Words words) {
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
    getChildren().addAll(text, space, code, close);
    hide();
  }

  void show(Failure failure) {
    text.setText(failure.sentence());
    code.setText(failure.code());
    setVisible(true);
    setManaged(true);
  }

  void hide() {
    setVisible(false);
    setManaged(false);
  }
}
