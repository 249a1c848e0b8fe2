package org.yandu.ui.terms;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.report.Report;
import org.yandu.text.Snippet;
import org.yandu.ui.reading.PassageBox;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** 词条释义: one entry whole, with every place of the body that mentions it. */
public final class TermDetail extends VBox {

  private static final int CONTEXT = 40;

  private final TermsModel model;
  private final Words words;
  private final VBox content = new VBox();

  public TermDetail(TermsModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("term-detail");
    content.getStyleClass().add("detail");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("detail-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    model.reading().termProperty().addListener((observable, before, now) -> show());
    model.reading().openProperty().addListener((observable, before, now) -> show());
    show();
  }

  private void show() {
    content
        .getChildren()
        .setAll(
            model.reading().termProperty().get().map(this::entry).orElseGet(() -> List.of(hint())));
  }

  private Node hint() {
    Label hint = new Label(words.of("terms.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("side-empty");
    return hint;
  }

  private List<Node> entry(Term term) {
    List<Occurrence> places = model.reading().open().occurrencesOf(term);
    VBox body = new VBox();
    body.getStyleClass().add("detail-body");
    Label headword = label(term.headword(), "detail-headword");
    headword.setId("detail-headword");
    Label meta = label(words.of("terms.meta", term.number(), places.size()), "detail-meta");
    body.getChildren().addAll(headword, meta);
    for (String paragraph : Explanation.paragraphs(term.definition())) {
      Text text = new Text(paragraph);
      text.getStyleClass().add("detail-definition");
      TextFlow flow = new TextFlow(text);
      flow.getStyleClass().add("detail-paragraph");
      body.getChildren().add(flow);
    }
    if (!term.aliases().isEmpty()) {
      body.getChildren()
          .add(label(words.of("terms.aliases", String.join("、", term.aliases())), "detail-meta"));
    }
    body.getChildren().add(caption(places.size()));
    if (places.isEmpty()) {
      body.getChildren().add(label(words.of("terms.absent.long"), "detail-absent"));
    }
    for (Occurrence place : places) {
      body.getChildren().add(placeButton(place));
    }
    return List.of(body);
  }

  private Node caption(int places) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox caption =
        new HBox(
            label(words.of("terms.places"), "detail-caption"),
            space,
            label(words.of("terms.count", places), "detail-caption"));
    caption.getStyleClass().add("detail-caption-line");
    return caption;
  }

  private Node placeButton(Occurrence place) {
    Report report = model.reading().report();
    return new PassageBox(
            Snippet.of(report.text(), place.range(), CONTEXT),
            Places.brief(report, place.range().start(), words))
        .onAction(() -> model.goTo(place.range()));
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
