package org.yandu.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How a text is read aloud: for each of its characters every reading it may have, in letters
 * without tones, ü as v. Reading the first text loads a table of all characters, which takes a
 * moment. Immutable.
 */
public final class Pinyin {

  /** A query is followed in the bits of a long. */
  private static final int LONGEST_QUERY = 60;

  private static final String TONES = "12345";

  /** Of the Chinese characters that were met so far. */
  private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

  private final List<List<String>> syllables;

  private Pinyin(List<List<String>> syllables) {
    this.syllables = syllables;
  }

  /** The readings of what a text {@linkplain Folding folds} to; marks are not read. */
  public static Pinyin of(String text) {
    return new Pinyin(
        Folding.key(text)
            .codePoints()
            .mapToObj(Pinyin::readings)
            .filter(readings -> !readings.isEmpty())
            .toList());
  }

  /** Whether a text could be pinyin at all: letters and digits of ASCII, and ü. */
  public static boolean isPinyin(String text) {
    String key = key(text);
    return !key.isEmpty()
        && key.length() <= LONGEST_QUERY
        && key.chars().allMatch(each -> isLetter(each) || isDigit(each));
  }

  /**
   * Whether some of the text, from any character on, is read so: each character by its initial (one
   * letter, or zh, ch, sh) or whole, the last one as far as it goes. Characters of several readings
   * may be read in any way.
   *
   * @param query such as {@code dlqy} or {@code denglingqiye}
   */
  public boolean matches(String query) {
    String key = key(query);
    if (!isPinyin(key)) {
      return false;
    }
    long reached = 0;
    for (List<String> readings : syllables) {
      long next = 0;
      for (int at = 0; at < key.length(); at++) {
        if (at != 0 && (reached & (1L << at)) == 0) {
          continue;
        }
        for (String reading : readings) {
          if (reading.startsWith(key.substring(at))) {
            return true;
          }
          if (key.startsWith(reading, at)) {
            next |= 1L << (at + reading.length());
          }
          for (int length = 1; length <= initial(reading); length++) {
            if (key.startsWith(reading.substring(0, length), at)) {
              next |= 1L << (at + length);
            }
          }
        }
      }
      reached = next;
    }
    return false;
  }

  /** What sorts texts as a dictionary does: by the usual reading, syllable by syllable. */
  public String sortKey() {
    return syllables.stream().map(List::getFirst).collect(Collectors.joining(" "));
  }

  /** How many letters the initial has: zh, ch and sh have two. */
  static int initial(String reading) {
    return reading.length() > 2 && reading.charAt(1) == 'h' && "zcs".indexOf(reading.charAt(0)) >= 0
        ? 2
        : 1;
  }

  /** Every reading of one folded character; none of a mark. */
  static List<String> readings(int codePoint) {
    if (isLetter(codePoint) || isDigit(codePoint)) {
      return List.of(Character.toString(codePoint));
    }
    return Character.isBmpCodePoint(codePoint)
        ? KNOWN.computeIfAbsent(codePoint, Pinyin::chineseReadings)
        : List.of();
  }

  private static List<String> chineseReadings(int codePoint) {
    String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) codePoint);
    return readings == null
        ? List.of()
        : Arrays.stream(readings)
            .map(Pinyin::withoutTone)
            .flatMap(Pinyin::spellings)
            .distinct()
            .toList();
  }

  private static String withoutTone(String reading) {
    boolean toned = !reading.isEmpty() && TONES.indexOf(reading.charAt(reading.length() - 1)) >= 0;
    String plain = toned ? reading.substring(0, reading.length() - 1) : reading;
    return plain.replace("u:", "v").toLowerCase(Locale.ROOT);
  }

  /** 略 is typed lve and lue alike. */
  private static Stream<String> spellings(String reading) {
    return reading.endsWith("ve")
        ? Stream.of(reading, reading.replace("ve", "ue"))
        : Stream.of(reading);
  }

  static String key(String text) {
    return Folding.key(text).replace('ü', 'v');
  }

  static boolean isLetter(int character) {
    return character >= 'a' && character <= 'z';
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
