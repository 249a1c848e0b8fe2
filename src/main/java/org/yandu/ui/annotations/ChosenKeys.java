package org.yandu.ui.annotations;

import java.text.BreakIterator;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.yandu.annotation.Annotation;
import org.yandu.text.Range;
import org.yandu.ui.sheet.Sheet;

/** The keys of the chosen mark: those that change its ends look like what they move. */
final class ChosenKeys {

  private final AnnotationsModel model;
  private final Sheet sheet;

  ChosenKeys(AnnotationsModel model, Sheet sheet) {
    this.model = model;
    this.sheet = sheet;
  }

  void install() {
    sheet.region().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sheet.setOnResized(
        range -> model.chosen().ifPresent(chosen -> model.edits().move(chosen.id(), range)));
  }

  /**
   * [ and ] make it longer by a character at the beginning and at the end; with Shift, shorter.
   * Delete takes it away, unless words are selected that might be meant.
   */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE && sheet.selectionProperty().get().isEmpty()) {
      model.chosen().ifPresent(chosen -> model.delete(chosen.id()));
      event.consume();
      return;
    }
    boolean start = event.getCode() == KeyCode.OPEN_BRACKET;
    boolean end = event.getCode() == KeyCode.CLOSE_BRACKET;
    if ((!start && !end) || event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    model
        .chosen()
        .filter(chosen -> !chosen.anchor().range().isEmpty())
        .ifPresent(chosen -> resize(chosen, start, event.isShiftDown()));
    event.consume();
  }

  private void resize(Annotation chosen, boolean start, boolean shorter) {
    Range range = chosen.anchor().range();
    Range wanted =
        start
            ? new Range(moved(range.start(), shorter), range.end())
            : new Range(range.start(), moved(range.end(), !shorter));
    if (!wanted.isEmpty()) {
      model.edits().move(chosen.id(), wanted);
      sheet.ensureVisible(
          start
              ? new Range(wanted.start(), wanted.start() + 1)
              : new Range(wanted.end() - 1, wanted.end()));
    }
  }

  private int moved(int offset, boolean forward) {
    String text = model.reading().report().text();
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int moved = forward ? characters.following(Math.min(offset, text.length() - 1)) : offset;
    if (!forward && offset > 0) {
      moved = characters.preceding(offset);
    }
    return moved;
  }
}
