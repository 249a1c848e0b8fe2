package org.yandu.ui.annotations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.ObservableList;
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
import org.yandu.annotation.Tags;
import org.yandu.text.Folding;
import org.yandu.text.Spelling;
import org.yandu.text.Spoken;
import org.yandu.ui.reading.Escaping;
import org.yandu.ui.words.Words;

/**
 * 标签: those of an annotation or of several, each to be taken off by a click, and a field for more,
 * which offers what was used before. Return or a comma adds what is typed, ↓ and ↑ go through what
 * is offered.
 *
 * @param <T> what names that which is tagged
 */
final class TagField<T> extends VBox implements Escaping {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass PARTIAL = PseudoClass.getPseudoClass("partial");

  /** So many are offered at once. */
  private static final int OFFERED = 8;

  private final ObservableList<String> known;
  private final BiConsumer<T, List<String>> tag;
  private final BiConsumer<T, String> untag;
  private final Words words;
  private final FlowPane row = new FlowPane();
  private final FlowPane offers = new FlowPane();
  private final TextField field = new TextField();
  private Optional<T> tagged = Optional.empty();
  private List<String> tags = List.of();

  /** Those of the tags that all have which are tagged here. */
  private List<String> common = List.of();

  private int chosen = -1;

  /**
   * @param id of the field, and the beginning of the ids of what is in it
   * @param known what annotations are tagged with, the most used first
   * @param tag gives more tags
   * @param untag takes one off
   */
  TagField(
      String id,
      ObservableList<String> known,
      BiConsumer<T, List<String>> tag,
      BiConsumer<T, String> untag,
      Words words) {
    this.known = known;
    this.tag = tag;
    this.untag = untag;
    this.words = words;
    setId(id + "s");
    getStyleClass().add("tag-field");
    row.getStyleClass().add("tag-row");
    row.getChildren().add(field);
    offers.setId(id + "-offers");
    offers.getStyleClass().add("tag-row");
    field.setId(id);
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

  /** Shows tags; what was typed for something else is added to that first. */
  void show(T shown, List<String> now) {
    show(shown, now, now);
  }

  /**
   * Shows the tags of several; the same otherwise.
   *
   * @param now those that any of them has
   * @param ofAll those that all of them have
   */
  void show(T shown, List<String> now, List<String> ofAll) {
    if (!tagged.equals(Optional.of(shown))) {
      addTyped();
      tagged = Optional.of(shown);
    }
    if (!tags.equals(now) || !common.equals(ofAll)) {
      tags = now;
      common = ofAll;
      // The field stays in its place, and keeps the cursor.
      row.getChildren().removeIf(child -> !child.equals(field));
      row.getChildren().addAll(0, tags.stream().map(this::chip).toList());
    }
    offer();
  }

  /** What is half typed is thrown away. */
  @Override
  public boolean escape() {
    boolean typed = field.isFocused() && !field.getText().isEmpty();
    if (typed) {
      field.clear();
    }
    return typed;
  }

  /** Puts the cursor into the field. */
  void focusField() {
    field.requestFocus();
  }

  private Button chip(String name) {
    Button chip = new Button(name, new FontIcon(Feather.X));
    chip.getStyleClass().addAll("filter-chip", "tag-chip");
    chip.pseudoClassStateChanged(PARTIAL, !common.contains(name));
    chip.setMnemonicParsing(false);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.maxWidthProperty().bind(row.widthProperty());
    chip.setAccessibleText(words.of("note.tag.remove", name));
    chip.setOnAction(
        event -> {
          // The chip goes, and would leave the cursor anywhere.
          field.requestFocus();
          tagged.ifPresent(each -> untag.accept(each, name));
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
      tagged.ifPresent(each -> tag.accept(each, more));
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
    return known.stream()
        .filter(each -> common.stream().noneMatch(had -> Tags.isSame(had, each)))
        .filter(each -> Folding.key(each).contains(typed) || isSpelt(each, spelling))
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
    for (String name : field.isFocused() ? offered() : List.<String>of()) {
      Button button = new Button(name, new FontIcon(Feather.PLUS));
      button.getStyleClass().addAll("filter-chip", "tag-offer");
      button.setMnemonicParsing(false);
      button.setAccessibleText(words.of("note.tag.add", name));
      // The cursor stays in the field, from which the keys reach all of them.
      button.setFocusTraversable(false);
      button.maxWidthProperty().bind(offers.widthProperty());
      button.setOnAction(event -> take(name));
      button.pseudoClassStateChanged(CHOSEN, buttons.size() == chosen);
      buttons.add(button);
    }
    offers.getChildren().setAll(buttons);
    offers.setVisible(!buttons.isEmpty());
    offers.setManaged(!buttons.isEmpty());
  }

  private void take(String name) {
    field.clear();
    add(List.of(name));
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
          tagged.ifPresent(each -> untag.accept(each, tags.getLast()));
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
