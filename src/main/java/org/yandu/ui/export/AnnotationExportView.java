package org.yandu.ui.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.export.AnnotationExportModel.Gathered;
import org.yandu.ui.export.AnnotationExportModel.Ready;
import org.yandu.ui.export.AnnotationExportModel.Scope;
import org.yandu.ui.words.Words;

/** Which annotations are written and as what, and beside it how the file will begin. */
public final class AnnotationExportView extends HBox {

  private static final String STEP = " › ";

  private final AnnotationExportModel model;
  private final Words words;
  private final ComboBox<LeavingForm> formats;
  private final ComboBox<Optional<String>> tags;
  private final ComboBox<List<String>> parts;
  private final FlowPane kinds = new FlowPane();
  private final Button write;

  /** Set while the lists are filled: what they then choose was not chosen by the reader. */
  private boolean filling;

  /**
   * @param write asks for the place and writes
   * @param cancel writes nothing
   */
  public AnnotationExportView(
      AnnotationExportModel model, Runnable write, Runnable cancel, Words words) {
    this.model = model;
    this.words = words;
    setId("annotation-export");
    getStyleClass().add("export-view");
    formats = combo("leave-format", model.formatProperty(), this::name);
    formats.getItems().setAll(LeavingForm.values());
    ComboBox<Scope> scopes = combo("leave-scope", model.scopeProperty(), this::name);
    List<Scope> offered = new ArrayList<>(List.of(Scope.values()));
    offered.removeIf(scope -> scope == Scope.CHOSEN && model.chosenCount() == 0);
    scopes.getItems().setAll(offered);
    tags = combo("leave-tag", model.tagProperty(), this::tagName);
    parts = combo("leave-part", model.partProperty(), this::partName);
    kinds.getStyleClass().add("export-kinds");
    ExportPages pages = new ExportPages(words);
    Label count = new Label();
    count.setId("leave-count");
    count.setWrapText(true);
    count.setMinHeight(USE_PREF_SIZE);
    count.getStyleClass().add("detail-meta");
    this.write = button("leave-write", words.of("leave.write"), write);
    this.write.getStyleClass().add("accent-action");
    HBox actions = new HBox(this.write, button("leave-cancel", words.of("edit.cancel"), cancel));
    actions.getStyleClass().add("detail-actions");
    VBox options =
        new VBox(
            option(words.of("leave.format"), formats),
            option(words.of("leave.scope"), scopes),
            option(words.of("leave.kinds"), kinds),
            option(words.of("leave.tag"), tags),
            option(words.of("leave.part"), parts),
            count,
            actions);
    options.getStyleClass().add("export-options");
    HBox.setHgrow(pages, Priority.ALWAYS);
    getChildren().addAll(options, pages);
    model.gatheredProperty().subscribe(this::fill);
    model
        .readyProperty()
        .subscribe(
            ready -> {
              pages.show(ready);
              count.setText(ready.map(this::inWords).orElse(""));
              this.write.setDisable(ready.filter(made -> made.count() > 0).isEmpty());
            });
  }

  /** Puts the keyboard on the first choice. */
  public void begin() {
    formats.requestFocus();
  }

  private void fill(Gathered gathered) {
    filling = true;
    List<Optional<String>> someTags = new ArrayList<>(List.of(Optional.empty()));
    gathered.tags().forEach(tag -> someTags.add(Optional.of(tag)));
    tags.getItems().setAll(someTags);
    List<List<String>> someParts = new ArrayList<>(List.of(List.of()));
    someParts.addAll(gathered.parts());
    parts.getItems().setAll(someParts);
    tags.setValue(model.tagProperty().get());
    parts.setValue(model.partProperty().get());
    kinds.getChildren().setAll(gathered.kinds().stream().map(this::kind).toList());
    filling = false;
  }

  private CheckBox kind(AnnotationKind kind) {
    String name = Kinds.name(kind, words);
    Label chip = new Label(name);
    chip.getStyleClass().addAll("kind-chip", Kinds.styleClass(kind));
    CheckBox box = new CheckBox();
    box.setId("leave-kind-" + kind.id());
    box.setGraphic(chip);
    box.setAccessibleText(name);
    box.setSelected(model.kindsProperty().get().contains(kind.id()));
    box.selectedProperty()
        .subscribe(
            (before, now) -> {
              Set<String> chosen = new HashSet<>(model.kindsProperty().get());
              if (now) {
                chosen.add(kind.id());
              } else {
                chosen.remove(kind.id());
              }
              model.kindsProperty().set(Set.copyOf(chosen));
            });
    return box;
  }

  private <T> ComboBox<T> combo(String id, ObjectProperty<T> property, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<T>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed into it");
          }
        });
    property.subscribe(box::setValue);
    box.valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null && !filling) {
                property.set(now);
              }
            });
    return box;
  }

  private static Node option(String caption, Node control) {
    Label name = new Label(caption);
    name.getStyleClass().add("print-caption");
    name.setLabelFor(control);
    return new VBox(4, name, control);
  }

  private static Button button(String id, String name, Runnable action) {
    Button button = new Button(name);
    button.setId(id);
    button.getStyleClass().add("mark-action");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private String inWords(Ready ready) {
    return ready.count() == 0
        ? words.of("leave.none")
        : ready.count() > ExportPreview.FIRST
            ? words.of("leave.count.first", ready.count(), ExportPreview.FIRST)
            : words.of("leave.count", ready.count());
  }

  private String name(LeavingForm format) {
    return words.of("leave.as." + format.word());
  }

  private String name(Scope scope) {
    return switch (scope) {
      case CHOSEN -> words.of("leave.chosen", model.chosenCount());
      case REPORT -> words.of("leave.report");
      case LIBRARY -> words.of("leave.library");
    };
  }

  private String tagName(Optional<String> tag) {
    return tag.map(each -> "#" + each).orElseGet(() -> words.of("leave.all"));
  }

  private String partName(List<String> part) {
    return part.isEmpty() ? words.of("leave.all") : String.join(STEP, part);
  }
}
