package org.yandu.ui.annotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Tags;
import org.yandu.text.Folding;
import org.yandu.text.Spelling;
import org.yandu.text.Spoken;
import org.yandu.ui.words.Words;

/**
 * 标签: those of an annotation, each to be taken off by a click, and a field for more, which offers
 * what was used before. Return or a comma adds what is typed, ↓ and ↑ go through what is offered.
 */
final class TagField extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** So many are offered at once. */
  private static final int OFFERED = 8;

  private final AnnotationsModel model;
  private final Words words;
  private final FlowPane row = new FlowPane();
  private final FlowPane offers = new FlowPane();
  private final TextField field = new TextField();
  private Optional<UUID> annotation = Optional.empty();
  private List<String> tags = List.of();
  private int chosen = -1;

  TagField(AnnotationsModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("note-tags");
    getStyleClass().add("tag-field");
    row.getStyleClass().add("tag-row");
    row.getChildren().add(field);
    offers.setId("note-tag-offers");
    offers.getStyleClass().add("tag-row");
    field.setId("note-tag");
    field.getStyleClass().add("tag-typed");
    field.setPromptText(words.of("note.tags.prompt"));
    field.setAccessibleText(words.of("note.tags"));
    field.setTextFormatter(new TextFormatter<>(this::taken));
    field.textProperty().subscribe(this::retyped);
    field.focusedProperty().subscribe(this::focus);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(row, offers);
    offer();
  }

  /** Shows the tags of an annotation; what was typed for another one is added to that first. */
  void show(Annotation shown) {
    if (!annotation.equals(Optional.of(shown.id()))) {
      addTyped();
      annotation = Optional.of(shown.id());
    }
    if (!tags.equals(shown.tags())) {
      tags = shown.tags();
      // The field stays in its place, and keeps the cursor.
      row.getChildren().removeIf(child -> !child.equals(field));
      row.getChildren().addAll(0, tags.stream().map(this::chip).toList());
    }
    offer();
  }

  private Button chip(String tag) {
    Button chip = new Button(tag, new FontIcon(Feather.X));
    chip.getStyleClass().addAll("filter-chip", "tag-chip");
    chip.setMnemonicParsing(false);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.maxWidthProperty().bind(row.widthProperty());
    chip.setAccessibleText(words.of("note.tag.remove", tag));
    chip.setOnAction(
        event -> {
          // The chip goes, and would leave the cursor anywhere.
          field.requestFocus();
          annotation.ifPresent(id -> model.untag(id, tag));
        });
    return chip;
  }

  /** What a comma ends is a tag and leaves the field. */
  private TextFormatter.Change taken(TextFormatter.Change change) {
    String typed = change.getControlNewText();
    if (change.isContentChange() && Tags.areFinished(typed)) {
      add(Tags.of(typed));
      change.setRange(0, change.getControlText().length());
      change.setText("");
      change.selectRange(0, 0);
    }
    return change;
  }

  private void retyped() {
    chosen = -1;
    offer();
  }

  /** What is typed becomes a tag, whether it was ended or not. */
  void addTyped() {
    List<String> typed = Tags.of(field.getText());
    if (!field.getText().isEmpty()) {
      field.clear();
    }
    add(typed);
  }

  private void add(List<String> more) {
    if (!more.isEmpty()) {
      annotation.ifPresent(id -> model.tag(id, more));
    }
  }

  private void focus(boolean focused) {
    if (!focused) {
      addTyped();
    }
    offer();
  }

  private List<String> offered() {
    String typed = Folding.key(field.getText());
    Optional<Spelling> spelling = Spelling.of(field.getText().strip());
    return model.knownTags().stream()
        .filter(known -> tags.stream().noneMatch(tag -> Tags.isSame(tag, known)))
        .filter(known -> Folding.key(known).contains(typed) || isSpelt(known, spelling))
        .limit(OFFERED)
        .toList();
  }

  /** Pinyin and initials reach a tag as well. */
  private static boolean isSpelt(String tag, Optional<Spelling> spelling) {
    if (spelling.isEmpty()) {
      return false;
    }
    Spoken spoken = new Spoken(spelling.get());
    spoken.hear(Folding.fold(tag));
    return !spoken.strings(1).isEmpty();
  }

  private void offer() {
    List<Button> buttons = new ArrayList<>();
    for (String tag : field.isFocused() ? offered() : List.<String>of()) {
      Button button = new Button(tag, new FontIcon(Feather.PLUS));
      button.getStyleClass().addAll("filter-chip", "tag-offer");
      button.setMnemonicParsing(false);
      button.setAccessibleText(words.of("note.tag.add", tag));
      // The cursor stays in the field, from which the keys reach all of them.
      button.setFocusTraversable(false);
      button.maxWidthProperty().bind(offers.widthProperty());
      button.setOnAction(event -> take(tag));
      button.pseudoClassStateChanged(CHOSEN, buttons.size() == chosen);
      buttons.add(button);
    }
    offers.getChildren().setAll(buttons);
    offers.setVisible(!buttons.isEmpty());
    offers.setManaged(!buttons.isEmpty());
  }

  private void take(String tag) {
    field.clear();
    add(List.of(tag));
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        List<String> offered = offered();
        if (chosen >= 0 && chosen < offered.size()) {
          take(offered.get(chosen));
        } else {
          addTyped();
        }
        event.consume();
      }
      case DOWN -> {
        choose(chosen + 1);
        event.consume();
      }
      case UP -> {
        choose(chosen - 1);
        event.consume();
      }
      case BACK_SPACE -> {
        if (field.getText().isEmpty() && !tags.isEmpty()) {
          annotation.ifPresent(id -> model.untag(id, tags.getLast()));
          event.consume();
        }
      }
      case ESCAPE -> {
        if (!field.getText().isEmpty()) {
          field.clear();
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void choose(int number) {
    chosen = Math.clamp(number, -1, offers.getChildren().size() - 1);
    offer();
  }
}
