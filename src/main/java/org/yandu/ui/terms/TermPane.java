package org.yandu.ui.terms;

import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.yandu.ui.terms.TermEditsModel.Draft;
import org.yandu.ui.words.Words;

/** 词条释义: the entry that is looked at, and in its place the form when something is written. */
public final class TermPane extends StackPane {

  private final TermEditsModel edits;
  private final Words words;
  private final TermDetail detail;

  /** Made when something is first written. */
  private Optional<TermEditor> editor = Optional.empty();

  private final ScrollPane form = new ScrollPane();

  public TermPane(TermModels models, Words words) {
    this.edits = models.edits();
    this.words = words;
    detail = new TermDetail(models, words);
    getChildren().add(detail);
    edits.draftProperty().addListener((observable, before, now) -> show(now));
    models.list().reading().termProperty().addListener((observable, before, now) -> save());
  }

  /** Keeps whatever is written and can be kept. */
  public void save() {
    if (edits.draftProperty().get().isPresent()) {
      editor.ifPresent(TermEditor::leave);
    }
  }

  private void show(Optional<Draft> draft) {
    if (draft.isEmpty()) {
      getChildren().setAll(detail);
      return;
    }
    if (editor.isEmpty()) {
      editor = Optional.of(new TermEditor(edits, words));
      form.setContent(editor.get());
      form.setFitToWidth(true);
      form.setFitToHeight(true);
      form.getStyleClass().add("detail-scroll");
    }
    getChildren().setAll(form);
    // A scroll pane takes its content into the window when it is first styled; no focus before.
    form.applyCss();
    form.layout();
    editor.get().fill(draft.get());
  }
}
