package org.yandu.ui.reading;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.text.Snippet;

/** A sentence with the passage that matters marked in it, and under it where it stands. */
public final class PassageBox extends VBox {

  /** Holds what stands on both its sides on one line, and takes no room. */
  private static final char NO_BREAK = '\uFEFF';

  /**
   * @param snippet the sentence
   * @param place where it stands, in words; empty for no such line
   */
  public PassageBox(Snippet snippet, String place) {
    getStyleClass().add("passage");
    TextFlow sentence =
        new TextFlow(
            run(snippet.before(), "passage-text"),
            run(snippet.passage(), "passage-hit"),
            run(unbroken(snippet.after()), "passage-text"));
    sentence.getStyleClass().add("passage-sentence");
    getChildren().add(sentence);
    if (!place.isEmpty()) {
      Text where = run(place, "passage-place");
      getChildren().add(new TextFlow(where));
    }
    setAccessibleText(snippet.before() + snippet.passage() + snippet.after() + " " + place);
  }

  /** Makes the whole of it a button: a click, Enter or Space does what is given. */
  public PassageBox onAction(Runnable action) {
    getStyleClass().add("passage-button");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    setOnMouseClicked(event -> action.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            action.run();
            event.consume();
          }
        });
    return this;
  }

  /** The sign of what was cut off at the end does not stand on a line of its own. */
  private static String unbroken(String text) {
    int last = text.length() - 1;
    return text.endsWith("…") ? text.substring(0, last) + NO_BREAK + text.substring(last) : text;
  }

  private static Text run(String text, String styleClass) {
    Text run = new Text(text);
    run.getStyleClass().add(styleClass);
    return run;
  }
}
