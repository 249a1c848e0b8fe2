package org.yandu.ui.annotations;

import java.util.Locale;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.annotation.MarkForm;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.DecorationStyle.Form;
import org.yandu.ui.words.Words;

/** What kinds, forms and places of annotations are called, and in what they are drawn. */
public final class Kinds {

  /** So much is shown of a text that says which one is meant, in UTF-16 code units. */
  private static final int LONGEST = 40;

  private Kinds() {}

  /**
   * What a kind is called: in the interface's language as long as the reader has not renamed it.
   */
  public static String name(AnnotationKind kind, Words words) {
    boolean asShipped =
        AnnotationKind.builtIn(kind.id())
            .filter(shipped -> shipped.name().equals(kind.name()))
            .isPresent();
    return asShipped ? words.of("kind." + kind.id().toLowerCase(Locale.ROOT)) : kind.name();
  }

  /** The style class that carries the kind's colour. */
  public static String styleClass(AnnotationKind kind) {
    return styleClass(kind.colour());
  }

  /** The style class that carries a colour, such as {@code mark-yellow}. */
  public static String styleClass(KindColour colour) {
    return "mark-" + colour.name().toLowerCase(Locale.ROOT);
  }

  /** What a form is called. */
  public static String name(MarkForm form, Words words) {
    return words.of("form." + form.name().toLowerCase(Locale.ROOT));
  }

  /** What is said of how sure a place is. */
  public static String name(Outcome outcome, Words words) {
    return words.of(
        switch (outcome) {
          case FOUND -> "annotations.outcome.found";
          case MOVED -> "annotations.outcome.moved";
          case DOUBTFUL -> "annotations.outcome.doubtful";
          case LOST -> "annotations.outcome.lost";
        });
  }

  /** How an annotation is painted on the sheet. */
  public static DecorationStyle style(Annotation annotation) {
    return new DecorationStyle(
        drawn(annotation.form()),
        styleClass(annotation.kind()),
        annotation.outcome() == Outcome.DOUBTFUL);
  }

  /** What is drawn on the sheet for a form. */
  static Form drawn(MarkForm form) {
    return switch (form) {
      case HIGHLIGHT -> Form.TINT;
      case UNDERLINE -> Form.LINE;
      case TRIANGLE -> Form.TRIANGLE;
      case EXCLAMATION -> Form.EXCLAMATION;
      case BOOKMARK -> Form.BOOKMARK;
    };
  }

  /** What tells an annotation from others: its form, its kind, and its note or else its words. */
  public static String describe(Annotation annotation, Words words) {
    String note = annotation.note().strip();
    String text = note.isEmpty() ? annotation.anchor().exact() : note;
    return words.of(
        "mark.described",
        name(annotation.form(), words),
        name(annotation.kind(), words),
        cut(text));
  }

  /** The beginning of what may have several lines. */
  static String cut(String text) {
    String line = text.strip().replace('\n', ' ');
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
