package org.yandu.search.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The pairs of neighbouring letters, digits and ideographs of a report, folded, each once with how
 * often it stands. Which character stands before a comma tells next to nothing of where to look;
 * the last character of a block and the first of the next are no neighbours.
 */
final class PairTokens extends TokenStream {

  private static final int BITS_PER_CHARACTER = 21;
  private static final int CHARACTER = (1 << BITS_PER_CHARACTER) - 1;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

  private final List<String> blocks;

  /** Pairs in the places that their values lead to; 0 where there is none. */
  private final long[] pairs;

  /** How often each stands. */
  private final int[] counts;

  private int next;

  /**
   * @param blocks the folded text of each
   */
  PairTokens(List<String> blocks) {
    this.blocks = blocks;
    // More places than pairs, so that there is always a free one.
    int most = blocks.stream().mapToInt(String::length).sum();
    pairs = new long[2 * Integer.highestOneBit(most + 1)];
    counts = new int[pairs.length];
  }

  @Override
  public void reset() {
    next = 0;
    Arrays.fill(pairs, 0);
    Arrays.fill(counts, 0);
    for (String folded : blocks) {
      int at = 0;
      while (at < folded.length()) {
        int first = folded.codePointAt(at);
        at += Character.charCount(first);
        int second = at < folded.length() ? folded.codePointAt(at) : 0;
        if (isPair(first, second)) {
          count(((long) first << BITS_PER_CHARACTER) | second);
        }
      }
    }
  }

  /** Whether two neighbours are indexed as a pair. */
  static boolean isPair(int first, int second) {
    return Character.isLetterOrDigit(first) && Character.isLetterOrDigit(second);
  }

  private void count(long pair) {
    int mask = pairs.length - 1;
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (pairs[place] != 0 && pairs[place] != pair) {
      place = (place + 1) & mask;
    }
    pairs[place] = pair;
    counts[place]++;
  }

  @Override
  public boolean incrementToken() {
    // Both attributes are set anew each time; there are no others to clear.
    while (next < pairs.length) {
      long pair = pairs[next];
      if (pair != 0) {
        int length = Character.toChars((int) (pair >>> BITS_PER_CHARACTER), term.buffer(), 0);
        length += Character.toChars((int) (pair & CHARACTER), term.buffer(), length);
        term.setLength(length);
        frequency.setTermFrequency(counts[next++]);
        return true;
      }
      next++;
    }
    return false;
  }
}
