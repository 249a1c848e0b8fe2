package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.text.Range;

/** The settings, the list of keys, what ships with the program, and the first hint. */
class SettingsTest {

  @TempDir private Path library;
  private OpenWindow window;

  @BeforeEach
  void open() {
    window = OpenWindow.asStarted(library, 1440, 900);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private boolean isThere(String id) {
    return Toolkit.on(() -> window.stage().getScene().getRoot().lookup("#" + id) != null);
  }

  private void openSettings() {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    Toolkit.await("the settings", () -> isThere("settings"));
    Toolkit.settle();
  }

  private void choose(String id) {
    window.robot().clickOn("#" + id, Motion.DIRECT);
    Toolkit.settle();
  }

  @Test
  void whatIsChosenHoldsAtOnceAndNextTime() {
    openSettings();
    choose("setting-theme-night");
    Toolkit.await(
        "the night",
        () -> window.stage().getScene().getRoot().getStyleClass().contains("theme-night"));
    choose("setting-help-click");
    choose("setting-links-first_in_section");
    window.press(KeyCode.CONTROL, KeyCode.EQUALS);
    window.press(KeyCode.ESCAPE);
    Toolkit.await("closed", () -> !isThere("settings"));
    assertTrue(Toolkit.on(() -> window.sheet().isFocused()), "and the reader is in the text again");
    window.close();
    window = OpenWindow.asStarted(library, 1440, 900);
    assertTrue(
        Toolkit.on(() -> window.stage().getScene().getRoot().getStyleClass())
            .contains("theme-night"));
    openSettings();
    for (String chosen :
        List.of("setting-theme-night", "setting-help-click", "setting-links-first_in_section")) {
      assertTrue(
          Toolkit.on(
              () -> window.node(chosen, javafx.scene.control.RadioButton.class).isSelected()),
          chosen);
    }
  }

  @Test
  void annotationsAreSignedWithTheNameThatWasChosen() {
    openSettings();
    window.click("setting-author");
    window.robot().write("王芳 ");
    window.press(KeyCode.ESCAPE);
    Range passage = window.passage("赣服通");
    Toolkit.run(
        () -> {
          window.sheet().select(passage);
          window.sheet().requestFocus();
        });
    window.press(KeyCode.DIGIT1);
    Toolkit.await("kept", () -> KeptLibrary.annotations(library).size() == 1);
    assertEquals("王芳", KeptLibrary.annotations(library).getFirst().author());
    window.close();
    window = OpenWindow.asStarted(library, 1440, 900);
    openSettings();
    assertEquals("王芳 ", Toolkit.on(() -> window.node("setting-author", TextField.class).getText()));
  }

  @Test
  void facesThatLackCharactersAreNotOffered() {
    openSettings();
    @SuppressWarnings("unchecked")
    ComboBox<String> faces = (ComboBox<String>) window.node("setting-face", ComboBox.class);
    Toolkit.await("faces", () -> faces.getItems().contains("Noto Serif SC"));
    assertEquals("", Toolkit.on(() -> faces.getItems().getFirst()), "automatic comes first");
    assertFalse(faces.getItems().contains("DejaVu Sans"));
    assertFalse(faces.getItems().contains("System"));
    Toolkit.run(() -> faces.setValue("Noto Sans SC"));
    Toolkit.await("the text in it", () -> bodyFamily().equals("Noto Sans SC"));
    Toolkit.run(() -> faces.setValue(""));
    Toolkit.await("and back", () -> !bodyFamily().equals("Noto Sans SC"));
  }

  private String bodyFamily() {
    return window.sheet().lookupAll(".sheet-paragraph .sheet-text").stream()
        .map(node -> ((Text) node).getFont().getFamily())
        .findFirst()
        .orElse("");
  }

  @Test
  void theKeyboardStaysInTheCardAndReachesEverything() {
    openSettings();
    Parent card = window.node("settings-card", Parent.class);
    List<String> reached = new ArrayList<>();
    for (int step = 0; step < 40; step++) {
      window.press(KeyCode.TAB);
      Node focused = Toolkit.on(() -> window.stage().getScene().getFocusOwner());
      boolean inside = false;
      for (Node node = focused; node != null; node = node.getParent()) {
        inside |= card.equals(node);
      }
      assertTrue(inside, "the keyboard has left for " + focused);
      if (focused.getId() != null) {
        reached.add(focused.getId());
      }
    }
    for (String wanted : List.of("setting-face", "citation-template", "card-close")) {
      assertTrue(reached.contains(wanted), wanted + " is not among " + reached);
    }
    assertTrue(reached.stream().anyMatch(id -> id.startsWith("setting-theme")), "" + reached);
  }

  @Test
  void f1ListsTheKeysAndTheListIsObeyed() {
    window.press(KeyCode.F1);
    Toolkit.await("the keys", () -> isThere("keys"));
    String all =
        Toolkit.on(
            () -> OpenWindow.written(Objects.requireNonNull(window.node("keys", Node.class))));
    for (String key : List.of("F11", "Ctrl+F", "Ctrl+G", "Alt+←", "1 – 9", "Ctrl+,", "F9")) {
      assertTrue(all.contains(key), key + " is not in " + all);
    }
    window.press(KeyCode.ESCAPE);
    Toolkit.await("closed", () -> !isThere("keys"));
    window.press(KeyCode.F11);
    Toolkit.await("full screen", () -> window.stage().isFullScreen());
    window.press(KeyCode.ESCAPE);
    Toolkit.await("and back", () -> !window.stage().isFullScreen());
  }

  @Test
  void whatShipsIsNamedWithItsLicence() {
    window.click("more");
    choose("open-about");
    Toolkit.await("the card", () -> isThere("about"));
    assertTrue(window.textOf("about-versions").contains("JavaFX 26"));
    assertTrue(window.textOf("about-versions").contains("Lucene 10"));
    Node link =
        Toolkit.on(
            () -> Objects.requireNonNull(window.node("about", Node.class).lookup(".hyperlink")));
    Toolkit.run(link::requestFocus);
    window.press(KeyCode.SPACE);
    Toolkit.await(
        "the licence",
        () -> window.node("licence-text", TextArea.class).getText().contains("GNU General"));
  }

  @Test
  void theFirstStartShowsWhatToTryAndTheSecondDoesNot() {
    Toolkit.await("the hint", () -> isThere("first-hint"));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.PAGE_DOWN);
    Toolkit.await(
        "it keeps nobody from reading", () -> window.sheet().topOffsetProperty().get() > 0);
    window.click("first-hint-close");
    Toolkit.await("gone", () -> !isThere("first-hint"));
    window.close();
    window = OpenWindow.asStarted(library, 1440, 900);
    assertFalse(isThere("first-hint"));
  }

