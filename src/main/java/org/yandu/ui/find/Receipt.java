package org.yandu.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.search.Expression;
import org.yandu.search.Filters;
import org.yandu.search.Problem;
import org.yandu.search.Query;
import org.yandu.search.Query.Interpretation;
import org.yandu.search.Query.Way;
import org.yandu.text.Range;
import org.yandu.ui.words.Words;

/** How much was found, what was held equal, how the query was read, and what is wrong with it. */
public final class Receipt extends TextFlow {

  private static final int MOST_NAMED = 4;

  /** Between what is said and what can be pressed. */
  private static final String GAP = "\u2002";

  private final FindModel model;
  private final Words words;

  /** Kept, as the next one is, so that whoever has pressed it can press it again. */
  private final Hyperlink aliases = new Hyperlink();

  private final Hyperlink asWords = new Hyperlink();

  Receipt(FindModel model, Words words) {
    this.model = model;
    this.words = words;
    aliases.setId("find-aliases");
    aliases.setOnAction(event -> turn(model.aliasesProperty()));
    asWords.setId("find-as-words");
    asWords.setOnAction(event -> turn(model.asWordsProperty()));
    setId("receipt");
    getStyleClass().add("receipt");
    model.foundProperty().subscribe(this::show);
  }

  private void show(Optional<Found> found) {
    List<Hyperlink> focused = Stream.of(aliases, asWords).filter(Node::isFocused).toList();
    getChildren().clear();
    setVisible(found.isPresent());
    setManaged(found.isPresent());
    found.ifPresent(this::show);
    focused.stream().filter(getChildren()::contains).forEach(Node::requestFocus);
  }

  private void show(Found found) {
    if (found.query().isMeaningless()) {
      add(words.of("find.meaningless"), "receipt-rest");
      return;
    }
    add(words.of("find.receipt.total", found.total()), "receipt-count");
    boolean marksMatter = found.query().heedsQuotationMarks(found.meant());
    String same = words.of(marksMatter ? "find.receipt.same.exact" : "find.receipt.same");
    add(parts(found, words) + same, "receipt-rest");
    if (!found.done()) {
      add(words.of("find.receipt.going"), "receipt-rest");
    }
    addReading(found);
    addWays(found);
    if (found.done() && found.meant().isEmpty()) {
      found.query().problem().ifPresent(problem -> explain(problem, found.query().input()));
    }
    setAccessibleText(text(found, words));
  }

  /** How much was found, where, and how the query was read for it. */
  public static String text(Found found, Words words) {
    return words.of("find.receipt.total", found.total())
        + parts(found, words)
        + reading(found, words).stream()
            .map(how -> words.of("find.receipt.separator") + how)
            .collect(Collectors.joining());
  }

  private static String parts(Found found, Words words) {
    int reports = found.reports().size();
    return words.of("find.receipt.parts", found.body(), found.entries(), found.noteCount())
        + (reports > 1 ? words.of("find.receipt.reports", reports) : "");
  }

  /** How the query was read, if not as the string that was typed and nothing else. */
  private static List<String> reading(Found found, Words words) {
    String typed = found.query().words().strip();
    List<String> reading = new ArrayList<>();
    boolean asTyped = found.meant().map(meant -> meant.way() == Way.AS_TYPED).orElse(true);
    if (asTyped && found.query().isIncludingAliases()) {
      reading.add(words.of("find.receipt.aliases", some(found.query().aliases(), words)));
    }
    if (found.done() && found.meant().isPresent()) {
      Interpretation meant = found.meant().get();
      String forms = some(meant.forms(), words);
      switch (meant.way()) {
        case AS_TYPED -> {}
        case WORDS -> {
          if (!(meant.expression() instanceof Expression.Pattern)) {
            boolean chosen =
                found.query().interpretations().stream()
                    .noneMatch(each -> each.way() == Way.AS_TYPED);
            reading.add(words.of(chosen ? "find.receipt.chosen" : "find.receipt.words"));
          }
        }
        case SIMPLIFIED -> reading.add(words.of("find.receipt.simplified", typed, forms));
        case PINYIN -> reading.add(words.of("find.receipt.pinyin", typed, forms));
      }
      if (!meant.filters().equals(Filters.NONE)) {
        reading.add(words.of("find.receipt.filtered"));
      }
    }
    if (found.undated() > 0) {
      reading.add(words.of("find.receipt.undated", found.undated()));
    }
    return reading;
  }

  /** The first of some strings, and how many there are if there are more. */
  private static String some(List<String> forms, Words words) {
    String first =
        forms.stream().limit(MOST_NAMED).collect(Collectors.joining(words.of("popup.separator")));
    return forms.size() > MOST_NAMED ? words.of("find.receipt.more", first, forms.size()) : first;
  }

  /** On a line of its own, the switch behind it. */
  private void addReading(Found found) {
    String reading = String.join(words.of("find.receipt.separator"), reading(found, words));
    boolean term = !found.query().aliases().isEmpty();
    if (!reading.isEmpty() || term) {
      add("\n" + reading + (reading.isEmpty() || !term ? "" : GAP), "receipt-rest");
    }
    if (term) {
      addSwitch(found.query());
    }
  }

  private void addSwitch(Query query) {
    boolean included = query.isIncludingAliases();
    aliases.setText(
        included
            ? words.of("find.aliases.without")
            : words.of("find.aliases.with", query.aliases().size()));
    aliases.setAccessibleText(
        words.of(
            included ? "find.aliases.without.long" : "find.aliases.with.long",
            some(query.aliases(), words)));
    getChildren().add(aliases);
  }

  /** What was found as one string is found as words too, and perhaps that was meant. */
  private void addWays(Found found) {
    boolean chosen = model.asWordsProperty().get();
    boolean asTyped = found.meant().map(meant -> meant.way() == Way.AS_TYPED).orElse(false);
    if (chosen || (asTyped && found.query().asWords().isPresent())) {
      asWords.setText(words.of(chosen ? "find.as.string" : "find.as.words"));
      add(chosen ? GAP : "\n", "receipt-rest");
      getChildren().add(asWords);
    }
  }

  private static void turn(BooleanProperty choice) {
    choice.set(!choice.get());
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
          case MISPLACED_FILTER -> "find.problem.misplaced";
          case TOO_DEEP -> "find.problem.deep";
          case ONLY_FILTERS -> "find.problem.filters";
        });
  }

  private void add(String text, String styleClass) {
    Text run = new Text(text);
    run.getStyleClass().add(styleClass);
    getChildren().add(run);
  }
}
