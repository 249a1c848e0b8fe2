package org.yandu.search.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.yandu.text.FoldedText;

/**
 * The folded characters of a report, one token and one position each; between two blocks one
 * position stays free, so that nothing is found across their border. Punctuation counts and what
 * folding drops does not, exactly as everywhere else.
 */
final class FoldedTokens extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final List<FoldedText> blocks;
  private int block;

  /** Offset into the folded text of the block. */
  private int at;

  FoldedTokens(List<FoldedText> blocks) {
    this.blocks = blocks;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int step = 1;
    while (block < blocks.size() && at == blocks.get(block).folded().length()) {
      block++;
      at = 0;
      step++;
    }
    if (block == blocks.size()) {
      return false;
    }
    String folded = blocks.get(block).folded();
    int end = folded.offsetByCodePoints(at, 1);
    term.append(folded, at, end);
    at = end;
    increment.setPositionIncrement(step);
    return true;
  }

  @Override
  public void reset() {
    block = 0;
    at = 0;
  }
}
