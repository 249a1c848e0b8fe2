package org.yandu.ui.annotations;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.reading.IconMenu;
import org.yandu.ui.words.Words;

/** What can be done with several annotations; shown while more than one is selected. */
final class SelectionBar extends VBox {

  private final AnnotationsModel model;
  private final AnnotationsSelectionModel selection;
  private final Runnable afterwards;
  private final Words words;

  /** Goes on below where the pane is narrow. */
  private final FlowPane line = new FlowPane();

  private final Label count = new Label();
  private final MenuButton recolour;
  private final ToggleButton tagging = new ToggleButton();
  private final Button join;
  private final TagField<List<UUID>> tags;

  /**
   * @param afterwards gives the keyboard back to the list
   */
  SelectionBar(
      AnnotationsModel model,
      AnnotationsSelectionModel selection,
      Runnable afterwards,
      Words words) {
    this.model = model;
    this.selection = selection;
    this.afterwards = afterwards;
    this.words = words;
    setId("selection-bar");
    getStyleClass().add("selection-bar");
    count.setId("selection-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    recolour = new IconMenu("selection-recolour", Feather.DROPLET, words.of("several.recolour"));
    model.kinds().all().addListener((ListChangeListener<AnnotationKind>) change -> fillKinds());
    fillKinds();
    tagging.setId("selection-tagging");
    tagging.setGraphic(new FontIcon(Feather.TAG));
    tagging.getStyleClass().add("bar-button");
    tagging.setAccessibleText(words.of("several.tags"));
    Hint.install(tagging, () -> words.of("several.tags"));
    tags =
        new TagField<>("selection-tag", model.knownTags(), selection::tag, selection::untag, words);
    tags.visibleProperty().bind(tagging.selectedProperty());
    tags.managedProperty().bind(tagging.selectedProperty());
    tagging.selectedProperty().subscribe((before, now) -> tag(now));
    join = button("selection-join", Feather.GIT_MERGE, words.of("several.join"));
    join.setOnAction(
        event -> {
          model.edits().join(selection.ids());
          afterwards.run();
        });
    Button delete = button("selection-delete", Feather.TRASH_2, words.of("several.delete"));
    delete.setOnAction(
        event -> {
          selection.delete();
          afterwards.run();
        });
    line.getStyleClass().add("selection-line");
    line.getChildren().addAll(count, recolour, tagging, join, delete);
    getChildren().addAll(line, tags);
    selection.selectedProperty().subscribe(this::show);
  }

  /** Adds a button that hands over what is selected. */
  void setExport(Consumer<List<Annotation>> export) {
    Button button = button("selection-export", Feather.SHARE, words.of("several.export"));
    button.setOnAction(event -> export.accept(selection.selectedProperty().get()));
    line.getChildren().add(line.getChildren().size() - 1, button);
  }

  static Button button(String id, Ikon icon, String name) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("bar-button");
    button.setAccessibleText(name);
    Hint.install(button, () -> name);
    return button;
  }

  private void fillKinds() {
    recolour.getItems().setAll(model.kinds().all().stream().map(this::kind).toList());
  }

  private MenuItem kind(AnnotationKind kind) {
    Node dot = new Region();
    dot.getStyleClass().addAll("swatch", "menu-swatch", Kinds.styleClass(kind));
    MenuItem item = new MenuItem(Kinds.name(kind, words), dot);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> {
          selection.recolour(kind);
          afterwards.run();
        });
    return item;
  }

  private void tag(boolean now) {
    if (now) {
      tags.focusField();
    } else {
      tags.addTyped();
      afterwards.run();
    }
  }

  private void show(List<Annotation> selected) {
    boolean several = selected.size() > 1;
    setVisible(several);
    setManaged(several);
    if (several) {
      // To one passage they can be joined only in one text.
      String open = model.reading().open().fingerprint();
      join.setDisable(!selected.stream().allMatch(each -> each.report().equals(open)));
      count.setText(words.of("several.count", selected.size()));
      tags.show(selection.ids(), selection.tags(), selection.commonTags());
    } else {
      tagging.setSelected(false);
    }
  }
}
