package org.yandu.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.testfx.robot.Motion;
import org.yandu.glossary.Occurrence;
import org.yandu.text.Range;

/**
 * Takes pictures of the window in its states, driven as a reader drives it: every state in every
 * theme, at 100 and 200 per cent. One argument: the folder for the pictures.
 */
public final class Pictures {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Path folder;

  private Pictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    new Pictures(folder).takeAll();
    Platform.exit();
  }

  private void takeAll() throws IOException {
    for (String theme : new String[] {"paper", "green", "night"}) {
      Map<String, String> settings = Map.of("theme", theme);
      take("reading-" + theme, settings, WIDTH, HEIGHT, Pictures::reading);
      take("annotating-" + theme, settings, WIDTH, HEIGHT, Pictures::annotating);
      take("finding-" + theme, settings, WIDTH, HEIGHT, Pictures::finding);
      take("terms-" + theme, settings, WIDTH, HEIGHT, Pictures::terms);
      take("empty-" + theme, settings, WIDTH, HEIGHT, Pictures::empty);
      take("long-note-" + theme, settings, WIDTH, HEIGHT, Pictures::longNote);
    }
    take("english", Map.of("language", "en"), WIDTH, HEIGHT, Pictures::annotating);
    take("narrow", Map.of(), 900, 640, Pictures::reading);
    for (int points : new int[] {12, 32, 64}) {
      take(
          "type-" + points,
          Map.of("type.points", Integer.toString(points)),
          WIDTH,
          HEIGHT,
          Pictures::glossary);
    }
    takeTrouble();
  }

  private void take(
      String name,
      Map<String, String> settings,
      double width,
      double height,
      Consumer<OpenWindow> act)
      throws IOException {
    Path library = Files.createTempDirectory("yandu-pictures");
    settings.forEach((key, value) -> KeptLibrary.set(library, key, value));
    try (OpenWindow window = OpenWindow.on(library, width, height)) {
      act.accept(window);
      save(window, name);
    }
  }

  /** The library is another program's file: the window says so, and the report can be read. */
  private void takeTrouble() throws IOException {
    Path library = Files.createTempDirectory("yandu-pictures");
    Files.writeString(library.resolve("library.db"), "x".repeat(4096));
    try (OpenWindow window = OpenWindow.on(library, WIDTH, HEIGHT)) {
      save(window, "trouble");
    }
  }

  private void save(OpenWindow window, String name) throws IOException {
    Toolkit.settle();
    for (int scale = 1; scale <= 2; scale++) {
      SnapshotParameters parameters = new SnapshotParameters();
      parameters.setTransform(Transform.scale(scale, scale));
      WritableImage image =
          Toolkit.on(() -> window.stage().getScene().getRoot().snapshot(parameters, null));
      String file = name.toLowerCase(Locale.ROOT) + (scale == 1 ? "" : "@" + scale + "x") + ".png";
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
    }
    System.out.println(name);
  }

  private static void reading(OpenWindow window) {
    lookUp(window, "“7+2+1”功能区");
    Occurrence place = window.placesOf("赣服通").getFirst();
    window.bringIntoView(place.range());
    window.pointAt(place.range().start() + 1);
    Toolkit.await("the explanation", () -> window.isShown("term-popup"));
  }

  private static void annotating(OpenWindow window) {
    mark(window, "累计建成196家爱心食堂，解决老年人用餐问题。", KeyCode.DIGIT2);
    mark(window, "不动产登记和更正压缩至3个工作日", KeyCode.DIGIT3);
    mark(window, "年均办件量超50万件，办结率100%", KeyCode.DIGIT5);
    write(window, "问：办结率含不含退件？请行政服务中心提供近三年数据。");
    Range passage = window.passage("全面构建守信“红名单”和失信“黑名单”等信用奖惩长效机制。");
    window.selectByKeys(passage);
    window.robot().push(KeyCode.SHIFT);
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
  }

  private static void finding(OpenWindow window) {
    lookUp(window, "“7+2+1”功能区");
    TextField search = window.node("search", TextField.class);
    window.robot().clickOn(search, Motion.DIRECT).write("政务服务");
    Toolkit.await("the receipt", () -> window.writtenIn("receipt").contains("共"));
    window.press(KeyCode.ENTER);
    window.press(KeyCode.F3);
  }

  private static void terms(OpenWindow window) {
    window.click("tab-terms");
    lookUp(window, "两轴四组团");
    window.bringIntoView(window.placesOf("两轴四组团").getFirst().range());
  }

  private static void empty(OpenWindow window) {
    window.click("tab-annotations");
    window.click("tab-note");
  }

  private static void longNote(OpenWindow window) {
    mark(window, "“放管服”改革持续发力。", KeyCode.DIGIT6);
    write(window, "建议把审批时限逐项列成表，写明起点和终点，便于代表对照检查。".repeat(12));
    window.click("tab-annotations");
  }

  private static void glossary(OpenWindow window) {
    window.bringIntoView(window.passage("瞪羚企业：是指创业后"));
  }

  private static void lookUp(OpenWindow window, String headword) {
    Occurrence place = window.placesOf(headword).getFirst();
    window.bringIntoView(place.range());
    window.clickAt(place.range().start() + 1);
    Toolkit.await("the entry", () -> window.writtenIn("detail-headword").equals(headword));
  }

  private static void mark(OpenWindow window, String words, KeyCode key) {
    Range passage = window.passage(words);
    window.bringIntoView(passage);
    Toolkit.run(() -> window.sheet().select(passage));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(key);
    Toolkit.await(
        "marked", () -> window.sheet().selectionProperty().get().equals(Optional.empty()));
  }

  private static void write(OpenWindow window, String note) {
    window.click("note-text");
    window.robot().write(note);
    Toolkit.await(
        "saved",
        () -> {
          String state = window.textOf("status-saved");
          return state.equals("已保存") || state.equals("Saved");
        });
  }
}
