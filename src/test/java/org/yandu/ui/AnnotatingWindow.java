package org.yandu.ui;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.yandu.text.Range;

/**
 * A program that is killed: the real window marks a passage and has a note typed into its editor;
 * as soon as its status bar says 已保存, and not before, it prints what must now be kept.
 */
final class AnnotatingWindow {

  private AnnotatingWindow() {}

  /**
   * Opens the window and annotates.
   *
   * @param args the library's folder, and the seed of what is marked and written
   */
  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    OpenWindow window = OpenWindow.on(Path.of(args[0]));
    String text = window.report().text();
    int start = random.nextInt(text.length() - 40);
    Range passage = new Range(start, start + 1 + random.nextInt(30));
    String note = note(random);
    String before = window.textOf("status-annotations");

    Toolkit.run(
        () -> {
          window.sheet().select(passage);
          window.sheet().requestFocus();
        });
    window.press(KeyCode.valueOf("DIGIT" + (1 + random.nextInt(6))));
    Toolkit.await("marked", () -> !window.textOf("status-annotations").equals(before));
    Toolkit.run(() -> window.node("note-text", TextArea.class).requestFocus());
    // Heard on the toolkit's own thread, so that nothing lies between the words and the line.
    Toolkit.run(
        () ->
            window
                .status("status-saved")
                .textProperty()
                .addListener(
                    (observable, was, now) -> {
                      if (now.equals("已保存")) {
                        String kept = window.node("note-text", TextArea.class).getText();
                        out.println(passage.start() + " " + passage.end() + " " + kept);
                      }
                    }));
    window.robot().write(note);
    Toolkit.await("killed by now", () -> false);
  }

  private static String note(Random random) {
    StringBuilder note = new StringBuilder();
    int length = 3 + random.nextInt(9);
    for (int index = 0; index < length; index++) {
      note.append((char) ('一' + random.nextInt(0x4000)));
    }
    return note.toString();
  }
}
