package org.yandu.search.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The pairs of neighbouring letters, digits and ideographs of a report, folded, each once. Which
 * character stands before a comma tells next to nothing of where to look; the last character of a
 * block and the first of the next are no neighbours.
 */
final class PairTokens extends TokenStream {

  private static final int BITS_PER_CHARACTER = 21;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  private final List<String> blocks;

  /** Pairs in the places that their values lead to; 0 where there is none. */
  private final long[] seen;

  private int block;

  /** Offset into the block. */
  private int at;

  /**
   * @param blocks the folded text of each
   */
  PairTokens(List<String> blocks) {
    this.blocks = blocks;
    // More places than pairs, so that there is always a free one.
    int most = blocks.stream().mapToInt(String::length).sum();
    seen = new long[2 * Integer.highestOneBit(most + 1)];
  }

  @Override
  public boolean incrementToken() {
    while (block < blocks.size()) {
      String folded = blocks.get(block);
      while (at < folded.length()) {
        int first = folded.codePointAt(at);
        at += Character.charCount(first);
        int second = at < folded.length() ? folded.codePointAt(at) : 0;
        if (isPair(first, second) && isNew(((long) first << BITS_PER_CHARACTER) | second)) {
          int length = Character.toChars(first, term.buffer(), 0);
          term.setLength(length + Character.toChars(second, term.buffer(), length));
          return true;
        }
      }
      block++;
      at = 0;
    }
    return false;
  }

  /** Whether two neighbours are indexed as a pair. */
  static boolean isPair(int first, int second) {
    return Character.isLetterOrDigit(first) && Character.isLetterOrDigit(second);
  }

  private boolean isNew(long pair) {
    int mask = seen.length - 1;
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (seen[place] != 0) {
      if (seen[place] == pair) {
        return false;
      }
      place = (place + 1) & mask;
    }
    seen[place] = pair;
    return true;
  }

  @Override
  public void reset() {
    Arrays.fill(seen, 0);
    block = 0;
    at = 0;
  }
}
