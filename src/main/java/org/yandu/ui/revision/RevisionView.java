package org.yandu.ui.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Sentence;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.reading.ChoiceButton;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.Layer;
import org.yandu.ui.sheet.SheetView;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/**
 * What becomes of the annotations of a report in a new version of it: on the left a row for each,
 * on the right the new text, in which the chosen one is shown. A row is settled by its button, by
 * Enter, or by dragging it onto a sentence.
 */
public final class RevisionView extends VBox {

  private static final String WARNING = "edit-trouble";
  private static final double LIST_WIDTH = 330;
  private static final double LEAST_HEIGHT = 180;
  private static final double HEIGHT = 560;

  /** The pointer moves so far, in pixels, before a row is dragged. */
  private static final double SLACK = 6;

  private final RevisionDraft draft;
  private final Words words;
  private final FilteredList<RevisionLine> shown;
  private final ListView<RevisionLine> list;
  private final SheetView sheet;
  private final Button here;
  private final Button gone;
  private final Button back;

  private final Label hint = new Label();

  /** The row that is held by the mouse, from the press to the release. */
  private Optional<Held> held = Optional.empty();

  private boolean dragging;

  /**
   * A row on which the mouse was pressed.
   *
   * @param line what stood in the row then; the list may scroll under the mouse
   * @param at where it was pressed, in the scene
   */
  private record Held(RevisionLine line, Point2D at) {}

  /**
   * @param accept puts the new version in the place of the old one
   * @param cancel changes nothing
   */
  public RevisionView(
      RevisionDraft draft, Typography typography, Runnable accept, Runnable cancel, Words words) {
    this.draft = draft;
    this.words = words;
    setId("revision");
    getStyleClass().add("exchange");
    shown = new FilteredList<>(FXCollections.observableArrayList(draft.lines()));
    list = new ListView<>(shown);
    list.setId("revision-list");
    list.getStyleClass().addAll("side-list", "import-list");
    list.setAccessibleText(words.of("revision.title"));
    list.setCellFactory(view -> cell());
    list.setPrefSize(LIST_WIDTH, HEIGHT);
    list.setMinSize(LIST_WIDTH, LEAST_HEIGHT);
    Label empty = new Label(words.of("revision.none"));
    empty.getStyleClass().add("side-empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    sheet = new SheetView(draft.report(), typography);
    sheet.setId("revision-sheet");
    sheet.setMinSize(0, LEAST_HEIGHT);
    HBox.setHgrow(sheet, Priority.ALWAYS);
    here = action("revision-here", words.of("revision.here"), this::placeAtSelection);
    gone = action("revision-gone", words.of("revision.gone"), () -> change(RevisionLine::lose));
    back = action("revision-back", words.of("revision.back"), () -> change(RevisionLine::reset));
    HBox body = new HBox(10, list, sheet);
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox acts = new HBox(here, gone, back);
    acts.getStyleClass().add("detail-actions");
    getChildren().addAll(head(), body, acts, foot(accept, cancel));
    list.getSelectionModel().selectedItemProperty().subscribe(this::look);
    sheet.selectionProperty().subscribe(now -> enable());
    draft.lines().forEach(line -> line.standingProperty().subscribe((before, now) -> changed()));
  }

  /** Puts the keyboard on the first row that asks for something. */
  public void begin() {
    list.requestFocus();
    paint();
    nextOpen(-1);
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private HBox head() {
    FlowPane kinds = new FlowPane();
    kinds.getStyleClass().add("import-kinds");
    ToggleGroup group = new ToggleGroup();
    ChoiceButton all =
        new ChoiceButton(
            "revision-all",
            words.of("import.kind", words.of("import.all"), draft.lines().size()),
            group,
            () -> shown.setPredicate(line -> true));
    all.setSelected(true);
    kinds.getChildren().add(all);
    for (Outcome outcome : Outcome.values()) {
      int count = draft.count(outcome);
      ChoiceButton button =
          new ChoiceButton(
              "revision-" + outcome.name().toLowerCase(Locale.ROOT),
              words.of("import.kind", RevisionWords.name(outcome, words), count),
              group,
              () -> shown.setPredicate(line -> line.found() == outcome));
      button.setDisable(count == 0);
      kinds.getChildren().add(button);
    }
    HBox.setHgrow(kinds, Priority.ALWAYS);
    HBox head = new HBox(kinds);
    head.getStyleClass().add("import-head");
    return head;
  }

  private HBox foot(Runnable accept, Runnable cancel) {
    hint.setId("revision-hint");
    hint.setWrapText(true);
    hint.getStyleClass().add("detail-meta");
    hint.setMaxWidth(Double.MAX_VALUE);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    draft.openProperty().subscribe(this::hint);
    draft.stageProperty().subscribe(this::hint);
    Button take = action("revision-accept", words.of("revision.accept"), accept);
    take.getStyleClass().add("accent-action");
    HBox foot = new HBox(hint, take, action("revision-cancel", words.of("edit.cancel"), cancel));
    foot.getStyleClass().addAll("detail-actions", "import-foot");
    return foot;
  }

  private void hint() {
    int open = draft.openProperty().get();
    switch (draft.stageProperty().get()) {
      case ACCEPTED -> say(words.of("revision.hint.accepted"), false);
      case REFUSED ->
          say(
              words.of("revision.hint.refused", draft.refusal().map(this::reason).orElse("")),
              true);
      case OFFERED ->
          say(open == 0 ? words.of("revision.hint.none") : words.of("revision.hint", open), false);
    }
  }

  private void say(String text, boolean warns) {
    hint.setText(text);
    hint.getStyleClass().remove(WARNING);
    if (warns) {
      hint.getStyleClass().add(WARNING);
    }
  }

  /** Whether the reader has said nothing that would be lost; if something is, that is said. */
  public boolean mayLeave() {
    int said = draft.said();
    if (said > 0) {
      say(words.of("revision.hint.leave", said), true);
    }
    return said == 0;
  }

  /** The window's own banner is behind this. */
  private String reason(Throwable refusal) {
    Failure failure = Failure.of(refusal, words);
    return failure.sentence() + " " + failure.code();
  }

  private static Button action(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("mark-action");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private Optional<RevisionLine> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void look(RevisionLine line) {
    sheet.clearSelection();
    if (line != null) {
      line.standing().placement().range().or(() -> neighbour(line)).ifPresent(sheet::reveal);
    }
    paint();
    enable();
  }

  /** Where that one stands that stood nearest, and near which one that is lost is looked for. */
  private Optional<Range> neighbour(RevisionLine line) {
    return draft.lines().stream()
        .filter(RevisionView::hasPlace)
        .min(Comparator.comparingInt(each -> Math.abs(oldStart(each) - oldStart(line))))
        .flatMap(nearest -> nearest.standing().placement().range());
  }

  private static int oldStart(RevisionLine line) {
    return line.annotation().anchor().range().start();
  }

  private void changed() {
    paint();
    enable();
  }

  private void enable() {
    Optional<RevisionLine> line = chosen();
    here.setDisable(line.isEmpty() || sheet.selectionProperty().get().isEmpty());
    gone.setDisable(line.filter(each -> !each.standing().settled() || hasPlace(each)).isEmpty());
    back.setDisable(line.filter(RevisionLine::isSaid).isEmpty());
  }

  private static boolean hasPlace(RevisionLine line) {
    return line.standing().placement().range().isPresent();
  }

  private void paint() {
    List<Decoration> decorations = new ArrayList<>();
    for (RevisionLine line : draft.lines()) {
      line.standing()
          .placement()
          .range()
          .ifPresent(
              range -> decorations.add(new Decoration(range, Kinds.style(line.annotation()))));
    }
    sheet.setDecorations(Layer.ANNOTATIONS, decorations);
    sheet.setDecorations(
        Layer.CHOSEN,
        chosen()
            .flatMap(line -> line.standing().placement().range())
            .map(range -> new Decoration(range, DecorationStyle.FRAMED))
            .stream()
            .toList());
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      chosen().filter(line -> !line.standing().settled()).ifPresent(this::confirm);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      change(RevisionLine::lose);
      event.consume();
    }
  }

  private interface Settling {
    void settle(RevisionLine line);
  }

  private void change(Settling settling) {
    chosen().ifPresent(settling::settle);
  }

  private void confirm(RevisionLine line) {
    line.confirm();
    nextOpen(list.getSelectionModel().getSelectedIndex());
  }

  /** Goes to the next row that asks for something, from the beginning again if there is none. */
  private void nextOpen(int from) {
    for (int step = 1; step <= shown.size(); step++) {
      int index = Math.floorMod(from + step, shown.size());
      if (!shown.get(index).standing().settled()) {
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 1));
        return;
      }
    }
  }