  private void switchTo(String language) {
    if (!isThere("settings")) {
      openSettings();
    }
    choose("setting-language-" + language);
    String outline = language.equals("en") ? "Outline" : "目录";
    Toolkit.await(
        language, () -> isThere("tab-outline") && window.textOf("tab-outline").equals(outline));
    Toolkit.settle();
  }

  @Test
  void theLanguageChangesWithoutARestartAndTheReaderStaysWhereHeIs() {
    Range passage = window.passage("行政服务中心");
    window.selectByKeys(passage);
    window.press(KeyCode.DIGIT5);
    Toolkit.await("kept", () -> KeptLibrary.annotations(library).size() == 1);
    window.click("note-text");
    window.robot().write("几个？");
    window.robot().clickOn(window.lines("outline").get(5), Motion.DIRECT);
    Toolkit.settle();
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write("赣服通");
    Toolkit.await("found", () -> window.writtenIn("receipt").contains("共"));
    window.press(KeyCode.F3);
    Toolkit.settle();
    window.bringIntoView(passage);
    int top = Toolkit.on(() -> window.sheet().topOffsetProperty().get());
    int hits = window.painted("current-hit").size();

    switchTo("en");
    assertTrue(isThere("settings"), "the settings are still open");
    window.press(KeyCode.ESCAPE);
    assertEquals(top, Toolkit.on(() -> window.sheet().topOffsetProperty().get()));
    assertTrue(window.stage().getTitle().endsWith("Yandu"), window.stage().getTitle());
    assertEquals("赣服通", window.node("search", TextField.class).getText());
    Toolkit.await("hits", () -> window.painted("current-hit").size() == hits);
    Toolkit.await("its note", () -> window.isShown("note-text"));
    assertEquals("几个？", window.node("note-text", TextArea.class).getText());
    assertFalse(Toolkit.on(() -> window.node("back", Node.class).isDisabled()), "a way back");

    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    Toolkit.await("undone", () -> KeptLibrary.annotations(library).getFirst().note().isEmpty());
    switchTo("zh");
    window.press(KeyCode.ESCAPE);
    assertEquals("批注 1 条", window.textOf("status-annotations"));
  }

  @Test
  void theWindowInTheLanguageBeforeIsGone() {
    List<WeakReference<Parent>> before = new ArrayList<>();
    for (String language : List.of("en", "zh", "en")) {
      before.add(new WeakReference<>(Toolkit.on(() -> window.stage().getScene().getRoot())));
      switchTo(language);
    }
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.DOWN);
    Toolkit.await(
        "the first two are collected",
        () -> {
          System.gc();
          return before.get(0).refersTo(null) && before.get(1).refersTo(null);
        });
  }
}
