package org.yandu.ui.terms;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.ui.reading.ChoiceButton;
import org.yandu.ui.terms.TermImportModel.Line;
import org.yandu.ui.terms.TermImportModel.Sort;
import org.yandu.ui.words.Words;

/** What a file of terms would change, before anything is changed. */
public final class TermImportView extends VBox {

  private static final double LIST_HEIGHT = 520;
  private static final double LEAST_LIST_HEIGHT = 96;

  private final TermImportModel model;
  private final Words words;
  private final ListView<Line> list;

  /**
   * @param accept takes up what is chosen
   * @param cancel takes up nothing
   */
  public TermImportView(TermImportModel model, Runnable accept, Runnable cancel, Words words) {
    this.model = model;
    this.words = words;
    setId("term-import");
    getStyleClass().add("exchange");
    Label name = new Label(words.of("import.file", model.name()));
    name.setId("import-name");
    name.getStyleClass().add("detail-meta");
    list = new ListView<>(model.shown());
    list.setId("import-list");
    list.getStyleClass().addAll("side-list", "import-list");
    list.setAccessibleText(words.of("import.title"));
    list.setCellFactory(view -> new TermImportCell(view, words));
    list.setPrefHeight(LIST_HEIGHT);
    list.setMinHeight(LEAST_LIST_HEIGHT);
    Label empty = new Label(words.of("import.empty"));
    empty.getStyleClass().add("side-empty");
    list.setPlaceholder(empty);
    list.setOnKeyPressed(
        event -> {
          Line line = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && line != null && line.isChoosable()) {
            line.chosenProperty().set(!line.chosenProperty().get());
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(name, head(), list, foot(accept, cancel));
  }

  /** Puts the keyboard on the rows. */
  public void begin() {
    list.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  /** The counts, which show the rows that they count; and all or none of the boxes. */
  private HBox head() {
    FlowPane kinds = new FlowPane();
    kinds.getStyleClass().add("import-kinds");
    ToggleGroup group = new ToggleGroup();
    kinds.getChildren().add(kind("all", words.of("import.all"), Optional.empty(), group));
    for (Sort sort : Sort.values()) {
      kinds
          .getChildren()
          .add(
              kind(
                  sort.name().toLowerCase(Locale.ROOT),
                  TermImportCell.name(sort, words),
                  Optional.of(sort),
                  group));
    }
    HBox.setHgrow(kinds, Priority.ALWAYS);
    CheckBox all = new CheckBox(words.of("import.choose"));
    all.setId("import-choose");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setDisable(model.choosable() == 0);
    all.setOnAction(event -> model.chooseAll(all.isSelected()));
    model
        .chosenCountProperty()
        .subscribe(
            now -> {
              all.setIndeterminate(now.intValue() > 0 && now.intValue() < model.choosable());
              all.setSelected(now.intValue() > 0 && now.intValue() == model.choosable());
            });
    HBox head = new HBox(kinds, all);
    head.getStyleClass().add("import-head");
    return head;
  }

  private ChoiceButton kind(String id, String name, Optional<Sort> sort, ToggleGroup group) {
    int count = model.count(sort);
    ChoiceButton button =
        new ChoiceButton(
            "import-kind-" + id,
            words.of("import.kind", name, count),
            group,
            () -> model.show(sort));
    button.setSelected(sort.isEmpty());
    button.setDisable(count == 0 && sort.isPresent());
    return button;
  }

  private HBox foot(Runnable accept, Runnable cancel) {
    Label hint = new Label(words.of("import.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("detail-meta");
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    Button take = TermDetail.action("import-accept", "", accept);
    take.getStyleClass().add("accent-action");
    model
        .chosenCountProperty()
        .subscribe(
            now -> {
              take.setText(words.of("import.accept", now));
              take.setDisable(now.intValue() == 0);
            });
    HBox foot =
        new HBox(hint, take, TermDetail.action("import-cancel", words.of("edit.cancel"), cancel));
    foot.getStyleClass().addAll("detail-actions", "import-foot");
    return foot;
  }
}
