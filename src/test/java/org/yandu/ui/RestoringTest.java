package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.library.Library;

/** Going back to a backup in the window, and coming back from it. */
class RestoringTest {

  @TempDir private Path folder;

  private Path library;

  @BeforeEach
  void place() {
    library = folder.resolve("资料库");
  }

  private static void mark(OpenWindow window, String words, int then) {
    window.selectByKeys(window.passage(words));
    window.press(KeyCode.DIGIT1);
    awaitAnnotations(window, then);
  }

  private static void awaitAnnotations(OpenWindow window, int count) {
    Toolkit.await(
        () -> count + " annotations",
        () ->
            window.stage().getScene().lookup("#status-annotations") != null
                && window.textOf("status-annotations").equals("批注 " + count + " 条"));
  }

  private static void openBackups(OpenWindow window) {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    Toolkit.run(() -> window.node("setting-backups", Button.class).fire());
    Toolkit.await(
        "backups",
        () ->
            window.stage().getScene().lookup("#backups-restore-0") != null
                || window.stage().getScene().lookup("#backups-none") != null);
    Toolkit.settle();
  }

  private List<String> backups() throws Exception {
    try (Stream<Path> files = Files.list(library.resolve("backups"))) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theWindowIsMadeAnewOnTheBackupAndOnTheLibraryAgain() throws Exception {
    try (OpenWindow window = OpenWindow.on(library)) {
      mark(window, "赣服通", 1);
    }
    try (Library kept = Library.open(library)) {
      // The window may have made today's.
      kept.backUpIfDue(Clock.systemUTC());
    }
    String daily = backups().getFirst();
    int inBackup = inBackup(daily);
    try (OpenWindow window = OpenWindow.on(library)) {
      awaitAnnotations(window, 1);
      mark(window, "各位代表", 2);
      openBackups(window);
      assertTrue(
          window.writtenIn("backups").contains("批注 " + inBackup + " 条"),
          window.writtenIn("backups"));
      window.click("backups-restore-0");
      awaitAnnotations(window, inBackup);
      Toolkit.await("told", () -> window.textOf("banner-text").contains("before-restoring"));
      assertEquals(2, backups().size());
      openBackups(window);
      window.click("backups-restore-0");
      awaitAnnotations(window, 2);
      mark(window, "民生", 3);
      Toolkit.await("saved", () -> window.textOf("status-saved").equals("已保存"));
    }
    assertEquals(3, KeptLibrary.annotations(library).size());
  }

  private int inBackup(String name) throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.copy(library.resolve("backups").resolve(name), elsewhere.resolve("library.db"));
    return KeptLibrary.annotations(elsewhere).size();
  }

  @Test
  void aBackupThatIsDamagedIsRefusedAndTheLibraryOpenedAgain() throws Exception {
    try (OpenWindow window = OpenWindow.on(library)) {
      mark(window, "赣服通", 1);
    }
    try (Library kept = Library.open(library)) {
      kept.backUpIfDue(Clock.systemUTC());
    }
    try (OpenWindow window = OpenWindow.on(library)) {
      awaitAnnotations(window, 1);
      openBackups(window);
      Path backup = library.resolve("backups").resolve(backups().getFirst());
      Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), 9000));
      window.click("backups-restore-0");
      Toolkit.await(
          "refused",
          () ->
              window.stage().getScene().lookup("#banner") != null
                  && window.writtenIn("banner").contains("YD-L16"));
      awaitAnnotations(window, 1);
    }
  }
}