  private void placeAtSelection() {
    sheet.selectionProperty().get().ifPresent(range -> change(line -> line.place(range)));
    sheet.clearSelection();
  }

  /** A row that can be dragged: the scroll bar beside it is no row. */
  private RevisionCell cell() {
    RevisionCell cell = new RevisionCell(list, this::confirm, words);
    // What is pressed on the button in the row never comes here.
    cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(cell, event));
    cell.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    cell.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
    return cell;
  }

  private void press(RevisionCell cell, MouseEvent event) {
    Point2D at = new Point2D(event.getSceneX(), event.getSceneY());
    held =
        event.getButton() == MouseButton.PRIMARY
            ? Optional.ofNullable(cell.getItem()).map(line -> new Held(line, at))
            : Optional.empty();
    dragging = false;
  }

  private void drag(MouseEvent event) {
    Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
    dragging |= held.filter(row -> row.at().distance(now) > SLACK).isPresent();
    if (dragging) {
      Optional<Range> target = held.flatMap(row -> target(row.line(), now));
      getScene().setCursor(target.isPresent() ? Cursor.CROSSHAIR : Cursor.CLOSED_HAND);
      target.ifPresentOrElse(sheet::select, sheet::clearSelection);
      event.consume();
    }
  }

  private void drop(MouseEvent event) {
    if (dragging) {
      Point2D at = new Point2D(event.getSceneX(), event.getSceneY());
      getScene().setCursor(Cursor.DEFAULT);
      held.ifPresent(row -> target(row.line(), at).ifPresent(row.line()::place));
      sheet.clearSelection();
      event.consume();
    }
    dragging = false;
    held = Optional.empty();
  }

  /** The passage that a row dropped at a point would be put on: the words, or the sentence. */
  private Optional<Range> target(RevisionLine line, Point2D inScene) {
    if (!sheet.contains(sheet.sceneToLocal(inScene))) {
      return Optional.empty();
    }
    int offset = sheet.characterAt(inScene);
    if (offset < 0) {
      return Optional.empty();
    }
    Report report = draft.report();
    Range sentence = Sentence.around(report.text(), new Range(offset, offset));
    String exact = line.annotation().anchor().exact();
    int within = exact.isEmpty() ? -1 : sentence.of(report.text()).indexOf(exact);
    return Optional.of(
        within < 0
            ? sentence
            : new Range(sentence.start() + within, sentence.start() + within + exact.length()));
  }
}
