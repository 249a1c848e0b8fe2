package org.yandu.ui.annotations;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/** Where several marks lie over each other: offers them by name, beside the place. */
public final class MarkChooser {

  private static final double WIDTH = 300;
  private static final double GAP = 12;
  private static final double EDGE = 8;

  /**
   * Of the sheet's height: less than half, so that above or below what was clicked there is always
   * room for it. If there are more offers, they scroll.
   */
  private static final double TALLEST = 0.42;

  private final Sheet sheet;
  private final Pane overlay;
  private final Words words;
  private final VBox offers = new VBox();
  private final ScrollPane scroll = new ScrollPane(offers);
  private final VBox box = new VBox();

  /**
   * @param overlay lies over the whole window; the offers are put into it
   */
  public MarkChooser(Sheet sheet, Pane overlay, Words words) {
    this.sheet = sheet;
    this.overlay = overlay;
    this.words = words;
    box.setId("mark-chooser");
    box.getStyleClass().add("mark-chooser");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("detail-scroll", "mark-chooser-offers");
    scroll.setFocusTraversable(false);
    offers.getStyleClass().add("mark-chooser-list");
    box.setManaged(false);
    box.setVisible(false);
    box.setAccessibleText(words.of("marks.several"));
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    box.focusWithinProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                hide();
              }
            });
    sheet.topOffsetProperty().addListener((observable, before, now) -> hide());
    overlay.getChildren().add(box);
  }

  public boolean isShowing() {
    return box.isVisible();
  }

  public void hide() {
    box.setVisible(false);
  }

  /**
   * Offers annotations.
   *
   * @param place what the reader clicked, in the scene
   * @param picked called with the one the reader picks
   */
  public void offer(List<Annotation> annotations, Bounds place, Consumer<Annotation> picked) {
    Label title = new Label(words.of("marks.several"));
    title.getStyleClass().add("mark-chooser-title");
    box.getChildren().setAll(title, scroll);
    offers.getChildren().setAll(annotations.stream().map(each -> offered(each, picked)).toList());
    box.setVisible(true);
    box.applyCss();
    Bounds paper =
        overlay.sceneToLocal(sheet.region().localToScene(sheet.region().getLayoutBounds()));
    double height = Math.min(box.prefHeight(WIDTH), Math.rint(paper.getHeight() * TALLEST));
    Point2D below = overlay.sceneToLocal(place.getMinX(), place.getMaxY() + GAP);
    Point2D above = overlay.sceneToLocal(place.getMinX(), place.getMinY() - GAP - height);
    double y = below.getY() + height <= paper.getMaxY() - EDGE ? below.getY() : above.getY();
    double right = Math.max(paper.getMinX() + EDGE, paper.getMaxX() - EDGE - WIDTH);
    box.resizeRelocate(
        Math.rint(Math.clamp(below.getX(), paper.getMinX() + EDGE, right)),
        Math.rint(Math.max(paper.getMinY() + EDGE, y)),
        WIDTH,
        height);
    box.layout();
    scroll.setVvalue(0);
    offers.getChildren().getFirst().requestFocus();
  }

  private Button offered(Annotation annotation, Consumer<Annotation> picked) {
    Label kind = new Label(Kinds.name(annotation.kind(), words));
    kind.getStyleClass().addAll("kind-chip", Kinds.styleClass(annotation.kind()));
    kind.setMinWidth(Label.USE_PREF_SIZE);
    HBox form = new HBox(FormButtons.drawing(annotation.form()));
    form.getStyleClass().addAll("mark-offer-form", Kinds.styleClass(annotation.kind()));
    Label quote = new Label(Kinds.cut(annotation.anchor().exact()));
    quote.getStyleClass().add("mark-offer-quote");
    HBox head = new HBox(kind, form, quote);
    head.getStyleClass().add("mark-offer-head");
    VBox lines = new VBox(head);
    String note = annotation.note().strip();
    if (!note.isEmpty()) {
      Label written = new Label(Kinds.cut(note));
      written.getStyleClass().add("mark-offer-note");
      lines.getChildren().add(written);
    }
    Button button = new Button();
    button.setGraphic(lines);
    button.getStyleClass().add("mark-offer");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(Kinds.describe(annotation, words));
    button.setOnAction(
        event -> {
          hide();
          picked.accept(annotation);
        });
    return button;
  }

  private void bringIntoView(Bounds offer) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = offers.getHeight() - seen;
    if (hidden > 0) {
      double top = scroll.getVvalue() * hidden;
      double least = Math.min(offer.getMinY(), Math.max(0, offer.getMaxY() - seen));
      double nearest = Math.clamp(top, least, offer.getMinY());
      scroll.setVvalue(nearest / hidden);
    }
  }

  private void pressed(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      List<Node> all = offers.getChildren();
      Node next =
          all.get(Math.floorMod(all.indexOf(box.getScene().getFocusOwner()) + step, all.size()));
      next.requestFocus();
      bringIntoView(next.getBoundsInParent());
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER
        && box.getScene().getFocusOwner() instanceof Button offer) {
      offer.fire();
      event.consume();
    }
  }
}
