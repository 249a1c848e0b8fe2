package org.yandu.ui.exchange;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.ui.exchange.ImportModel.Line;
import org.yandu.ui.exchange.ImportModel.Taken;
import org.yandu.ui.words.Words;

/** What an import came to: how many of what, and what the reader may want to look at. */
public final class ImportView extends VBox {

  /** Whoever has more to look at finds them in the list of annotations. */
  private static final int MOST = 100;

  private static final int LONGEST = 60;

  private final Consumer<Annotation> go;
  private final Words words;

  /**
   * @param go shows an annotation in its place
   * @param close closes what this is shown in
   */
  public ImportView(Taken taken, Consumer<Annotation> go, Runnable close, Words words) {
    this.go = go;
    this.words = words;
    setId("taken");
    getStyleClass().add("exchange");
    getChildren().add(text(words.of("taking.file", taken.name(), taken.total()), "detail-meta"));
    List<String> lines = ImportWords.lines(taken, words);
    lines.forEach(line -> getChildren().add(text(line, "taken-line")));
    if (lines.isEmpty()) {
      getChildren().add(text(words.of("taking.empty"), "taken-line"));
    }
    if (!taken.lines().isEmpty()) {
      VBox rows = new VBox();
      rows.getStyleClass().add("taken-rows");
      taken.lines().stream().limit(MOST).map(this::row).forEach(rows.getChildren()::add);
      getChildren().add(rows);
    }
    if (taken.changed()) {
      getChildren().add(text(ImportWords.hint(taken, words), "detail-meta"));
    }
    Button done = new Button(words.of("taking.done"));
    done.setId("taken-done");
    done.getStyleClass().addAll("mark-action", "accent-action");
    done.setMinWidth(Region.USE_PREF_SIZE);
    done.setOnAction(event -> close.run());
    HBox foot = new HBox(done);
    foot.getStyleClass().addAll("detail-actions", "import-foot");
    getChildren().add(foot);
  }

  private Button row(Line line) {
    Annotation annotation = line.annotation();
    String sort = ImportWords.name(line, words);
    Label name = new Label(sort);
    name.getStyleClass().addAll("import-sort", "sort-changes");
    name.setMinWidth(Region.USE_PREF_SIZE);
    String note = annotation.note().isEmpty() ? "" : " · " + annotation.note();
    Button row = new Button(shortened(annotation.anchor().exact() + note));
    row.setGraphic(name);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setTextOverrun(OverrunStyle.ELLIPSIS);
    row.getStyleClass().add("taken-row");
    row.setAccessibleText(sort + words.of("taking.colon") + row.getText());
    row.setOnAction(event -> go.accept(annotation));
    return row;
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static Label text(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
