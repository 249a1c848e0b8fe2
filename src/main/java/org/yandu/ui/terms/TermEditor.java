package org.yandu.ui.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.yandu.glossary.Term;
import org.yandu.ui.terms.TermEditsModel.Draft;
import org.yandu.ui.terms.TermEditsModel.Refusal;
import org.yandu.ui.words.Words;

/** The form in which an entry is corrected or a new one written. */
final class TermEditor extends VBox {

  private final TermEditsModel model;
  private final Words words;
  private final Label title = new Label();
  private final TextField headword = new TextField();
  private final TextField aliases = new TextField();
  private final TextArea definition = new TextArea();
  private final Label trouble = new Label();
  private final VBox official = new VBox();
  private Optional<Draft> filled = Optional.empty();

  TermEditor(TermEditsModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("term-editor");
    getStyleClass().addAll("detail", "term-editor");
    title.getStyleClass().add("detail-headword");
    field(headword, "edit-headword", words.of("edit.headword"));
    field(aliases, "edit-aliases", words.of("edit.aliases"));
    aliases.setPromptText(words.of("edit.aliases.prompt"));
    field(definition, "edit-definition", words.of("edit.definition"));
    definition.getStyleClass().add("note-text");
    definition.setWrapText(true);
    definition.setPrefRowCount(10);
    trouble.setId("edit-trouble");
    trouble.setWrapText(true);
    trouble.getStyleClass().add("edit-trouble");
    Button save = TermDetail.action("edit-save", words.of("edit.save"), this::save);
    save.getStyleClass().add("accent-action");
    Button cancel = TermDetail.action("edit-cancel", words.of("edit.cancel"), model::cancel);
    HBox buttons = new HBox(save, cancel);
    buttons.getStyleClass().add("detail-actions");
    VBox.setVgrow(definition, Priority.SOMETIMES);
    getChildren()
        .addAll(
            title,
            caption(headword, words.of("edit.headword")),
            headword,
            caption(aliases, words.of("edit.aliases")),
            aliases,
            caption(definition, words.of("edit.definition")),
            definition,
            trouble,
            buttons,
            official);
    official.getStyleClass().add("detail-body");
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save();
            event.consume();
          }
        });
  }

  /** Fills the form, and puts the cursor where there is something to write. */
  void fill(Draft draft) {
    filled = Optional.of(draft);
    title.setText(words.of(draft.entry().isPresent() ? "edit.title" : "edit.title.new"));
    headword.setText(draft.headword());
    aliases.setText(String.join("；", draft.aliases()));
    definition.setText(draft.definition());
    say(Optional.empty());
    official.getChildren().clear();
    draft.entry().flatMap(entry -> entry.official()).ifPresent(this::showOfficial);
    TextInputControl first = draft.headword().isEmpty() ? headword : definition;
    first.requestFocus();
    first.end();
  }

  private void showOfficial(Term term) {
    VBox text = new VBox();
    text.getStyleClass().addAll("note-quote", "detail-official");
    text.getChildren().add(TermDetail.label(term.headword(), "detail-meta"));
    text.getChildren().addAll(ExplanationText.plain(term));
    official
        .getChildren()
        .addAll(TermDetail.label(words.of("terms.official"), "detail-caption"), text);
  }

  /** Keeps what is written, if it is different and can be kept. */
  void save() {
    if (filled.isEmpty()) {
      return;
    }
    Optional<Refusal> refusal =
        model.save(headword.getText().strip(), writtenAliases(), definition.getText().strip());
    say(refusal);
    if (refusal.isEmpty()) {
      filled = Optional.empty();
    }
  }

  /** The window turns to something else: nothing that was written is lost for it. */
  void leave() {
    Draft empty = new Draft(Optional.empty(), "", List.of(), "");
    Draft before = filled.orElse(empty);
    boolean touched =
        !before.headword().equals(headword.getText().strip())
            || !before.aliases().equals(writtenAliases())
            || !before.definition().equals(definition.getText().strip());
    if (touched) {
      save();
    } else {
      model.cancel();
    }
  }

  private List<String> writtenAliases() {
    return Arrays.stream(aliases.getText().split("[；;|]"))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .toList();
  }

  private void say(Optional<Refusal> refusal) {
    trouble.setVisible(refusal.isPresent());
    trouble.setManaged(refusal.isPresent());
    trouble.setText(refusal.map(this::sentence).orElse(""));
  }

  private String sentence(Refusal refusal) {
    return switch (refusal) {
      case NO_HEADWORD -> words.of("edit.trouble.headword");
      case NO_DEFINITION -> words.of("edit.trouble.definition");
      case KNOWN -> words.of("edit.trouble.known");
    };
  }

  private static Label caption(TextInputControl field, String text) {
    Label caption = new Label(text);
    caption.getStyleClass().add("detail-caption");
    caption.setLabelFor(field);
    return caption;
  }

  private static void field(TextInputControl field, String id, String name) {
    field.setId(id);
    field.getStyleClass().add("edit-field");
    field.setAccessibleText(name);
  }
}
