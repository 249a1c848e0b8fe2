package org.yandu.ui.annotations;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ui.reading.Places;
import org.yandu.ui.words.Words;

/** An annotation as a line of a list: what it is and where, its passage, its note, its tags. */
final class AnnotationRow extends VBox {

  /** No more of a passage is ever seen, and the rest would be laid out for nothing. */
  private static final int LONGEST_QUOTE = 120;

  private final Words words;
  private final Label kind = new Label();
  private final Label form = new Label();
  private final Label outcome = new Label();
  private final Label place = new Label();
  private final Label quote = new Label();
  private final Label note = new Label();
  private final Label tags = new Label();
  private final Label foot = new Label();

  AnnotationRow(Words words) {
    this.words = words;
    getStyleClass().add("note-row");
    HBox head = new HBox(kind, form, outcome, place);
    head.getStyleClass().add("note-row-head");
    form.getStyleClass().add("note-row-form");
    outcome.getStyleClass().add("own-chip");
    place.getStyleClass().add("note-row-place");
    // Both the part and the section are told by the ends of a path.
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    for (Label whole : new Label[] {form, outcome}) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    quote.getStyleClass().add("note-row-quote");
    quote.setWrapText(true);
    note.getStyleClass().add("note-row-note");
    tags.getStyleClass().add("note-row-tags");
    foot.getStyleClass().add("note-row-place");
    getChildren().addAll(head, quote, note, tags, foot);
  }

  /**
   * Shows an annotation.
   *
   * @param where where it stands
   * @param more what else there is to say, or an empty string
   */
  void show(Annotation annotation, String where, String more) {
    kind.setText(Kinds.name(annotation.kind(), words));
    kind.getStyleClass().setAll("label", "kind-chip", Kinds.styleClass(annotation.kind()));
    // What most annotations are is not said of each.
    write(
        form, annotation.form() == MarkForm.HIGHLIGHT ? "" : Kinds.name(annotation.form(), words));
    write(
        outcome,
        annotation.outcome() == Outcome.FOUND ? "" : outcomeName(annotation.outcome(), words));
    place.setText(where);
    quote.setText(oneLine(annotation.anchor().exact()));
    write(note, oneLine(annotation.note().strip()));
    write(tags, String.join("　", annotation.tags().stream().map(tag -> "#" + tag).toList()));
    write(foot, more);
  }

  /** Where an annotation stands: the report, the page and the headings, as far as they are said. */
  static String place(String report, String page, Annotation annotation) {
    return Stream.of(report, page, Places.trail(annotation.anchor().path()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static void write(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private static String oneLine(String text) {
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    return shown.replace('\n', ' ');
  }

  static String outcomeName(Outcome outcome, Words words) {
    return words.of(
        switch (outcome) {
          case FOUND -> "annotations.outcome.found";
          case MOVED -> "annotations.outcome.moved";
          case DOUBTFUL -> "annotations.outcome.doubtful";
          case LOST -> "annotations.outcome.lost";
        });
  }
}
