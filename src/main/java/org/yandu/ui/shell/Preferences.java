package org.yandu.ui.shell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.yandu.annotation.Author;
import org.yandu.export.print.PrintForm;
import org.yandu.library.Library;
import org.yandu.text.Range;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.find.Row;
import org.yandu.ui.print.PrintModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.reading.ReadingChoices.TermHelp;
import org.yandu.ui.reading.ReadingChoices.TermLinks;
import org.yandu.ui.reading.ReadingChoices.TermOrder;
import org.yandu.ui.reading.Trail;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.settings.Theme;
import org.yandu.ui.task.Background;

/** What the reader has set up and where the report was left, kept as it changes. */
final class Preferences {

  private static final String LANGUAGE = "language";
  private static final String THEME = "theme";
  private static final String POINTS = "type.points";
  private static final String FACE = "type.face";
  private static final String WIDTH = "window.width";
  private static final String HEIGHT = "window.height";
  private static final String MAXIMIZED = "window.maximized";
  private static final String LEFT = "pane.left";
  private static final String RIGHT = "pane.right";
  private static final String TAB = "pane.tab";
  private static final String TERM_HELP = "term.help";
  private static final String TERM_LINKS = "term.links";
  private static final String TERM_ORDER = "term.order";
  private static final String CITATION = "citation";
  private static final String WELCOMED = "welcomed";

  private static final String FIND_EVERYWHERE = "find.everywhere";
  private static final String FIND_ORDER = "find.order";
  private static final String FIND_HISTORY = "find.history";

  private static final String PRINT_FORM = "print.form";
  private static final String PRINT_ANNOTATIONS = "print.annotations";
  private static final String PRINT_NUMBERS = "print.numbers";
  private static final String PRINT_ORIGINAL = "print.original";

  /** Changes come in bursts; they are written when they rest. */
  private static final Duration REST = Duration.millis(600);

  private final Optional<Library> library;
  private final Background background;
  private final Reading reading;
  private final Map<String, String> settings;
  private final Map<String, String> unsaved = new HashMap<>();
  private final PauseTransition rest = new PauseTransition(REST);
  private final Appearance appearance;
  private Trail.Place saved = new Trail.Place("", 0);
  private Trail.Place place;
  private Subscription following = Subscription.EMPTY;

  Preferences(
      Optional<Library> library,
      Background background,
      Map<String, String> settings,
      Reading reading,
      Appearance appearance) {
    this.library = library;
    this.background = background;
    this.settings = new HashMap<>(settings);
    this.reading = reading;
    this.appearance = appearance;
    place = new Trail.Place(reading.open().fingerprint(), 0);
    rest.setOnFinished(event -> save());
  }

  /** The language of the interface: what was chosen, else Chinese. */
  static Locale locale(Map<String, String> settings) {
    return Locale.forLanguageTag(settings.getOrDefault(LANGUAGE, "zh"));
  }

  void setLocale(Locale locale) {
    put(LANGUAGE, locale.toLanguageTag());
  }

  void applyTo(Appearance target) {
    target.themeProperty().set(Theme.ofKey(settings.getOrDefault(THEME, "")));
    target.faceProperty().set(settings.getOrDefault(FACE, ""));
    target.setPoints((int) number(POINTS, target.pointsProperty().get()));
  }

  /** Takes up what was chosen before, and keeps every change from now on. */
  void follow(ReadingChoices choices) {
    choice(TERM_HELP, TermHelp.class, choices.termHelpProperty());
    choice(TERM_LINKS, TermLinks.class, choices.termLinksProperty());
    choice(TERM_ORDER, TermOrder.class, choices.termOrderProperty());
    choices.citationProperty().set(settings.getOrDefault(CITATION, ""));
    choices.citationProperty().subscribe((before, now) -> put(CITATION, now));
    choices.authorProperty().set(settings.getOrDefault(Author.SETTING, ""));
    choices.authorProperty().subscribe((before, now) -> put(Author.SETTING, now));
  }

  /** Takes up what was chosen for printing before, and keeps every change from now on. */
  void follow(PrintModel print) {
    choice(PRINT_FORM, PrintForm.class, print.formProperty());
    choice(PRINT_ANNOTATIONS, print.annotationsProperty());
    choice(PRINT_NUMBERS, print.pageNumbersProperty());
    choice(PRINT_ORIGINAL, print.originalPagesProperty());
  }

