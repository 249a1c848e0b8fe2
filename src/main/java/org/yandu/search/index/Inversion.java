package org.yandu.search.index;

import java.util.Arrays;
import org.yandu.search.places.DocumentStarts;
import org.yandu.search.places.Tokens;

/**
 * Where each token stands in some documents, which are told one after the other. All characters are
 * put into one row, and their places are then sorted by the second character of the token that
 * begins there and by the first, in two passes that only count: the work of some nanoseconds for
 * each, where Lucene's own way, which keeps a growing list for every token, misses the cache
 * several times.
 */
final class Inversion {

  /** In place of a character, behind each block: nothing is found across the border. */
  private static final int NONE = 0;

  private CharacterNumbers numbers = new CharacterNumbers();

  /** The numbers of the characters of all documents, in reading order. */
  private int[] row = new int[1 << 16];

  private int length;

  /** Places in the order of what was inverted last, and those sorted by second characters alone. */
  private int[] places = {};

  private int[] bySecond = {};

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
    char[] units = folded.toCharArray();
    int begin = length;
    int most = begin + units.length + 1;
    if (most > row.length) {
      row = Arrays.copyOf(row, Math.max(most, row.length + (row.length >> 1)));
    }
    int character;
    for (int at = 0; at < units.length; at += Character.charCount(character)) {
      character = Character.codePointAt(units, at);
      row[length++] = numbers.number(character);
    }
    row[length++] = NONE;
    lengths[documents - 1] += length - begin;
  }

  int documents() {
    return documents;
  }

  /** Forgets what was taken up, and keeps the memory for what comes. */
  void clear() {
    numbers = new CharacterNumbers();
    length = 0;
    documents = 0;
  }

  /** Sorts what was taken up, to be written before anything else is done with this. */
  InvertedTokens invert() {
    int[] characters = numbers.sort();
    boolean[] letters = new boolean[characters.length];
    for (int number = 1; number < characters.length; number++) {
      letters[number] = Tokens.isLetter(characters[number]);
    }
    int[] firsts = new int[characters.length + 1];
    int[] seconds = new int[characters.length + 1];
    for (int place = 0; place < length; place++) {
      row[place] = numbers.sorted(row[place]);
    }
    int count = 0;
    for (int place = 0; place < length; place++) {
      if (row[place] != NONE) {
        firsts[row[place] + 1]++;
        seconds[second(place, letters) + 1]++;
        count++;
      }
    }
    for (int number = 0; number < characters.length; number++) {
      firsts[number + 1] += firsts[number];
      seconds[number + 1] += seconds[number];
    }
    if (places.length < count) {
      places = new int[count];
      bySecond = new int[count];
    }
    for (int place = 0; place < length; place++) {
      if (row[place] != NONE) {
        bySecond[seconds[second(place, letters)]++] = place;
      }
    }
    return sortByFirst(characters, letters, firsts, count);
  }

  /** The character with which the one at a place makes a token, or none. */
  private int second(int place, boolean[] letters) {
    int next = row[place + 1];
    return letters[row[place]] && letters[next] ? next : NONE;
  }

  /**
   * @param next where among the sorted places those go that begin with each character
   */
  private InvertedTokens sortByFirst(int[] characters, boolean[] letters, int[] next, int count) {
    int[] lastSecond = new int[characters.length];
    Arrays.fill(lastSecond, -1);
    int size = 0;
    for (int index = 0; index < count; index++) {
      int place = bySecond[index];
      int first = row[place];
      int second = second(place, letters);
      if (lastSecond[first] != second) {
        lastSecond[first] = second;
        size++;
        // What begins a token is marked by what else no place is.
        place = ~place;
      }
      places[next[first]++] = place;
    }
    long[] tokens = new long[size];
    int[] from = new int[size + 1];
    int token = 0;
    for (int index = 0; index < count; index++) {
      if (places[index] < 0) {
        int place = ~places[index];
        places[index] = place;
        int second = second(place, letters);
        tokens[token] =
            Tokens.of(characters[row[place]], second == NONE ? Tokens.ALONE : characters[second]);
        from[token++] = index;
      }
    }
    from[size] = count;
    return new InvertedTokens(
        tokens, from, places, new DocumentStarts(Arrays.copyOf(lengths, documents)));
  }
}
