package org.yandu.ui.annotations;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.MarkForm;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.sheet.SignDrawing;
import org.yandu.ui.words.Words;

/** The forms of marks as small buttons; the key that does the same stands in the hint. */
final class FormButtons extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /** How large what is drawn on a button is, in pixels each way. */
  private static final double SIZE = 16;

  private final Map<MarkForm, Button> buttons = new EnumMap<>(MarkForm.class);
  private Optional<String> colour = Optional.empty();

  /**
   * @param forms those there is a button for
   * @param picked called with the form of a button that is pressed
   */
  FormButtons(List<MarkForm> forms, Words words, Consumer<MarkForm> picked) {
    getStyleClass().add("form-buttons");
    for (MarkForm form : forms) {
      Button button = new Button();
      button.getStyleClass().addAll("form-button", "form-" + form.name().toLowerCase(Locale.ROOT));
      button.setGraphic(drawing(form));
      String name = Kinds.name(form, words);
      button.setAccessibleText(name);
      String hint = key(form).map(key -> words.of("mark.form", name, key)).orElse(name);
      Hint.install(button, () -> hint);
      button.setOnAction(event -> picked.accept(form));
      buttons.put(form, button);
      getChildren().add(button);
    }
  }

  /** The key that marks in a form; colours themselves have the keys that highlight. */
  static Optional<String> key(MarkForm form) {
    return switch (form) {
      case HIGHLIGHT -> Optional.empty();
      case UNDERLINE -> Optional.of("U");
      case TRIANGLE -> Optional.of("T");
      case EXCLAMATION -> Optional.of("E");
      case BOOKMARK -> Optional.of("B");
    };
  }

  /** Draws the forms in the colour of a kind. */
  void colour(AnnotationKind kind) {
    colour.ifPresent(getStyleClass()::remove);
    colour = Optional.of(Kinds.styleClass(kind));
    getStyleClass().add(Kinds.styleClass(kind));
  }

  /** Shows which form something has. */
  void show(MarkForm chosen) {
    buttons.forEach((form, button) -> button.pseudoClassStateChanged(CHOSEN, form == chosen));
  }

  /**
   * A form as it is drawn on a button and in a list, in the colour of the style class around it.
   */
  static Node drawing(MarkForm form) {
    return switch (form) {
      case HIGHLIGHT ->
          new Group(
              path("M0 1 H16 V15 H0 Z", "form-tint"), path("M3 5.5 H13 M3 10.5 H9", "form-words"));
      case UNDERLINE ->
          new Group(
              path("M0 0 H16 V16 H0 Z", "form-box"),
              path("M4.2 1 V6.2 A3.8 3.8 0 0 0 11.8 6.2 V1", "form-words"),
              path("M1.5 14 H14.5", "form-line"));
      case TRIANGLE, EXCLAMATION, BOOKMARK -> SignDrawing.of(Kinds.drawn(form), SIZE);
    };
  }

  private static SVGPath path(String content, String styleClass) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(styleClass);
    return path;
  }
}
