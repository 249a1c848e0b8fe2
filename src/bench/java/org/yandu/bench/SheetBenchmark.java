package org.yandu.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.yandu.glossary.EditedGlossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.Layer;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.sheet.SheetView;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.terms.TermPopup;
import org.yandu.ui.words.Words;

/**
 * The real sheet in a window, with every link and every annotation, beside a plain list of the same
 * paragraphs in the same window: opening, jumping, scrolling, changing the type.
 */
final class SheetBenchmark {

  private static final double POPUP_DELAY_MILLISECONDS = 300;
  private static final double FRAME_MILLISECONDS = 1000.0 / 60;
  private static final double MEBIBYTE = 1024.0 * 1024;

  private final PaintedStage stage;

  SheetBenchmark(PaintedStage stage) {
    this.stage = stage;
  }

  /** Measures everything and adds it to a table. */
  void run(FigureTable table) {
    OpenReport first = shipped();
    List<Decoration> terms =
        first.mentions().occurrences().stream()
            .map(place -> new Decoration(place.range(), DecorationStyle.LINK))
            .toList();
    compare(
        table,
        "opening the shipped report to its first frame",
        () -> stage.open(() -> sheet(first.report(), terms, List.of())),
        () -> stage.open(() -> list(first.report())));
    LargeReport large = LargeReport.generate();
    compare(
        table,
        "opening 1,000,000 characters with 50,000 links",
        () -> stage.open(() -> sheet(large)),
        () -> stage.open(() -> list(large.report())));
    compareJumps(table, large.report(), large);
    compareScrolling(table, large);
    compareTypeSizes(table, large);
    measurePopup(table, large);
    measureHeap(table, large);
  }

  /** The shipped report, opened. */
  static OpenReport shipped() {
    Ingested shipped = ShippedReports.first();
    return new OpenReport(
        shipped.report().fingerprint(),
        shipped.report(),
        Mentions.in(shipped.report(), new EditedGlossary(shipped.glossary(), List.of())));
  }

  private void compare(
      FigureTable table, String name, DoubleSupplier measured, DoubleSupplier reference) {
    stage.compare(table, name, measured, "the same paragraphs in a plain list", reference);
  }

  private void compareJumps(FigureTable table, Report report, LargeReport large) {
    SheetView sheet = PaintedStage.onUiThread(() -> sheet(large));
    PlainList list = PaintedStage.onUiThread(() -> list(report));
    compare(
        table,
        "jumping to 80 % of it",
        () -> {
          stage.show(() -> sheet);
          stage.frames().untilPainted(() -> sheet.scrollTo(0));
          return stage.frames().untilPainted(() -> sheet.scrollTo(report.text().length() * 4 / 5));
        },
        () -> {
          stage.show(() -> list);
          stage.frames().untilPainted(() -> list.scrollTo(0));
          return stage.frames().untilPainted(() -> list.scrollTo(report.blocks().size() * 4 / 5));
        });
  }

