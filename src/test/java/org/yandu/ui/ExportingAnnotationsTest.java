package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.text.Range;
import org.yandu.ui.export.AnnotationExportModel.Scope;
import org.yandu.ui.export.LeavingForm;

/** Annotations to files from the window: which, as what, seen before they are written. */
class ExportingAnnotationsTest {

  @TempDir private Path library;
  @TempDir private Path files;
  private OpenWindow window;

  @BeforeEach
  void open() {
    ExportScenes.fill(library);
    window = OpenWindow.on(library);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void choose(String box, Object value) {
    Toolkit.run(() -> ExportScenes.choose(window, box, value));
  }

  private void awaitPreview(String words) {
    Toolkit.await(
        () -> words + ", not " + window.writtenIn("export-preview"),
        () -> window.writtenIn("export-preview").contains(words));
  }

  private boolean isOpen() {
    return isThere("annotation-export");
  }

  private boolean isThere(String id) {
    return window.stage().getScene().getRoot().lookup("#" + id) != null;
  }

  private void write(Path file) {
    window.dialogs().answer(file);
    window.click("leave-write");
    Toolkit.await("told", () -> window.isShown("banner") && !isOpen());
  }

  @Test
  void whatIsSeenIsWritten() throws IOException {
    ExportScenes.open(window);
    awaitPreview("由谁牵头？");
    assertTrue(window.textOf("leave-count").contains("将导出 6 条"), window.textOf("leave-count"));
    choose("leave-format", LeavingForm.MARKDOWN);
    awaitPreview("**任务** · 高亮");
    Path file = files.resolve("批注.md");
    write(file);
    assertTrue(window.textOf("banner-text").contains("已导出 6 条批注"), window.textOf("banner-text"));
    assertTrue(window.dialogs().offeredName().endsWith("政府工作报告批注.md"));
    assertTrue(Files.readString(file).contains("**任务** · 高亮"));
    assertFalse(isOpen());
  }

  @Test
  void kindTagPartAndScopeNarrowAndWiden() {
    ExportScenes.open(window);
    awaitPreview("由谁牵头？");
    Toolkit.run(() -> window.node("leave-kind-TASK", CheckBox.class).fire());
    Toolkit.await("tasks", () -> window.textOf("leave-count").contains("将导出 1 条"));
    assertFalse(window.writtenIn("export-preview").contains("〔亮点〕"));
    Toolkit.run(() -> window.node("leave-kind-TASK", CheckBox.class).fire());
    Toolkit.run(
        () -> {
          ComboBox<?> tags = window.node("leave-tag", ComboBox.class);
          tags.getSelectionModel().select(1);
        });
    Toolkit.await("tagged", () -> window.textOf("leave-count").contains("将导出 3 条"));
    choose("leave-scope", Scope.LIBRARY);
    Toolkit.await("all", () -> window.textOf("leave-count").contains("将导出 4 条"));
    Toolkit.run(() -> window.node("leave-part", ComboBox.class).getSelectionModel().selectLast());
    Toolkit.await("a part", () -> window.textOf("leave-count").matches("将导出 [1-3] 条.*|没有.*"));
  }

  /** What leaves is known when it comes back, whichever of the two forms a colleague asked for. */
  @Test
  void aPackageAndJsonCarryWhatTheirAnnotationsWere() throws Exception {
    Path whole = files.resolve("给同事.yandu");
    leave(LeavingForm.WHOLE_PACKAGE, whole);
    assertEquals("PK", new String(Files.readAllBytes(whole), 0, 2, StandardCharsets.US_ASCII));
    recolourTheFirst();
    Path json = files.resolve("批注.jsonld");
    leave(LeavingForm.JSONLD, json);
    assertTrue(Files.readString(json).contains("yandu:versions"));
    assertTrue(taken(whole).contains("已有 5 条，没有变化较旧 1 条，没有动"), "known as what it was");
    assertTrue(taken(json).contains("已有 6 条"), "known as what it is");
  }

  private String taken(Path file) {
    window.dialogs().answer(file);
    window.click("more");
    window.robot().clickOn("#import", Motion.DIRECT);
    Toolkit.await("taken", () -> isThere("taken"));
    String told = window.writtenIn("taken");
    window.click("taken-done");
    return told;
  }

  private void recolourTheFirst() throws LibraryException {
    try (Library kept = Library.open(library)) {
      Range passage = kept.annotations().all().getFirst().anchor().range();
      window.bringIntoView(passage);
      window.clickAt(passage.start() + 1);
      Toolkit.await("its note", () -> window.isShown("note-text"));
      window.robot().clickOn("#note-editor .mark-red", Motion.DIRECT);
      Toolkit.await("recoloured", () -> window.isPaintedOn(passage, "mark-red"));
    }
  }

  private void leave(LeavingForm form, Path file) {
    ExportScenes.open(window);
    awaitPreview("由谁牵头？");
    choose("leave-format", form);
    Toolkit.await("to write", () -> !window.node("leave-write", Button.class).isDisabled());
    write(file);
    window.click("banner-close");
  }

  @Test
  void escapeClosesTheCardAndWritesNothing() throws IOException {
    ExportScenes.open(window);
    awaitPreview("由谁牵头？");
    Toolkit.run(() -> ExportScenes.choose(window, "leave-format", LeavingForm.TASKS));
    awaitPreview("牵头单位");
    assertFalse(window.node("leave-write", Button.class).isDisabled());
    window.press(KeyCode.ESCAPE);
    assertFalse(isOpen());
    try (Stream<Path> written = Files.list(files)) {
      assertEquals(0, written.count());
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsToldAndNothingIsLeft() throws IOException {
    ExportScenes.open(window);
    awaitPreview("由谁牵头？");
    write(files.resolve("gone/批注.docx"));
    assertTrue(window.textOf("banner-text").contains("文件夹不在了"), window.textOf("banner-text"));
    window.click("banner-close");
    ExportScenes.open(window);
    choose("leave-format", LeavingForm.XLSX);
    awaitPreview("章节");
    Path file = files.resolve("批注.xlsx");
    write(file);
    assertEquals("PK", new String(Files.readAllBytes(file), 0, 2, StandardCharsets.US_ASCII));
  }
}
