package org.yandu.ui.terms;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.yandu.glossary.exchange.TermFormat;
import org.yandu.ui.terms.TermExchangeModel.Choice;
import org.yandu.ui.words.Words;

/** Which entries are written, and as what. */
public final class TermExportView extends GridPane {

  private final ToggleGroup choices = new ToggleGroup();
  private final ToggleGroup formats = new ToggleGroup();
  private final Button write;

  /**
   * @param write asks for the place and writes
   * @param cancel writes nothing
   */
  public TermExportView(
      TermExchangeModel model, BiConsumer<TermFormat, Choice> write, Runnable cancel, Words words) {
    setId("term-export");
    getStyleClass().add("settings");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, controls);
    int own = model.count(Choice.OWN);
    RadioButton all = radio(Choice.ALL, words.of("export.all", model.count(Choice.ALL)), choices);
    RadioButton mine = radio(Choice.OWN, words.of("export.own", own), choices);
    mine.setDisable(own == 0);
    all.setSelected(true);
    row(0, words.of("export.entries"), all, mine);
    RadioButton csv = radio(TermFormat.CSV, words.of("export.csv"), formats);
    csv.setSelected(true);
    row(1, words.of("export.format"), csv, radio(TermFormat.TBX, words.of("export.tbx"), formats));
    this.write =
        TermDetail.action(
            "export-write",
            words.of("export.write"),
            () ->
                write.accept(
                    (TermFormat) formats.getSelectedToggle().getUserData(),
                    (Choice) choices.getSelectedToggle().getUserData()));
    this.write.getStyleClass().add("accent-action");
    this.write.setDisable(model.count(Choice.ALL) == 0);
    HBox actions =
        new HBox(this.write, TermDetail.action("export-cancel", words.of("edit.cancel"), cancel));
    actions.getStyleClass().add("detail-actions");
    add(TermDetail.label(words.of("export.hint"), "detail-meta"), 1, 2);
    add(actions, 1, 3);
  }

  /** Puts the keyboard on what writes. */
  public void begin() {
    write.requestFocus();
  }

  private void row(int row, String name, Node... options) {
    Label label = new Label(name);
    label.getStyleClass().add("setting-name");
    GridPane.setValignment(label, VPos.TOP);
    VBox box = new VBox(options);
    label.setLabelFor(box);
    addRow(row, label, box);
  }

  private static RadioButton radio(Enum<?> value, String name, ToggleGroup group) {
    RadioButton button = new RadioButton(name);
    button.setId("export-" + value.name().toLowerCase(Locale.ROOT));
    button.setUserData(value);
    button.setToggleGroup(group);
    return button;
  }
}
