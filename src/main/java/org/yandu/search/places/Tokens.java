package org.yandu.search.places;

/**
 * What a report is indexed as: its folded characters, one token and one position each. A letter,
 * digit or ideograph is a token together with the next one: such a pair is some hundred times rarer
 * than either, so that little is read of what a string needs. Before punctuation, which tells next
 * to nothing, and at the end of a block it is a token alone, as punctuation always is. Punctuation
 * counts and what folding drops does not, exactly as everywhere else.
 *
 * <p>A token is a number, ordered as the tokens are: {@link #of}.
 */
public final class Tokens {

  /** In place of the second character, none. */
  public static final int ALONE = -1;

  private static final int BITS = 21;

  /** {@link #isLetter} of the characters of one UTF-16 code unit, which nearly all are. */
  private static final boolean[] LETTERS = letters();

  private Tokens() {}

  private static boolean[] letters() {
    boolean[] letters = new boolean[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int character = 0; character < letters.length; character++) {
      letters[character] = Character.isLetterOrDigit(character);
    }
    return letters;
  }

  /**
   * The token that a character makes with what follows it.
   *
   * @param second the next character of the same block, or {@link #ALONE}
   */
  public static long of(int first, int second) {
    int with = second != ALONE && isPair(first, second) ? second : ALONE;
    return number(first, with);
  }

  private static long number(int first, int second) {
    return (long) first << BITS | (second + 1);
  }

  /** The first character of a token. */
  public static int first(long token) {
    return (int) (token >>> BITS);
  }

  /** The second character of a token, or {@link #ALONE}. */
  public static int second(long token) {
    return (int) (token & (1 << BITS) - 1) - 1;
  }

  /** What no token that begins with a character is below. */
  public static long lowest(int first) {
    return number(first, ALONE);
  }

  /** Whether two neighbours are one token. */
  public static boolean isPair(int first, int second) {
    return isLetter(first) && isLetter(second);
  }

  /** Whether a character makes pairs with others like it. */
  public static boolean isLetter(int character) {
    return character < LETTERS.length ? LETTERS[character] : Character.isLetterOrDigit(character);
  }
}
