package org.yandu.ui.find;

import java.util.Optional;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.search.Expression;
import org.yandu.search.Filters;
import org.yandu.search.HitKind;
import org.yandu.search.Problem;
import org.yandu.search.Query.Interpretation;
import org.yandu.text.Range;
import org.yandu.ui.words.Words;

/** How much was found, what was held equal, how the query was read, and what is wrong with it. */
public final class Receipt extends TextFlow {

  private final Words words;

  Receipt(FindModel model, Words words) {
    this.words = words;
    setId("receipt");
    getStyleClass().add("receipt");
    model.foundProperty().subscribe(this::show);
  }

  private void show(Optional<Found> found) {
    getChildren().clear();
    setVisible(found.isPresent());
    setManaged(found.isPresent());
    found.ifPresent(this::show);
  }

  private void show(Found found) {
    if (found.query().isMeaningless()) {
      add(words.of("find.meaningless"), "receipt-rest");
      return;
    }
    add(words.of("find.receipt.total", found.total()), "receipt-count");
    add(parts(found, words) + words.of("find.receipt.same"), "receipt-rest");
    if (!found.done()) {
      add(words.of("find.receipt.going"), "receipt-rest");
    } else if (found.meant().isPresent()) {
      explain(found.meant().get());
    } else {
      found.query().problem().ifPresent(problem -> explain(problem, found.query().input()));
    }
    setAccessibleText(text(found, words));
  }

  /** How much was found, and where. */
  public static String text(Found found, Words words) {
    return words.of("find.receipt.total", found.total()) + parts(found, words);
  }

  private static String parts(Found found, Words words) {
    int reports = found.reports().size();
    return words.of(
            "find.receipt.parts",
            found.count(HitKind.BODY),
            found.count(HitKind.ENTRY),
            found.noteCount())
        + (reports > 1 ? words.of("find.receipt.reports", reports) : "");
  }

  /** How the query was read, if not as the string that was typed. */
  private void explain(Interpretation meant) {
    if (!meant.literal() && !(meant.expression() instanceof Expression.Pattern)) {
      add(words.of("find.receipt.words"), "receipt-rest");
    }
    if (!meant.filters().equals(Filters.NONE)) {
      add(words.of("find.receipt.filtered"), "receipt-rest");
    }
  }

  /** What is wrong, and the query with the place where it is. */
  private void explain(Problem problem, String input) {
    Range place = problem.place();
    add("\n" + words.of("find.problem", sentence(problem.kind())), "receipt-rest");
    add(input.substring(0, place.start()), "receipt-rest");
    add(place.of(input), "receipt-wrong");
    add(input.substring(place.end()), "receipt-rest");
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

  private void add(String text, String styleClass) {
    Text run = new Text(text);
    run.getStyleClass().add(styleClass);
    getChildren().add(run);
  }
}
