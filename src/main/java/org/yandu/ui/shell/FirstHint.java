package org.yandu.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.ui.words.Words;

/** What to try first, shown once. It stands beside the text and keeps nobody from anything. */
final class FirstHint extends VBox {

  /**
   * @param closed asked to take the hint away, for good
   */
  FirstHint(Words words, Runnable closed) {
    setId("first-hint");
    getStyleClass().add("first-hint");
    setMinHeight(USE_PREF_SIZE);
    Label title = new Label(words.of("first.title"));
    title.getStyleClass().add("first-title");
    Button close = new Button(words.of("first.close"));
    close.setId("first-hint-close");
    close.getStyleClass().add("mark-action");
    close.setOnAction(event -> closed.run());
    HBox foot = new HBox(close);
    foot.getStyleClass().add("first-foot");
    getChildren()
        .addAll(
            title,
            line(words.of("first.term.key"), words.of("first.term")),
            line(words.of("first.mark.key"), words.of("first.mark")),
            line(words.of("first.find.key"), words.of("first.find")),
            foot);
  }

  private static HBox line(String key, String text) {
    Label name = new Label(key);
    name.getStyleClass().add("key");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(name, words);
    line.getStyleClass().add("first-line");
    return line;
  }
}
