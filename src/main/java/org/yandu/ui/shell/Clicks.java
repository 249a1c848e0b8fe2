package org.yandu.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.Occurrence;
import org.yandu.text.Range;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.annotations.MarkChooser;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.terms.TermPopup;

/** What a click on the sheet opens: a term, a mark, or the choice among several marks. */
final class Clicks {

  private final Models models;
  private final Sheet sheet;
  private final TermPopup popup;
  private final MarkChooser chooser;
  private final Panes panes;

  Clicks(Models models, Sheet sheet, TermPopup popup, MarkChooser chooser, Panes panes) {
    this.models = models;
    this.sheet = sheet;
    this.popup = popup;
    this.chooser = chooser;
    this.panes = panes;
  }

  /** Listens from now on. */
  void install() {
    sheet.setOnClicked(this::clicked);
    sheet.setOnSignClicked(this::signClicked);
    sheet.region().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** What lies uppermost at a place is opened: a term before an annotation around it. */
  private void clicked(int offset) {
    AnnotationsModel annotations = models.annotations();
    Optional<Occurrence> term =
        offset < 0 ? Optional.empty() : models.reading().links().occurrenceAt(offset);
    List<Annotation> marks = offset < 0 ? List.of() : annotations.at(offset);
    if (term.isPresent()) {
      models.terms().list().look(term.get().term());
      panes.showRight(MainWindow.TERM);
      if (marks.size() < 2) {
        popup.click(term.get());
      }
    }
    if (marks.isEmpty()) {
      annotations.chosenProperty().set(Optional.empty());
      if (term.isEmpty()) {
        panes.leaveRight();
      }
    } else if (marks.size() == 1) {
      annotations.chosenProperty().set(Optional.of(marks.getFirst().id()));
      if (term.isEmpty()) {
        panes.showRight(MainWindow.NOTE);
      }
    } else {
      offer(marks, new Range(offset, offset + 1));
    }
  }

  private void signClicked(String key) {
    choose(UUID.fromString(key));
  }

  private void choose(UUID id) {
    models.annotations().chosenProperty().set(Optional.of(id));
    panes.showRight(MainWindow.NOTE);
    sheet.region().requestFocus();
  }

  private void offer(List<Annotation> marks, Range place) {
    popup.close();
    sheet
        .boundsInScene(place)
        .ifPresent(bounds -> chooser.offer(marks, bounds, mark -> choose(mark.id())));
  }

  /** M is a click at the caret: for those who have no mouse. */
  private void pressed(KeyEvent event) {
    boolean plain =
        !event.isShortcutDown()
            && !event.isAltDown()
            && !event.isMetaDown()
            && !event.isShiftDown();
    if (event.getCode() != KeyCode.M || !plain) {
      return;
    }
    int length = models.reading().report().text().length();
    sheet
        .caretProperty()
        .get()
        .filter(caret -> caret < length)
        .ifPresent(
            caret -> {
              Range place = new Range(caret, caret + 1);
              List<Annotation> marks = models.annotations().at(caret);
              if (marks.size() == 1) {
                choose(marks.getFirst().id());
              } else if (!marks.isEmpty()) {
                sheet.ensureVisible(place);
                offer(marks, place);
              }
            });
    event.consume();
  }
}
