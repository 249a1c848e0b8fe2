package org.yandu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.LockingProgram;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.sheet.SheetView;

/** A new version of the report takes the place of the old one, as a clerk does it. */
class RevisingTest {

  @TempDir private Path library;
  @TempDir private Path files;
  private final Report report = ShippedReports.first().report();
  private final List<Block> paragraphs =
      report.blocks().stream()
          .filter(block -> block.kind() == BlockKind.PARAGRAPH && block.range().length() > 80)
          .toList();

  /** Stays where it is; moves when a sentence is put before it; is no longer there. */
  private final Block first = paragraphs.get(0);

  private final Block later = paragraphs.get(5);
  private final Block dropped = paragraphs.get(8);
  private OpenWindow window;

  @BeforeEach
  void open() throws LibraryException {
    Ingested shipped = ShippedReports.first();
    try (Library kept = Library.open(library)) {
      kept.reports()
          .add(
              shipped.report(),
              shipped.glossary(),
              ShippedReports.source(ShippedReports.folders().getFirst()));
      kept.annotations().add(annotation(first, "开头"));
      kept.annotations().add(annotation(later, "后面"));
      kept.annotations().add(annotation(dropped, "没有了"));
    }
    window = OpenWindow.on(library);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Annotation annotation(Block block, String note) {
    Range range = new Range(block.range().start() + 4, block.range().start() + 40);
    return new Annotation(
        UUID.randomUUID(),
        report.fingerprint(),
        Anchor.of(report, range),
        AnnotationKind.TASK,
        note,
        "王芳",
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private List<Annotation> kept() {
    return KeptLibrary.annotations(library);
  }

  private Outcome outcome(String note) {
    return kept().stream()
        .filter(annotation -> annotation.note().equals(note))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private void choose(Path file) {
    window.dialogs().answer(file);
    window.click("more");
    window.robot().clickOn("#revise", Motion.DIRECT);
  }

  /** The report with a sentence before one paragraph and without another. */
  private Path revised() throws IOException {
    String text = report.text();
    String changed =
        text.replace(report.textOf(dropped) + "\n", "")
            .replace(report.textOf(later), "这一句是修订时加上的。" + report.textOf(later));
    return Files.writeString(files.resolve("修订稿.txt"), changed);
  }

  private void offer() throws IOException {
    choose(revised());
    Toolkit.await(
        "offered", () -> window.stage().getScene().getRoot().lookup("#revision-list") != null);
    Toolkit.settle();
  }

  private void acceptAndAwait(String words) {
    window.click("revision-accept");
    Toolkit.await(
        () -> words + ", not " + window.textOf("banner-text"),
        () -> window.isShown("banner") && window.textOf("banner-text").contains(words));
  }

  private List<String> rows() {
    return window.lines("revision-list").stream()
        .map(cell -> Toolkit.on(() -> OpenWindow.written(cell)))
        .toList();
  }

  @Test
  void nothingChangesBeforeItIsAcceptedAndAllOfItComesBack() throws Exception {
    List<Annotation> before = kept();
    offer();
    List<String> rows = rows();
    assertTrue(rows.get(0).contains("未动"), rows.toString());
    assertTrue(rows.get(1).contains("已移动"), rows.toString());
    assertTrue(rows.get(2).contains("未找到"), rows.toString());
    assertEquals(before, kept());
    window.click("revision-cancel");
    assertEquals(before, kept());

    offer();
    acceptAndAwait("3 条批注中有 1 条");
    assertEquals(
        List.of(Outcome.FOUND, Outcome.FOUND, Outcome.LOST),
        List.of(outcome("开头"), outcome("后面"), outcome("没有了")));
    assertFalse(kept().getFirst().report().equals(report.fingerprint()));

    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    Toolkit.await("not said any more", () -> !window.isShown("banner"));
    Toolkit.await("as it was", () -> kept().equals(before));
  }

  @Test
  void aPlaceIsSettledByKeyOrOnTheSelectedWordsAndTheJudgementTakenBack() throws Exception {
    offer();
    Toolkit.run(() -> window.node("revision-list", ListView.class).requestFocus());
    window.press(KeyCode.ENTER);
    Toolkit.await(() -> "let go, not " + rows(), () -> rows().get(2).contains("已不在文中"));
    window.click("revision-back");
    Toolkit.await("as it was found", () -> rows().get(2).contains("未找到"));
    SheetView sheet = window.node("revision-sheet", SheetView.class);
    Range words = Toolkit.on(() -> sheet.inViewProperty().get());
    Range chosen = new Range(words.start() + 3, words.start() + 9);
    Toolkit.run(() -> sheet.select(chosen));
    window.click("revision-here");
    acceptAndAwait("3 条批注都已就位");
    assertEquals(Outcome.FOUND, outcome("没有了"));
    assertTrue(
        kept().stream().anyMatch(annotation -> annotation.anchor().range().equals(chosen)),
        kept().toString());
  }

  @Test
  void whatWasNotSettledInTheTableIsSettledBesideItsNote() throws Exception {
    offer();
    acceptAndAwait("3 条批注中有 1 条");
    window.click("tab-annotations");
    Toolkit.await("listed", () -> window.lines("annotations").size() == 3);
    clickLine("后面");
    Toolkit.await("sure", () -> window.writtenIn("note-editor").contains("后面"));
    assertFalse(window.isShown("settle"));
    clickLine("没有了");
    Toolkit.await("lost", () -> window.isShown("settle"));
    assertTrue(window.writtenIn("settle").contains("这个版本里没有找到"));
    assertFalse(window.isShown("settle-here"));
    Range words = Toolkit.on(() -> window.sheet().inViewProperty().get());
    Range chosen = new Range(words.start() + 3, words.start() + 9);
    Toolkit.run(() -> window.sheet().select(chosen));
    window.click("settle-selected");
    Toolkit.await(() -> "settled, not " + kept(), () -> outcome("没有了") == Outcome.FOUND);
    Toolkit.await("no longer asked", () -> !window.isShown("settle"));
    Toolkit.run(() -> window.sheet().requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.Z);
    Toolkit.await("asked again", () -> window.isShown("settle"));
    assertEquals(Outcome.LOST, outcome("没有了"));
  }

  @Test
  void whatWasSettledIsNotLostByEscapeOrAClickBeside() throws Exception {
    offer();
    Toolkit.run(() -> window.node("revision-list", ListView.class).requestFocus());
    window.press(KeyCode.ENTER);
    Toolkit.await(() -> "let go, not " + rows(), () -> rows().get(2).contains("已不在文中"));
    window.press(KeyCode.ESCAPE);
    assertTrue(window.textOf("revision-hint").contains("确认过 1 条"), "what would be lost");
    window.robot().clickOn(new Point2D(8, 450), Motion.DIRECT);
    Toolkit.settle();
    assertTrue(rows().get(2).contains("已不在文中"), rows().toString());
    window.click("revision-cancel");
    Toolkit.await(
        "gone", () -> window.stage().getScene().getRoot().lookup("#revision-list") == null);
    offer();
    window.press(KeyCode.ESCAPE);
    Toolkit.await(
        "gone at once, since nothing was said",
        () -> window.stage().getScene().getRoot().lookup("#revision-list") == null);
  }

  private void clickLine(String note) {
    window
        .robot()
        .clickOn(
            window.lines("annotations").stream()
                .filter(cell -> Toolkit.on(() -> OpenWindow.written(cell)).contains(note))
                .findFirst()
                .orElseThrow(),
            Motion.DIRECT);
  }

  @Test
  @Tag("desktop")
  void oneThatIsLostIsDraggedOntoASentence() throws Exception {
    offer();
    SheetView sheet = window.node("revision-sheet", SheetView.class);
    int target =
        Toolkit.on(
            () -> sheet.inViewProperty().get().start() + sheet.inViewProperty().get().length() / 2);
    Bounds there =
        Toolkit.on(() -> sheet.boundsInScene(new Range(target, target + 1))).orElseThrow();
    window.robot().moveTo(window.lines("revision-list").get(2), Motion.DIRECT);
    window.robot().press(MouseButton.PRIMARY);
    window.robot().moveTo(onScreen(there, 8), Motion.DIRECT);
    window.robot().moveTo(onScreen(there, 0), Motion.DIRECT);
    window.robot().release(MouseButton.PRIMARY);
    Toolkit.await(() -> "placed, not " + rows(), () -> rows().get(2).contains("已确认"));
    acceptAndAwait("3 条批注都已就位");
    Annotation placed =
        kept().stream()
            .filter(annotation -> annotation.note().equals("没有了"))
            .findFirst()
            .orElseThrow();
    assertEquals(Outcome.FOUND, placed.outcome());
    assertTrue(placed.anchor().range().contains(target), placed.toString());
  }

  @Test
  void onlyARowIsDraggedAndItIsTheOneThatWasPressed() throws Exception {
    offer();
    List<String> before = rows();
    Node list = window.node("revision-list", Node.class);
    List<ListCell<?>> cells = window.lines("revision-list");
    Node empty =
        Toolkit.on(
            () ->
                list.lookupAll(".list-cell").stream()
                    .filter(cell -> cell instanceof ListCell<?> row && row.isEmpty())
                    .findFirst()
                    .orElseThrow());
    dragOntoTheSheet(empty);
    assertEquals(before, rows(), "below the rows there is none");
    Toolkit.run(() -> window.node("revision-list", ListView.class).getSelectionModel().select(2));
    dragOntoTheSheet(cells.get(0));
    Toolkit.await(() -> "placed, not " + rows(), () -> rows().get(0).contains("已确认"));
    assertEquals(before.get(2), rows().get(2));
  }

  @Test
  void theScrollBarOfTheListDragsNoRow() throws Exception {
    window.resize(1280, 480);
    offer();
    List<String> before = rows();
    Node thumb =
        Toolkit.on(
            () ->
                Objects.requireNonNull(
                    window
                        .node("revision-list", Node.class)
                        .lookup(".scroll-bar:vertical .thumb")));
    assertTrue(Toolkit.on(() -> OpenWindow.isShown(thumb)), "rows below");
    dragOntoTheSheet(thumb);
    assertEquals(before, rows());
  }

  /** What a mouse does that is pressed on something, moved onto the new text, and released. */
  private void dragOntoTheSheet(Node from) {
    Toolkit.run(
        () -> {
          SheetView sheet = window.node("revision-sheet", SheetView.class);
          Bounds start = from.localToScene(from.getLayoutBounds());
          Range first = sheet.inViewProperty().get();
          Bounds words =
              sheet.boundsInScene(new Range(first.start() + 2, first.start() + 3)).orElseThrow();
          Point2D pressed = new Point2D(start.getCenterX(), start.getCenterY());
          Point2D released = new Point2D(words.getCenterX(), words.getCenterY());
          fire(from, MouseEvent.MOUSE_PRESSED, pressed, true);
          fire(from, MouseEvent.MOUSE_DRAGGED, pressed.midpoint(released), true);
          fire(from, MouseEvent.MOUSE_DRAGGED, released, true);
          fire(from, MouseEvent.MOUSE_RELEASED, released, false);
        });
    Toolkit.settle();
  }

  private static void fire(Node node, EventType<MouseEvent> type, Point2D inScene, boolean down) {
    Point2D onScreen = node.getScene().getRoot().localToScreen(inScene);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            inScene.getX(),
            inScene.getY(),
            onScreen.getX(),
            onScreen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            false,
            new PickResult(node, inScene.getX(), inScene.getY())));
  }

  private Point2D onScreen(Bounds bounds, double above) {
    return Toolkit.on(
        () ->
            window
                .stage()
                .getScene()
                .getRoot()
                .localToScreen(bounds.getCenterX(), bounds.getCenterY() - above));
  }

  @Test
  void whatWasSettledIsStillThereWhenTheLibraryIsLocked() throws Exception {
    offer();
    Toolkit.run(() -> window.node("revision-list", ListView.class).requestFocus());
    window.press(KeyCode.ENTER);
    Toolkit.await(() -> "let go, not " + rows(), () -> rows().get(2).contains("已不在文中"));
    LockingProgram other = LockingProgram.on(library);
    try {
      window.click("revision-accept");
      Toolkit.await("said", () -> window.textOf("revision-hint").contains("没有换成"));
      assertTrue(window.textOf("revision-hint").contains("YD-L04"), "what is in the way");
    } finally {
      other.release();
    }
    assertTrue(rows().get(2).contains("已不在文中"), rows().toString());
    acceptAndAwait("3 条批注中有 1 条文中已没有");
    assertEquals(Outcome.LOST, outcome("没有了"));
  }

  @Test
  void whatIsNoNewVersionIsSaidAndChangesNothing() throws Exception {
    List<Annotation> before = kept();
    choose(Files.write(files.resolve("a.pdf"), "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
    Toolkit.await("said", () -> window.textOf("banner-text").contains("“a.pdf”不是文本文件"));
    choose(Files.writeString(files.resolve("同.txt"), report.text()));
    Toolkit.await("the same", () -> window.textOf("banner-text").contains("一样，没有改动"));
    assertEquals(before, kept());
  }
}
