package org.yandu.ui.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yandu.report.BlockKind;

/** What opens a block and says what it is about; it is set in bold. */
public final class Leading {

  /** The opening of a paragraph of a list: ——工业发展势头强劲。 */
  private static final Pattern SENTENCE = Pattern.compile("^——[^。]{2,24}。");

  /** A longer one is no headword. */
  private static final int LONGEST_HEADWORD = 40;

  private Leading() {}

  /** Where it ends in the text of a block, or 0 if there is none. */
  public static int end(BlockKind kind, String text) {
    return switch (kind) {
      case PARAGRAPH -> {
        Matcher sentence = SENTENCE.matcher(text);
        yield sentence.find() ? sentence.end() : 0;
      }
      case GLOSSARY_ENTRY -> {
        int colon = text.indexOf('：');
        yield colon > 0 && colon < LONGEST_HEADWORD ? colon + 1 : 0;
      }
      default -> 0;
    };
  }
}
