package org.yandu.ui.terms;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.yandu.glossary.Occurrence;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices.TermHelp;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.Layer;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/**
 * The explanation beside a term on which the pointer rests: after a short delay, never under the
 * pointer, gone when the pointer has left both, unless it is pinned. As the reader chooses, it
 * comes by itself, only while Ctrl is held, or only after a click.
 */
public final class TermPopup {

  private static final Duration BEFORE_SHOWING = Duration.millis(300);
  private static final Duration BEFORE_HIDING = Duration.millis(250);
  private static final double WIDTH = 400;
  private static final double LONGEST = 260;
  private static final double SHORTEST = 56;
  private static final double GAP = 8;
  private static final double EDGE = 12;

  /** How far an arrow key scrolls, as a part of what is not seen. */
  private static final double SCROLL_STEP = 0.2;

  private final Reading reading;
  private final Sheet sheet;
  private final Pane overlay;
  private final TermCard card;
  private final PauseTransition show = new PauseTransition(BEFORE_SHOWING);
  private final PauseTransition hide = new PauseTransition(BEFORE_HIDING);
  private Optional<Occurrence> pointed = Optional.empty();
  private Optional<Occurrence> shown = Optional.empty();
  private boolean controlHeld;

  /**
   * @param overlay lies over the whole window; the pop-up is put into it
   */
  public TermPopup(Reading reading, Sheet sheet, Pane overlay, Words words) {
    this.reading = reading;
    this.sheet = sheet;
    this.overlay = overlay;
    card = new TermCard(reading, words, this::refill);
    card.setId("term-popup");
    card.setManaged(false);
    card.setVisible(false);
    // The shadow belongs to the text under it, not to the card.
    card.setPickOnBounds(false);
    overlay.getChildren().add(card);
    show.setOnFinished(event -> pointed.ifPresent(this::show));
    hide.setOnFinished(event -> hideUnlessWanted());
    card.setOnMouseEntered(event -> hide.stop());
    card.setOnMouseExited(event -> hide.playFromStart());
    sheet.pointedOffsetProperty().addListener((observable, before, now) -> point(now.intValue()));
    sheet.topOffsetProperty().addListener((observable, before, now) -> close());
    reading.linksProperty().addListener((observable, before, now) -> close());
  }

  /**
   * Listens from now on to the keys of the whole window: wherever the focus is, Ctrl may be held,
   * and Backspace leads back.
   */
  public void listenTo(Node window) {
    window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    window.addEventFilter(KeyEvent.KEY_RELEASED, event -> hold(event.isShortcutDown()));
  }

  private void pressed(KeyEvent event) {
    hold(event.isShortcutDown());
    if (event.getCode() == KeyCode.BACK_SPACE
        && !(event.getTarget() instanceof TextInputControl)
        && goBack()) {
      event.consume();
    }
  }

  private void hold(boolean held) {
    if (held && !controlHeld && help() == TermHelp.CONTROL && pointed.isPresent() && !isShowing()) {
      show.playFromStart();
    }
    controlHeld = held;
  }

  private TermHelp help() {
    return reading.choices().termHelpProperty().get();
  }

  /** Whether an explanation is on the screen. */
  public boolean isShowing() {
    return card.isVisible();
  }

  /** Whether a point of the scene lies on the explanation. */
  public boolean contains(Point2D scenePoint) {
    return card.isVisible() && card.getBoundsInParent().contains(overlay.sceneToLocal(scenePoint));
  }

  /** Takes the explanation away, pinned or not. */
  public void close() {
    show.stop();
    hide.stop();
    boolean focused = card.isFocusWithin();
    card.clear();
    card.setVisible(false);
    shown = Optional.empty();
    if (focused) {
      sheet.region().requestFocus();
    }
  }

  /** A term was clicked: where the reader wants it so, that is what shows the explanation. */
  public void click(Occurrence place) {
    close();
    if (help() == TermHelp.CLICK) {
      show(place);
    }
  }

  /** Shows the term whose explanation led to this one; says whether there was one. */
  public boolean goBack() {
    return isShowing() && card.goBack();
  }

