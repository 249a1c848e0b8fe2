package org.yandu.ui;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.yandu.text.Range;

/**
 * A program that is killed: the real window marks passages and has a note typed into its editor for
 * each, on and on. Before it marks one it prints {@code ? start end .}; as soon as its status bar
 * says 已保存, and not before, it prints {@code = start end note .}, which must now be kept.
 */
final class AnnotatingWindow {

  private final Random random;
  private final OpenWindow window;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** The passage whose note is being typed. */
  private Optional<Range> writing = Optional.empty();

  /** How much of that note was kept when the window last said so. */
  private int kept;

  private AnnotatingWindow(OpenWindow window, Random random) {
    this.window = window;
    this.random = random;
  }

  /**
   * Opens the window and annotates.
   *
   * @param args the library's folder, the seed of what is marked and written, and how many passages
   *     are marked at most
   */
  public static void main(String[] args) {
    try {
      annotate(args);
      System.exit(0);
    } catch (RuntimeException | Error e) {
      // The toolkit's thread would keep the program waiting for ever.
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void annotate(String[] args) {
    try (OpenWindow window = OpenWindow.on(Path.of(args[0]))) {
      AnnotatingWindow program = new AnnotatingWindow(window, new Random(Long.parseLong(args[1])));
      program.listen();
      for (int mark = 0; mark < Integer.parseInt(args[2]); mark++) {
        program.annotate();
      }
    }
  }

  /** On the toolkit's own thread, so that nothing lies between the words and the line. */
  private void listen() {
    Toolkit.run(
        () ->
            window
                .status("status-saved")
                .textProperty()
                .addListener((observable, was, now) -> saved(now)));
  }

  private void saved(String status) {
    if (status.equals("已保存") && writing.isPresent()) {
      Range passage = writing.get();
      String note = window.node("note-text", TextArea.class).getText();
      kept = note.length();
      if (kept > 0) {
        out.println("= " + passage.start() + " " + passage.end() + " " + note + " .");
      }
    }
  }

  private void annotate() {
    int length = window.report().text().length();
    int start = random.nextInt(length - 40);
    Range passage = new Range(start, start + 1 + random.nextInt(30));
    String note = note();
    String before = window.textOf("status-annotations");
    Toolkit.run(
        () -> {
          window.sheet().select(passage);
          window.sheet().requestFocus();
        });
    out.println("? " + passage.start() + " " + passage.end() + " .");
    window.press(KeyCode.valueOf("DIGIT" + (1 + random.nextInt(6))));
    Toolkit.await("marked", () -> !window.textOf("status-annotations").equals(before));
    Toolkit.run(
        () -> {
          window.node("note-text", TextArea.class).requestFocus();
          kept = 0;
          writing = Optional.of(passage);
        });
    window.robot().write(note, 0);
    Toolkit.await("kept", () -> kept == note.length());
    Toolkit.run(() -> writing = Optional.empty());
  }

  private String note() {
    StringBuilder note = new StringBuilder();
    int length = 3 + random.nextInt(9);
    for (int index = 0; index < length; index++) {
      note.append((char) ('一' + random.nextInt(0x4000)));
    }
    return note.toString();
  }
}
