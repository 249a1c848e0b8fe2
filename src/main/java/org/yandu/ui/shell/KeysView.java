package org.yandu.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.yandu.ui.words.Words;

/** Every key and what it does, as {@link Shortcut} has them. */
final class KeysView extends GridPane {

  KeysView(Words words) {
    setId("keys");
    getStyleClass().add("keys");
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints meaning = new ColumnConstraints();
    meaning.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(keys, meaning);
    int row = 0;
    for (Shortcut.Group group : Shortcut.Group.values()) {
      Label name = new Label(words.of("keys." + group.key()));
      name.getStyleClass().add("detail-caption-label");
      add(name, 0, row++, 2, 1);
      for (Shortcut shortcut : Shortcut.values()) {
        if (shortcut.group() == group) {
          Label combination = new Label(shortcut.keys());
          combination.getStyleClass().add("key");
          Label what = new Label(words.of("key." + shortcut.key()));
          what.setWrapText(true);
          what.setLabelFor(combination);
          addRow(row++, combination, what);
        }
      }
    }
  }
}
