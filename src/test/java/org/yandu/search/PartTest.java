package org.yandu.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yandu.text.Folding;

class PartTest {

  @Provide
  Arbitrary<String> texts() {
    return strings(30);
  }

  @Provide
  Arbitrary<String> strings() {
    return strings(5);
  }

  private static Arbitrary<String> strings(int most) {
    return Arbitraries.of("四", "上", "，", "“", "”", "「", " ", "𠮷")
        .list()
        .ofMaxSize(most)
        .map(characters -> String.join("", characters));
  }

  /** How many quotation marks stand right before each character, and behind the last, by hand. */
  private static List<Integer> marks(String text) {
    List<Integer> marks = new ArrayList<>(List.of(0));
    for (int codePoint : text.codePoints().toArray()) {
      if (Folding.isQuotationMark(codePoint)) {
        marks.set(marks.size() - 1, marks.getLast() + 1);
      } else if (codePoint != ' ') {
        marks.add(0);
      }
    }
    return marks;
  }

  private static boolean agree(List<Integer> there, List<Integer> wanted, int start) {
    for (int index = 0; index < wanted.size(); index++) {
      int surplus = there.get(start + index) - wanted.get(index);
      boolean edge = index == 0 || index == wanted.size() - 1;
      if (edge ? surplus < 0 : surplus != 0) {
        return false;
      }
    }
    return true;
  }

  @Property
  void marksMustBeThoseThatAreWantedAndMayBeMoreAround(
      @ForAll("texts") String text, @ForAll("strings") String wanted) {
    Assume.that(!Folding.key(wanted).isEmpty());
    Passage passage = new FoldedPassage(Folding.fold(text));
    int[] starts = passage.starts(Folding.key(wanted));
    List<Integer> expected =
        Arrays.stream(starts)
            .filter(start -> agree(marks(text), marks(wanted), start))
            .boxed()
            .toList();
    assertEquals(expected, Arrays.stream(Part.exact(wanted).starts(passage)).boxed().toList());
    assertEquals(starts.length, Part.loose(wanted).starts(passage).length);
  }

  /** Such a string is found as fast as without its quotation marks. */
  @Example
  void aCharacterAloneHasNoMarksThatMatter() {
    assertFalse(Part.exact("的").exact());
  }
}
