package org.yandu.ui.find;

import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** What was looked for lately, the latest first. */
public final class SearchHistoryModel {

  /** Older searches are forgotten. */
  static final int MOST = 20;

  private final ObservableList<String> queries = FXCollections.observableArrayList();
  private final StringProperty kept = new SimpleStringProperty("");

  public SearchHistoryModel() {
    queries.addListener(
        (ListChangeListener<String>) change -> kept.set(String.join("\n", queries)));
  }

  /** The latest first, none twice. */
  public ObservableList<String> queries() {
    return queries;
  }

  /** All of them as they are kept, one a line. */
  public StringProperty keptProperty() {
    return kept;
  }

  /** Takes up what was kept before. */
  public void restore(String lines) {
    queries.setAll(lines.lines().filter(line -> !line.isBlank()).distinct().limit(MOST).toList());
  }

  /** Puts a query first. */
  public void remember(String query) {
    String line = query.strip().replace('\n', ' ');
    if (line.isEmpty() || (!queries.isEmpty() && queries.getFirst().equals(line))) {
      return;
    }
    queries.setAll(
        Stream.concat(Stream.of(line), queries.stream().filter(known -> !known.equals(line)))
            .limit(MOST)
            .toList());
  }

  /** Forgets all. */
  public void clear() {
    queries.clear();
  }
}
