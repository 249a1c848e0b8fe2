package org.yandu.ui.find;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.search.HitKind;
import org.yandu.search.Problem;
import org.yandu.text.Range;
import org.yandu.text.Snippet;
import org.yandu.ui.find.FindModel.Found;
import org.yandu.ui.find.FindModel.Group;
import org.yandu.ui.find.FindModel.Note;
import org.yandu.ui.find.FindModel.Place;
import org.yandu.ui.find.FindModel.Row;
import org.yandu.ui.reading.PassageBox;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** 查找: the receipt, and every hit as a sentence under the section it stands in. */
public final class FindView extends VBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double SCROLL_BAR = 14;
  private static final int CONTEXT = 18;
  private static final int LONGEST_HEADING = 24;

  private final FindModel model;
  private final Words words;
  private final Consumer<UUID> openNote;
  private final TextFlow receipt = new TextFlow();
  private final ListView<Row> list;

  /**
   * @param openNote shows an annotation in whose note something was found
   */
  public FindView(FindModel model, Consumer<UUID> openNote, Words words) {
    this.model = model;
    this.words = words;
    this.openNote = openNote;
    setId("find");
    receipt.setId("receipt");
    receipt.getStyleClass().add("receipt");
    list = new ListView<>(model.rows());
    list.setId("find-list");
    list.getStyleClass().addAll("side-list", "find-list");
    list.setAccessibleText(words.of("tab.find"));
    Label empty = new Label(words.of("find.hint"));
    empty.setWrapText(true);
    empty.getStyleClass().add("side-empty");
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(list.getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(receipt, list);
    model
        .foundProperty()
        .subscribe(
            found -> {
              showReceipt(found);
              empty.setText(words.of(found.isPresent() ? "find.nowhere" : "find.hint"));
            });
    model.currentProperty().addListener((observable, before, now) -> follow(now.intValue()));
  }

  private void showReceipt(Optional<Found> found) {
    receipt.getChildren().clear();
    receipt.setVisible(found.isPresent());
    receipt.setManaged(found.isPresent());
    found.ifPresent(
        result -> {
          if (result.query().isMeaningless()) {
            receipt.getChildren().add(run(words.of("find.meaningless"), "receipt-rest"));
            return;
          }
          int total = result.hits().size() + result.noteCount();
          String parts =
              words.of(
                  "find.receipt.parts",
                  result.count(HitKind.BODY),
                  result.count(HitKind.ENTRY),
                  result.noteCount());
          receipt
              .getChildren()
              .addAll(
                  run(words.of("find.receipt.total", total), "receipt-count"),
                  run(parts + words.of("find.receipt.same"), "receipt-rest"));
          explain(result).ifPresent(text -> receipt.getChildren().add(run(text, "receipt-rest")));
          receipt.setAccessibleText(words.of("find.receipt.total", total) + parts);
        });
  }

  /** How it was read if not as it was typed, or why it could not be. */
  private Optional<String> explain(Found result) {
    if (result.meant().isPresent()) {
      return result
          .meant()
          .filter(meant -> !meant.literal())
          .map(meant -> words.of("find.receipt.words"));
    }
    return result
        .query()
        .problem()
        .map(
            problem ->
                words.of(
                    "find.problem",
                    sentence(problem.kind()),
                    problem.place().of(result.query().input())));
  }

  private String sentence(Problem.Kind problem) {
    return words.of(
        switch (problem) {
          case NOT_CLOSED -> "find.problem.open";
          case NOTHING_INSIDE -> "find.problem.inside";
          case LACKS_WORD -> "find.problem.word";
          case LACKS_NUMBER -> "find.problem.number";
          case ONLY_WITHOUT -> "find.problem.without";
          case MISPLACED_MINUS -> "find.problem.minus";
          case LACKS_VALUE -> "find.problem.value";
          case UNKNOWN_VALUE -> "find.problem.unknown";
          case ONLY_FILTERS -> "find.problem.filters";
        });
  }

  private void follow(int current) {
    list.refresh();
    for (int row = 0; row < model.rows().size(); row++) {
      if (model.rows().get(row) instanceof Place place && place.index() == current) {
        list.scrollTo(Math.max(0, row - 3));
        return;
      }
    }
  }

  private void open(Row row) {
    if (row instanceof Place place) {
      model.goTo(place.index());
    } else if (row instanceof Note note) {
      openNote.accept(note.annotation().id());
    }
  }

  private String heading(Group group) {
    return group.heading().map(this::headingOf).orElseGet(() -> words.of("tab.annotations"));
  }

  private String headingOf(Block block) {
    Report report = model.reading().report();
    String text = report.textOf(block);
    if (block.kind() == BlockKind.GLOSSARY_ENTRY) {
      int end = text.indexOf('：');
      return words.of(
          "find.entry", end > 0 && end < LONGEST_HEADING ? text.substring(0, end) : cut(text));
    }
    String above = Places.numbers(report, block.range().start());
    return block.kind() == BlockKind.HEADING && block.level() > 1
        ? above + cut(text.substring(Math.max(0, text.indexOf('）') + 1)))
        : cut(text);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) + "…" : text;
  }

  private static Text run(String text, String styleClass) {
    Text run = new Text(text);
    run.getStyleClass().add(styleClass);
    return run;
  }

  private final class Cell extends ListCell<Row> {

    Cell() {
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (!isEmpty()) {
              open(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(CURRENT, false);
      setDisable(false);
      if (empty || row == null) {
        setGraphic(null);
      } else if (row instanceof Group group) {
        setDisable(true);
        setGraphic(groupLine(group));
      } else if (row instanceof Place place) {
        pseudoClassStateChanged(CURRENT, place.index() == model.currentProperty().get());
        Report report = model.reading().report();
        setGraphic(
            new PassageBox(
                Snippet.of(report.text(), place.hit().range(), CONTEXT),
                report.pages() > 0
                    ? words.of("place.page", report.pageAt(place.hit().range().start()))
                    : ""));
      } else if (row instanceof Note note) {
        Range range = note.range();
        setGraphic(
            new PassageBox(
                Snippet.of(note.annotation().note(), range, CONTEXT),
                words.of("find.note.on", cut(note.annotation().anchor().exact()))));
      }
    }

    /** By the width that is left beside a scroll bar, whether there is one yet or not. */
    @Override
    protected double computePrefHeight(double width) {
      double insets = snappedTopInset() + snappedBottomInset();
      double inner =
          list.getWidth()
              - list.snappedLeftInset()
              - list.snappedRightInset()
              - snappedLeftInset()
              - snappedRightInset()
              - SCROLL_BAR;
      return getGraphic() instanceof PassageBox box && inner > 0
          ? insets + Math.ceil(box.prefHeight(inner))
          : super.computePrefHeight(width);
    }

    private HBox groupLine(Group group) {
      Label title = new Label(heading(group));
      title.getStyleClass().add("find-group");
      Label count = new Label(Integer.toString(group.count()));
      count.getStyleClass().add("find-group");
      count.setMinWidth(Region.USE_PREF_SIZE);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      return new HBox(title, space, count);
    }
  }
}
