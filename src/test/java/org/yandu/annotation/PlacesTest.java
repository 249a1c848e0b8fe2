package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What the index answers is what reading the whole text would. */
class PlacesTest {

  private static void assertSame(String text, String string) {
    List<Integer> expected = new ArrayList<>();
    for (int at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
      expected.add(at);
    }
    List<Integer> found = new ArrayList<>();
    Places.Walk walk = new Places(text).of(string);
    for (int at = walk.next(); at >= 0; at = walk.next()) {
      found.add(at);
    }
    assertEquals(expected, found, () -> string + " in " + text);
  }

  @Property
  void everyStringIsFoundWhereScanningFindsIt(
      @ForAll @CharRange(from = '增', to = '壞') @StringLength(max = 300) String text,
      @ForAll @CharRange(from = '增', to = '壞') @StringLength(min = 1, max = 6) String string) {
    assertSame(text, string);
  }

  @Property
  void whatStandsInATextIsFound(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 200) String text,
      @ForAll @IntRange(max = 199) int start,
      @ForAll @IntRange(min = 1, max = 50) int length) {
    int from = start % text.length();
    assertSame(text, text.substring(from, Math.min(text.length(), from + length)));
  }

  @Test
  void aTextMayBeShorterThanWhatIsSought() {
    assertSame("", "一");
    assertSame("一二三", "一二三四");
    assertSame("一二三", "一二三");
  }
}
