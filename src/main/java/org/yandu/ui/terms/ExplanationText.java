package org.yandu.ui.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.text.Range;
import org.yandu.ui.reading.Mentions;

/** An explanation to be read: its paragraphs, with the other terms that it mentions as links. */
final class ExplanationText {

  private ExplanationText() {}

  /**
   * The paragraphs of a term's explanation.
   *
   * @param follow called with the term of a link that is clicked, or reached and opened by Enter
   */
  static List<Node> of(Term term, Mentions mentions, Consumer<Term> follow) {
    List<Node> paragraphs = new ArrayList<>();
    for (String paragraph : Explanation.paragraphs(term.definition())) {
      TextFlow flow = new TextFlow();
      flow.getStyleClass().add("detail-paragraph");
      int end = 0;
      for (Occurrence place : mentions.inExplanation(term, paragraph)) {
        Range range = place.range();
        if (range.start() > end) {
          flow.getChildren().add(run(paragraph.substring(end, range.start())));
        }
        flow.getChildren().add(link(range.of(paragraph), place.term(), follow));
        end = range.end();
      }
      flow.getChildren().add(run(paragraph.substring(end)));
      paragraphs.add(flow);
    }
    return paragraphs;
  }

  /** The same paragraphs, as plain text. */
  static List<Node> plain(Term term) {
    return of(term, Mentions.NONE, other -> {});
  }

  private static Text run(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("detail-definition");
    return text;
  }

  private static Text link(String words, Term term, Consumer<Term> follow) {
    Text link = run(words);
    link.getStyleClass().add("explanation-link");
    link.setAccessibleRole(AccessibleRole.HYPERLINK);
    link.setAccessibleText(term.headword());
    link.setFocusTraversable(true);
    link.setOnMouseClicked(event -> follow.accept(term));
    link.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            follow.accept(term);
            event.consume();
          }
        });
    return link;
  }
}
