package org.yandu.ui.annotations;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** 批注: all of them in reading order, each with its passage and the beginning of its note. */
public final class AnnotationsView extends ListView<Annotation> {

  private final AnnotationsModel model;

  public AnnotationsView(AnnotationsModel model, Words words) {
    super(model.all());
    this.model = model;
    setId("annotations");
    getStyleClass().addAll("side-list", "find-list");
    setAccessibleText(words.of("tab.annotations"));
    Label empty = new Label(words.of("annotations.none"));
    empty.setWrapText(true);
    empty.getStyleClass().add("side-empty");
    setPlaceholder(empty);
    setCellFactory(list -> new Cell(this, words));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.chosenProperty().addListener((observable, before, now) -> select(now));
  }

  private void pressed(KeyEvent event) {
    Annotation annotation = getSelectionModel().getSelectedItem();
    if (annotation == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      open(annotation);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      model.delete(annotation.id());
      event.consume();
    }
  }

  private void open(Annotation annotation) {
    model.chosenProperty().set(Optional.of(annotation.id()));
    model.reading().goTo(annotation.anchor().range());
  }

  private void select(Optional<UUID> chosen) {
    chosen
        .flatMap(model::find)
        .ifPresentOrElse(
            annotation -> getSelectionModel().select(annotation),
            () -> getSelectionModel().clearSelection());
  }

  private static final class Cell extends ListCell<Annotation> {

    private final AnnotationsView view;
    private final Words words;
    private final Label kind = new Label();
    private final Label place = new Label();
    private final Label quote = new Label();
    private final Label note = new Label();
    private final Label tags = new Label();
    private final VBox row;

    Cell(AnnotationsView view, Words words) {
      this.view = view;
      this.words = words;
      setPrefWidth(0);
      HBox head = new HBox(kind, place);
      head.getStyleClass().add("note-row-head");
      place.getStyleClass().add("note-row-place");
      quote.getStyleClass().add("note-row-quote");
      quote.setWrapText(true);
      quote.setMaxHeight(44);
      note.getStyleClass().add("note-row-note");
      tags.getStyleClass().add("note-row-tags");
      row = new VBox(head, quote, note, tags);
      row.getStyleClass().add("note-row");
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              this.view.open(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Annotation annotation, boolean empty) {
      super.updateItem(annotation, empty);
      if (empty || annotation == null) {
        setGraphic(null);
        return;
      }
      kind.setText(Kinds.name(annotation.kind(), words));
      kind.getStyleClass().setAll("label", "kind-chip", Kinds.styleClass(annotation.kind()));
      place.setText(
          Places.brief(view.model.reading().report(), annotation.anchor().range().start(), words));
      quote.setText(annotation.anchor().exact().replace('\n', ' '));
      String written = annotation.note().strip();
      note.setText(written.lines().findFirst().orElse(""));
      note.setVisible(!written.isEmpty());
      note.setManaged(!written.isEmpty());
      tags.setText(String.join("　", annotation.tags().stream().map(tag -> "#" + tag).toList()));
      tags.setVisible(!annotation.tags().isEmpty());
      tags.setManaged(tags.isVisible());
      setGraphic(row);
    }
  }
}
