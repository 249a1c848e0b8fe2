package org.yandu.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.ui.words.Words;

/**
 * Something to read or to choose over the window, until Esc, its button or a click beside it closes
 * it. While it is there the keyboard stays in it.
 */
final class Card extends StackPane {

  private static final double WIDEST = 620;
  private static final double LARGE = 860;
  private static final double MARGIN = 32;

  private final Button close = new Button();
  private final ScrollPane scroll = new ScrollPane();
  private final VBox card;
  private final Runnable closed;
  private BooleanSupplier mayLeave = () -> true;
  private final ChangeListener<Node> keepFocus = (observable, before, now) -> keep(now);

  /**
   * @param closed asked to take the card away
   */
  Card(String id, String title, Node content, Runnable closed, Words words) {
    this.closed = closed;
    setId(id);
    getStyleClass().add("card-veil");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    Label name = new Label(title);
    name.getStyleClass().add("card-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    close.setId("card-close");
    close.setGraphic(new FontIcon(Feather.X));
    close.getStyleClass().add("bar-button");
    close.setAccessibleText(words.of("card.close"));
    close.setOnAction(event -> closed.run());
    HBox head = new HBox(name, space, close);
    head.getStyleClass().add("card-head");
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("detail-scroll", "card-body");
    card =
        new VBox(head, scroll) {
          @Override
          protected double computeMaxHeight(double width) {
            return Math.min(prefHeight(width), Card.this.getHeight() - 2 * MARGIN);
          }
        };
    card.getStyleClass().add("card");
    card.setMaxWidth(WIDEST);
    StackPane.setAlignment(card, Pos.CENTER);
    getChildren().add(card);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressedBeside);
    sceneProperty().addListener((observable, before, now) -> follow(before, now));
  }

  /** Gives content that scrolls by itself all the room there is. */
  void enlarge() {
    card.setMaxWidth(LARGE);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
  }

  /**
   * Lets it be left in passing only when nothing is lost with that.
   *
   * @param mayLeave whether nothing is; if something is, it says so
   */
  void guard(BooleanSupplier mayLeave) {
    this.mayLeave = mayLeave;
  }

  /** Closes it in passing, as Esc does and a click beside it. */
  void leave() {
    if (mayLeave.getAsBoolean()) {
      closed.run();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    }
  }

  private void pressedBeside(MouseEvent event) {
    if (event.getTarget() == this) {
      leave();
    }
    event.consume();
  }

  private void follow(Scene before, Scene now) {
    if (before != null) {
      before.focusOwnerProperty().removeListener(keepFocus);
    }
    if (now != null) {
      now.focusOwnerProperty().addListener(keepFocus);
      close.requestFocus();
    }
  }

  private void keep(Node focused) {
    boolean inside = false;
    for (Node node = focused; node != null; node = node.getParent()) {
      inside |= node == this;
    }
    if (!inside && getScene() != null) {
      close.requestFocus();
    }
  }
}
