package org.yandu.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** A failure with its code and its technical side, to be copied for whoever helps. */
final class DetailsView extends VBox {

  DetailsView(Failure failure, Words words) {
    setId("details");
    getStyleClass().add("about");
    Label sentence = new Label(failure.sentence());
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    TextArea detail = new TextArea((failure.code() + "\n" + failure.detail()).strip());
    detail.setId("details-text");
    detail.setEditable(false);
    detail.setPrefRowCount(12);
    detail.setAccessibleText(words.of("details.title"));
    Button copy = new Button(words.of("details.copy"));
    copy.setId("details-copy");
    copy.getStyleClass().add("mark-action");
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(failure.sentence() + "\n" + detail.getText());
          Clipboard.getSystemClipboard().setContent(content);
        });
    getChildren().addAll(sentence, detail, copy);
  }
}
