package org.yandu.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.yandu.ui.settings.Theme;
import org.yandu.ui.shell.Fonts;

/** A window in which parts of the program are shown and timed, one after the other. */
final class PaintedStage implements AutoCloseable {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 850;
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 11;
  private static final int SCROLLED_FRAMES = 400;
  private static final double SCROLLED_BY = 40;

  private final StackPane content = new StackPane();
  private final Pane overlay = new Pane();
  private final Frames frames;
  private final Set<String> families;
  private final Stage stage;

  private record Opened(Set<String> families, Stage stage) {}

  /** Starts the toolkit, which can be done once. */
  PaintedStage() {
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

  Frames frames() {
    return frames;
  }

  Pane overlay() {
    return overlay;
  }

  Set<String> families() {
    return families;
  }

  /** What 95 of 100 frames take at most while something is scrolled, in milliseconds. */
  double scroll(Node target) {
    double[] times =
        frames.ofSteps(
            SCROLLED_FRAMES,
            step ->
                Event.fireEvent(target, wheel(target, step < 300 ? -SCROLLED_BY : SCROLLED_BY)));
    return times[SCROLLED_FRAMES * 95 / 100];
  }

  /** Measures two in turn and adds the medians to a table. */
  void compare(
      FigureTable table,
      String name,
      DoubleSupplier measured,
      String comparedWith,
      DoubleSupplier reference) {
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
    table.add(name, middle(times), comparedWith, middle(references));
  }

  /** Scrolls two lists in turn and adds the medians to a table; the first is shown at the end. */
  void compareScrolling(
      FigureTable table, String name, Region pane, String comparedWith, ListView<?> plain) {
    List<Double> times = new ArrayList<>();
    List<Double> references = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      show(() -> pane);
      double time = scroll(Objects.requireNonNull(pane.lookup(".virtual-flow")));
      show(() -> plain);
      double reference = scroll(Objects.requireNonNull(plain.lookup(".virtual-flow")));
      if (round > 0) {
        times.add(time);
        references.add(reference);
      }
    }
    table.add(name, middle(times), comparedWith, middle(references));
    show(() -> pane);
  }

  static double median(DoubleSupplier measured) {
    return middle(
        IntStream.range(0, WARM_UP + ROUNDS)
            .mapToObj(round -> measured.getAsDouble())
            .skip(WARM_UP)
            .toList());
  }

  static double middle(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** What it takes to show something for the first time, in milliseconds. */
  double open(Supplier<? extends Region> view) {
    frames.untilPainted(() -> content.getChildren().clear());
    return frames.untilPainted(() -> content.getChildren().setAll(view.get()));
  }

  /** Shows something, on the UI thread, and does not wait. */
  void put(Region shown) {
    content.getChildren().setAll(shown);
  }

  /** Shows something and waits until it is painted. */
  <T extends Region> T show(Supplier<T> view) {
    T shown = onUiThread(view);
    frames.untilPainted(() -> put(shown));
    return shown;
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

  static <T> T onUiThread(Supplier<T> work) {
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
