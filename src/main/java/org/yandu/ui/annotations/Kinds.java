package org.yandu.ui.annotations;

import java.util.Locale;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.KindColour;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.words.Words;

/** How the kinds of annotation are called, and in what they are drawn. */
public final class Kinds {

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

  /** How a passage of this kind is painted on the sheet. */
  public static DecorationStyle decoration(AnnotationKind kind) {
    return DecorationStyle.background(styleClass(kind));
  }
}
