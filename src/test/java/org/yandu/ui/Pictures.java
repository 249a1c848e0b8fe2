package org.yandu.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.testfx.robot.Motion;
import org.yandu.export.print.PrintedPage;
import org.yandu.text.Range;
import org.yandu.ui.print.PrintView;

/**
 * Takes pictures of the window in all its states, to be looked at: {@code mvn -q -B -Ppictures
 * verify} leaves them in {@code target/pictures}.
 */
public final class Pictures {

  private static final String LONG_NOTE =
      "这一段讲放管服改革，数据要核对：去年办件量、平均用时、群众满意度各是多少，口径是否一致？\n\n"
          + "建议补充一句与周边县市的比较，再说清楚今年的目标怎样分解到部门和月份。".repeat(6);

  /** Set to nothing, the window opens as at the first start. */
  private static final String WELCOMED = "welcomed";

  private final Path folder;
  private final String wanted;
  private int libraries;

  private Pictures(Path folder, String wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  /**
   * Takes all pictures.
   *
   * @param args the folder they are put into, and, if not all are wanted, how the names of those
   *     begin that are
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    try {
      new Pictures(folder, args.length > 1 ? args[1] : "").all();
    } finally {
      Platform.exit();
    }
  }

  private void all() {
    for (String theme : new String[] {"paper", "green", "night"}) {
      take("reading-" + theme, Map.of("theme", theme), Pictures::rest);
      take("annotating-" + theme, Map.of("theme", theme), Pictures::annotate);
      take("finding-" + theme, Map.of("theme", theme), window -> find(window, "高质量发展"));
    }
    for (String theme : new String[] {"paper", "green", "night"}) {
      take(
          "everywhere-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "高质量发展"));
    }
    take(
        "everywhere-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "高质量发展"));
    take("everywhere-walk", Map.of("find.order", "RELEVANCE"), FindingScenes::walk);
    take(
        "everywhere-problem",
        Map.of("theme", "night"),
        window -> FindingScenes.everywhere(window, "查无此句 (另有其事 OR"));
    for (String theme : new String[] {"paper", "green", "night"}) {
      take(
          "everywhere-filtered-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "发展 年:2019-2021 地:\"西岭市\" 部分:工作安排"));
      take(
          "everywhere-history-" + theme,
          Map.of("theme", theme, "find.history", "高质量发展\n项目 年:2020\n“四上”企业\n粮食 OR 农业"),
          window -> window.press(KeyCode.CONTROL, KeyCode.F));
    }
    take(
        "everywhere-filtered-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "发展 year:2019-2021 place:西岭市"));
    for (String theme : new String[] {"paper", "green", "night"}) {
      take(
          "expansion-aliases-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "专精特新企业"));
    }
    take("expansion-without", Map.of(), FindingScenes::withoutAliases);
    take("expansion-pinyin", Map.of(), window -> FindingScenes.everywhere(window, "gzlfz"));
    take("expansion-many", Map.of(), window -> FindingScenes.everywhere(window, "dl"));
    take(
        "expansion-simplified",
        Map.of("theme", "night"),
        window -> FindingScenes.everywhere(window, "高質量發展"));
    take(
        "expansion-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "专精特新企业"));
    take(
        "expansion-pinyin-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "dl"));
    narrow("expansion-narrow", window -> FindingScenes.everywhere(window, "专精特新企业"));
    narrow("everywhere-narrow", window -> FindingScenes.everywhere(window, "高质量发展"));
    take("terms-list", Map.of(), Pictures::terms);
    for (String theme : new String[] {"paper", "green", "night"}) {
      take("exchange-import-" + theme, Map.of("theme", theme), Pictures::importTerms);
      take("exchange-bad-" + theme, Map.of("theme", theme), Pictures::importProse);
      take("exchange-export-" + theme, Map.of("theme", theme), Pictures::exportTerms);
    }
    take("exchange-english", Map.of("language", "en"), Pictures::importTerms);
    take("exchange-bad-english", Map.of("language", "en"), Pictures::importProse);
    take("exchange-export-english", Map.of("language", "en"), Pictures::exportTerms);
    take("exchange-done", Map.of(), Pictures::takeTerms);
    narrow("exchange-narrow", Pictures::importTerms);
    smallest("exchange-smallest", Pictures::importTerms);
    take("term-absent", Map.of(), Pictures::absentTerm);
    take("annotations-list", Map.of(), Pictures::listAnnotations);
    take("empty-annotations", Map.of(), window -> window.click("tab-annotations"));
    take("empty-find", Map.of(), window -> window.click("tab-find"));
    take("finding-nothing", Map.of(), window -> find(window, "查无此句"));
    take("finding-only-quotes", Map.of(), window -> find(window, "“”"));
    take("long-note", Map.of(), Pictures::writeLongNote);
    take("long-note-night", Map.of("theme", "night"), Pictures::writeLongNote);
    take("first-page", Map.of(), window -> {});
    take("heading-map-hint", Map.of(), Pictures::hintOfTheMap);
    take("glossary", Map.of(), window -> scrollTo(window, "【名词解释】"));
    take("last-page", Map.of(), window -> window.press(KeyCode.END));
    take("sheet-only", Map.of(), window -> window.press(KeyCode.F9));
    take("menu", Map.of(), window -> window.click("more"));
    take("english", Map.of("language", "en"), Pictures::rest);
    take("english-annotating", Map.of("language", "en"), Pictures::annotate);
    take("english-find", Map.of("language", "en"), window -> find(window, "5020项目"));
    for (String theme : new String[] {"paper", "green", "night"}) {
      take("settings-" + theme, Map.of("theme", theme), Pictures::settings);
    }
    take("settings-english", Map.of("language", "en"), Pictures::settings);
    take("keys", Map.of(), window -> window.press(KeyCode.F1));
    take("keys-english", Map.of("language", "en"), window -> window.press(KeyCode.F1));
    take("keys-night", Map.of("theme", "night"), window -> window.press(KeyCode.F1));
    take("about", Map.of(), Pictures::about);
    take("about-english", Map.of("language", "en"), Pictures::about);
    take("about-licence", Map.of(), Pictures::licence);
    take("welcome", Map.of(WELCOMED, ""), window -> {});
    take("welcome-english", Map.of(WELCOMED, "", "language", "en"), window -> {});
    take("welcome-night", Map.of(WELCOMED, "", "theme", "night"), window -> {});
    take("face-typed", Map.of(), Pictures::faces);
    take("face-typed-night", Map.of("theme", "night"), Pictures::faces);
    narrow("narrow-settings", Pictures::settings);
    narrow("narrow-page", window -> {});
    smallest("smallest-settings", Pictures::settings);
    for (String points : new String[] {"12", "32", "64"}) {
      take("type-" + points, Map.of("type.points", points), window -> find(window, "赣服通"));
    }
    narrow("narrow-reading", Pictures::rest);
    narrow("narrow-annotating", Pictures::annotate);
    narrow("narrow-finding", window -> find(window, "5020项目"));
    smallest("smallest-reading", Pictures::rest);
    for (String theme : new String[] {"paper", "green", "night"}) {
      take("print-" + theme, Map.of("theme", theme), Pictures::print);
    }
    Map<String, String> all =
        Map.of("print.form", "SCREEN", "print.annotations", "true", "print.original", "true");
    take("print-screen", all, Pictures::printAnnotated);
    take("print-english", Map.of("language", "en"), Pictures::print);
    take("print-saved", Map.of(), window -> savePdf(window, true));
    take("print-not-saved", Map.of(), window -> savePdf(window, false));
    narrow("narrow-print", Pictures::print);
    smallest("smallest-print", Pictures::print);
    trouble();
  }

  private static void rest(OpenWindow window) {
    Range term = window.open().mentions().occurrences().get(3).range();
    window.bringIntoView(term);
    window.clickAt(window.open().mentions().occurrences().get(3).range().start() + 1);
    // A click closes the explanation; it opens again when the pointer comes back.
    window.robot().moveTo(new Point2D(4, 4), Motion.DIRECT);
    window.pointAt(term.start() + 2);
    Toolkit.await("explained", () -> window.isShown("term-popup"));
  }

  private static void mark(OpenWindow window, String words, KeyCode key) {
    Range passage = window.passage(words);
    window.bringIntoView(passage);
    Toolkit.run(
        () -> {
          window.sheet().select(passage);
          window.sheet().requestFocus();
        });
    window.press(key);
    Toolkit.await("marked", () -> window.isPaintedOn(passage, "chosen"));
  }

  private static void annotate(OpenWindow window) {
    int start = window.passage("赣服通").start();
    String text = window.report().text();
    KeyCode[] keys = {
      KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6
    };
    for (int index = 0; index < keys.length; index++) {
      int from = start - 60 + index * 36;
      mark(window, text.substring(from, from + 14 + index), keys[index]);
    }
    window.click("note-text");
    window.robot().write("数据口径请与统计局核对。");
    // In a narrow window the outline and the lists come back only now.
    window.press(KeyCode.ESCAPE);
    window.click("tab-annotations");
    window.selectByKeys(window.passage("赣服通"));
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
  }

  private static void listAnnotations(OpenWindow window) {
    annotate(window);
    window.robot().clickOn(window.lines("annotations").get(2), Motion.DIRECT);
  }

  private static void writeLongNote(OpenWindow window) {
    mark(window, "赣服通", KeyCode.DIGIT5);
    Toolkit.run(
        () -> window.node("note-text", javafx.scene.control.TextArea.class).setText(LONG_NOTE));
    Toolkit.await("saved", () -> !window.textOf("status-saved").contains("…"));
  }

  private static void find(OpenWindow window, String query) {
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write(query);
    Toolkit.await("an answer", () -> !window.writtenIn("receipt").isEmpty());
    window.press(KeyCode.F3);
    window.press(KeyCode.F3);
    Toolkit.settle();
  }

  private static void print(OpenWindow window) {
    window.press(KeyCode.CONTROL, KeyCode.P);
    Toolkit.await("pages", () -> !window.lines("print-pages").isEmpty());
  }

  private static void printAnnotated(OpenWindow window) {
    annotate(window);
    print(window);
    Toolkit.run(
        () -> {
          ListView<?> pages = window.node("print-pages", ListView.class);
          List<?> all = List.copyOf(pages.getItems());
          all.stream()
              .filter(page -> page instanceof PrintedPage printed && !printed.boxes().isEmpty())
              .findFirst()
              .ifPresent(page -> pages.scrollTo(all.indexOf(page)));
        });
  }

  private static void savePdf(OpenWindow window, boolean possible) {
    print(window);
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Path file = folder.resolve(possible ? "政府工作报告.pdf" : "nowhere/政府工作报告.pdf");
    PrintView view = window.node("print-view", PrintView.class);
    Toolkit.run(() -> view.setChooser(owner -> Optional.of(file)));
    window.click("print-save");
    Toolkit.await("an end", () -> window.isShown("print-message"));
  }

  private static void terms(OpenWindow window) {
    window.click("tab-terms");
    window.robot().clickOn(window.lines("terms-list").get(2), Motion.DIRECT);
  }

  private static void absentTerm(OpenWindow window) {
    window.click("tab-terms");
    for (var line : window.lines("terms-list")) {
      if (Toolkit.on(() -> OpenWindow.written(line)).contains("PCR")) {
        window.robot().clickOn(line, Motion.DIRECT);
      }
    }
  }

  private static void importTerms(OpenWindow window) {
    offer(
        window,
        """
        序号,术语,别名,释义
        1,链长制,链长；“链长”,由地方领导担任重点产业链的“链长”，统筹推进产业链企业发展、招商引资、项目建设、人才引进、技术创新等重大事项的制度安排。
        2,赣服通,赣通,即依托江西政务服务网和支付宝移动端开发的一款手机软件，2021年起升级为4.0版。
        3,没有释义的,,
        4,“四上”企业,,指规模以上工业企业、资质等级建筑业企业、限额以上批零住餐企业、国家重点服务业企业等规模以上企业的统称。
        5,“四最”,四个最；PCR实验室,最严谨的标准、最严格的监管、最严厉的处罚、最严肃的问责。
        6,"引号之后"还有字,,坏行
        七,放管服,,简政放权、放管结合、优化服务。
        8,“放管服”改革,放管服,简政放权、放管结合、优化服务改革。
        """);
  }

  private static void importProse(OpenWindow window) {
    offer(window, "这是一段话，不是一张表。\n");
  }

  private static void takeTerms(OpenWindow window) {
    importTerms(window);
    window.click("import-accept");
    Toolkit.await("done", () -> window.isShown("banner"));
  }

  private static void offer(OpenWindow window, String table) {
    window.click("tab-terms");
    try {
      window.dialogs().answer(Files.writeString(Files.createTempFile("词条", ".csv"), table));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    window.click("terms-more");
    window.robot().clickOn("#terms-import", Motion.DIRECT);
    Toolkit.await(
        "offered", () -> window.stage().getScene().getRoot().lookup("#term-import") != null);
  }

  private static void exportTerms(OpenWindow window) {
    window.click("tab-terms");
    window.click("terms-more");
    window.robot().clickOn("#terms-export", Motion.DIRECT);
  }

  private static void settings(OpenWindow window) {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    ComboBox<?> faces = window.node("setting-face", ComboBox.class);
    Toolkit.await("the faces", () -> faces.getItems().size() > 1);
  }

  /** The list of faces is a window of its own; what is typed to find one is in this. */
  private static void faces(OpenWindow window) {
    settings(window);
    window.click("setting-face");
    window.robot().write("noto");
  }

  private static void about(OpenWindow window) {
    window.click("more");
    window.robot().clickOn("#open-about", Motion.DIRECT);
  }

  private static void licence(OpenWindow window) {
    about(window);
    Toolkit.settle();
    Node link = Toolkit.on(() -> window.node("about", Node.class).lookup(".hyperlink"));
    window.robot().clickOn(link, Motion.DIRECT);
  }

  private static void hintOfTheMap(OpenWindow window) {
    window.robot().clickOn(window.lines("outline").get(6), Motion.DIRECT);
    Toolkit.settle();
    Bounds map =
        Toolkit.on(
            () -> {
              Node node = window.sheet().lookup(".sheet-map");
              return node.localToScreen(node.getLayoutBounds());
            });
    window
        .robot()
        .moveTo(
            new Point2D(map.getCenterX(), map.getMinY() + 0.6 * map.getHeight()), Motion.DIRECT);
    Toolkit.await("the hint", () -> window.isShown("map-hint"));
  }

  private static void scrollTo(OpenWindow window, String words) {
    Toolkit.run(() -> window.sheet().scrollTo(window.passage(words).start()));
    Toolkit.settle();
  }

  private void trouble() {
    if (!wanted.isEmpty() && !wanted.contains("banner")) {
      return;
    }
    Path library = library();
    try {
      Files.createDirectories(library);
      Files.writeString(library.resolve("library.db"), "no library ".repeat(500));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    try (OpenWindow window = OpenWindow.asStarted(library, 1440, 900)) {
      Toolkit.await("told", () -> window.isShown("banner"));
      shoot("banner", window, 1);
    }
    try (OpenWindow window = OpenWindow.on(library, 900, 640)) {
      Toolkit.await("told", () -> window.isShown("banner"));
      shoot("narrow-banner", window, 1);
    }
  }

  private void narrow(String name, Consumer<OpenWindow> scene) {
    take(name, Map.of(), scene, 900, 640);
  }

  private void smallest(String name, Consumer<OpenWindow> scene) {
    take(name, Map.of(), scene, 720, 480);
  }

  private void take(String name, Map<String, String> settings, Consumer<OpenWindow> scene) {
    take(name, settings, scene, 1440, 900);
  }

  private void take(
      String name,
      Map<String, String> settings,
      Consumer<OpenWindow> scene,
      double width,
      double height) {
    if (!name.startsWith(wanted)) {
      return;
    }
    Path library = library();
    KeptLibrary.set(library, WELCOMED, "true");
    if (name.startsWith("everywhere")) {
      FindingScenes.fill(library);
    }
    settings.forEach((key, value) -> KeptLibrary.set(library, key, value));
    try (OpenWindow window = OpenWindow.asStarted(library, width, height)) {
      scene.accept(window);
      Toolkit.settle();
      shoot(name, window, 1);
      if (name.startsWith("reading")
          || name.startsWith("annotating")
          || name.startsWith("exchange")
          || name.startsWith("settings")
          || name.equals("expansion-aliases-paper")
          || name.equals("print-paper")) {
        shoot(name + "@2x", window, 2);
      }
    }
  }

  private Path library() {
    return folder.resolveSibling("pictures-library").resolve(System.nanoTime() + "-" + libraries++);
  }

  private void shoot(String name, OpenWindow window, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    Scene scene = window.stage().getScene();
    // Shadows may reach beyond the window.
    parameters.setViewport(
        new Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
    WritableImage image =
        Toolkit.on(() -> window.stage().getScene().getRoot().snapshot(parameters, null));
    try {
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
