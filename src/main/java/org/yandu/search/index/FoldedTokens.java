package org.yandu.search.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The folded characters of a report, one token and one position each. A letter, digit or ideograph
 * is a token together with the next one: such a pair is some hundred times rarer than either, so
 * that little is read of what a string needs. Before punctuation, which tells next to nothing, and
 * at the end of a block it is a token alone, as punctuation always is. Behind a block one position
 * stays free, so that nothing is found across the border. Punctuation counts and what folding drops
 * does not, exactly as everywhere else.
 */
final class FoldedTokens extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<String> blocks;
  private int block;

  /** Offset into the block. */
  private int at;

  /**
   * @param blocks the folded text of each
   */
  FoldedTokens(List<String> blocks) {
    this.blocks = blocks;
  }

  @Override
  public boolean incrementToken() {
    int step = 1;
    while (block < blocks.size() && at == blocks.get(block).length()) {
      block++;
      at = 0;
      step++;
    }
    if (block == blocks.size()) {
      return false;
    }
    String folded = blocks.get(block);
    // Both attributes are set anew each time; there are no others to clear.
    int character = folded.codePointAt(at);
    int length = Character.toChars(character, term.buffer(), 0);
    at += length;
    if (at < folded.length() && isPair(character, folded.codePointAt(at))) {
      length += Character.toChars(folded.codePointAt(at), term.buffer(), length);
    }
    term.setLength(length);
    increment.setPositionIncrement(step);
    return true;
  }

  /** Whether two neighbours are one token. */
  static boolean isPair(int first, int second) {
    return isLetter(first) && isLetter(second);
  }

  /** Whether a character makes pairs with others like it. */
  static boolean isLetter(int character) {
    return Character.isLetterOrDigit(character);
  }

  @Override
  public void reset() {
    block = 0;
    at = 0;
  }
}
