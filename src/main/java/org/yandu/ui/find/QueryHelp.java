package org.yandu.ui.find;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.yandu.ui.words.Words;

/** What can be typed, shown where nothing is looked for yet. */
final class QueryHelp extends ScrollPane {

  private final VBox lines = new VBox();

  QueryHelp(Words words) {
    setId("query-help");
    getStyleClass().add("query-help");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    lines.getStyleClass().add("query-lines");
    Label hint = new Label(words.of("find.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    lines.getChildren().add(hint);
    add(words.of("find.help.all.key"), words.of("find.help.all"));
    add(words.of("find.help.any.key"), words.of("find.help.any"));
    add(words.of("find.help.without.key"), words.of("find.help.without"));
    add(words.of("find.help.exact.key"), words.of("find.help.exact"));
    add(words.of("find.help.near.key"), words.of("find.help.near"));
    add(words.of("find.help.some.key"), words.of("find.help.some"));
    add(words.of("find.help.part.key"), words.of("find.help.part"));
    setContent(lines);
  }

  /** Side by side, or in a narrow pane one below the other. */
  private void add(String typed, String meaning) {
    Label example = new Label(typed);
    example.getStyleClass().add("key");
    Label means = new Label(meaning);
    means.getStyleClass().add("query-meaning");
    FlowPane line = new FlowPane(example, means);
    line.getStyleClass().add("query-line");
    lines.getChildren().add(line);
  }
}
