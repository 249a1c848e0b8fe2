package org.yandu.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

  @ParameterizedTest
  @ValueSource(strings = {"教育 发言", "教育，发言", "#教育 #发言", "教育、发言；", " 教育\u3000发言\n", "＃教育,;发言"})
  void tagsAreDividedAsPeopleDivideThem(String typed) {
    assertEquals(List.of("教育", "发言"), Tags.of(typed));
  }

  @Test
  void aTagIsFinishedWithWhatDividesIt() {
    assertTrue(Tags.areFinished("教育，"));
    assertTrue(Tags.areFinished("教育 发言 "));
    assertFalse(Tags.areFinished("教育，发言"));
    assertFalse(Tags.areFinished(" ，"));
    assertFalse(Tags.areFinished(""));
  }

  @Test
  void nothingTypedIsNoTag() {
    assertEquals(List.of(), Tags.of(" ，#、“” "));
  }

  @Test
  void twoThatDifferInWidthCaseOrQuotationMarksAreOne() {
    assertEquals(List.of("ＧＤＰ"), Tags.of("ＧＤＰ gdp “GDP”"));
    assertEquals(List.of("发言"), Tags.without(List.of("Gdp", "发言"), "GDP"));
  }

  @Test
  void oneWithASpaceInItComesInFromOtherProgramsAsItIs() {
    assertEquals(List.of("教育", "to do"), Tags.with(List.of("教育"), List.of("to do", "教育")));
  }

  @Test
  void whatIsTooLongIsCutBetweenCharacters() {
    String wide = "\uD840\uDC0B".repeat(Tags.LONGEST);
    assertEquals(List.of("\uD840\uDC0B".repeat(Tags.LONGEST / 2)), Tags.of(wide));
    assertEquals(List.of("一" + "\uD840\uDC0B".repeat(Tags.LONGEST / 2 - 1)), Tags.of("一" + wide));
  }

  @Property
  void tagsOfTagsAreTheSame(@ForAll List<String> any) {
    List<String> once = Tags.with(List.of(), any);
    assertEquals(once, Tags.with(List.of(), once));
    assertEquals(once, Tags.with(once, once));
    assertTrue(once.stream().allMatch(tag -> tag.length() <= Tags.LONGEST));
  }
}
