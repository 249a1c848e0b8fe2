package org.yandu.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.yandu.ui.words.Words;

/** What is laid over the window for a while: one card at a time, made when it is asked for. */
final class Cards {

  private final Pane root;
  private final Runnable afterClosing;
  private final Words words;
  private Optional<Card> shown = Optional.empty();

  /**
   * @param root the whole window; the card is put above everything in it
   * @param afterClosing gives the keyboard back to where it was
   */
  Cards(Pane root, Runnable afterClosing, Words words) {
    this.root = root;
    this.afterClosing = afterClosing;
    this.words = words;
  }

  /** Shows a card in the place of any other. */
  void show(String id, String title, Node content) {
    close();
    Card card = new Card(id, title, content, this::close, words);
    shown = Optional.of(card);
    root.getChildren().add(card);
  }

  boolean isShowing() {
    return shown.isPresent();
  }

  void close() {
    Optional<Card> card = shown;
    shown = Optional.empty();
    card.ifPresent(
        open -> {
          root.getChildren().remove(open);
          afterClosing.run();
        });
  }
}
