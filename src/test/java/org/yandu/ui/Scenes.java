package org.yandu.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.testfx.robot.Motion;
import org.yandu.export.print.PrintedPage;
import org.yandu.text.Range;
import org.yandu.ui.print.PrintView;

/** What someone does in the window until a picture is taken. */
final class Scenes {

  private static final String LONG_NOTE =
      "这一段讲放管服改革，数据要核对：去年办件量、平均用时、群众满意度各是多少，口径是否一致？\n\n"
          + "建议补充一句与周边县市的比较，再说清楚今年的目标怎样分解到部门和月份。".repeat(6);

  private Scenes() {}

  static void rest(OpenWindow window) {
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

  static void annotate(OpenWindow window) {
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
    window.click("note-tag");
    window.robot().write("民生，审议发言\n");
    // In a narrow window the outline and the lists come back only now.
    window.press(KeyCode.ESCAPE);
    window.click("tab-annotations");
    window.selectByKeys(window.passage("赣服通"));
    Toolkit.await("the bar", () -> window.isShown("mark-bar"));
  }

  /** A new version in which one marked passage is gone and the others have moved. */
  static void revise(OpenWindow window) {
    annotate(window);
    Toolkit.run(() -> window.sheet().clearSelection());
    String text = window.report().text();
    int start = window.passage("赣服通").start();
    String gone = text.substring(start - 60, start - 40);
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "修订稿.txt");
    try {
      Files.writeString(file, text.replace(gone, "已作修订"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    window.dialogs().answer(file);
    window.click("more");
    window.robot().clickOn("#revise", Motion.DIRECT);
    Toolkit.await(
        "offered", () -> window.stage().getScene().getRoot().lookup("#revision-list") != null);
  }

  /** What is accepted while another program keeps the library to itself. */
  static void reviseInVain(OpenWindow window) {
    revise(window);
    try (Connection other = KeptLibrary.connect(window.library());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      window.click("revision-accept");
      Toolkit.await("refused", () -> window.textOf("revision-hint").contains("YD-L04"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Something was confirmed, and Esc is pressed. */
  static void reviseAndLeave(OpenWindow window) {
    revise(window);
    Toolkit.run(() -> window.node("revision-list", ListView.class).requestFocus());
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ESCAPE);
    Toolkit.await("warned", () -> window.textOf("revision-hint").contains("1"));
  }

  /** Many tags, some of them long, and some that are offered. */
  static void tag(OpenWindow window) {
    mark(window, "赣服通", KeyCode.DIGIT3);
    window.click("note-tag");
    window.robot().write("民生，教育，审议发言，产业链链长制与重点项目推进情况，");
    Toolkit.await("tags", () -> window.stage().getScene().lookup(".tag-chip") != null);
    mark(window, "各位代表", KeyCode.DIGIT5);
    window.click("note-tag");
    window.robot().write("GDP，");
    window.press(KeyCode.DOWN);
  }

  static void listAnnotations(OpenWindow window) {
    annotate(window);
    window.robot().clickOn(window.lines("annotations").get(2), Motion.DIRECT);
  }

  static void writeLongNote(OpenWindow window) {
    mark(window, "赣服通", KeyCode.DIGIT5);
    Toolkit.run(() -> window.node("note-text", TextArea.class).setText(LONG_NOTE));
    Toolkit.await("saved", () -> !window.textOf("status-saved").contains("…"));
  }

  static void find(OpenWindow window, String query) {
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.robot().write(query);
    Toolkit.await("an answer", () -> !window.writtenIn("receipt").isEmpty());
    window.press(KeyCode.F3);
    window.press(KeyCode.F3);
    Toolkit.settle();
  }

  static void print(OpenWindow window) {
    window.press(KeyCode.CONTROL, KeyCode.P);
    Toolkit.await("pages", () -> !window.lines("print-pages").isEmpty());
  }

  static void printAnnotated(OpenWindow window) {
    annotate(window);
    printNotes(window);
  }

  /** The first page on which there is a note. */
  static void printNotes(OpenWindow window) {
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

  static void savePdf(OpenWindow window, boolean possible) {
    print(window);
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Path file = folder.resolve(possible ? "政府工作报告.pdf" : "nowhere/政府工作报告.pdf");
    PrintView view = window.node("print-view", PrintView.class);
    Toolkit.run(() -> view.setChooser(owner -> Optional.of(file)));
    window.click("print-save");
    Toolkit.await("an end", () -> window.isShown("print-message"));
  }

  static void terms(OpenWindow window) {
    window.click("tab-terms");
    window.robot().clickOn(window.lines("terms-list").get(2), Motion.DIRECT);
  }

  static void absentTerm(OpenWindow window) {
    window.click("tab-terms");
    for (var line : window.lines("terms-list")) {
      if (Toolkit.on(() -> OpenWindow.written(line)).contains("PCR")) {
        window.robot().clickOn(line, Motion.DIRECT);
      }
    }
  }

  static void importTerms(OpenWindow window) {
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

  static void importProse(OpenWindow window) {
    offer(window, "这是一段话，不是一张表。\n");
  }

  static void takeTerms(OpenWindow window) {
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

  static void exportTerms(OpenWindow window) {
    window.click("tab-terms");
    window.click("terms-more");
    window.robot().clickOn("#terms-export", Motion.DIRECT);
  }

  static void settings(OpenWindow window) {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    ComboBox<?> faces = window.node("setting-face", ComboBox.class);
    Toolkit.await("the faces", () -> faces.getItems().size() > 1);
  }

  static void backups(OpenWindow window) {
    settings(window);
    Toolkit.run(() -> window.node("setting-backups", Button.class).fire());
    Toolkit.await("backups", () -> window.isShown("backups-restore-0"));
    Toolkit.settle();
  }

  /** The list of faces is a window of its own; what is typed to find one is in this. */
  static void faces(OpenWindow window) {
    settings(window);
    window.click("setting-face");
    window.robot().write("noto");
  }

  static void about(OpenWindow window) {
    window.click("more");
    window.robot().clickOn("#open-about", Motion.DIRECT);
  }

  static void licence(OpenWindow window) {
    about(window);
    Toolkit.settle();
    Node link = Toolkit.on(() -> window.node("about", Node.class).lookup(".hyperlink"));
    window.robot().clickOn(link, Motion.DIRECT);
  }

  static void hintOfTheMap(OpenWindow window) {
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

  static void scrollTo(OpenWindow window, String words) {
    Toolkit.run(() -> window.sheet().scrollTo(window.passage(words).start()));
    Toolkit.settle();
  }
}
