package org.yandu.ui.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Term;
import org.yandu.glossary.exchange.RowProblem;
import org.yandu.glossary.exchange.TermComparison.Clash;
import org.yandu.glossary.exchange.TermComparison.Compared;
import org.yandu.ui.reading.WrappingCell;
import org.yandu.ui.terms.TermImportModel.Line;
import org.yandu.ui.terms.TermImportModel.Sort;
import org.yandu.ui.words.Words;

/** A row of a file: what it is, and where it changes an entry, the old beside the new. */
final class TermImportCell extends WrappingCell<Line> {

  /** A preview shows how a long explanation begins. */
  private static final int LONGEST = 300;

  private static final int MOST_CLASHES = 3;

  private final Words words;
  private final CheckBox box = new CheckBox();
  private Optional<BooleanProperty> bound = Optional.empty();

  TermImportCell(ListView<Line> list, Words words) {
    super(list);
    this.words = words;
    // The list is walked with the arrow keys; the space bar does the same.
    box.setFocusTraversable(false);
    box.setMinWidth(Region.USE_PREF_SIZE);
  }

  static String name(Sort sort, Words words) {
    return words.of(
        switch (sort) {
          case NEW -> "import.new";
          case CHANGES -> "import.changes";
          case SAME -> "import.same";
          case BAD -> "import.bad";
        });
  }

  static String sentence(RowProblem.Reason reason, Words words) {
    return words.of(
        switch (reason) {
          case NO_HEADER -> "import.problem.header";
          case BROKEN_QUOTES -> "import.problem.quotes";
          case NO_TERM -> "import.problem.term";
          case NO_DEFINITION -> "import.problem.definition";
          case BAD_NUMBER -> "import.problem.number";
          case REPEATED -> "import.problem.repeated";
          case TOO_LONG -> "import.problem.long";
          case TOO_MUCH -> "import.problem.much";
          case NO_CHINESE -> "import.problem.chinese";
          case BROKEN_XML -> "import.problem.xml";
          case NO_TBX -> "import.problem.tbx";
        });
  }

  @Override
  protected void updateItem(Line line, boolean empty) {
    super.updateItem(line, empty);
    bound.ifPresent(box.selectedProperty()::unbindBidirectional);
    bound = Optional.empty();
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    VBox body = new VBox();
    body.getStyleClass().add("import-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    body.getChildren().add(head(line));
    line.compared().ifPresent(compared -> body.getChildren().addAll(entry(line, compared)));
    box.setVisible(line.isChoosable());
    if (line.isChoosable()) {
      box.selectedProperty().bindBidirectional(line.chosenProperty());
      bound = Optional.of(line.chosenProperty());
      line.compared().ifPresent(each -> box.setAccessibleText(each.term().headword()));
    }
    HBox row = new HBox(box, body);
    row.getStyleClass().add("import-row");
    setGraphic(row);
  }

  private Node head(Line line) {
    Label sort = new Label(name(line.sort(), words));
    sort.getStyleClass()
        .addAll("import-sort", "sort-" + line.sort().name().toLowerCase(Locale.ROOT));
    sort.setMinWidth(Region.USE_PREF_SIZE);
    // A bad row has a reason in the place of a name.
    Label headword =
        line.reason()
            .map(reason -> TermDetail.label(sentence(reason, words), "edit-trouble"))
            .orElseGet(() -> new Label(name(line)));
    if (line.reason().isEmpty()) {
      headword.getStyleClass().add("import-headword");
    }
    headword.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(headword, Priority.ALWAYS);
    Label place = new Label(words.of("import.line", line.number()));
    place.getStyleClass().add("detail-meta");
    place.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(sort, headword, place);
    head.getStyleClass().add("import-row-head");
    return head;
  }

  private static String name(Line line) {
    return line.compared().map(each -> oneLine(each.term().headword())).orElse("");
  }

  private List<Node> entry(Line line, Compared compared) {
    List<Node> nodes = new ArrayList<>();
    Optional<Entry> before = compared.before();
    if (line.sort() == Sort.CHANGES && before.isPresent()) {
      nodes.add(beside(before.get(), compared.term()));
    } else if (line.sort() == Sort.NEW) {
      aliases(compared.term()).ifPresent(nodes::add);
      nodes.add(definition(compared.term()));
    }
    compared.clashes().stream().limit(MOST_CLASHES).map(this::clash).forEach(nodes::add);
    return nodes;
  }

  private Node clash(Clash clash) {
    return TermDetail.label(
        words.of("import.clash", oneLine(clash.name()), oneLine(clash.other())), "edit-trouble");
  }

  /** What differs, as it is now and as it would be. */
  private Node beside(Entry before, Term after) {
    GridPane columns = new GridPane();
    columns.getStyleClass().add("import-columns");
    for (int side = 0; side < 2; side++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      columns.getColumnConstraints().add(half);
    }
    Term old = before.term();
    columns.addRow(
        0,
        TermDetail.label(
            words.of(before.hidden() ? "import.before.hidden" : "import.before"), "detail-caption"),
        TermDetail.label(words.of("import.after"), "detail-caption"));
    int row = 1;
    if (!old.headword().equals(after.headword())) {
      columns.addRow(
          row++,
          TermDetail.label(oneLine(old.headword()), "import-text"),
          TermDetail.label(oneLine(after.headword()), "import-text"));
    }
    if (!old.aliases().equals(after.aliases())) {
      columns.addRow(row++, aliasesOrNone(old), aliasesOrNone(after));
    }
    if (!old.definition().equals(after.definition())) {
      columns.addRow(row, definition(old), definition(after));
    }
    return columns;
  }

  private Node aliasesOrNone(Term term) {
    return aliases(term)
        .orElseGet(() -> TermDetail.label(words.of("import.noaliases"), "detail-meta"));
  }

  private Optional<Node> aliases(Term term) {
    return term.aliases().isEmpty()
        ? Optional.empty()
        : Optional.of(
            TermDetail.label(
                words.of("terms.aliases", shorten(String.join("、", term.aliases()))),
                "detail-meta"));
  }

  private static Label definition(Term term) {
    return TermDetail.label(shorten(term.definition()), "import-text");
  }

  private static String oneLine(String text) {
    return shorten(text.replaceAll("\\s+", " "));
  }

  private static String shorten(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
