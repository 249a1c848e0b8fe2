package org.yandu.ui.annotations;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.words.Words;

/** The small bar by a selection: mark it in a colour and a form, write about it, copy it. */
public final class MarkBar {

  /** So many kinds can be marked with by a key, 1 being the first. */
  static final int KEYS = 9;

  /** What is longer, in UTF-16 code units, is not offered as the name of an entry. */
  private static final int LONGEST_NAME = 40;

  /** Those with a button of their own; a colour highlights. */
  private static final List<MarkForm> FORMS =
      List.of(MarkForm.UNDERLINE, MarkForm.TRIANGLE, MarkForm.EXCLAMATION, MarkForm.BOOKMARK);

  private static final double GAP = 10;
  private static final double EDGE = 8;

  /** What parts the rows where they are one, in pixels. */
  private static final double ROOM_BETWEEN = 21;

  private final AnnotationsModel model;
  private final Sheet sheet;
  private final Pane overlay;
  private final PassageCopy copying;
  private final Runnable editNote;
  private final Consumer<String> addTerm;
  private final Button term;
  private final VBox bar = new VBox();
  private final FormButtons forms;
  private final HBox marking;
  private final HBox acting;
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
    forms = new FormButtons(FORMS, words, this::mark);
    forms.colour(latest);
    marking = row(new Swatches(model.kinds().all(), words, this::mark), gap(), forms);
    acting =
        row(
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
    new ChosenKeys(model, sheet).install();
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

  /** Highlights in a colour, which further marks then have too. */
  private void mark(AnnotationKind kind) {
    latest = kind;
    forms.colour(kind);
    mark(MarkForm.HIGHLIGHT);
  }

  private void mark(MarkForm form) {
    selection().ifPresent(range -> mark(range, form, () -> {}));
    hide();
  }

  private void markAndWrite() {
    selection().ifPresent(range -> mark(range, MarkForm.HIGHLIGHT, editNote));
    hide();
  }

  private void mark(Range range, MarkForm form, Runnable then) {
    model
        .edits()
        .mark(
            range,
            model.kinds().current(latest),
            form,
            annotation -> {
              model.chosenProperty().set(Optional.of(annotation.id()));
              sheet.clearSelection();
              then.run();
            });
  }

  /**
   * Puts a bookmark to what is selected, or else to the paragraph of the caret or the first in
   * view; one that has a bookmark keeps that.
   */
  public void bookmark() {
    Report report = model.reading().report();
    if (report.blocks().isEmpty()) {
      return;
    }
    int place = sheet.caretProperty().get().orElseGet(() -> sheet.topOffsetProperty().get());
    Range passage = selection().orElseGet(() -> report.blockAt(place).range());
    Optional<Annotation> there =
        model.all().stream()
            .filter(each -> each.form() == MarkForm.BOOKMARK)
            .filter(each -> each.anchor().range().equals(passage))
            .findFirst();
    if (there.isPresent()) {
      model.chosenProperty().set(there.map(Annotation::id));
    } else if (!passage.isEmpty()) {
      mark(passage, MarkForm.BOOKMARK, () -> {});
    }
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
    } else if (formOf(event.getCode()).isPresent()) {
      formOf(event.getCode()).ifPresent(this::mark);
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

  private static Optional<MarkForm> formOf(KeyCode code) {
    return FORMS.stream()
        .filter(form -> FormButtons.key(form).equals(Optional.of(code.getName())))
        .findFirst();
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
    arrange(paper.getWidth() - 2 * EDGE);
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

  /** In one row where there is room for that, and else in two. */
  private void arrange(double room) {
    bar.getChildren().setAll(marking, acting);
    bar.applyCss();
    double width =
        marking.prefWidth(-1) + acting.prefWidth(-1) + ROOM_BETWEEN + bar.snappedLeftInset() * 2;
    if (width <= room) {
      bar.getChildren().setAll(row(marking, gap(), acting));
    }
    bar.applyCss();
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.setFillHeight(false);
    row.getStyleClass().add("mark-row");
    return row;
  }

  private static Region gap() {
    Region gap = new Region();
    gap.getStyleClass().add("mark-gap");
    return gap;
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
