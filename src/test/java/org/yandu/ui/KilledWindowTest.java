package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.annotation.Annotation;
import org.yandu.library.Library;
import org.yandu.text.Range;

/** The window killed right after it said 已保存, twenty times: nothing is lost, ever. */
@Tag("crash")
class KilledWindowTest {

  private static final int KILLS = 20;

  @TempDir private Path folder;

  private record Confirmed(Range passage, String note) {}

  private Process start(long seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            AnnotatingWindow.class.getName(),
            folder.resolve("library").toString(),
            Long.toString(seed))
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  private Confirmed confirmedBy(Process program) throws IOException {
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      // Through its handle, which leaves what it printed to be read: SIGKILL, nothing is tidied up.
      program.toHandle().destroyForcibly();
      assertTrue(line != null, () -> "it ended by itself: " + errors());
      String[] words = line.split(" ", 3);
      return new Confirmed(
          new Range(Integer.parseInt(words[0]), Integer.parseInt(words[1])), words[2]);
    }
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void whatWasSaidToBeSavedIsSaved() throws Exception {
    long seed = System.nanoTime();
    List<Confirmed> confirmed = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process program = start(seed + kill);
      confirmed.add(confirmedBy(program));
      program.waitFor();
      try (Library library = Library.open(folder.resolve("library"))) {
        List<Confirmed> kept = new ArrayList<>();
        for (Annotation annotation : library.annotations().all()) {
          kept.add(new Confirmed(annotation.anchor().range(), annotation.note()));
        }
        // Typing goes on after the words appeared: more of the note may be there, but not less.
        for (Confirmed promise : confirmed) {
          assertTrue(
              kept.stream()
                  .anyMatch(
                      found ->
                          found.passage().equals(promise.passage())
                              && found.note().startsWith(promise.note())),
              () -> promise + " is lost, with seed " + seed + "; kept are " + kept);
          assertTrue(!promise.note().isEmpty(), "a note was confirmed, not only its passage");
        }
        assertEquals(confirmed.size(), kept.size(), "more than was made, with seed " + seed);
        assertEquals(List.of(), library.check(), "after kill " + kill + " with seed " + seed);
      }
    }
  }
}
