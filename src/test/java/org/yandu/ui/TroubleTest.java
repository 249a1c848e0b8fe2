package org.yandu.ui;

import static java.util.logging.Level.WARNING;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.library.Library;
import org.yandu.library.LockingProgram;
import org.yandu.library.SmallDisk;
import org.yandu.text.Range;
import org.yandu.ui.shell.Desktop;

/** Libraries in trouble: said in a sentence with a code, and the report is read all the same. */
class TroubleTest {

  @TempDir private Path folder;

  private Path library;

  @BeforeEach
  void place() {
    library = folder.resolve("资料库");
  }

  private void make() {
    OpenWindow.on(library).close();
  }

  private static void awaitBanner(OpenWindow window, String code, String words) {
    Toolkit.await(
        () -> code + ", not " + window.writtenIn("banner"),
        () -> window.isShown("banner") && window.writtenIn("banner").contains(code));
    assertTrue(window.textOf("banner-text").contains(words), window.textOf("banner-text"));
  }

  /** What goes wrong before there is a banner stands in the log alone. */
  @Test
  void aSoundLibraryOpensWithoutAnyFailure() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(Desktop.class.getName());
    logger.addHandler(handler);
    try (OpenWindow window = OpenWindow.on(library)) {
      assertFalse(window.isShown("banner"));
    } finally {
      logger.removeHandler(handler);
    }
    assertEquals(
        List.of(),
        logged.stream()
            .filter(entry -> entry.getLevel().intValue() >= WARNING.intValue())
            .toList());
  }

  @Test
  void theDetailsOfAFailureCanBeReadAndCopied() throws IOException {
    Files.createDirectories(library);
    Files.writeString(library.resolve("library.db"), "no library ".repeat(500));
    try (OpenWindow window = OpenWindow.on(library)) {
      Toolkit.await("told", () -> window.isShown("banner"));
      window.click("banner-details");
      Toolkit.await(
          "the details", () -> window.stage().getScene().getRoot().lookup("#details-text") != null);
      window.click("details-copy");
      String copied = Toolkit.on(() -> Clipboard.getSystemClipboard().getString());
      assertTrue(copied.contains("LibraryException"), copied);
      assertTrue(copied.contains(window.textOf("banner-text")), copied);
      window.press(KeyCode.ESCAPE);
    }
  }

  /** Everything that needs no library. */
  private static void assertReadable(OpenWindow window) {
    var place = window.open().mentions().occurrences().getFirst();
    window.bringIntoView(place.range());
    window.pointAt(place.range().start() + 1);
    Toolkit.await("an explanation", () -> window.isShown("term-popup"));
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write("5020项目");
    Toolkit.await(
        () ->
            "found, not "
                + window.writtenIn("receipt")
                + " for “"
                + window.node("search", TextField.class).getText()
                + "” with the focus in "
                + window.stage().getScene().getFocusOwner(),
        () -> window.writtenIn("receipt").startsWith("共 3 处"));
    window.press(KeyCode.ESCAPE);
    window.robot().clickOn(window.lines("outline").get(3), Motion.DIRECT);
    Toolkit.await("somewhere else", () -> window.sheet().topOffsetProperty().get() > 0);
  }

  /** Marking says why it cannot be, and again with the library's own reason. */
  private static void assertMarkingIsRefused(OpenWindow window, String code) {
    window.click("banner-close");
    Toolkit.await("closed", () -> !window.isShown("banner"));
    window.selectByKeys(window.passage("赣服通"));
    window.press(KeyCode.DIGIT1);
    awaitBanner(window, code, "");
    assertEquals("未保存", window.textOf("status-saved"));
    assertEquals(List.of(), window.painted("mark-yellow"));
  }

  @Test
  void aLibraryOfANewerProgramIsLeftAlone() throws Exception {
    make();
    KeptLibrary.execute(library, "PRAGMA user_version = 4711");
    byte[] before = Files.readAllBytes(library.resolve("library.db"));
    try (OpenWindow window = OpenWindow.on(library)) {
      awaitBanner(window, "YD-L01", "较新版本");
      assertTrue(window.textOf("banner-text").contains("资料库"));
      assertReadable(window);
      assertMarkingIsRefused(window, "YD-L01");
    }
    assertArrayEquals(before, Files.readAllBytes(library.resolve("library.db")));
  }

  @Test
  void aDamagedLibraryIsSetAsideAndItsBackupOpened() throws Exception {
    make();
    try (Library kept = Library.open(library)) {
      kept.backUpIfDue(Clock.systemUTC());
    }
    byte[] half = cutInHalf();
    try (OpenWindow window = OpenWindow.on(library)) {
      awaitBanner(window, "YD-L03", "的备份");
      String name = asideNamedIn(window);
      assertArrayEquals(half, Files.readAllBytes(library.resolve(name)));
      window.click("banner-action");
      assertEquals(Optional.of(library), window.dialogs().shownFolder());
      assertReadable(window);
      assertMarkingWorks(window);
    }
    try (OpenWindow window = OpenWindow.on(library)) {
      assertFalse(window.isShown("banner"), "told once");
      Toolkit.await("kept", () -> window.textOf("status-annotations").equals("批注 1 条"));
    }
  }

  @Test
  void aDamagedLibraryWithoutABackupIsMadeAnew() throws Exception {
    try (Library made = Library.open(library)) {
      made.settings().put("welcomed", "true");
    }
    byte[] half = cutInHalf();
    try (OpenWindow window = OpenWindow.on(library)) {
      awaitBanner(window, "YD-L03", "新建的空资料库");
      assertArrayEquals(half, Files.readAllBytes(library.resolve(asideNamedIn(window))));
      assertMarkingWorks(window);
    }
  }

  private byte[] cutInHalf() throws IOException {
    Path file = library.resolve("library.db");
    byte[] half = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
    Files.write(file, half);
    return half;
  }

  private static String asideNamedIn(OpenWindow window) {
    Matcher name =
        Pattern.compile("library-damaged-[0-9T-]+\\.db").matcher(window.textOf("banner-text"));
    assertTrue(name.find(), window.textOf("banner-text"));
    return name.group();
  }

  private static void assertMarkingWorks(OpenWindow window) {
    window.selectByKeys(window.passage("赣服通"));
    window.press(KeyCode.DIGIT1);
    Toolkit.await("marked", () -> window.textOf("status-annotations").equals("批注 1 条"));
    Toolkit.await("saved", () -> window.textOf("status-saved").equals("已保存"));
  }

  @Test
  void whatIsNoLibraryIsLeftAlone() throws Exception {
    Files.createDirectories(library);
    Files.writeString(library.resolve("library.db"), "这是一封信，不是资料库。".repeat(200));
    try (OpenWindow window = OpenWindow.on(library)) {
      awaitBanner(window, "YD-L02", "别的文件");
      assertReadable(window);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter"), "x");
    try (OpenWindow window = OpenWindow.on(letter.resolve("library"))) {
      awaitBanner(window, "YD-L07", "无法建立");
      assertReadable(window);
    }
  }

  @Test
  void onADiskThatMayNotBeWrittenEverythingIsReadAndThatIsSaidAllTheTime() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(library, 32)) {
      try (OpenWindow window = OpenWindow.on(library)) {
        assertMarkingWorks(window);
      }
      disk.makeReadOnly();
      try (OpenWindow window = OpenWindow.on(disk.folder())) {
        assertFalse(window.isShown("banner"));
        assertEquals("资料库只读", window.textOf("status-read-only"));
        assertFalse(window.isShown("status-saved"));
        Toolkit.await("kept", () -> window.textOf("status-annotations").equals("批注 1 条"));
        assertReadable(window);
        window.selectByKeys(window.passage("各位代表"));
        window.press(KeyCode.DIGIT2);
        awaitBanner(window, "YD-L05", "没有保存");
        assertTrue(window.isShown("status-read-only"));
        assertEquals("批注 1 条", window.textOf("status-annotations"));
        window.requestClose();
      }
      disk.makeWritable();
      assertEquals(1, KeptLibrary.annotations(library).size());
    }
  }

  @Test
  void whatIsTypedWhileTheDiskIsFullStaysAndIsSavedLater() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(library, 32);
        OpenWindow window = OpenWindow.on(library)) {
      assertMarkingWorks(window);
      Path ballast = disk.folder().resolve("ballast");
      try (OutputStream filling = Files.newOutputStream(ballast)) {
        byte[] some = new byte[4096];
        while (true) {
          filling.write(some);
        }
      } catch (IOException e) {
        assertTrue(Files.size(ballast) > 0, "full");
      }
      window.click("note-text");
      String typed = "满的时候写的".repeat(40);
      Toolkit.run(() -> window.node("note-text", TextArea.class).setText(typed));
      awaitBanner(window, "YD-L06", "磁盘已满");
      Toolkit.await("said to be unsaved", () -> window.textOf("status-saved").equals("未保存"));
      assertEquals(typed, window.node("note-text", TextArea.class).getText());
      Files.delete(ballast);
      window.robot().write("。");
      Toolkit.await(
          () -> "saved, not " + KeptLibrary.annotations(library),
          () -> KeptLibrary.annotations(library).getFirst().note().length() > typed.length());
      Toolkit.await("said to be saved", () -> window.textOf("status-saved").equals("已保存"));
    }
  }

  @Test
  void whatIsTypedWhileTheLibraryIsLockedStaysAndIsSavedLater() throws Exception {
    try (OpenWindow window = OpenWindow.on(library)) {
      window.selectByKeys(window.passage("赣服通"));
      window.press(KeyCode.DIGIT1);
      Toolkit.await("marked", () -> window.textOf("status-annotations").equals("批注 1 条"));
      window.click("note-text");
      LockingProgram other = LockingProgram.on(library);
      window.robot().write("锁着的时候写的");
      // Neither typing nor reading waits for the lock.
      long asked = System.nanoTime();
      Toolkit.run(() -> window.sheet().scrollTo(window.report().pageStarts().get(9)));
      Toolkit.settle();
      assertTrue(System.nanoTime() - asked < 2_000_000_000L, "the window is frozen");
      awaitBanner(window, "YD-L04", "另一个程序");
      Toolkit.await("said to be unsaved", () -> window.textOf("status-saved").equals("未保存"));
      assertEquals("锁着的时候写的", window.node("note-text", TextArea.class).getText());
      other.release();
      Toolkit.run(() -> window.node("note-text", TextArea.class).requestFocus());
      window.robot().write("，锁开了");
      Toolkit.await(
          () -> "saved, not " + KeptLibrary.annotations(library),
          () -> KeptLibrary.annotations(library).getFirst().note().equals("锁着的时候写的，锁开了"));
      Toolkit.await("said to be saved", () -> window.textOf("status-saved").equals("已保存"));
    }
  }

  /** What was typed under a lock must outlive turning to another annotation. */
  @Test
  void whatCouldNotBeSavedIsNotLostByChoosingAnother() throws Exception {
    try (OpenWindow window = OpenWindow.on(library)) {
      Range first = window.passage("赣服通");
      Range second = window.passage("各位代表");
      for (Range passage : List.of(second, first)) {
        window.selectByKeys(passage);
        window.press(KeyCode.DIGIT1);
        Toolkit.await("marked", () -> window.isPaintedOn(passage, "chosen"));
      }
      window.click("note-text");
      try (Connection other = KeptLibrary.connect(library);
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        window.robot().write("不能丢");
        window.click("tab-annotations");
        window.robot().clickOn(window.lines("annotations").getFirst(), Motion.DIRECT);
        awaitBanner(window, "YD-L04", "没有保存");
        // Long enough for every attempt that was on its way to have failed as well.
        window.click("banner-close");
        awaitBanner(window, "YD-L04", "没有保存");
        window.robot().clickOn(window.lines("annotations").get(1), Motion.DIRECT);
        Toolkit.await(
            "still in its editor",
            () -> window.node("note-text", TextArea.class).getText().equals("不能丢"));
        assertTrue(
            KeptLibrary.annotations(library).stream()
                .allMatch(annotation -> annotation.note().isEmpty()));
        statement.execute("ROLLBACK");
      }
      Toolkit.await(
          () -> "saved in the end, not " + KeptLibrary.annotations(library),
          () ->
              KeptLibrary.annotations(library).stream()
                  .anyMatch(annotation -> annotation.note().equals("不能丢")));
    }
  }

  @Test
  void aTagThatCouldNotBeSavedIsSavedLater() throws Exception {
    try (OpenWindow window = OpenWindow.on(library)) {
      window.selectByKeys(window.passage("赣服通"));
      window.press(KeyCode.DIGIT1);
      Toolkit.await("marked", () -> window.textOf("status-annotations").equals("批注 1 条"));
      window.click("note-tag");
      try (Connection other = KeptLibrary.connect(library);
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        window.robot().write("民生，教育，");
        awaitBanner(window, "YD-L04", "没有保存");
        assertEquals(List.of(), KeptLibrary.annotations(library).getFirst().tags());
        statement.execute("ROLLBACK");
      }
      Toolkit.await(
          () -> "saved in the end, not " + KeptLibrary.annotations(library),
          () -> KeptLibrary.annotations(library).getFirst().tags().equals(List.of("民生", "教育")));
      Toolkit.await("said so", () -> window.textOf("status-saved").equals("已保存"));
    }
  }

  @Test
  void aFailedSaveKeepsTheWindowOpenOnceAndThenLetsGo() throws Exception {
    try (OpenWindow window = OpenWindow.on(library)) {
      window.selectByKeys(window.passage("赣服通"));
      window.press(KeyCode.DIGIT1);
      Toolkit.await("marked", () -> window.textOf("status-annotations").equals("批注 1 条"));
      window.click("note-text");
      try (Connection other = KeptLibrary.connect(library);
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        window.robot().write("还没保存");
        window.requestClose();
        awaitBanner(window, "YD-L04", "没有保存");
        assertTrue(window.stage().isShowing(), "closed over an unsaved note");
        statement.execute("ROLLBACK");
      }
      window.requestClose();
      window.awaitClosed();
    }
    assertEquals("还没保存", KeptLibrary.annotations(library).getFirst().note());
  }

  @Test
  void aWindowWithoutALibraryClosesAtOnce() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter"), "x");
    OpenWindow window = OpenWindow.on(letter.resolve("library"));
    awaitBanner(window, "YD-L07", "");
    assertMarkingIsRefused(window, "YD-L07");
    window.requestClose();
    window.awaitClosed();
    assertFalse(window.stage().isShowing());
  }
}
