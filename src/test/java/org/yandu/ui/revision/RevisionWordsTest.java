package org.yandu.ui.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yandu.ui.revision.RevisionModel.Replaced;
import org.yandu.ui.words.Words;

/** What is said of a new version that is in place: nothing that is not so. */
class RevisionWordsTest {

  private static String said(int annotations, int open, int gone) {
    Words words = new Words(Locale.CHINESE);
    return RevisionWords.of(new Replaced(annotations, open, gone), words).sentence();
  }

  @Test
  void onlyWhatIsInPlaceIsSaidToBe() {
    assertEquals("已换成新版本。可以撤销。", said(0, 0, 0));
    assertEquals("已换成新版本，3 条批注都已就位。可以撤销。", said(3, 0, 0));
    assertEquals("已换成新版本，3 条批注中有 1 条还没有确认位置。可以撤销。", said(3, 1, 1));
    assertEquals("已换成新版本，3 条批注中有 1 条文中已没有，其余都已就位。可以撤销。", said(3, 0, 1));
    assertEquals("已换成新版本，2 条批注在文中都已没有。可以撤销。", said(2, 0, 2));
  }
}
