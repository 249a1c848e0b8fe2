package org.yandu.bench;

import atlantafx.base.theme.PrimerLight;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.yandu.glossary.EditedGlossary;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ShippedReports;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.reading.Mentions;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.settings.Theme;
import org.yandu.ui.sheet.Decoration;
import org.yandu.ui.sheet.DecorationStyle;
import org.yandu.ui.sheet.Layer;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.sheet.SheetView;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.shell.Fonts;
import org.yandu.ui.terms.TermPopup;
import org.yandu.ui.words.Words;

/**
 * The real sheet in a window, with every link and every annotation, beside a plain list of the same
 * paragraphs in the same window: opening, jumping, scrolling, changing the type.
 */
final class SheetBenchmark implements AutoCloseable {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 850;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 11;
  private static final int SCROLLED_FRAMES = 400;
  private static final double SCROLLED_BY = 40;
  private static final double POPUP_DELAY_MILLISECONDS = 300;
  private static final double FRAME_MILLISECONDS = 1000.0 / 60;
  private static final double MEBIBYTE = 1024.0 * 1024;

  private final StackPane content = new StackPane();
  private final Pane overlay = new Pane();
  private final Frames frames;
  private final Set<String> families;
  private final Stage stage;

  private record Opened(Set<String> families, Stage stage) {}

  private SheetBenchmark() {
    Rectangle pulse = new Rectangle(2, 2);
    pulse.setManaged(false);
    overlay.setPickOnBounds(false);
    frames = new Frames(pulse);
    CompletableFuture<Opened> opened = new CompletableFuture<>();
    Platform.startup(
        () -> {
          StackPane root = new StackPane(content, overlay, pulse);
          root.getStyleClass().add(Theme.PAPER.styleClass());
          root.getStylesheets()
              .add(
                  Objects.requireNonNull(Fonts.class.getResource("yandu.css"), "yandu.css")
                      .toExternalForm());
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          Stage window = new Stage();
          window.setScene(new Scene(root, WIDTH, HEIGHT));
          window.show();
          window.requestFocus();
          opened.complete(new Opened(Fonts.load(), window));
        });
    families = opened.join().families();
    stage = opened.join().stage();
  }

  /** Measures everything and adds it to a table. */
  static void run(FigureTable table) {
    Frames.setUp();
    try (SheetBenchmark benchmark = new SheetBenchmark()) {
      benchmark.measure(table);
    }
  }

  private void measure(FigureTable table) {
    Ingested shipped = ShippedReports.first();
    OpenReport first =
        new OpenReport(
            shipped.report().fingerprint(),
            shipped.report(),
            Mentions.in(shipped.report(), new EditedGlossary(shipped.glossary(), List.of())));
    List<Decoration> terms =
        first.mentions().occurrences().stream()
            .map(place -> new Decoration(place.range(), DecorationStyle.LINK))
            .toList();
    compare(
        table,
        "opening the shipped report to its first frame",
        () -> open(() -> sheet(first.report(), terms, List.of())),
        () -> open(() -> list(first.report())));
    LargeReport large = LargeReport.generate();
    compare(
        table,
        "opening 1,000,000 characters with 50,000 links",
        () -> open(() -> sheet(large)),
        () -> open(() -> list(large.report())));
    compareJumps(table, large.report(), large);
    compareScrolling(table, large);
    compareTypeSizes(table, large);
    measurePopup(table, large);
    measureHeap(table, large);
  }

  private void compareJumps(FigureTable table, Report report, LargeReport large) {
    SheetView sheet = onUiThread(() -> sheet(large));
    PlainList list = onUiThread(() -> list(report));
    compare(
        table,
        "jumping to 80 % of it",
        () -> {
          show(() -> sheet);
          frames.untilPainted(() -> sheet.scrollTo(0));
          return frames.untilPainted(() -> sheet.scrollTo(report.text().length() * 4 / 5));
        },
        () -> {
          show(() -> list);
          frames.untilPainted(() -> list.scrollTo(0));
          return frames.untilPainted(() -> list.scrollTo(report.blocks().size() * 4 / 5));
        });
  }

