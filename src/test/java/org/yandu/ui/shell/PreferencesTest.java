package org.yandu.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yandu.report.SampleReport;
import org.yandu.ui.SampleReading;
import org.yandu.ui.Toolkit;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.task.Background;

/** How large the window opens. */
class PreferencesTest {

  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1200);

  /** The same screen when everything is drawn twice as large. */
  private static final Rectangle2D SHARP = new Rectangle2D(0, 0, 960, 600);

  private final Background background = new Background("library", failure -> {});

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @AfterEach
  void close() {
    background.close();
  }

  private Dimension2D size(Map<String, String> settings, Rectangle2D screen) {
    return Toolkit.on(
        () ->
            new Preferences(
                    Optional.empty(),
                    background,
                    settings,
                    SampleReading.of(SampleReport.small()),
                    new Appearance(Set.of()))
                .size(screen));
  }

  @Test
  void theWindowIsNoLargerThanTheScreenShows() {
    assertEquals(new Dimension2D(1440, 900), size(Map.of(), SCREEN));
    assertEquals(new Dimension2D(960, 564), size(Map.of(), SHARP));
    assertEquals(
        new Dimension2D(720, 480), size(Map.of(), new Rectangle2D(0, 0, 640, 400)), "yet usable");
  }

  @Test
  void aSizeThatWasKeptOnALargerScreenFitsTheOneThereIs() {
    Map<String, String> kept = Map.of("window.width", "1700", "window.height", "1100");
    assertEquals(new Dimension2D(1700, 1100), size(kept, SCREEN));
    assertEquals(new Dimension2D(960, 564), size(kept, SHARP));
  }
}
