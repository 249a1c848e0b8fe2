package org.yandu.ui.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.yandu.ui.settings.BackupsModel.Line;
import org.yandu.ui.words.Words;

/** The backups, one below the other, each with when it was made and what is in it. */
public final class BackupsView extends VBox {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd  HH:mm", Locale.ROOT);

  /** In a card, in pixels; where nobody says how wide, it says how many lines explain. */
  private static final double WIDTH = 560;

  private static final double MEGABYTE = 1_000_000;

  private final BackupsModel model;
  private final Words words;
  private final GridPane table = new GridPane();

  public BackupsView(BackupsModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("backups");
    getStyleClass().add("about");
    Label what = new Label(words.of("backups.what"));
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    table.getStyleClass().add("backups-table");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    table.getColumnConstraints().addAll(wide, right, right, right);
    getChildren().addAll(what, table);
    model.linesProperty().subscribe(found -> found.ifPresent(this::show));
    model.load();
  }

  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(width < 0 ? WIDTH : width);
  }

  private void show(List<Line> lines) {
    table.getChildren().clear();
    if (lines.isEmpty()) {
      Label none = new Label(words.of("backups.none"));
      none.setId("backups-none");
      table.add(none, 0, 0);
    }
    for (int row = 0; row < lines.size(); row++) {
      show(lines.get(row), row);
    }
  }

  private void show(Line line, int row) {
    String made = MINUTE.format(line.made().atZone(ZoneId.systemDefault()));
    String holds =
        line.annotations()
            .map(count -> words.of("status.annotations", count))
            .orElse(words.of("backups.damaged"));
    Button restore = new Button(words.of("backups.restore"));
    restore.setId("backups-restore-" + row);
    restore.getStyleClass().add("mark-action");
    restore.setMinWidth(USE_PREF_SIZE);
    restore.setAccessibleText(words.of("backups.restore") + " " + made);
    restore.setDisable(!model.isRestorable(line));
    restore.setOnAction(event -> model.restore(line));
    table.addRow(
        row,
        new Label(made),
        new Label(holds),
        new Label(words.of("backups.size", line.bytes() / MEGABYTE)),
        restore);
  }
}
