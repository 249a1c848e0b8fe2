package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yandu.ui.print.PrintModel;
import org.yandu.ui.print.PrintView;

/** The pages before they are printed, and a file of them. */
class PrintingTest {

  @TempDir private Path library;
  @TempDir private Path folder;
  private OpenWindow window;

  @BeforeEach
  void open() {
    window = OpenWindow.on(library);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void print() {
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.P);
    Toolkit.await("pages", () -> pages() > 0);
    Toolkit.settle();
  }

  private int pages() {
    return window.node("print-pages", ListView.class).getItems().size();
  }

  private void saveTo(Path file) {
    PrintView view = window.node("print-view", PrintView.class);
    Toolkit.run(() -> view.setChooser(owner -> Optional.of(file)));
    window.click("print-save");
    Toolkit.await("an end", () -> window.isShown("print-message"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void thePagesAreSeenBeforeTheyArePrinted() {
    print();
    int official = pages();
    assertEquals("共 " + official + " 页", window.textOf("print-count"));
    assertTrue(window.writtenIn("print-pages").contains("政府工作报告"));
    assertTrue(window.writtenIn("print-pages").contains("— 1 —"));
    window.click("print-numbers");
    Toolkit.await("no number", () -> !window.writtenIn("print-pages").contains("— 1 —"));
    window.click("print-screen");
    Toolkit.await("other pages", () -> pages() != official);
    window.press(KeyCode.ESCAPE);
    Toolkit.await("closed", () -> !window.isShown("print-view"));
    Toolkit.await("back at the sheet", () -> window.sheet().isFocused());
  }

  @Test
  void theKeysOfTheWindowBelowAreQuiet() {
    print();
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.press(KeyCode.CONTROL, KeyCode.P);
    assertTrue(window.isShown("print-view"));
    assertFalse(Toolkit.on(() -> window.node("search", Node.class).isFocused()));
    window.click("print-close");
    Toolkit.await("closed", () -> !window.isShown("print-view"));
    print();
    assertTrue(window.isShown("print-view"), "and opens again");
  }

  @Test
  void aPdfIsSavedAndSaysWhatTheReportSays() throws IOException {
    print();
    Path file = folder.resolve("报告 1.pdf");
    saveTo(file);
    assertEquals("已存为 " + file, window.textOf("print-message"));
    assertEquals(List.of("报告 1.pdf"), files());
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      assertEquals((int) Toolkit.on(this::pages), document.getNumberOfPages());
      assertTrue(new PDFTextStripper().getText(document).contains("一、过去五年工作回顾"));
    }
  }

  @Test
  void whatCannotBeSavedLeavesNothingBehind() throws IOException {
    print();
    saveTo(folder.resolve("没有的文件夹").resolve("报告.pdf"));
    assertTrue(window.textOf("print-message").startsWith("没有存成"));
    byte[] kept = {1, 2, 3};
    Path occupied = Files.createDirectory(folder.resolve("占用.pdf"));
    Files.write(occupied.resolve("内容"), kept);
    saveTo(occupied);
    assertTrue(window.textOf("print-message").startsWith("没有存成"));
    assertEquals(List.of("占用.pdf"), files());
    assertArrayEquals(kept, Files.readAllBytes(occupied.resolve("内容")));
  }

  /** The same on machines with printers and without. */
  private void have(Optional<PrintModel.Printing> printer) {
    PrintModel.Printers printers =
        new PrintModel.Printers() {
          @Override
          public boolean areThere() {
            return printer.isPresent();
          }

          @Override
          public Optional<PrintModel.Printing> ask() {
            return printer;
          }
        };
    PrintView view = window.node("print-view", PrintView.class);
    Toolkit.run(() -> view.setPrinters(owner -> printers));
  }

  @Test
  void withoutAPrinterThatIsSaidAndAPdfIsStillSaved() throws IOException {
    print();
    have(Optional.empty());
    window.click("print-print");
    Toolkit.await("told", () -> window.isShown("print-message"));
    assertTrue(window.textOf("print-message").startsWith("这台电脑上没有打印机"));
    saveTo(folder.resolve("报告.pdf"));
    assertEquals(List.of("报告.pdf"), files());
  }

  @Test
  void allPagesGoToThePrinter() {
    print();
    List<Integer> printed = new CopyOnWriteArrayList<>();
    have(
        Optional.of(
            (document, fonts, progress) -> {
              document.pages().forEach(page -> printed.add(page.number()));
              return true;
            }));
    window.click("print-print");
    Toolkit.await("told", () -> window.isShown("print-message"));
    assertEquals("已送到打印机。", window.textOf("print-message"));
    assertEquals((int) Toolkit.on(this::pages), printed.size());
  }

  @Test
  void everythingIsReachedByKeys() {
    print();
    assertTrue(isFocused("print-save"));
    List<String> reached = new ArrayList<>();
    for (int step = 0; step < 8; step++) {
      window.press(KeyCode.TAB);
      reached.add(Toolkit.on(() -> window.stage().getScene().getFocusOwner().getId()));
    }
    assertEquals(
        List.of(
            "print-print",
            "print-close",
            "print-pages",
            "print-official",
            "print-annotations",
            "print-numbers",
            "print-original",
            "print-save"),
        reached);
    Toolkit.run(() -> window.node("print-official", RadioButton.class).requestFocus());
    int official = pages();
    window.press(KeyCode.DOWN);
    assertTrue(isFocused("print-screen"));
    Toolkit.await("other pages", () -> pages() != official);
  }

  private boolean isFocused(String id) {
    return Toolkit.on(() -> window.node(id, Node.class).isFocused());
  }

  @Test
  void theKeysNameIt() {
    window.press(KeyCode.F1);
    Toolkit.await("the keys", () -> window.writtenIn("keys").contains("Ctrl+P"));
  }

  @Test
  void choicesAreKept() {
    print();
    window.click("print-screen");
    window.click("print-annotations");
    window.close();
    window = OpenWindow.on(library);
    print();
    assertTrue(Toolkit.on(() -> window.node("print-annotations", CheckBox.class).isSelected()));
    assertFalse(Toolkit.on(() -> window.isShown("print-message")));
    assertFalse(window.writtenIn("print-pages").contains("— 1 —"), "as on screen");
  }
}
