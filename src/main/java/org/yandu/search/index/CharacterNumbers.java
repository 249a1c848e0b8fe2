package org.yandu.search.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Characters, numbered from 1 on as they come, and then anew in their own order. */
final class CharacterNumbers {

  /** The numbers of those of one UTF-16 code unit; 0 for those that have not come. */
  private final int[] ofUnits = new int[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private final Map<Integer, Integer> others = new HashMap<>();

  /** The characters by number; the first is none. */
  private int[] characters = new int[1 << 12];

  private int size = 1;

  /** For each number the one in the characters' own order. */
  private int[] sorted = {};

  /** The number of a character, which it gets now if it is new. Half of one is U+FFFD. */
  int number(int character) {
    if (character >= ofUnits.length) {
      return others.computeIfAbsent(character, this::add);
    }
    int number = ofUnits[character];
    if (number == 0) {
      boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
      number = half ? number('\uFFFD') : add(character);
      ofUnits[character] = number;
    }
    return number;
  }

  private int add(int character) {
    if (size == characters.length) {
      characters = Arrays.copyOf(characters, 2 * size);
    }
    characters[size] = character;
    return size++;
  }

  /**
   * Numbers them in their own order.
   *
   * @return the characters by those numbers, none for 0
   */
  int[] sort() {
    int[] ordered = Arrays.copyOf(characters, size);
    Arrays.sort(ordered, 1, size);
    sorted = new int[size];
    for (int number = 1; number < size; number++) {
      sorted[number(ordered[number])] = number;
    }
    return ordered;
  }

  /** The number in the characters' own order, once they are sorted, of one as it came. */
  int sorted(int number) {
    return sorted[number];
  }
}
