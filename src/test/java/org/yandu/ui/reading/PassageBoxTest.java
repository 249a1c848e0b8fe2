package org.yandu.ui.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yandu.text.Range;
import org.yandu.text.Snippet;
import org.yandu.ui.Toolkit;

class PassageBoxTest {

  private static final String TEXT = "西岭市要围绕高质量发展补短板，新开工项目一百二十个，竣工九十八个，完成投资三百亿元。";

  @BeforeAll
  static void start() {
    Toolkit.start();
  }

  @Test
  void theSignOfWhatIsCutOffNeverStandsOnALineOfItsOwn() {
    int at = TEXT.indexOf("高质量");
    Snippet snippet = Snippet.of(TEXT, new Range(at, at + 3), 24);
    assertTrue(snippet.after().endsWith("…"));
    Set<Integer> lines = new HashSet<>();
    Toolkit.run(
        () -> {
          PassageBox box = new PassageBox(snippet, "");
          Group root = new Group(box);
          TextFlow sentence = (TextFlow) box.getChildren().getFirst();
          new Scene(root);
          root.applyCss();
          for (int width = 60; width < 500; width++) {
            sentence.resize(width, sentence.prefHeight(width));
            sentence.layout();
            TextLineInfo last = sentence.getLayoutInfo().getTextLines(false).getLast();
            assertTrue(last.end() - last.start() > 2, "a lone sign in " + width + " pixels");
            lines.add(sentence.getLayoutInfo().getTextLineCount());
          }
        });
    assertTrue(lines.size() > 3, "wide and narrow: " + lines);
  }
}
