package org.yandu.ui.annotations;

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
  private final Label page = new Label();
  private final Label place = new Label();
  private final Label quote = new Label();
  private final Label note = new Label();
  private final Label tags = new Label();
  private final Label foot = new Label();

  AnnotationRow(Words words) {
    this.words = words;
    getStyleClass().add("note-row");
    HBox head = new HBox(kind, form, outcome, page);
    head.getStyleClass().add("note-row-head");
    form.getStyleClass().add("note-row-form");
    outcome.getStyleClass().add("own-chip");
    page.getStyleClass().add("note-row-place");
    place.getStyleClass().add("note-row-place");
    // Both the part and the section are told by the ends of a path.
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    for (Label whole : new Label[] {kind, outcome}) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    quote.getStyleClass().add("note-row-quote");
    quote.setWrapText(true);
    note.getStyleClass().add("note-row-note");
    tags.getStyleClass().add("note-row-tags");
    foot.getStyleClass().add("note-row-place");
    getChildren().addAll(head, place, quote, note, tags, foot);
  }

  /**
   * Shows an annotation.
   *
   * @param report the report in which it stands, if that is to be said
   * @param on the page on which it stands, if that is known
   * @param more what else there is to say, or an empty string
   */
  void show(Annotation annotation, String report, String on, String more) {
    kind.setText(Kinds.name(annotation.kind(), words));
    kind.getStyleClass().setAll("label", "kind-chip", Kinds.styleClass(annotation.kind()));
    // What most annotations are is not said of each.
    write(
        form, annotation.form() == MarkForm.HIGHLIGHT ? "" : Kinds.name(annotation.form(), words));
    write(
        outcome,
        annotation.outcome() == Outcome.FOUND ? "" : Kinds.name(annotation.outcome(), words));
    write(page, on);
    String headings = Places.trail(annotation.anchor().path());
    write(
        place,
        report.isEmpty() || headings.isEmpty() ? report + headings : report + " · " + headings);
    quote.setText(oneLine(annotation.anchor().exact()));
    write(note, oneLine(annotation.note().strip()));
    write(tags, String.join("　", annotation.tags().stream().map(tag -> "#" + tag).toList()));
    write(foot, more);
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
}
