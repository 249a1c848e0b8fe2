package org.yandu.ui.annotations;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** The six kinds as coloured buttons; the key that does the same stands in the hint. */
final class Swatches extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Map<AnnotationKind, Button> buttons = new EnumMap<>(AnnotationKind.class);

  Swatches(Words words, Consumer<AnnotationKind> picked) {
    setSpacing(6);
    int key = 1;
    for (AnnotationKind kind : AnnotationKind.values()) {
      Button button = new Button();
      button.getStyleClass().addAll("swatch", Kinds.styleClass(kind));
      button.setAccessibleText(Kinds.name(kind, words));
      int number = key;
      Hint.install(button, () -> words.of("mark.swatch", Kinds.name(kind, words), number));
      button.setOnAction(event -> picked.accept(kind));
      buttons.put(kind, button);
      getChildren().add(button);
      key++;
    }
  }

  void show(Optional<AnnotationKind> chosen) {
    buttons.forEach(
        (kind, button) -> button.pseudoClassStateChanged(CHOSEN, chosen.equals(Optional.of(kind))));
  }
}
