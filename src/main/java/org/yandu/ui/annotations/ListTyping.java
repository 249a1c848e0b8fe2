package org.yandu.ui.annotations;

import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Enter and Tab in the lists of a note; whatever an input method composes is left to it. */
final class ListTyping {

  private final TextArea note;
  private boolean composing;

  ListTyping(TextArea note) {
    this.note = note;
  }

  /** Whether an input method has letters in the note of which it has not made characters yet. */
  boolean isComposing() {
    return composing;
  }

  void install() {
    note.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> composing = !event.getComposed().isEmpty());
    note.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    if (composing || !plain || note.getSelection().getLength() > 0) {
      return;
    }
    String text = note.getText();
    int caret = note.getCaretPosition();
    Optional<NoteLists.Edit> edit =
        event.getCode() == KeyCode.ENTER && !event.isShiftDown()
            ? NoteLists.enter(text, caret)
            : event.getCode() == KeyCode.TAB
                ? NoteLists.indent(text, caret, !event.isShiftDown())
                : Optional.empty();
    edit.ifPresent(
        change -> {
          note.replaceText(change.start(), change.end(), change.text());
          note.positionCaret(change.caret());
          event.consume();
        });
  }
}
