package org.yandu.ui.annotations;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

  /** More than so many are not offered: whoever has as many looks through the list. */
  private static final int MOST = 9;

  private final Sheet sheet;
  private final Pane overlay;
  private final Words words;
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
    box.getChildren().setAll(title);
    annotations.stream()
        .limit(MOST)
        .map(each -> offered(each, picked))
        .forEach(box.getChildren()::add);
    box.setVisible(true);
    box.applyCss();
    double height = box.prefHeight(WIDTH);
    Bounds paper =
        overlay.sceneToLocal(sheet.region().localToScene(sheet.region().getLayoutBounds()));
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
    box.getChildren().get(1).requestFocus();
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

  private void pressed(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      List<Node> offers = box.getChildren().subList(1, box.getChildren().size());
      int focused = offers.indexOf(box.getScene().getFocusOwner());
      offers.get(Math.floorMod(focused + step, offers.size())).requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER
        && box.getScene().getFocusOwner() instanceof Button offer) {
      offer.fire();
      event.consume();
    }
  }
}
