package org.yandu.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.yandu.ui.export.LeavingForm;

/**
 * Takes pictures of the window in all its states, to be looked at: {@code mvn -q -B -Ppictures
 * verify} leaves them in {@code target/pictures}.
 */
public final class Pictures {

  private static final Map<String, String> WHOLE_PRINT =
      Map.of("print.form", "SCREEN", "print.annotations", "true", "print.original", "true");

  private static final String[] THEMES = {"paper", "green", "night"};

  private final Camera camera;

  private Pictures(Camera camera) {
    this.camera = camera;
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
      new Pictures(new Camera(folder, args.length > 1 ? args[1] : "")).all();
    } finally {
      Platform.exit();
    }
  }

  private void all() {
    for (String theme : THEMES) {
      camera.take("reading-" + theme, Map.of("theme", theme), Scenes::rest);
      camera.take("annotating-" + theme, Map.of("theme", theme), Scenes::annotate);
      camera.take(
          "finding-" + theme, Map.of("theme", theme), window -> Scenes.find(window, "高质量发展"));
    }
    for (String theme : THEMES) {
      camera.take(
          "everywhere-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "高质量发展"));
    }
    camera.take(
        "everywhere-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "高质量发展"));
    for (String theme : THEMES) {
      camera.take(
          "plain-found-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "就业稳定增长"));
      camera.take("plain-outline-" + theme, Map.of("theme", theme), FindingScenes::outlineOfPlain);
      camera.take(
          "plain-undated-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "就业 年:2021"));
    }
    camera.take(
        "plain-undated-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "就业 year:1999"));
    camera.take("plain-outline-english", Map.of("language", "en"), FindingScenes::outlineOfPlain);
    camera.take("everywhere-walk", Map.of("find.order", "RELEVANCE"), FindingScenes::walk);
    camera.take(
        "everywhere-problem",
        Map.of("theme", "night"),
        window -> FindingScenes.everywhere(window, "查无此句 (另有其事 OR"));
    for (String theme : THEMES) {
      camera.take(
          "receipt-marks-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "\"高质量发展\""));
      camera.take(
          "receipt-value-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "查无此句 年:去年"));
      camera.take(
          "receipt-misplaced-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "查无此句 OR 类:词条"));
    }
    camera.take(
        "receipt-spelt",
        Map.of(),
        window -> FindingScenes.everywhere(window, "gaozhiliang OR liangshi"));
    camera.take(
        "receipt-value-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "查无此句 year:last"));
    camera.narrow("receipt-value-narrow", window -> FindingScenes.everywhere(window, "查无此句 年:去年"));
    for (String theme : THEMES) {
      camera.take(
          "everywhere-filtered-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "发展 年:2019-2021 地:\"西岭市\" 部分:工作安排"));
      camera.take(
          "everywhere-history-" + theme,
          Map.of("theme", theme, "find.history", "高质量发展\n项目 年:2020\n“四上”企业\n粮食 OR 农业"),
          window -> window.press(KeyCode.CONTROL, KeyCode.F));
    }
    camera.take(
        "everywhere-filtered-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "发展 year:2019-2021 place:西岭市"));
    for (String theme : THEMES) {
      camera.take(
          "expansion-aliases-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "专精特新企业"));
      camera.take(
          "expansion-string-" + theme,
          Map.of("theme", theme),
          window -> FindingScenes.everywhere(window, "高质量 发展"));
      camera.take("expansion-words-" + theme, Map.of("theme", theme), FindingScenes::asWords);
    }
    camera.take(
        "expansion-string-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "高质量 发展"));
    camera.take("expansion-words-english", Map.of("language", "en"), FindingScenes::asWords);
    camera.take("expansion-without", Map.of(), FindingScenes::withoutAliases);
    camera.take("expansion-pinyin", Map.of(), window -> FindingScenes.everywhere(window, "gzlfz"));
    camera.take("expansion-many", Map.of(), window -> FindingScenes.everywhere(window, "dl"));
    camera.take(
        "expansion-simplified",
        Map.of("theme", "night"),
        window -> FindingScenes.everywhere(window, "高質量發展"));
    camera.take(
        "expansion-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "专精特新企业"));
    camera.take(
        "expansion-pinyin-english",
        Map.of("language", "en"),
        window -> FindingScenes.everywhere(window, "dl"));
    camera.narrow("expansion-narrow", window -> FindingScenes.everywhere(window, "专精特新企业"));
    camera.narrow("everywhere-narrow", window -> FindingScenes.everywhere(window, "高质量发展"));
    for (String theme : THEMES) {
      camera.take(
          "frequency-years-" + theme,
          Map.of("theme", theme),
          window -> FrequencyScenes.count(window, "高质量发展"));
    }
    camera.take(
        "frequency-english",
        Map.of("language", "en", "theme", "night"),
        window -> FrequencyScenes.unfold(window, "高质量发展"));
    camera.narrow("frequency-narrow", window -> FrequencyScenes.unfold(window, "高质量发展"));
    camera.take("frequency-nothing", Map.of(), window -> FrequencyScenes.count(window, "查无此句"));
    camera.take("terms-list", Map.of(), Scenes::terms);
    for (String theme : THEMES) {
      camera.take("exchange-import-" + theme, Map.of("theme", theme), Scenes::importTerms);
      camera.take("exchange-bad-" + theme, Map.of("theme", theme), Scenes::importProse);
      camera.take("exchange-export-" + theme, Map.of("theme", theme), Scenes::exportTerms);
    }
    camera.take("exchange-english", Map.of("language", "en"), Scenes::importTerms);
    camera.take("exchange-bad-english", Map.of("language", "en"), Scenes::importProse);
    camera.take("exchange-export-english", Map.of("language", "en"), Scenes::exportTerms);
    camera.take("exchange-done", Map.of(), Scenes::takeTerms);
    camera.narrow("exchange-narrow", Scenes::importTerms);
    camera.smallest("exchange-smallest", Scenes::importTerms);
    for (String theme : THEMES) {
      camera.take("exchange-taken-" + theme, Map.of("theme", theme), TakingScenes::take);
    }
    camera.take("exchange-taken-english", Map.of("language", "en"), TakingScenes::take);
    camera.take("term-absent", Map.of(), Scenes::absentTerm);
    camera.take("annotations-list", Map.of(), Scenes::listAnnotations);
    for (String theme : THEMES) {
      camera.take("tags-" + theme, Map.of("theme", theme), Scenes::tag);
    }
    for (String theme : THEMES) {
      camera.take("marks-several-" + theme, Map.of("theme", theme), MarkScenes::choose);
      camera.take("marks-many-" + theme, Map.of("theme", theme), MarkScenes::chooseAmongMany);
      camera.take("marks-resize-" + theme, Map.of("theme", theme), MarkScenes::resize);
    }
    for (String theme : THEMES) {
      camera.take("marks-settle-" + theme, Map.of("theme", theme), MarkScenes::settle);
    }
    camera.take("marks-settle-english", Map.of("language", "en"), MarkScenes::settle);
    camera.take("marks-settle-long", Map.of(), MarkScenes::settleLong);
    camera.take("marks-printed", WHOLE_PRINT, Scenes::printNotes);
    camera.take("marks-large", Map.of("type.points", "30"), MarkScenes::resize);
    camera.take("marks-english", Map.of("language", "en"), MarkScenes::resize);
    for (String theme : THEMES) {
      camera.take("marks-kinds-" + theme, Map.of("theme", theme), MarkScenes::kinds);
      camera.take("kinds-bin-" + theme, Map.of("theme", theme), MarkScenes::kindsOfTheBin);
    }
    camera.take("marks-kinds-english", Map.of("language", "en"), MarkScenes::kinds);
    leaving();
    camera.narrow("narrow-marks", MarkScenes::resize);
    for (String theme : THEMES) {
      camera.take("notes-list-" + theme, Map.of("theme", theme), AnnotationScenes::list);
      camera.take("notes-several-" + theme, Map.of("theme", theme), AnnotationScenes::several);
      camera.take("notes-filtered-" + theme, Map.of("theme", theme), AnnotationScenes::filtered);
      camera.take("notes-bin-" + theme, Map.of("theme", theme), AnnotationScenes::bin);
    }
    camera.take("notes-nothing", Map.of(), AnnotationScenes::nothing);
    camera.take("notes-everywhere", Map.of(), AnnotationScenes::everywhere);
    camera.take("notes-english", Map.of("language", "en"), AnnotationScenes::several);
    camera.take("notes-bin-english", Map.of("language", "en"), AnnotationScenes::bin);
    camera.take("notes-large", Map.of("type.points", "48"), AnnotationScenes::list);
    camera.take("empty-bin", Map.of(), AnnotationScenes::emptyBin);
    camera.narrow("notes-narrow", AnnotationScenes::severalInNarrow);
    camera.take("empty-annotations", Map.of(), window -> window.click("tab-annotations"));
    for (String theme : THEMES) {
      camera.take(
          "empty-find-" + theme, Map.of("theme", theme), window -> window.click("tab-find"));
    }
    camera.take("empty-find-english", Map.of("language", "en"), window -> window.click("tab-find"));
    camera.narrow("empty-find-narrow", window -> window.click("tab-find"));
    camera.smallest("empty-find-smallest", window -> window.click("tab-find"));
    camera.take("finding-nothing", Map.of(), window -> Scenes.find(window, "查无此句"));
    camera.take("finding-only-quotes", Map.of(), window -> Scenes.find(window, "“”"));
    camera.take("long-note", Map.of(), Scenes::writeLongNote);
    camera.take("long-note-night", Map.of("theme", "night"), Scenes::writeLongNote);
    camera.take("first-page", Map.of(), window -> {});
    camera.take("heading-map-hint", Map.of(), Scenes::hintOfTheMap);
    camera.take("glossary", Map.of(), window -> Scenes.scrollTo(window, "【名词解释】"));
    camera.take("last-page", Map.of(), window -> window.press(KeyCode.END));
    camera.take("sheet-only", Map.of(), window -> window.press(KeyCode.F9));
    camera.take("menu", Map.of(), window -> window.click("more"));
    camera.take("english", Map.of("language", "en"), Scenes::rest);
    camera.take("english-annotating", Map.of("language", "en"), Scenes::annotate);
    camera.take("english-find", Map.of("language", "en"), window -> Scenes.find(window, "5020项目"));
    for (String theme : THEMES) {
      camera.take("settings-" + theme, Map.of("theme", theme), Scenes::settings);
    }
    camera.take("settings-english", Map.of("language", "en"), Scenes::settings);
    for (String theme : THEMES) {
      camera.take("backups-" + theme, Map.of("theme", theme), Scenes::backups);
    }
    camera.take("backups-english", Map.of("language", "en"), Scenes::backups);
    camera.take("keys", Map.of(), window -> window.press(KeyCode.F1));
    camera.take("keys-english", Map.of("language", "en"), window -> window.press(KeyCode.F1));
    camera.take("keys-night", Map.of("theme", "night"), window -> window.press(KeyCode.F1));
    camera.take("about", Map.of(), Scenes::about);
    camera.take("about-english", Map.of("language", "en"), Scenes::about);
    camera.take("about-licence", Map.of(), Scenes::licence);
    camera.take("welcome", Map.of(Camera.WELCOMED, ""), window -> {});
    camera.take("welcome-english", Map.of(Camera.WELCOMED, "", "language", "en"), window -> {});
    camera.take("welcome-night", Map.of(Camera.WELCOMED, "", "theme", "night"), window -> {});
    camera.take("face-typed", Map.of(), Scenes::faces);
    camera.take("face-typed-night", Map.of("theme", "night"), Scenes::faces);
    camera.narrow("narrow-settings", Scenes::settings);
    camera.narrow("narrow-page", window -> {});
    camera.smallest("smallest-settings", Scenes::settings);
    for (String points : new String[] {"12", "32", "64"}) {
      camera.take(
          "type-" + points, Map.of("type.points", points), window -> Scenes.find(window, "赣服通"));
    }
    camera.narrow("narrow-reading", Scenes::rest);
    camera.narrow("narrow-annotating", Scenes::annotate);
    camera.narrow("narrow-finding", window -> Scenes.find(window, "5020项目"));
    camera.smallest("smallest-reading", Scenes::rest);
    for (String theme : THEMES) {
      camera.take("print-" + theme, Map.of("theme", theme), Scenes::print);
      camera.take("revision-" + theme, Map.of("theme", theme), Scenes::revise);
      camera.take("revision-refused-" + theme, Map.of("theme", theme), Scenes::reviseInVain);
      camera.take("revision-leave-" + theme, Map.of("theme", theme), Scenes::reviseAndLeave);
    }
    camera.take("print-screen", WHOLE_PRINT, Scenes::printAnnotated);
    camera.take("print-english", Map.of("language", "en"), Scenes::print);
    camera.take("print-saved", Map.of(), window -> Scenes.savePdf(window, true));
    camera.take("print-not-saved", Map.of(), window -> Scenes.savePdf(window, false));
    camera.narrow("narrow-revision", Scenes::revise);
    camera.narrow("narrow-print", Scenes::print);
    camera.smallest("smallest-print", Scenes::print);
    recovered();
    trouble();
  }

  /** A library that was damaged and is open as its backup, and one that can only be read. */
  private void recovered() {
    if (!camera.wants("recovered")) {
      return;
    }
    for (String language : new String[] {"zh", "en"}) {
      Path library = camera.library();
      KeptLibrary.set(library, "language", language);
      KeptLibrary.backUp(library, 1);
      try {
        Files.write(library.resolve("library.db"), new byte[5000]);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      try (OpenWindow window = OpenWindow.on(library, 1280, 800)) {
        Toolkit.await("told", () -> window.isShown("banner"));
        camera.shoot("recovered-" + language, window, 1);
      }
    }
  }

  private void trouble() {
    if (!camera.wants("banner") && !camera.wants("narrow-banner")) {
      return;
    }
    Path library = camera.library();
    try {
      Files.createDirectories(library);
      Files.writeString(library.resolve("library.db"), "no library ".repeat(500));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    try (OpenWindow window = OpenWindow.asStarted(library, 1440, 900)) {
      Toolkit.await("told", () -> window.isShown("banner"));
      camera.shoot("banner", window, 1);
    }
    try (OpenWindow window = OpenWindow.on(library, 900, 640)) {
      Toolkit.await("told", () -> window.isShown("banner"));
      camera.shoot("narrow-banner", window, 1);
    }
  }

  private void leaving() {
    for (String theme : THEMES) {
      camera.take(
          "leaving-word-" + theme,
          Map.of("theme", theme),
          window -> ExportScenes.open(window, LeavingForm.DOCX));
      camera.take(
          "leaving-tasks-" + theme,
          Map.of("theme", theme),
          window -> ExportScenes.open(window, LeavingForm.TASKS));
      camera.take("outside-" + theme, Map.of("theme", theme), ExportScenes::openOutside);
      camera.take(
          "leaving-package-" + theme,
          Map.of("theme", theme),
          window -> ExportScenes.open(window, LeavingForm.WHOLE_PACKAGE));
    }
    camera.take(
        "leaving-package-english",
        Map.of("language", "en"),
        window -> ExportScenes.open(window, LeavingForm.WHOLE_PACKAGE));
    camera.take(
        "leaving-excel-small",
        Map.of(),
        window -> ExportScenes.open(window, LeavingForm.XLSX),
        1024,
        700);
    camera.take(
        "leaving-english",
        Map.of("language", "en"),
        window -> ExportScenes.open(window, LeavingForm.MARKDOWN));
  }
}
