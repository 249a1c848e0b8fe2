package org.yandu.ui.annotations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.MarkForm;
import org.yandu.text.Range;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** 批注: the chosen annotation, with its note to write in. What is typed is saved by itself. */
public final class NoteEditor extends VBox {

  /** How long typing must rest before what was typed is saved. */
  private static final Duration REST = Duration.millis(400);

  /** How long typing may go on without a rest until what was typed is saved all the same. */
  private static final Duration LONGEST = Duration.millis(800);

  /** How long after a failure that may pass the note is saved again. */
  private static final Duration BEFORE_RETRY = Duration.seconds(3);

  private static final int LONGEST_QUOTE = 160;
  private static final int FEWEST_ROWS = 4;
  private static final int MOST_ROWS = 22;

  /** What the field has on both sides of its text, in pixels. */
  private static final double MARGINS = 32;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final AnnotationsModel model;
  private final Words words;
  private final Text quote = new Text();
  private final Label place = new Label();
  private final Label time = new Label();
  private final TextArea note = new TextArea();
  private final Swatches swatches;
  private final FormButtons forms;
  private final TagField<UUID> tags;
  private final SettleBar settle;
  private final ListTyping typing;
  private final VBox editor = new VBox();
  private final Label hint;
  private final PauseTransition rest = new PauseTransition(REST);
  private final PauseTransition longest = new PauseTransition(LONGEST);
  private final PauseTransition retry = new PauseTransition(BEFORE_RETRY);
  private Optional<UUID> editing = Optional.empty();
  private boolean filling;

  /** Whether something was typed that has not been handed over. */
  private boolean typed;

  /** The note without the letters that an input method has not made characters of yet. */
  private String written = "";

