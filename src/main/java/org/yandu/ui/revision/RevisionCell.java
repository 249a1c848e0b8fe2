package org.yandu.ui.revision;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ui.annotations.Kinds;
import org.yandu.ui.reading.Hint;
import org.yandu.ui.revision.RevisionLine.Standing;
import org.yandu.ui.words.Words;

/** A row: what was annotated, how it was found, and a button that says it is right so. */
final class RevisionCell extends ListCell<RevisionLine> {

  private static final double QUOTE_HEIGHT = 44;

  private final Words words;
  private final Label kind = new Label();
  private final Label state = new Label();
  private final Label quote = new Label();
  private final Label note = new Label();
  private final Button confirm = new Button();
  private final VBox row;
  private Subscription following = () -> {};

  /**
   * @param confirmed told of the row whose button was pressed
   */
  RevisionCell(ListView<RevisionLine> list, Consumer<RevisionLine> confirmed, Words words) {
    this.words = words;
    setPrefWidth(0);
    state.getStyleClass().add("import-sort");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    confirm.setGraphic(new FontIcon(Feather.CHECK));
    confirm.getStyleClass().addAll("bar-button", "revision-confirm");
    confirm.setAccessibleText(words.of("revision.confirm"));
    Hint.install(confirm, () -> words.of("revision.confirm"));
    confirm.setOnAction(
        event -> {
          RevisionLine line = getItem();
          if (line != null) {
            list.getSelectionModel().select(line);
            confirmed.accept(line);
          }
        });
    HBox head = new HBox(kind, state, space, confirm);
    head.getStyleClass().add("import-row-head");
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(28);
    quote.getStyleClass().add("import-text");
    quote.setWrapText(true);
    quote.setMaxHeight(QUOTE_HEIGHT);
    note.getStyleClass().add("detail-meta");
    row = new VBox(head, quote, note);
    row.getStyleClass().add("import-body");
  }

  @Override
  protected void updateItem(RevisionLine line, boolean empty) {
    super.updateItem(line, empty);
    following.unsubscribe();
    if (empty || line == null) {
      following = () -> {};
      setGraphic(null);
      return;
    }
    kind.setText(Kinds.name(line.annotation().kind(), words));
    kind.getStyleClass().setAll("label", "kind-chip", Kinds.styleClass(line.annotation().kind()));
    quote.setText(line.annotation().anchor().exact().replace('\n', ' '));
    String written = line.annotation().note().strip().lines().findFirst().orElse("");
    note.setText(written);
    note.setVisible(!written.isEmpty());
    note.setManaged(!written.isEmpty());
    following = line.standingProperty().subscribe(now -> show(line, now));
    setGraphic(row);
  }

  private void show(RevisionLine line, Standing standing) {
    boolean said = line.isSaid();
    Outcome outcome = standing.placement().outcome();
    String name =
        said && outcome != Outcome.LOST
            ? words.of("revision.settled")
            : said ? words.of("revision.let.go") : RevisionWords.name(outcome, words);
    state.setText(name);
    state
        .getStyleClass()
        .setAll(
            "label",
            "import-sort",
            said ? "revision-settled" : "revision-" + outcome.name().toLowerCase(Locale.ROOT));
    confirm.setVisible(!standing.settled());
    setAccessibleText(kind.getText() + " " + name + " " + quote.getText() + " " + note.getText());
  }
}
