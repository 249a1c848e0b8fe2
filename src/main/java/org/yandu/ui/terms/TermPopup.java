package org.yandu.ui.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.yandu.glossary.Occurrence;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.Layer;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/**
 * The explanation beside a term on which the pointer rests: after a short delay, never under the
 * pointer, gone when the pointer has left both, unless it is pinned.
 */
public final class TermPopup {

  private static final Duration BEFORE_SHOWING = Duration.millis(300);
  private static final Duration BEFORE_HIDING = Duration.millis(250);
  private static final double WIDTH = 400;
  private static final double LONGEST = 260;
  private static final double SHORTEST = 56;
  private static final double GAP = 8;
  private static final double EDGE = 12;

  private final Reading reading;
  private final Sheet sheet;
  private final Pane overlay;
  private final Words words;
  private final VBox card = new VBox();
  private final ToggleButton pin = new ToggleButton();
  private final PauseTransition show = new PauseTransition(BEFORE_SHOWING);
  private final PauseTransition hide = new PauseTransition(BEFORE_HIDING);
  private Optional<Occurrence> pointed = Optional.empty();
  private Optional<Occurrence> shown = Optional.empty();

  /**
   * @param overlay lies over the whole window; the pop-up is put into it
   */
  public TermPopup(Reading reading, Sheet sheet, Pane overlay, Words words) {
    this.reading = reading;
    this.sheet = sheet;
    this.overlay = overlay;
    this.words = words;
    card.setId("term-popup");
    card.getStyleClass().add("term-popup");
    card.setManaged(false);
    card.setVisible(false);
    // The shadow belongs to the text under it, not to the card.
    card.setPickOnBounds(false);
    overlay.getChildren().add(card);
    pin.setText(words.of("popup.pin"));
    pin.getStyleClass().add("popup-pin");
    pin.setFocusTraversable(false);
    show.setOnFinished(event -> pointed.ifPresent(this::show));
    hide.setOnFinished(event -> hideUnlessWanted());
    card.setOnMouseEntered(event -> hide.stop());
    card.setOnMouseExited(event -> hide.playFromStart());
    sheet.pointedOffsetProperty().addListener((observable, before, now) -> point(now.intValue()));
    sheet.topOffsetProperty().addListener((observable, before, now) -> close());
    reading.openProperty().addListener((observable, before, now) -> close());
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
    pin.setSelected(false);
    card.setVisible(false);
    shown = Optional.empty();
  }

  /** Shows the explanation of a term beside one of its places. */
  public void show(Occurrence place) {
    Optional<Bounds> bounds = sheet.boundsInScene(place.range());
    if (bounds.isEmpty() || !overlay.getScene().getWindow().isFocused()) {
      return;
    }
    shown = Optional.of(place);
    card.getChildren().setAll(head(place), definition(place), foot(place));
    card.setVisible(true);
    card.applyCss();
    double width = Math.min(WIDTH, overlay.getWidth() - 2 * EDGE);
    Bounds term = overlay.sceneToLocal(bounds.get());
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
    if (card.getChildren().get(1) instanceof ScrollPane scroll
        && scroll.getContent() instanceof Region paragraphs) {
      double whole = Math.ceil(paragraphs.prefHeight(inner)) + 1;
      scroll.setVbarPolicy(
          whole > longest ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
      double height = Math.min(whole, longest);
      scroll.setMinHeight(height);
      scroll.setPrefHeight(height);
      scroll.setMaxHeight(height);
      return height;
    }
    return 0;
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
      if (!pin.isSelected()) {
        show.playFromStart();
      }
    } else if (now.isPresent()) {
      hide.stop();
    }
    if (now.isEmpty()) {
      hide.playFromStart();
    }
  }

  private void hideUnlessWanted() {
    if (!pin.isSelected() && !card.isHover() && pointed.isEmpty()) {
      close();
    }
  }

  private Node head(Occurrence place) {
    Label headword = new Label(place.term().headword());
    headword.getStyleClass().add("popup-headword");
    headword.setWrapText(true);
    Label number = new Label(words.of("popup.number", place.term().number()));
    number.getStyleClass().add("popup-meta");
    number.setMinWidth(Region.USE_PREF_SIZE);
    return line(headword, number);
  }

  private static Node definition(Occurrence place) {
    VBox paragraphs = new VBox();
    paragraphs.getStyleClass().add("popup-definition");
    for (String paragraph : Explanation.paragraphs(place.term().definition())) {
      Text text = new Text(paragraph);
      text.getStyleClass().add("detail-definition");
      TextFlow flow = new TextFlow(text);
      flow.getStyleClass().add("detail-paragraph");
      paragraphs.getChildren().add(flow);
    }
    ScrollPane scroll = new ScrollPane(paragraphs);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("detail-scroll");
    return scroll;
  }

  private Node foot(Occurrence place) {
    Label places = new Label(placesOf(place));
    places.getStyleClass().add("popup-meta");
    places.setWrapText(true);
    HBox foot = line(places, pin);
    foot.getStyleClass().add("popup-foot");
    return foot;
  }

  private String placesOf(Occurrence place) {
    Report report = reading.report();
    List<Occurrence> all = reading.mentions().occurrencesOf(place.term());
    if (report.pages() == 0) {
      return words.of("popup.count", all.size());
    }
    String pages =
        all.stream()
            .map(Occurrence::range)
            .map(Range::start)
            .map(report::pageAt)
            .distinct()
            .map(page -> words.of("place.page", page))
            .collect(Collectors.joining(words.of("popup.separator")));
    return words.of("popup.places", all.size(), pages);
  }

  private static HBox line(Node left, Node right) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(left, space, right);
    line.getStyleClass().add("popup-line");
    return line;
  }
}