  /**
   * @param selection what is selected on the sheet
   * @param editKinds shows where the kinds are changed
   */
  public NoteEditor(
      AnnotationsModel model,
      ReadOnlyObjectProperty<Optional<Range>> selection,
      Runnable editKinds,
      Words words) {
    this.model = model;
    this.words = words;
    setId("note-editor");
    settle = new SettleBar(model, selection, words);
    swatches =
        new Swatches(
            model.kinds().all(), words, kind -> editing.ifPresent(id -> model.recolour(id, kind)));
    tags = new TagField<>("note-tag", model.knownTags(), model::tag, model::untag, words);
    forms =
        new FormButtons(
            List.of(MarkForm.values()),
            words,
            form -> editing.ifPresent(id -> model.edits().reshape(id, form)));
    quote.getStyleClass().add("note-quote-text");
    TextFlow passage = new TextFlow(quote);
    passage.getStyleClass().addAll("note-quote", "passage-sentence");
    passage.setOnMouseClicked(event -> goToPassage());
    place.getStyleClass().add("detail-meta");
    time.getStyleClass().add("detail-meta");
    note.setId("note-text");
    note.getStyleClass().add("note-text");
    note.setWrapText(true);
    note.setPrefRowCount(FEWEST_ROWS);
    note.widthProperty().addListener((observable, before, now) -> grow());
    note.fontProperty().addListener((observable, before, now) -> grow());
    typing = new ListTyping(note);
    typing.install();
    note.setPromptText(words.of("note.prompt"));
    note.setAccessibleText(words.of("note.prompt"));
    note.textProperty()
        .addListener(
            (observable, before, now) -> {
              grow();
              if (!typing.isComposing()) {
                written = now;
                typed();
              }
            });
    note.focusedProperty().addListener((observable, before, now) -> focus(now));
    Button delete = new Button(words.of("note.delete"));
    delete.setId("note-delete");
    delete.getStyleClass().add("mark-action");
    delete.setOnAction(event -> editing.ifPresent(model::delete));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(time, space, delete);
    foot.getStyleClass().add("note-foot");
    editor.getStyleClass().add("detail");
    editor.getChildren().addAll(kinds(editKinds), forms, passage, place, settle, note, tags, foot);
    hint = new Label(words.of("note.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().addAll("side-empty", "detail");
    getChildren().addAll(editor, hint);
    rest.setOnFinished(event -> keep());
    longest.setOnFinished(event -> keep());
    model.setOnHandOver(this::keep);
    model.setOnJoined(this::join);
    retry.setOnFinished(event -> model.retry());
    model.saveStateProperty().addListener((observable, before, now) -> retry.playFromStart());
    model.chosenProperty().addListener((observable, before, now) -> choose(now));
    model
        .all()
        .addListener((javafx.collections.ListChangeListener<Annotation>) change -> refresh());
    choose(model.chosenProperty().get());
  }

  /** The colours, and what changes which there are. */
  private Node kinds(Runnable editKinds) {
    Button edit = new Button();
    edit.setId("edit-kinds");
    edit.setGraphic(new FontIcon(Feather.EDIT_2));
    edit.getStyleClass().add("row-action");
    String name = words.of("kinds.edit");
    edit.setAccessibleText(name);
    Hint.install(edit, () -> name);
    edit.setOnAction(event -> editKinds.run());
    HBox.setHgrow(swatches, Priority.ALWAYS);
    HBox row = new HBox(swatches, edit);
    row.getStyleClass().add("note-kinds");
    return row;
  }

  /** Puts the cursor into the note. */
  public void write() {
    note.requestFocus();
    note.end();
  }

  /** Hands over whatever is typed and not yet saved. */
  public void save() {
    keep();
    tags.addTyped();
  }

  private void keep() {
    stopWaiting();
    typed = false;
    editing.ifPresent(id -> model.write(id, written));
  }

  private void stopWaiting() {
    rest.stop();
    longest.stop();
  }

  /** The field is as high as what is written in it, and a line more to go on in. */
  private void grow() {
    Text measure = new Text(note.getText() + "\n");
    measure.setFont(note.getFont());
    Text line = new Text();
    line.setFont(note.getFont());
    measure.setWrappingWidth(Math.max(MARGINS, note.getWidth() - MARGINS));
    double rows = measure.getLayoutBounds().getHeight() / line.getLayoutBounds().getHeight();
    note.setPrefRowCount((int) Math.clamp(Math.rint(rows), FEWEST_ROWS, MOST_ROWS));
  }

  private void typed() {
    if (!filling && editing.isPresent()) {
      typed = true;
      rest.playFromStart();
      // Goes on from where it is, if it runs already.
      longest.play();
      model.setWriting(true);
    }
  }

  private void focus(boolean focused) {
    if (!focused && editing.isPresent()) {
      finish();
    }
  }

  /** What was handed over before is not again: it may have been taken back since. */
  private void finish() {
    if (typed) {
      keep();
    }
    tags.addTyped();
    model.finishWriting();
  }

  private void choose(Optional<UUID> chosen) {
    if (!chosen.equals(editing)) {
      if (editing.flatMap(model::find).isPresent()) {
        finish();
      }
      stopWaiting();
      typed = false;
      model.setWriting(false);
      editing = chosen;
      fill(model.chosen());
    }
    boolean any = editing.isPresent();
    editor.setVisible(any);
    editor.setManaged(any);
    hint.setVisible(!any);
    hint.setManaged(!any);
  }

  private void fill(Optional<Annotation> annotation) {
    filling = true;
    note.setText(annotation.map(model::noteOf).orElse(""));
    filling = false;
    annotation.ifPresent(this::describe);
  }

  /** What somebody else has written in the note stands before what is being typed here. */
  private void join(UUID id, String theirs) {
    if (editing.equals(Optional.of(id)) && !note.getText().startsWith(theirs)) {
      note.insertText(0, theirs);
    }
  }

  /** The annotation may have changed by undo; what is being typed is not touched. */
  private void refresh() {
    model
        .chosen()
        .ifPresent(
            annotation -> {
              describe(annotation);
              if (!typed && !typing.isComposing() && !written.equals(model.noteOf(annotation))) {
                fill(Optional.of(annotation));
                note.end();
              }
            });
  }

  private void describe(Annotation annotation) {
    Range range = annotation.anchor().range();
    String exact = annotation.anchor().exact().replace('\n', ' ');
    quote.setText(exact.length() > LONGEST_QUOTE ? exact.substring(0, LONGEST_QUOTE) + "…" : exact);
    place.setText(
        Kinds.name(annotation.kind(), words)
            + " · "
            + Places.brief(model.reading().report(), range.start(), words));
    time.setText(TIME.format(annotation.modified().atZone(ZoneId.systemDefault())));
    swatches.show(Optional.of(annotation.kind()));
    settle.show(annotation);
    forms.colour(annotation.kind());
    forms.show(annotation.form());
    tags.show(annotation.id(), annotation.tags());
  }

  private void goToPassage() {
    model.chosen().ifPresent(annotation -> model.reading().goTo(annotation.anchor().range()));
  }
}
