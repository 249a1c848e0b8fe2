package org.yandu.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.yandu.ui.reading.Escaping;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.terms.TermPopup;

/** What keys, buttons of the mouse and its wheel mean wherever they are used in the window. */
final class Input {

  private final Region root;
  private final Sheet sheet;
  private final TermPopup popup;
  private final Models models;
  private final Consumer<Shortcut> obey;

  /**
   * @param obey does what a key stands for
   */
  Input(Region root, Sheet sheet, TermPopup popup, Models models, Consumer<Shortcut> obey) {
    this.root = root;
    this.sheet = sheet;
    this.popup = popup;
    this.models = models;
    this.obey = obey;
  }

  /** Listens from now on. */
  void install() {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    popup.listenTo(root);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mouse);
    root.addEventFilter(ScrollEvent.SCROLL, this::zoom);
  }

  private void key(KeyEvent event) {
    Shortcut.of(event)
        .filter(shortcut -> !isForField(shortcut) && !isForPart(shortcut, event))
        .ifPresent(
            shortcut -> {
              obey.accept(shortcut);
              event.consume();
            });
  }

  /** Where the keyboard is, Esc closes what it closes there before anything else. */
  private boolean isForPart(Shortcut shortcut, KeyEvent event) {
    if (shortcut != Shortcut.CLOSE) {
      return false;
    }
    for (Node node = root.getScene().getFocusOwner(); node != null; node = node.getParent()) {
      if (node instanceof Escaping part && part.escape()) {
        event.consume();
        return true;
      }
    }
    return false;
  }

  /** A field takes back what was typed in it by itself. */
  private boolean isForField(Shortcut shortcut) {
    return (shortcut == Shortcut.UNDO || shortcut == Shortcut.REDO)
        && root.getScene().getFocusOwner() instanceof TextInputControl;
  }

  private void mouse(MouseEvent event) {
    if (event.getButton() == MouseButton.BACK) {
      obey.accept(Shortcut.BACK);
      event.consume();
    } else if (event.getButton() == MouseButton.FORWARD) {
      obey.accept(Shortcut.FORWARD);
      event.consume();
    } else if (popup.isShowing()
        && !popup.contains(new Point2D(event.getSceneX(), event.getSceneY()))) {
      popup.close();
    }
  }

  private void zoom(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      sheet.hold(
          new Point2D(event.getSceneX(), event.getSceneY()),
          () -> models.appearance().enlarge(event.getDeltaY() > 0 ? 1 : -1));
      event.consume();
    }
  }
}
