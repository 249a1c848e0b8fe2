package org.yandu.ui.terms;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.yandu.glossary.Occurrence;
import org.yandu.text.Range;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.Layer;
import org.yandu.ui.sheet.Sheet;

/**
 * The terms by keyboard: Tab and Shift+Tab go from one to the next on the sheet, Enter shows the
 * explanation, where Tab goes through its links and the arrow keys scroll; Enter again keeps it in
 * the side pane. Beyond the last and the first, Tab leaves the sheet, so that nobody is caught in
 * it.
 */
public final class LinkWalk {

  private final Reading reading;
  private final Sheet sheet;
  private final TermPopup popup;
  private Optional<Occurrence> reached = Optional.empty();

  public LinkWalk(Reading reading, Sheet sheet, TermPopup popup) {
    this.reading = reading;
    this.sheet = sheet;
    this.popup = popup;
  }

  /** Listens to the sheet's keys from now on. */
  public void install() {
    sheet.region().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sheet
        .region()
        .focusedProperty()
        .addListener(
            (observable, before, now) -> {
              // The focus may have gone into the explanation, and comes back.
              if (!now && !popup.isShowing()) {
                leave();
              }
            });
    reading.openProperty().addListener((observable, before, now) -> leave());
    reading.linksProperty().addListener((observable, before, now) -> leave());
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (popup.isShowing() && reached.isPresent() && popup.scroll(event.getCode())) {
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && popup.enter()) {
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      step(event, event.isShiftDown() ? -1 : 1);
    } else if (event.getCode() == KeyCode.ENTER && reached.isPresent()) {
      open(reached.get());
      event.consume();
    }
  }

  private void open(Occurrence place) {
    if (popup.isShowing()) {
      popup.close();
      reading.termProperty().set(Optional.of(place.term()));
    } else {
      popup.show(place);
    }
  }

  private void step(KeyEvent event, int direction) {
    List<Occurrence> places = reading.links().occurrences();
    int next = next(places, direction);
    popup.close();
    if (next < 0 || next >= places.size()) {
      leave();
      return;
    }
    Occurrence place = places.get(next);
    reached = Optional.of(place);
    sheet.ensureVisible(place.range());
    sheet.setDecorations(
        Layer.POINTED, List.of(new Decoration(place.range(), DecorationStyle.POINTED)));
    event.consume();
  }

  /** From the term reached last, if it is still in view, else from the edge of the view. */
  private int next(List<Occurrence> places, int direction) {
    Range view = reading.inViewProperty().get();
    Optional<Integer> from =
        reached.filter(place -> place.range().overlaps(view)).map(places::indexOf);
    if (from.isPresent()) {
      return from.get() + direction;
    }
    int first = 0;
    while (first < places.size() && places.get(first).range().start() < view.start()) {
      first++;
    }
    return direction > 0 ? first : first - 1;
  }

  private void leave() {
    if (reached.isPresent()) {
      reached = Optional.empty();
      sheet.setDecorations(Layer.POINTED, List.of());
    }
  }
}
