package org.yandu.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.yandu.text.FoldedText;
import org.yandu.text.Range;

/**
 * A folded text as tokens: at each position one folded character, and, where another follows, the
 * two together. Punctuation counts and what folding drops does not, exactly as everywhere else.
 *
 * <p>Pairs are there for speed: the posting list of a common character holds a good part of all
 * positions, that of a pair a small one. Pairs of which each begins where the last has ended, or
 * before, say together exactly what the single characters say.
 */
final class FoldedTokens extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final FoldedText text;

  /** Folded offset of the character at the present position, and whether its pair comes next. */
  private int at;

  private boolean pairNext;

  FoldedTokens(FoldedText text) {
    this.text = text;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    String folded = text.folded();
    if (at >= folded.length()) {
      return false;
    }
    int middle = folded.offsetByCodePoints(at, 1);
    if (!pairNext) {
      token(at, middle, 1);
      pairNext = middle < folded.length();
      if (!pairNext) {
        at = middle;
      }
    } else {
      token(at, folded.offsetByCodePoints(middle, 1), 0);
      pairNext = false;
      at = middle;
    }
    return true;
  }

  private void token(int start, int end, int step) {
    term.append(text.folded(), start, end);
    Range original = text.toOriginal(new Range(start, end));
    offset.setOffset(original.start(), original.end());
    increment.setPositionIncrement(step);
  }

  @Override
  public void reset() {
    at = 0;
    pairNext = false;
  }

  @Override
  public void end() {
    clearAttributes();
    offset.setOffset(text.original().length(), text.original().length());
  }
}
