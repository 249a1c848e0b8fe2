package org.yandu.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Characters as they are typed by their sound: 乐平 as {@code leping} or {@code lp}. Tells of one
 * character after the other how far it agrees. For use by one thread at a time.
 */
public final class Spelling {

  /** Followed in the bits of a long. */
  private static final int LONGEST = 60;

  private static final int FEWEST_LETTERS = 2;

  /** How surely characters are meant that are read so. The surest that is found anywhere counts. */
  public enum Sureness {
    /** Every character is spelt out: leping. */
    WHOLE,
    /** All but the last, which is still being typed: lepi. */
    CUT,
    /** Some by their initials: lp, lping. */
    INITIALS
  }

  private final String letters;

  /** Bits of the letters before which the typist has parted syllables, as in xi'an. */
  private final long parted;

  private final Map<Integer, Sound> sounds = new HashMap<>();

  /** How one character agrees from each letter on. */
  private static final class Sound {

    /** For each letter, bits of those behind the character if it is spelt out from there. */
    private final long[] whole;

    /** The same if its initial stands for it. */
    private final long[] initial;

    /** Bits of the letters from which on only the beginning of it is left. */
    private long cut;

    /** Whether any of these has a bit. */
    private boolean heard;

    Sound(int letters) {
      whole = new long[letters];
      initial = new long[letters];
    }
  }

  private Spelling(String letters, long parted) {
    this.letters = letters;
    this.parted = parted;
  }

  /**
   * What was typed, if it can be a spelling: at least two letters or digits of ASCII, ü and v being
   * the same; blanks and apostrophes may part the syllables.
   */
  public static Optional<Spelling> of(String typed) {
    StringBuilder letters = new StringBuilder();
    long parted = 0;
    for (int codePoint : typed.codePoints().toArray()) {
      int folded = Folding.fold(codePoint);
      if (folded == Folding.DROPPED) {
        parted |= 1L << Math.min(letters.length(), LONGEST);
      } else {
        letters.appendCodePoint(folded);
      }
    }
    String key = Pinyin.key(letters.toString());
    boolean latin = key.chars().anyMatch(Pinyin::isLetter);
    return latin && key.length() >= FEWEST_LETTERS && Pinyin.isPinyin(key)
        ? Optional.of(new Spelling(key, parted))
        : Optional.empty();
  }

  /**
   * How far a row of characters agrees with the letters: what is left to be agreed with.
   *
   * @param whole bits of the letters that may follow if every character is spelt out
   * @param initials the same if some are not
   * @param cutWhole whether nothing is left if the last character is not spelt to its end
   * @param cutInitials the same if some others are not spelt out either
   */
  private record Reached(long whole, long initials, boolean cutWhole, boolean cutInitials) {}

  /** A row of characters that agrees with the letters so far. */
  public final class Row {

    private final Reached reached;
    private final int chinese;

    private Row(Reached reached, int chinese) {
      this.reached = reached;
      this.chinese = chinese;
    }

    /** The row with one more character behind it, if it then still agrees. */
    public Optional<Row> with(int codePoint) {
      Sound sound = sound(codePoint);
      long whole = 0;
      long initials = 0;
      for (int at = 0; at < letters.length(); at++) {
        if ((reached.whole >>> at & 1) != 0) {
          whole |= sound.whole[at];
          initials |= sound.initial[at];
        }
        if ((reached.initials >>> at & 1) != 0) {
          initials |= sound.whole[at] | sound.initial[at];
        }
      }
      Reached next =
          new Reached(
              whole,
              initials,
              (reached.whole & sound.cut) != 0,
              (reached.initials & sound.cut) != 0);
      boolean agrees = (whole | initials) != 0 || next.cutWhole || next.cutInitials;
      return agrees
          ? Optional.of(new Row(next, chinese + (isChinese(codePoint) ? 1 : 0)))
          : Optional.empty();
    }

    /** Whether no letters are left, so that nothing can follow. */
    public boolean isAtEnd() {
      long end = 1L << letters.length();
      return ((reached.whole | reached.initials) & ~end) == 0;
    }

    /** Whether none of the characters need stand for its initial alone. */
    public boolean isSpeltOut() {
      return reached.whole != 0 || reached.cutWhole;
    }

    /**
     * How surely the row is meant, if all the letters are used up; a single Chinese character is
     * never meant, since thousands would be.
     */
    public Optional<Sureness> sureness() {
      long end = 1L << letters.length();
      if (chinese < 2) {
        return Optional.empty();
      } else if ((reached.whole & end) != 0) {
        return Optional.of(Sureness.WHOLE);
      } else if (reached.cutWhole) {
        return Optional.of(Sureness.CUT);
      } else {
        return (reached.initials & end) != 0 || reached.cutInitials
            ? Optional.of(Sureness.INITIALS)
            : Optional.empty();
      }
    }
  }

  /** The row without characters. */
  public Row start() {
    return new Row(new Reached(1, 0, false, false), 0);
  }

  /** Whether a row can begin with a character; quick. */
  boolean canBegin(int codePoint) {
    Sound sound = sound(codePoint);
    return (sound.whole[0] | sound.initial[0]) != 0;
  }

  /** Whether a character agrees with the letters anywhere in them; quick. */
  public boolean holds(int codePoint) {
    return sound(codePoint).heard;
  }

  private Sound sound(int codePoint) {
    return sounds.computeIfAbsent(codePoint, this::hear);
  }

  private Sound hear(int codePoint) {
    Sound sound = new Sound(letters.length());
    for (String reading : Pinyin.readings(codePoint)) {
      List<String> initials = initials(reading);
      for (int at = 0; at < letters.length(); at++) {
        // Asked of thousands of characters, of which few begin with one of the letters.
        if (letters.charAt(at) == reading.charAt(0)) {
          sound.whole[at] |= end(reading, at);
          for (String initial : initials) {
            sound.initial[at] |= end(initial, at);
          }
          if (reading.length() > letters.length() - at
              && reading.startsWith(letters.substring(at))
              && isTogether(at, letters.length())) {
            sound.cut |= 1L << at;
          }
        }
      }
    }
    long any = sound.cut;
    for (int at = 0; at < letters.length(); at++) {
      any |= sound.whole[at] | sound.initial[at];
    }
    sound.heard = any != 0;
    return sound;
  }

  /** The bit of the letter behind some that stand at a place; none if they do not. */
  private long end(String some, int at) {
    int end = at + some.length();
    return letters.startsWith(some, at) && isTogether(at, end) ? 1L << end : 0;
  }

  /** The initial of a reading that is longer than it: one letter, and both of zh, ch, sh. */
  private static List<String> initials(String reading) {
    List<String> initials = new ArrayList<>();
    for (int length = 1; length <= Pinyin.initial(reading); length++) {
      if (length < reading.length()) {
        initials.add(reading.substring(0, length));
      }
    }
    return initials;
  }

  /** Whether the typist has not parted what stands between two letters. */
  private boolean isTogether(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if ((parted >>> at & 1) != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChinese(int codePoint) {
    return Character.isIdeographic(codePoint);
  }
}
