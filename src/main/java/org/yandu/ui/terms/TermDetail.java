package org.yandu.ui.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.EditedGlossary.Standing;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.report.Report;
import org.yandu.text.Snippet;
import org.yandu.ui.reading.PassageBox;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** One entry whole: what it means, what can be done with it, where it is mentioned. */
final class TermDetail extends VBox {

  private static final int CONTEXT = 40;

  private final TermsModel model;
  private final TermEditsModel edits;
  private final ElsewhereModel elsewhere;
  private final Words words;
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final TermTrail trail = new TermTrail();
  private boolean following;

  TermDetail(TermModels models, Words words) {
    this.model = models.list();
    this.edits = models.edits();
    this.elsewhere = models.elsewhere();
    this.words = words;
    setId("term-detail");
    content.getStyleClass().add("detail");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("detail-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    model.reading().termProperty().addListener((observable, before, now) -> look());
    model.reading().mentionsProperty().addListener((observable, before, now) -> show());
    elsewhere.foundProperty().addListener((observable, before, now) -> show());
    show();
  }

  /** Another term is looked at: links followed before lead back no more, unless this was one. */
  private void look() {
    if (!following) {
      trail.clear();
    }
    show();
    scroll.setVvalue(0);
  }

  private void follow(Term term) {
    looked().ifPresent(entry -> trail.leave(entry.term()));
    goTo(term);
  }

  private void goTo(Term term) {
    following = true;
    model.look(term);
    following = false;
    content.lookupAll(".detail-back").forEach(Node::requestFocus);
  }

  private Optional<Entry> looked() {
    return model
        .reading()
        .termProperty()
        .get()
        .flatMap(model.reading().mentions().glossary()::entryOf);
  }

  private void show() {
    content.getChildren().setAll(looked().map(this::entry).orElseGet(this::hint));
  }

  private Node hint() {
    Label hint = new Label(words.of("terms.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("side-empty");
    return hint;
  }

  private Node entry(Entry entry) {
    Term term = entry.term();
    List<Occurrence> places = model.reading().mentions().occurrencesOf(term);
    VBox body = new VBox();
    body.getStyleClass().add("detail-body");
    if (!trail.isEmpty()) {
      body.getChildren().add(backButton());
    }
    Label headword = label(term.headword(), "detail-headword");
    headword.setId("detail-headword");
    HBox head = new HBox(headword);
    head.getStyleClass().add("detail-head");
    Standings.chip(entry, words).ifPresent(head.getChildren()::add);
    body.getChildren()
        .addAll(
            head,
            label(
                words.of("terms.meta", Standings.source(entry, words), places.size()),
                "detail-meta"));
    body.getChildren().addAll(ExplanationText.of(term, model.reading().mentions(), this::follow));
    if (!term.aliases().isEmpty()) {
      body.getChildren()
          .add(label(words.of("terms.aliases", String.join("、", term.aliases())), "detail-meta"));
    }
    body.getChildren().add(actions(entry));
    if (entry.standing() == Standing.CORRECTED) {
      entry.official().ifPresent(official -> body.getChildren().addAll(official(official)));
    }
    body.getChildren().addAll(places(entry, places));
    body.getChildren().addAll(new ElsewhereBox(elsewhere, words).of(term));
    return body;
  }

  private Node backButton() {
    Button back = new Button(words.of("terms.back"), new FontIcon(Feather.ARROW_LEFT));
    back.setId("detail-back");
    back.getStyleClass().addAll("mark-action", "detail-back");
    back.setOnAction(event -> trail.back().ifPresent(this::goTo));
    return back;
  }

  private Node actions(Entry entry) {
    FlowPane actions = new FlowPane();
    actions.getStyleClass().add("detail-actions");
    List<Button> buttons = new ArrayList<>();
    if (entry.hidden()) {
      buttons.add(action("term-show", words.of("terms.show"), () -> edits.unhide(entry)));
    } else {
      buttons.add(action("term-edit", words.of("terms.edit"), () -> edits.edit(entry)));
      buttons.add(
          entry.official().isPresent()
              ? action("term-hide", words.of("terms.hide"), () -> edits.hide(entry))
              : action("term-delete", words.of("terms.delete"), () -> edits.hide(entry)));
    }
    actions.getChildren().addAll(buttons);
    return actions;
  }

  /** What the reader has changed stays there to be read, and to be had back. */
  private List<Node> official(Term official) {
    List<Node> nodes = new ArrayList<>();
    Button restore =
        action("term-restore", words.of("terms.restore"), () -> looked().ifPresent(edits::restore));
    nodes.add(captionLine(words.of("terms.official"), restore));
    VBox text = new VBox();
    text.setId("detail-official");
    text.getStyleClass().addAll("note-quote", "detail-official");
    text.getChildren().add(label(official.headword(), "detail-meta"));
    text.getChildren().addAll(ExplanationText.plain(official));
    if (!official.aliases().isEmpty()) {
      text.getChildren()
          .add(
              label(
                  words.of("terms.aliases", String.join("、", official.aliases())), "detail-meta"));
    }
    nodes.add(text);
    return nodes;
  }

  private List<Node> places(Entry entry, List<Occurrence> places) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        captionLine(
            words.of("terms.places"),
            label(words.of("terms.count", places.size()), "detail-caption")));
    if (entry.hidden()) {
      nodes.add(label(words.of("terms.hidden.long"), "detail-absent"));
    } else if (places.isEmpty()) {
      nodes.add(label(words.of("terms.absent.long"), "detail-absent"));
    }
    Report report = model.reading().report();
    for (Occurrence place : places) {
      nodes.add(
          new PassageBox(
                  Snippet.of(report.text(), place.range(), CONTEXT),
                  Places.brief(report, place.range().start(), words))
              .onAction(() -> model.goTo(place.range())));
    }
    return nodes;
  }

  static HBox captionLine(String caption, Node right) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(label(caption, "detail-caption"), space, right);
    line.getStyleClass().add("detail-caption-line");
    return line;
  }

  static Button action(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("mark-action");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
