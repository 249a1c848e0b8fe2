package org.yandu.ui.annotations;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.words.Words;

/** The kinds of annotation, to be renamed, coloured, moved, added and removed; all at once kept. */
public final class KindsView extends VBox {

  /** What is longer has no room on a chip, in UTF-16 code units. */
  private static final int LONGEST_NAME = 12;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final KindsModel model;
  private final Words words;
  private final VBox rows = new VBox();
  private final Label trouble = new Label();

  /** The kind whose colours are offered. */
  private Optional<String> colouring = Optional.empty();

  /** How many there were when a kind was added here that is not shown yet. */
  private int before = Integer.MAX_VALUE;

  public KindsView(KindsModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("kinds");
    getStyleClass().add("kinds");
    rows.getStyleClass().add("kind-rows");
    trouble.setId("kinds-trouble");
    trouble.getStyleClass().add("edit-trouble");
    trouble.setWrapText(true);
    Label about = new Label(words.of("kinds.about"));
    about.setWrapText(true);
    about.getStyleClass().add("detail-meta");
    Button add = new Button(words.of("kinds.add"));
    add.setId("kind-add");
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.getStyleClass().add("mark-action");
    add.setOnAction(event -> add());
    getChildren().addAll(about, rows, trouble, add);
    model.all().addListener((ListChangeListener<AnnotationKind>) change -> kindsChanged());
    say("");
    fill();
    model.lookForUsed();
  }

  private void add() {
    say("");
    before = model.all().size();
    String name = words.of("kinds.new");
    String free = name;
    for (int number = 2; isTaken(free, kind -> true); number++) {
      free = name + number;
    }
    model.add(free);
  }

  private void kindsChanged() {
    Optional<String> focused =
        Optional.ofNullable(getScene())
            .map(scene -> scene.getFocusOwner())
            .map(Node::getId)
            .filter(id -> lookup("#" + id) != null);
    fill();
    focused.ifPresent(this::focus);
    if (model.all().size() > before) {
      // It is named at once.
      String id = "kind-name-" + model.all().getLast().id();
      focus(id);
      if (lookup("#" + id) instanceof TextField field) {
        field.selectAll();
      }
    }
    before = Integer.MAX_VALUE;
    model.lookForUsed();
  }

  private void focus(String id) {
    Node node = lookup("#" + id);
    if (node != null) {
      node.requestFocus();
    }
  }

  private void fill() {
    rows.getChildren().clear();
    for (int index = 0; index < model.all().size(); index++) {
      AnnotationKind kind = model.all().get(index);
      rows.getChildren().add(row(kind, index));
      if (colouring.equals(Optional.of(kind.id()))) {
        rows.getChildren().add(palette(kind));
      }
    }
  }

  private Node row(AnnotationKind kind, int index) {
    String name = Kinds.name(kind, words);
    Label key = new Label(index < MarkBar.KEYS ? Integer.toString(index + 1) : "");
    key.getStyleClass().add("kind-key");
    Button colour = new Button();
    colour.setId("kind-colour-" + kind.id());
    colour.getStyleClass().addAll("swatch", Kinds.styleClass(kind));
    named(colour, words.of("kinds.colour", name));
    colour.setOnAction(event -> offerColours(kind));
    TextField field = new TextField(name);
    field.setId("kind-name-" + kind.id());
    field.getStyleClass().add("edit-field");
    field.setAccessibleText(words.of("kinds.name", name));
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(event -> rename(kind, field));
    field
        .focusedProperty()
        .addListener(
            (observable, was, is) -> {
              if (!is) {
                rename(kind, field);
              }
            });
    Button up = button("kind-up-", kind, Feather.ARROW_UP, words.of("kinds.up", name));
    up.setDisable(index == 0);
    up.setOnAction(event -> model.move(kind.id(), -1));
    Button down = button("kind-down-", kind, Feather.ARROW_DOWN, words.of("kinds.down", name));
    down.setDisable(index == model.all().size() - 1);
    down.setOnAction(event -> model.move(kind.id(), 1));
    Button remove = button("kind-remove-", kind, Feather.X, words.of("kinds.remove", name));
    remove.setOnAction(event -> remove(kind));
    HBox row = new HBox(key, colour, field, up, down, remove);
    row.getStyleClass().add("kind-row");
    return row;
  }

  private Node palette(AnnotationKind kind) {
    FlowPane palette = new FlowPane();
    palette.setId("kind-palette");
    palette.getStyleClass().add("kind-palette");
    for (KindColour colour : KindColour.values()) {
      Button button = new Button();
      button.getStyleClass().addAll("swatch", Kinds.styleClass(colour));
      button.pseudoClassStateChanged(CHOSEN, colour == kind.colour());
      named(button, words.of("colour." + colour.name().toLowerCase(Locale.ROOT)));
      button.setOnAction(
          event -> {
            colouring = Optional.empty();
            if (colour == kind.colour()) {
              fill();
            } else {
              model.recolour(kind.id(), colour);
            }
            focus("kind-colour-" + kind.id());
          });
      palette.getChildren().add(button);
    }
    return palette;
  }

  private void offerColours(AnnotationKind kind) {
    Optional<String> mine = Optional.of(kind.id());
    colouring = colouring.equals(mine) ? Optional.empty() : mine;
    fill();
    focus("kind-colour-" + kind.id());
  }

  private void rename(AnnotationKind kind, TextField field) {
    String name = field.getText().strip();
    String shown = Kinds.name(kind, words);
    if (name.equals(shown)) {
      return;
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      say(words.of("kinds.trouble.length", LONGEST_NAME));
      field.setText(shown);
    } else if (isTaken(name, other -> !other.is(kind))) {
      say(words.of("kinds.trouble.taken", name));
      field.setText(shown);
    } else {
      say("");
      model.rename(kind.id(), name);
    }
  }

  private boolean isTaken(String name, Predicate<AnnotationKind> others) {
    return model.all().stream()
        .filter(others)
        .anyMatch(kind -> Kinds.name(kind, words).equals(name));
  }

  private void remove(AnnotationKind kind) {
    if (model.all().size() == 1) {
      say(words.of("kinds.trouble.last"));
    } else if (model.usedProperty().get().contains(kind.id())) {
      say(words.of("kinds.trouble.used", Kinds.name(kind, words)));
    } else {
      say("");
      model.remove(kind.id());
    }
  }

  private void say(String sentence) {
    trouble.setText(sentence);
    trouble.setVisible(!sentence.isEmpty());
    trouble.setManaged(!sentence.isEmpty());
  }

  private static Button button(String id, AnnotationKind kind, Ikon ikon, String name) {
    Button button = new Button();
    button.setId(id + kind.id());
    button.setGraphic(new FontIcon(ikon));
    button.getStyleClass().add("row-action");
    named(button, name);
    return button;
  }

  private static void named(Button button, String name) {
    button.setAccessibleText(name);
    Hint.install(button, () -> name);
  }
}