  private void compareScrolling(FigureTable table, LargeReport large) {
    List<Double> sheetTimes = new ArrayList<>();
    List<Double> listTimes = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      SheetView sheet = stage.show(() -> sheet(large));
      double sheetTime = stage.scroll(sheet);
      PlainList list = stage.show(() -> list(large.report()));
      double listTime = stage.scroll(Objects.requireNonNull(list.lookup(".virtual-flow")));
      if (round > 0) {
        sheetTimes.add(sheetTime);
        listTimes.add(listTime);
      }
    }
    table.add(
        "scrolling it, 95 of 100 frames take at most",
        PaintedStage.middle(sheetTimes),
        "the list",
        PaintedStage.middle(listTimes));
  }

  private void compareTypeSizes(FigureTable table, LargeReport large) {
    SheetView sheet = stage.show(() -> sheet(large));
    stage.frames().untilPainted(() -> sheet.scrollTo(large.report().text().length() / 2));
    PlainList list = stage.show(() -> list(large.report()));
    stage.frames().untilPainted(() -> list.scrollTo(large.report().blocks().size() / 2));
    compare(
        table,
        "changing its type size",
        () -> {
          stage.show(() -> sheet);
          stage
              .frames()
              .untilPainted(() -> sheet.setTypography(new Typography(18, stage.families())));
          return stage.frames().untilPainted(() -> sheet.setTypography(typography()));
        },
        () -> {
          stage.show(() -> list);
          stage.frames().untilPainted(() -> list.setPixels(24));
          return stage.frames().untilPainted(() -> list.setPixels(typography().em()));
        });
  }

  private void measurePopup(FigureTable table, LargeReport large) {
    SheetView sheet = stage.show(() -> sheet(large));
    TermPopup popup =
        PaintedStage.onUiThread(
            () -> {
              Reading reading = new Reading(large.open(), new ReadingChoices());
              return new TermPopup(reading, sheet, stage.overlay(), new Words(Locale.CHINESE));
            });
    List<Range> places =
        large.links().stream()
            .map(Decoration::range)
            .filter(
                range -> range.start() > 100 && large.report().text().charAt(range.start()) != '\n')
            .toList();
    int[] next = {0};
    double time =
        PaintedStage.median(
            () -> {
              Range place = places.get(next[0]++ % 20);
              double shown =
                  stage.frames().untilPaintedByClock(() -> rest(sheet, place), popup::isShowing);
              stage.frames().untilPainted(popup::close);
              stage
                  .frames()
                  .untilPainted(() -> Event.fireEvent(column(sheet), mouse(Point2D.ZERO, true)));
              return shown - POPUP_DELAY_MILLISECONDS;
            });
    PaintedStage.onUiThread(
        () -> stage.overlay().getChildren().removeIf(node -> "term-popup".equals(node.getId())));
    table.add(
        "from pointing at a term to its explanation, after the delay",
        time,
        "two frames at 60 Hz",
        2 * FRAME_MILLISECONDS);
  }

  private void rest(Sheet sheet, Range place) {
    Bounds bounds = sheet.boundsInScene(new Range(place.start(), place.start() + 1)).orElseThrow();
    Event.fireEvent(
        column(sheet.region()),
        mouse(new Point2D(bounds.getCenterX(), bounds.getCenterY()), false));
  }

  /** What lies under the pointer on a sheet. */
  private static Node column(Region sheet) {
    return Objects.requireNonNull(sheet.lookup(".sheet-column"));
  }

  private void measureHeap(FigureTable table, LargeReport large) {
    SheetView sheet = stage.show(() -> sheet(large));
    stage.scroll(sheet);
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    table.addRow(
        "heap with all of it open and scrolled",
        String.format(Locale.ROOT, "%.0f MB", used / MEBIBYTE),
        "at most",
        "200 MB",
        String.format(Locale.ROOT, "%.2f ×", used / MEBIBYTE / 200));
    if (sheet.getScene() == null || large.links().isEmpty()) {
      throw new IllegalStateException("what was to be weighed is gone");
    }
  }

  private SheetView sheet(LargeReport large) {
    return sheet(large.report(), large.links(), large.annotations());
  }

  private SheetView sheet(Report report, List<Decoration> links, List<Decoration> annotations) {
    SheetView sheet = new SheetView(report, typography());
    sheet.setDecorations(Layer.LINKS, links);
    sheet.setDecorations(Layer.ANNOTATIONS, annotations);
    return sheet;
  }

  private PlainList list(Report report) {
    return new PlainList(report, typography().em());
  }

  private Typography typography() {
    return new Typography(Typography.USUAL, stage.families());
  }

  private static MouseEvent mouse(Point2D place, boolean gone) {
    return new MouseEvent(
        gone ? MouseEvent.MOUSE_EXITED : MouseEvent.MOUSE_MOVED,
        place.getX(),
        place.getY(),
        place.getX(),
        place.getY(),
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