  /** Puts the focus on the first link in the explanation; says whether there is one. */
  boolean enter() {
    List<Node> links = isShowing() ? card.links() : List.of();
    if (links.isEmpty()) {
      return false;
    }
    links.getFirst().requestFocus();
    return true;
  }

  /** Scrolls the explanation, if it is longer than the card. */
  boolean scroll(KeyCode key) {
    ScrollPane scroll = card.scroll();
    if (!isShowing()
        || scroll.getVbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
        || (key != KeyCode.UP && key != KeyCode.DOWN)) {
      return false;
    }
    double step = key == KeyCode.DOWN ? SCROLL_STEP : -SCROLL_STEP;
    scroll.setVvalue(Math.clamp(scroll.getVvalue() + step, 0, 1));
    return true;
  }

  /** Shows the explanation of a term beside one of its places. */
  public void show(Occurrence place) {
    Optional<Bounds> bounds = sheet.boundsInScene(place.range());
    if (bounds.isEmpty() || !overlay.getScene().getWindow().isFocused()) {
      return;
    }
    shown = Optional.of(place);
    card.show(place.term(), Optional.of(place.range()));
    place(bounds.get());
  }

  /** Something else is to be read on the same card, in the same place. */
  private void refill() {
    shown.flatMap(place -> sheet.boundsInScene(place.range())).ifPresent(this::place);
  }

  private void place(Bounds inScene) {
    card.setVisible(true);
    card.applyCss();
    double width = Math.min(WIDTH, overlay.getWidth() - 2 * EDGE);
    Bounds term = overlay.sceneToLocal(inScene);
    double roomBelow = overlay.getHeight() - EDGE - term.getMaxY() - GAP;
    double roomAbove = term.getMinY() - GAP - EDGE;
    double definition = fitDefinition(width, LONGEST);
    double whole = card.prefHeight(width);
    boolean under = whole <= roomBelow || roomBelow >= roomAbove;
    double lacking = whole - (under ? roomBelow : roomAbove);
    if (lacking > 0) {
      fitDefinition(width, Math.max(SHORTEST, definition - lacking));
    }
    double height = card.prefHeight(width);
    double x = Math.clamp(term.getMinX(), EDGE, Math.max(EDGE, overlay.getWidth() - width - EDGE));
    double y = under ? term.getMaxY() + GAP : Math.max(EDGE, term.getMinY() - GAP - height);
    card.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
    card.layout();
  }

  /**
   * A scroll pane does not know how high wrapped text becomes; it is told.
   *
   * @param longest how high it may become before it is scrolled
   * @return how high it becomes
   */
  private double fitDefinition(double width, double longest) {
    double inner = width - card.getInsets().getLeft() - card.getInsets().getRight();
    ScrollPane scroll = card.scroll();
    if (!(scroll.getContent() instanceof Region paragraphs)) {
      return 0;
    }
    double whole = Math.ceil(paragraphs.prefHeight(inner)) + 1;
    scroll.setVbarPolicy(
        whole > longest ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
    double height = Math.min(whole, longest);
    scroll.setMinHeight(height);
    scroll.setPrefHeight(height);
    scroll.setMaxHeight(height);
    return height;
  }

  private void point(int offset) {
    Optional<Occurrence> now = offset < 0 ? Optional.empty() : reading.links().occurrenceAt(offset);
    if (now.equals(pointed)) {
      return;
    }
    pointed = now;
    sheet.setDecorations(
        Layer.POINTED,
        now.map(place -> List.of(new Decoration(place.range(), DecorationStyle.POINTED)))
            .orElse(List.of()));
    show.stop();
    if (now.isPresent() && !now.equals(shown)) {
      if (!card.isPinned() && comesByItself()) {
        show.playFromStart();
      }
    } else if (now.isPresent()) {
      hide.stop();
    }
    if (now.isEmpty()) {
      hide.playFromStart();
    }
  }

  private boolean comesByItself() {
    return help() == TermHelp.HOVER || (help() == TermHelp.CONTROL && controlHeld);
  }

  private void hideUnlessWanted() {
    if (!card.isPinned() && !card.isHover() && !card.isFocusWithin() && pointed.isEmpty()) {
      close();
    }
  }
}
