package org.yandu.ui.annotations;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.yandu.annotation.AnnotationKind;
import org.yandu.text.Range;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/** The small bar by a selection: mark it in a colour, write about it, copy it. */
public final class MarkBar {

  /** So many kinds can be marked with by a key, 1 being the first. */
  static final int KEYS = 9;

  /** What is longer, in UTF-16 code units, is not offered as the name of an entry. */
  private static final int LONGEST_NAME = 40;

  private static final double GAP = 10;
  private static final double EDGE = 8;

  private final AnnotationsModel model;
  private final Sheet sheet;
  private final Pane overlay;
  private final PassageCopy copying;
  private final Runnable editNote;
  private final Consumer<String> addTerm;
  private final Button term;
  private final HBox bar = new HBox();
  private AnnotationKind latest = AnnotationKind.HIGHLIGHT;

  /**
   * @param overlay lies over the whole window; the bar is put into it
   * @param editNote brings the reader to the note of the chosen annotation
   * @param addTerm begins an entry of the name that is selected
   */
  public MarkBar(
      AnnotationsModel model,
      Sheet sheet,
      PassageCopy copying,
      Pane overlay,
      Runnable editNote,
      Consumer<String> addTerm,
      Words words) {
    this.model = model;
    this.sheet = sheet;
    this.copying = copying;
    this.overlay = overlay;
    this.editNote = editNote;
    this.addTerm = addTerm;
    term = action("mark-term", words.of("mark.term"), this::addTerm);
    bar.setId("mark-bar");
    bar.getStyleClass().add("mark-bar");
    bar.setManaged(false);
    bar.setVisible(false);
    bar.setPickOnBounds(false);
    bar.getChildren()
        .addAll(
            new Swatches(model.kinds().all(), words, this::mark),
            action("mark-note", words.of("mark.note"), this::markAndWrite),
            action("mark-copy", words.of("mark.copy"), copying::copy),
            action("mark-cite", words.of("mark.cite"), this::copyWithSource),
            term);
    overlay.getChildren().add(bar);
    sheet.selectionProperty().addListener((observable, before, now) -> hideUnless(now));
    sheet.topOffsetProperty().addListener((observable, before, now) -> bar.setVisible(false));
    sheet.region().addEventHandler(MouseEvent.MOUSE_RELEASED, event -> show());
    sheet.region().addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
    sheet.region().addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  public void hide() {
    bar.setVisible(false);
  }

  public boolean isShowing() {
    return bar.isVisible();
  }

  private void copyWithSource() {
    copying.copyWithSource();
    hide();
  }

  private void addTerm() {
    selection().map(range -> range.of(model.reading().report().text())).ifPresent(addTerm);
    hide();
  }

  private void mark(AnnotationKind kind) {
    latest = kind;
    selection()
        .ifPresent(
            range ->
                model.mark(
                    range,
                    kind,
                    annotation -> {
                      model.chosenProperty().set(Optional.of(annotation.id()));
                      sheet.clearSelection();
                    }));
    hide();
  }

  private void markAndWrite() {
    selection()
        .ifPresent(
            range ->
                model.mark(
                    range,
                    latest,
                    annotation -> {
                      model.chosenProperty().set(Optional.of(annotation.id()));
                      sheet.clearSelection();
                      editNote.run();
                    }));
    hide();
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      if (event.isShiftDown()) {
        copyWithSource();
      } else {
        copying.copy();
      }
      event.consume();
      return;
    }
    if (event.isShortcutDown() || event.isAltDown() || selection().isEmpty()) {
      return;
    }
    int digit = digit(event.getCode());
    if (digit >= 1 && digit <= model.kinds().all().size()) {
      mark(model.kinds().all().get(digit - 1));
      event.consume();
    } else if (event.getCode() == KeyCode.N) {
      markAndWrite();
      event.consume();
    }
  }

  private void keyReleased(KeyEvent event) {
    if (event.getCode() == KeyCode.SHIFT) {
      show();
    }
  }

  private static int digit(KeyCode code) {
    return switch (code) {
      case DIGIT1, NUMPAD1 -> 1;
      case DIGIT2, NUMPAD2 -> 2;
      case DIGIT3, NUMPAD3 -> 3;
      case DIGIT4, NUMPAD4 -> 4;
      case DIGIT5, NUMPAD5 -> 5;
      case DIGIT6, NUMPAD6 -> 6;
      case DIGIT7, NUMPAD7 -> 7;
      case DIGIT8, NUMPAD8 -> 8;
      case DIGIT9, NUMPAD9 -> 9;
      default -> 0;
    };
  }

  private void hideUnless(Optional<Range> selected) {
    if (selected.isEmpty()) {
      hide();
    }
  }

  /**
   * Above the selection where there is room, since what stands there has been read; below it
   * otherwise; never over its words.
   */
  private void show() {
    Optional<Bounds> found = selection().flatMap(sheet::boundsInScene);
    if (found.isEmpty()) {
      return;
    }
    Bounds selected = overlay.sceneToLocal(found.get());
    Bounds paper =
        overlay.sceneToLocal(sheet.region().localToScene(sheet.region().getLayoutBounds()));
    boolean name = selection().filter(range -> range.length() <= LONGEST_NAME).isPresent();
    term.setVisible(name);
    term.setManaged(name);
    bar.setVisible(true);
    bar.applyCss();
    double width = bar.prefWidth(-1);
    double height = bar.prefHeight(width);
    double x = selected.getCenterX() - width / 2;
    double left = paper.getMinX() + EDGE;
    double below = selected.getMaxY() + GAP;
    double above = selected.getMinY() - GAP - height;
    double y =
        above >= paper.getMinY() + EDGE ? above : Math.min(below, paper.getMaxY() - height - EDGE);
    bar.resizeRelocate(
        Math.rint(Math.clamp(x, left, Math.max(left, paper.getMaxX() - width - EDGE))),
        Math.rint(y),
        width,
        height);
    bar.layout();
  }

  private Optional<Range> selection() {
    return sheet.selectionProperty().get();
  }

  private static Button action(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("mark-action");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
