package org.yandu.ui.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.text.Snippet;
import org.yandu.ui.reading.PassageBox;
import org.yandu.ui.reading.Places;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.words.Words;

/** What stands on the card beside a term: its explanation, and where else it is mentioned. */
final class TermCard extends VBox {

  /** So many sentences that mention the term are shown; the side pane shows them all. */
  private static final int MOST_SENTENCES = 3;

  private static final int CONTEXT = 24;

  private final Reading reading;
  private final Words words;
  private final ToggleButton pin = new ToggleButton();
  private final Button back = new Button();
  private final TermTrail trail = new TermTrail();
  private final Runnable changed;
  private ScrollPane scroll = new ScrollPane(new VBox());
  private Optional<Term> shown = Optional.empty();

  /**
   * @param changed called when a link was followed and something else is to be read
   */
  TermCard(Reading reading, Words words, Runnable changed) {
    this.reading = reading;
    this.words = words;
    this.changed = changed;
    getStyleClass().add("term-popup");
    pin.setText(words.of("popup.pin"));
    pin.getStyleClass().add("popup-pin");
    pin.setFocusTraversable(false);
    back.setId("popup-back");
    back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
    back.getStyleClass().add("row-action");
    back.setAccessibleText(words.of("terms.back"));
    back.setOnAction(event -> goBack());
  }

  boolean isPinned() {
    return pin.isSelected();
  }

  /** Nothing is shown any more, and nothing leads back. */
  void clear() {
    pin.setSelected(false);
    trail.clear();
    shown = Optional.empty();
  }

  /** Fills the card with a term; nothing leads back from it. */
  void show(Term term, Optional<Range> here) {
    trail.clear();
    fill(term, here);
  }

  /** Shows the term from which the last link was followed; does nothing if there is none. */
  boolean goBack() {
    Optional<Term> before = trail.back();
    before.ifPresent(
        term -> {
          fill(term, Optional.empty());
          changed.run();
        });
    return before.isPresent();
  }

  private void follow(Term term) {
    shown.ifPresent(trail::leave);
    fill(term, Optional.empty());
    changed.run();
  }

  /** The links of the explanation, in their order. */
  List<Node> links() {
    return List.copyOf(scroll.getContent().lookupAll(".explanation-link"));
  }

  /** The part that is scrolled when it is too long. */
  ScrollPane scroll() {
    return scroll;
  }

  private void fill(Term term, Optional<Range> here) {
    shown = Optional.of(term);
    if (isFocusWithin()) {
      // What has the focus is about to go; it shall not wander off.
      requestFocus();
    }
    scroll = new ScrollPane(explanation(term, here));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("detail-scroll");
    getChildren().setAll(head(term), scroll, foot(term));
  }

  private Node head(Term term) {
    Label headword = new Label(term.headword());
    headword.getStyleClass().add("popup-headword");
    headword.setWrapText(true);
    Optional<Entry> entry = reading.mentions().glossary().entryOf(term);
    Label source = new Label(entry.map(known -> Standings.brief(known, words)).orElse(""));
    source.getStyleClass().add("popup-meta");
    source.setMinWidth(Region.USE_PREF_SIZE);
    HBox name = new HBox(headword);
    name.getStyleClass().add("detail-head");
    if (!trail.isEmpty()) {
      name.getChildren().addFirst(back);
    }
    entry.flatMap(known -> Standings.chip(known, words)).ifPresent(name.getChildren()::add);
    return line(name, source);
  }

  private Node explanation(Term term, Optional<Range> here) {
    VBox paragraphs = new VBox();
    paragraphs.getStyleClass().add("popup-definition");
    paragraphs.getChildren().addAll(ExplanationText.of(term, reading.mentions(), this::follow));
    if (!term.aliases().isEmpty()) {
      paragraphs
          .getChildren()
          .add(
              TermDetail.label(
                  words.of("terms.aliases", String.join("、", term.aliases())), "popup-meta"));
    }
    Report report = reading.report();
    reading.mentions().occurrencesOf(term).stream()
        .map(Occurrence::range)
        .filter(range -> !here.equals(Optional.of(range)))
        .limit(MOST_SENTENCES)
        .forEach(
            range ->
                paragraphs
                    .getChildren()
                    .add(
                        new PassageBox(
                                Snippet.of(report.text(), range, CONTEXT),
                                Places.brief(report, range.start(), words))
                            .onAction(() -> reading.goTo(range))));
    return paragraphs;
  }

  private Node foot(Term term) {
    Label places = new Label(placesOf(term));
    places.getStyleClass().add("popup-meta");
    places.setWrapText(true);
    HBox foot = line(places, pin);
    foot.getStyleClass().add("popup-foot");
    return foot;
  }

  private String placesOf(Term term) {
    Report report = reading.report();
    List<Occurrence> all = reading.mentions().occurrencesOf(term);
    if (report.pages() == 0 || all.isEmpty()) {
      return words.of("popup.count", all.size());
    }
    String pages =
        all.stream()
            .map(Occurrence::range)
            .map(Range::start)
            .map(report::pageAt)
            .distinct()
            .map(page -> words.of("place.page", page))
            .collect(Collectors.joining(words.of("popup.separator")));
    return words.of("popup.places", all.size(), pages);
  }

  private static HBox line(Node left, Node right) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(left, space, right);
    line.getStyleClass().add("popup-line");
    return line;
  }
}