  /** Takes up how was searched before, and keeps every change from now on. */
  void follow(FindModel find) {
    choice(FIND_EVERYWHERE, find.everywhereProperty());
    choice(FIND_ORDER, Row.Order.class, find.orderProperty());
    find.history().restore(settings.getOrDefault(FIND_HISTORY, ""));
    find.history().keptProperty().subscribe((before, now) -> put(FIND_HISTORY, now));
  }

  private void choice(String key, BooleanProperty property) {
    String usual = Boolean.toString(property.get());
    property.set(Boolean.parseBoolean(settings.getOrDefault(key, usual)));
    property.subscribe((before, now) -> put(key, now.toString()));
  }

  private <E extends Enum<E>> void choice(String key, Class<E> type, ObjectProperty<E> property) {
    String kept = settings.getOrDefault(key, "");
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(kept)) {
        property.set(each);
      }
    }
    property.subscribe((before, now) -> put(key, now.name()));
  }

  double width() {
    return Math.max(720, number(WIDTH, 1440));
  }

  double height() {
    return Math.max(480, number(HEIGHT, 900));
  }

  /** Where the sheet begins and ends, as parts of the window's width. */
  double[] dividers() {
    return new double[] {number(LEFT, 0.19), number(RIGHT, 0.77)};
  }

  /** Takes up the sizes that were kept, and keeps every change from now on. */
  void follow(Stage stage) {
    stage.setMinWidth(720);
    stage.setMinHeight(480);
    stage.setMaximized(Boolean.parseBoolean(settings.getOrDefault(MAXIMIZED, "false")));
    appearance.themeProperty().subscribe((before, now) -> put(THEME, now.key()));
    appearance.pointsProperty().subscribe((before, now) -> put(POINTS, now.toString()));
    appearance.faceProperty().subscribe((before, now) -> put(FACE, now));
    following =
        Subscription.combine(
            stage.maximizedProperty().subscribe((before, now) -> put(MAXIMIZED, now.toString())),
            stage.getScene().widthProperty().subscribe((before, now) -> size(stage)),
            stage.getScene().heightProperty().subscribe((before, now) -> size(stage)));
    reading.inViewProperty().subscribe((before, now) -> look(now));
    reading.openProperty().subscribe((before, now) -> save());
  }

  /** Shows the pane that was shown before, and keeps what the reader does with the panes. */
  void follow(MainWindow window) {
    window.left().show(settings.getOrDefault(TAB, ""));
    window.left().shownProperty().subscribe((before, now) -> put(TAB, now));
    window.followDividers(
        dividers -> {
          put(LEFT, Double.toString(dividers[0]));
          put(RIGHT, Double.toString(dividers[1]));
        });
  }

  /** Keeps nothing any more, once what has changed is handed over; the settings as they now are. */
  Map<String, String> stop() {
    save();
    following.unsubscribe();
    return Map.copyOf(settings);
  }

  /** Whether this is the first start; from now on it is not. */
  boolean isFirstStart() {
    boolean first = !Boolean.parseBoolean(settings.getOrDefault(WELCOMED, ""));
    put(WELCOMED, "true");
    return first;
  }

  /** Hands everything over that has changed. */
  void save() {
    rest.stop();
    if (library.isEmpty()) {
      return;
    }
    Library kept = library.get();
    Trail.Place left = place;
    Map<String, String> changed = Map.copyOf(unsaved);
    unsaved.clear();
    if (left.equals(saved) && changed.isEmpty()) {
      return;
    }
    saved = left;
    background.run(
        () -> {
          kept.readingPositions().keep(left.report(), left.offset());
          if (!changed.isEmpty()) {
            kept.settings().putAll(changed);
          }
          return true;
        },
        done -> {});
  }

  /**
   * While one report takes the place of another nothing is in view, and the place is the old one.
   */
  private void look(Range inView) {
    if (!inView.isEmpty()) {
      place = new Trail.Place(reading.open().fingerprint(), inView.start());
      rest.playFromStart();
    }
  }

  private void size(Stage stage) {
    if (!stage.isMaximized() && stage.isShowing()) {
      put(WIDTH, Double.toString(stage.getScene().getWidth()));
      put(HEIGHT, Double.toString(stage.getScene().getHeight()));
    }
  }

  private void put(String key, String value) {
    if (!value.equals(settings.put(key, value))) {
      unsaved.put(key, value);
      rest.playFromStart();
    }
  }

  private double number(String key, double usual) {
    try {
      double kept = Double.parseDouble(settings.getOrDefault(key, ""));
      return Double.isFinite(kept) ? kept : usual;
    } catch (NumberFormatException e) {
      return usual;
    }
  }
}
