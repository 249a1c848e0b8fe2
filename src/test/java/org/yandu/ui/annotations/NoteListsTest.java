package org.yandu.ui.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the texts | is the caret and / a line end. */
class NoteListsTest {

  private static String applied(String text, Optional<NoteLists.Edit> edit) {
    if (edit.isEmpty()) {
      return "nothing";
    }
    NoteLists.Edit change = edit.get();
    String after = text.substring(0, change.start()) + change.text() + text.substring(change.end());
    return (after.substring(0, change.caret()) + "|" + after.substring(change.caret()))
        .replace('\n', '/');
  }

  private static String enter(String marked) {
    String text = marked.replace("|", "").replace('/', '\n');
    return applied(text, NoteLists.enter(text, marked.indexOf('|')));
  }

  private static String indent(String marked, boolean deeper) {
    String text = marked.replace("|", "").replace('/', '\n');
    return applied(text, NoteLists.indent(text, marked.indexOf('|'), deeper));
  }

  @ParameterizedTest
  @CsvSource({
    "- 甲|, - 甲/- |",
    "• 甲|, • 甲/• |",
    "1. 甲|, 1. 甲/2. |",
    "9．甲|, 9．甲/10．|",
    "99、甲|, 99、甲/100、|",
    "2)甲|, 2)甲/3)|",
    "（一）甲|, （一）甲/（二）|",
    "（九）甲|, （九）甲/（十）|",
    "（十）甲|, （十）甲/（十一）|",
    "（十九）甲|, （十九）甲/（二十）|",
    "（二十一）甲|, （二十一）甲/（二十二）|",
    "（九十九）甲|, （九十九）甲/（100）|",
    "(3) 甲|, (3) 甲/(4) |",
    "一、甲|, 一、甲/二、|",
    "前言/- 甲|/后语, 前言/- 甲/- |/后语",
    "- 甲|乙, - 甲/- |乙",
  })
  void enterBeginsTheNextItem(String before, String after) {
    assertEquals(after, enter(before));
  }

  @Test
  void anItemInAListStaysAsDeep() {
    assertEquals("- 甲/  - 乙/  - |", enter("- 甲/  - 乙|"));
    assertEquals("　　1. 甲/　　2. |", enter("　　1. 甲|"));
  }

  @ParameterizedTest
  @CsvSource({"- 甲/- |, - 甲/|", "1. |, |", "（二）|/后, |/后", "甲/  - |, 甲/|"})
  void enterInAnEmptyItemEndsTheList(String before, String after) {
    assertEquals(after, enter(before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|- 甲",
        "-| 甲",
        "甲|",
        "-甲|",
        "1.5亿元|",
        "2021年|",
        "12345、甲|",
        "——甲|",
        "（甲）乙|",
        "|",
        "/|",
        "甲/|"
      })
  void anythingElseIsNoList(String before) {
    assertEquals("nothing", enter(before));
  }

  @Test
  void tabTakesAnItemDeeperAndShiftTabBack() {
    assertEquals("  - 甲|", indent("- 甲|", true));
    assertEquals("- 甲/  1. |乙", indent("- 甲/1. |乙", true));
    assertEquals("- 甲|", indent("  - 甲|", false));
    assertEquals("- 甲|", indent("　- 甲|", false));
    assertEquals("|- 甲", indent(" |- 甲", false));
    assertEquals("- 甲|", indent("- 甲|", false), "what is not deep stays");
    assertEquals("nothing", indent("甲|", true));
  }
}
