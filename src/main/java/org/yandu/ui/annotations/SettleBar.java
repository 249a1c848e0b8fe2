package org.yandu.ui.annotations;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.text.Range;
import org.yandu.ui.words.Words;

/**
 * Says that the place of an annotation is not sure, as another version of the report or a package
 * has left it, and settles it: there, or on the words that are selected. Not shown where there is
 * nothing to settle.
 */
final class SettleBar extends VBox {

  private final Words words;
  private final Label state = new Label();
  private final Button here;
  private Optional<UUID> shown = Optional.empty();

  /**
   * @param selection what is selected on the sheet
   */
  SettleBar(
      AnnotationsModel model, ReadOnlyObjectProperty<Optional<Range>> selection, Words words) {
    this.words = words;
    setId("settle");
    getStyleClass().add("settle");
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    state.getStyleClass().add("settle-state");
    here = action("settle-here", words.of("settle.here"));
    here.setOnAction(event -> shown.ifPresent(id -> model.edits().settle(id)));
    here.managedProperty().bind(here.visibleProperty());
    Button selected = action("settle-selected", words.of("settle.selected"));
    selected.setOnAction(
        event ->
            selection
                .get()
                .ifPresent(range -> shown.ifPresent(id -> model.edits().move(id, range))));
    selected.disableProperty().bind(selection.map(Optional::isEmpty));
    FlowPane actions = new FlowPane(here, selected);
    actions.getStyleClass().add("settle-actions");
    getChildren().addAll(state, actions);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  private static Button action(String id, String name) {
    Button button = new Button(name);
    button.setId(id);
    button.getStyleClass().add("mark-action");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Shows what is to be settled of an annotation of the open report. */
  void show(Annotation annotation) {
    shown = Optional.of(annotation.id());
    Outcome outcome = annotation.outcome();
    setVisible(outcome != Outcome.FOUND);
    here.setVisible(outcome != Outcome.LOST);
    state.setText(
        words.of(
            switch (outcome) {
              case FOUND, MOVED -> "settle.moved";
              case DOUBTFUL -> "settle.doubtful";
              case LOST -> "settle.lost";
            }));
  }
}
