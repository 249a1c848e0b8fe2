package org.yandu.ui.annotations;

import java.util.Locale;
import org.yandu.annotation.AnnotationKind;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.words.Words;

/** How the kinds of annotation are called, and in what they are drawn. */
public final class Kinds {

  private Kinds() {}

  public static String name(AnnotationKind kind, Words words) {
    return words.of("kind." + styleClass(kind));
  }

  /** The style class that carries the kind's colour. */
  public static String styleClass(AnnotationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** How a passage of this kind is painted on the sheet. */
  public static DecorationStyle decoration(AnnotationKind kind) {
    return switch (kind) {
      case HIGHLIGHT -> DecorationStyle.HIGHLIGHT;
      case TARGET -> DecorationStyle.TARGET;
      case TASK -> DecorationStyle.TASK;
      case FIGURE -> DecorationStyle.FIGURE;
      case QUESTION -> DecorationStyle.QUESTION;
      case PROPOSAL -> DecorationStyle.PROPOSAL;
    };
  }
}
