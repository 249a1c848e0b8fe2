package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class ParagraphsTest {

  static final int LONGEST = 60;
  static final int MOST = 60;

  /** Counted by hand: a number for each character, one after the other. */
  private static int[] numbers(List<Integer> lengths) {
    return IntStream.range(0, lengths.size())
        .flatMap(number -> IntStream.range(0, lengths.get(number)).map(character -> number))
        .toArray();
  }

  private static Paragraphs paragraphs(List<Integer> lengths) {
    int[] starts = new int[lengths.size()];
    for (int number = 1; number < starts.length; number++) {
      starts[number] = starts[number - 1] + lengths.get(number - 1);
    }
    return new Paragraphs(starts);
  }

  @Property
  void everyCharacterLiesInItsParagraphHoweverFarTheOneBefore(
      @ForAll @NotEmpty @Size(max = MOST) List<@IntRange(min = 1, max = LONGEST) Integer> lengths,
      @ForAll @IntRange(min = 1, max = LONGEST * MOST) int step) {
    int[] numbers = numbers(lengths);
    Paragraphs paragraphs = paragraphs(lengths);
    int[] positions =
        IntStream.iterate(0, position -> position < numbers.length, position -> position + step)
            .toArray();
    int[] expected = IntStream.of(positions).map(position -> numbers[position]).toArray();
    assertArrayEquals(expected, paragraphs.of(positions, positions.length));
    assertArrayEquals(expected, IntStream.of(positions).map(paragraphs::of).toArray());
  }

  @Property
  void twoCharactersLieInOneParagraphOrNot(
      @ForAll @NotEmpty @Size(max = MOST) List<@IntRange(min = 1, max = LONGEST) Integer> lengths,
      @ForAll @IntRange(min = 0, max = LONGEST * MOST) int one,
      @ForAll @IntRange(min = 0, max = LONGEST * MOST) int other) {
    int[] numbers = numbers(lengths);
    int first = one % numbers.length;
    int second = other % numbers.length;
    assertEquals(
        numbers[first] == numbers[second], paragraphs(lengths).isOne(first, second), "one or two");
  }
}
