package org.yandu.ui.settings;

import java.awt.Font;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Which of the installed families can set a text by themselves. */
final class Faces {

  private Faces() {}

  /**
   * Those families that have every character of a text, in the order given. What the toolkit would
   * take from another face does not count: a page in two faces is no page in the one chosen. Reads
   * font files, and so is nothing for the thread that draws the window.
   *
   * @param bundled families that travel with the program and are known to have the characters
   */
  static List<String> having(String text, Collection<String> families, Collection<String> bundled) {
    String distinct =
        text.codePoints()
            .filter(character -> !Character.isWhitespace(character))
            .distinct()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return families.stream()
        .filter(family -> bundled.contains(family) || has(family, distinct))
        .toList();
  }

  private static boolean has(String family, String text) {
    Font font = new Font(family, Font.PLAIN, 12);
    // Where there is no such family another one is put in its place.
    boolean itself =
        font.getFamily(Locale.ROOT).equalsIgnoreCase(family)
            || font.getFamily(Locale.CHINA).equalsIgnoreCase(family)
            || font.getFamily().equalsIgnoreCase(family);
    return itself && !LOGICAL.contains(family) && font.canDisplayUpTo(text) < 0;
  }

  /** Names that stand for whatever faces a system has. */
  private static final List<String> LOGICAL =
      List.of(
          "System", Font.DIALOG, Font.DIALOG_INPUT, Font.MONOSPACED, Font.SANS_SERIF, Font.SERIF);
}
