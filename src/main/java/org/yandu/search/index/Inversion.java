package org.yandu.search.index;

import java.util.Arrays;
import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.Tokens;

/**
 * Where each token stands in some documents, which are told one after the other. All tokens are put
 * into one row, and that is then sorted by token: the work of some nanoseconds for each, where
 * Lucene's own way, which keeps a growing list for every token, misses the cache several times.
 */
final class Inversion {

  /** In place of a token, behind each block: nothing is found across the border. */
  private static final int NONE = -1;

  private TokenNumbers numbers = new TokenNumbers();

  /** The numbers of the tokens of all documents, in reading order. */
  private int[] row = new int[1 << 16];

  private int length;

  /** The places of what was inverted last. */
  private int[] places = {};

  /** How long each document is in the row. */
  private long[] lengths = new long[64];

  private int documents;

  /** Takes up a document. */
  void beginDocument() {
    if (documents == lengths.length) {
      lengths = Arrays.copyOf(lengths, 2 * documents);
    }
    lengths[documents++] = 0;
  }

  /** Takes up a block of the document that was begun last. */
  void add(String folded) {
    int begin = length;
    int most = begin + folded.length() + 1;
    if (most > row.length) {
      row = Arrays.copyOf(row, Math.max(most, row.length + (row.length >> 1)));
    }
    int end = folded.length();
    int at = 0;
    int next = end == 0 ? Tokens.ALONE : Tokens.characterAt(folded, 0);
    while (at < end) {
      int character = next;
      at += Character.charCount(character);
      next = at < end ? Tokens.characterAt(folded, at) : Tokens.ALONE;
      row[length++] = numbers.number(Tokens.of(character, next));
    }
    row[length++] = NONE;
    lengths[documents - 1] += length - begin;
  }

  int documents() {
    return documents;
  }

  /** Forgets what was taken up, and keeps the memory for what comes. */
  void clear() {
    numbers = new TokenNumbers();
    length = 0;
    documents = 0;
  }

  /** Sorts what was taken up, to be written before anything else is done with this. */
  InvertedTokens invert() {
    int[] sorted = numbers.sorted();
    int[] ends = new int[sorted.length];
    for (int place = 0; place < length; place++) {
      if (row[place] != NONE) {
        ends[row[place]]++;
      }
    }
    int[] from = new int[sorted.length + 1];
    for (int order = 0; order < sorted.length; order++) {
      from[order + 1] = from[order] + ends[sorted[order]];
      ends[sorted[order]] = from[order];
    }
    if (places.length < from[sorted.length]) {
      places = new int[from[sorted.length]];
    }
    for (int place = 0; place < length; place++) {
      if (row[place] != NONE) {
        places[ends[row[place]]++] = place;
      }
    }
    long[] tokens = new long[sorted.length];
    for (int order = 0; order < sorted.length; order++) {
      tokens[order] = numbers.token(sorted[order]);
    }
    return new InvertedTokens(
        tokens, from, places, new DocumentStarts(Arrays.copyOf(lengths, documents)));
  }
}