  private void compareScrolling(FigureTable table, LargeReport large) {
    List<Double> sheetTimes = new ArrayList<>();
    List<Double> listTimes = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      SheetView sheet = show(() -> sheet(large));
      double sheetTime = scroll(sheet);
      PlainList list = show(() -> list(large.report()));
      double listTime = scroll(Objects.requireNonNull(list.lookup(".virtual-flow")));
      if (round > 0) {
        sheetTimes.add(sheetTime);
        listTimes.add(listTime);
      }
    }
    table.add(
        "scrolling it, 95 of 100 frames take at most",
        middle(sheetTimes),
        "the list",
        middle(listTimes));
  }

  private double scroll(Node target) {
    double[] times =
        frames.ofSteps(
            SCROLLED_FRAMES,
            step ->
                Event.fireEvent(target, wheel(target, step < 300 ? -SCROLLED_BY : SCROLLED_BY)));
    return times[SCROLLED_FRAMES * 95 / 100];
  }

  private void compareTypeSizes(FigureTable table, LargeReport large) {
    SheetView sheet = show(() -> sheet(large));
    frames.untilPainted(() -> sheet.scrollTo(large.report().text().length() / 2));
    PlainList list = show(() -> list(large.report()));
    frames.untilPainted(() -> list.scrollTo(large.report().blocks().size() / 2));
    compare(
        table,
        "changing its type size",
        () -> {
          show(() -> sheet);
          frames.untilPainted(() -> sheet.setTypography(new Typography(18, families)));
          return frames.untilPainted(() -> sheet.setTypography(typography()));
        },
        () -> {
          show(() -> list);
          frames.untilPainted(() -> list.setPixels(24));
          return frames.untilPainted(() -> list.setPixels(typography().em()));
        });
  }

  private void measurePopup(FigureTable table, LargeReport large) {
    SheetView sheet = show(() -> sheet(large));
    TermPopup popup =
        onUiThread(
            () -> {
              Reading reading = new Reading(large.open(), new ReadingChoices());
              return new TermPopup(reading, sheet, overlay, new Words(Locale.CHINESE));
            });
    List<Range> places =
        large.links().stream()
            .map(Decoration::range)
            .filter(
                range -> range.start() > 100 && large.report().text().charAt(range.start()) != '\n')
            .toList();
    int[] next = {0};
    double time =
        median(
            () -> {
              Range place = places.get(next[0]++ % 20);
              double shown = frames.untilPaintedByClock(() -> rest(sheet, place), popup::isShowing);
              frames.untilPainted(popup::close);
              frames.untilPainted(() -> Event.fireEvent(column(sheet), mouse(Point2D.ZERO, true)));
              return shown - POPUP_DELAY_MILLISECONDS;
            });
    onUiThread(() -> overlay.getChildren().removeIf(node -> "term-popup".equals(node.getId())));
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
    SheetView sheet = show(() -> sheet(large));
    scroll(sheet);
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

  private void compare(
      FigureTable table, String name, DoubleSupplier measured, DoubleSupplier reference) {
    List<Double> times = new ArrayList<>();
    List<Double> references = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      double time = measured.getAsDouble();
      double referenceTime = reference.getAsDouble();
      if (round >= WARM_UP) {
        times.add(time);
        references.add(referenceTime);
      }
    }
    table.add(name, middle(times), "the same paragraphs in a plain list", middle(references));
  }

  private static double median(DoubleSupplier measured) {
    return middle(
        IntStream.range(0, WARM_UP + ROUNDS)
            .mapToObj(round -> measured.getAsDouble())
            .skip(WARM_UP)
            .toList());
  }

  private static double middle(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private double open(Supplier<? extends Region> view) {
    frames.untilPainted(() -> content.getChildren().clear());
    return frames.untilPainted(() -> content.getChildren().setAll(view.get()));
  }

  private <T extends Region> T show(Supplier<T> view) {
    T shown = onUiThread(view);
    frames.untilPainted(() -> content.getChildren().setAll(shown));
    return shown;
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
    return new Typography(Typography.USUAL, families);
  }

  private static ScrollEvent wheel(Node target, double pixels) {
    return new ScrollEvent(
        target,
        target,
        ScrollEvent.SCROLL,
        200,
        200,
        200,
        200,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        pixels,
        0,
        pixels,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
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

  private static <T> T onUiThread(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
          }
        });
    return result.join();
  }

  @Override
  public void close() {
    onUiThread(
        () -> {
          stage.hide();
          return true;
        });
    Platform.exit();
  }
}
