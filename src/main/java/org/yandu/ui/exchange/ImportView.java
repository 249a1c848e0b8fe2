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
import org.yandu.annotation.Join.Outcome;
import org.yandu.annotation.Join.Result;
import org.yandu.annotation.Placement;
import org.yandu.library.Merge;
import org.yandu.ui.exchange.ImportModel.Taken;
import org.yandu.ui.words.Words;

/** What an import came to: how many of what, and what the reader may want to look at. */
public final class ImportView extends VBox {

  /** Whoever has more to look at finds them in the list of annotations. */
  private static final int MOST = 100;

  private static final int LONGEST = 60;

  private final Consumer<Annotation> go;
  private final Words words;
  private final VBox rows = new VBox();

  /**
   * @param go shows an annotation in its place
   * @param close closes what this is shown in
   */
  public ImportView(Taken taken, Consumer<Annotation> go, Runnable close, Words words) {
    this.go = go;
    this.words = words;
    setId("taken");
    getStyleClass().add("exchange");
    Merge merge = taken.merge();
    getChildren().add(text(words.of("taking.file", taken.name(), merge.total()), "detail-meta"));
    List<String> lines = ImportWords.lines(merge, words);
    lines.forEach(line -> getChildren().add(text(line, "taken-line")));
    if (lines.isEmpty()) {
      getChildren().add(text(words.of("taking.empty"), "taken-line"));
    }
    rows.getStyleClass().add("taken-rows");
    for (Outcome conflict : merge.of(Result.CONFLICT)) {
      add(conflict.annotation(), words.of("taking.sort.conflict"));
      conflict.other().ifPresent(copy -> add(copy, words.of("taking.sort.copy")));
    }
    merge
        .placed(Placement.Outcome.DOUBTFUL)
        .forEach(annotation -> add(annotation, words.of("taking.sort.doubtful")));
    merge
        .placed(Placement.Outcome.LOST)
        .forEach(annotation -> add(annotation, words.of("taking.sort.lost")));
    if (!rows.getChildren().isEmpty()) {
      getChildren().add(rows);
    }
    if (!merge.change().isEmpty()) {
      getChildren().add(text(words.of("taking.hint"), "detail-meta"));
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

  private void add(Annotation annotation, String sort) {
    if (rows.getChildren().size() >= MOST) {
      return;
    }
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
    rows.getChildren().add(row);
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
