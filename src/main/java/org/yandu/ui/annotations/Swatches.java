package org.yandu.ui.annotations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** The kinds as coloured buttons; the key that does the same stands in the hint. */
final class Swatches extends FlowPane {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** Where there is room for them. */
  private static final int MOST_IN_A_ROW = 12;

  /** How wide one is, and how far from the next, in pixels. */
  private static final double SIZE = 24;

  private static final double GAP = 6;

  private final Map<String, Button> buttons = new LinkedHashMap<>();
  private final Words words;
  private final Consumer<AnnotationKind> picked;
  private Optional<AnnotationKind> chosen = Optional.empty();

  Swatches(ObservableList<AnnotationKind> kinds, Words words, Consumer<AnnotationKind> picked) {
    this.words = words;
    this.picked = picked;
    setHgap(GAP);
    setVgap(GAP);
    kinds.addListener((ListChangeListener<AnnotationKind>) change -> fill(kinds));
    fill(kinds);
  }

  private void fill(ObservableList<AnnotationKind> kinds) {
    buttons.clear();
    int key = 1;
    for (AnnotationKind kind : kinds) {
      Button button = new Button();
      button.getStyleClass().addAll("swatch", Kinds.styleClass(kind));
      String name = Kinds.name(kind, words);
      button.setAccessibleText(name);
      String hint = key <= MarkBar.KEYS ? words.of("mark.swatch", name, key) : name;
      Hint.install(button, () -> hint);
      button.setOnAction(event -> picked.accept(kind));
      buttons.put(kind.id(), button);
      key++;
    }
    getChildren().setAll(buttons.values());
    setPrefWrapLength(Math.min(buttons.size(), MOST_IN_A_ROW) * (SIZE + GAP) - GAP);
    show(chosen);
  }

  void show(Optional<AnnotationKind> kind) {
    chosen = kind;
    buttons.forEach(
        (id, button) ->
            button.pseudoClassStateChanged(
                CHOSEN, kind.filter(shown -> shown.id().equals(id)).isPresent()));
  }
}
