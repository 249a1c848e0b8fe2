package org.yandu.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.yandu.library.History;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.LogFile;
import org.yandu.search.Finder;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.annotations.SaveState;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.outline.OutlineModel;
import org.yandu.ui.print.PrintModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;
import org.yandu.ui.terms.TermsModel;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/**
 * The program with its window: what it is made of, from the library up to the stage. Everything is
 * put together here, by constructor.
 */
public final class Desktop {

  private static final System.Logger LOG = System.getLogger(Desktop.class.getName());

  private final Stage stage;
  private final Start start;
  private final Runnable afterClosing;
  private final Words words;
  private final Preferences preferences;
  private final Background libraryWork = new Background("library", this::tell);
  private final Background searchWork = new Background("search", this::tell);
  private final Background printWork = new Background("print", this::tell);
  private final Reading reading;
  private final ReadingChoices choices = new ReadingChoices();
  private final Appearance appearance;
  private final Opening opening;

  /** Nothing until the first frame has been painted. */
  private Optional<Furnished> furnished = Optional.empty();

  private boolean closing;

  private record Furnished(MainWindow window, AnnotationsModel annotations) {}

  /**
   * Starts the toolkit and opens the window; returns at once.
   *
   * @param folder the library folder
   * @param cannotOpen told, on the toolkit's thread, if there is no window to tell the reader in
   */
  public static void open(Path folder, Consumer<RuntimeException> cannotOpen) {
    LogFile.silenceTerminal();
    // The library is read while the toolkit starts: neither waits for the other.
    CompletableFuture<Start> start =
        CompletableFuture.supplyAsync(
            () -> {
              Start found = Start.from(folder);
              found.library().ifPresent(library -> log(library.folder()));
              return found;
            });
    Platform.startup(
        () -> {
          try {
            Set<String> families = Fonts.load();
            new Desktop(new Stage(), start.join(), families, Platform::exit).show();
          } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the window cannot be opened", e);
            cannotOpen.accept(e);
          }
        });
  }

  /**
   * Puts the program together.
   *
   * @param stage the window, still empty
   * @param families the font families that can be used
   * @param afterClosing called when the window is gone and the library is closed
   */
  public Desktop(Stage stage, Start start, Set<String> families, Runnable afterClosing) {
    this.stage = stage;
    this.start = start;
    this.afterClosing = afterClosing;
    Map<String, String> settings = start.settings();
    words = new Words(Preferences.locale(settings));
    appearance = new Appearance(families);
    reading = new Reading(start.report());
    preferences = new Preferences(start.library(), libraryWork, settings, reading, appearance);
    preferences.applyTo(appearance);
    preferences.follow(choices);
    opening = new Opening(reading, appearance, start.position(), preferences.dividers());
    appearance.dress(opening.root());
    stage.setTitle(words.of("window.title", reading.report().title()));
    stage.setScene(new Scene(opening.root(), preferences.width(), preferences.height()));
    preferences.follow(stage);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          close();
        });
  }

  /**
   * Shows the window with the report in it, puts everything else around that when it can be read,
   * and then does what can wait until the window is whole.
   */
  public void show() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> tell(failure));
    stage.show();
    opening.sheet().region().requestFocus();
    FirstFrame.painted(stage.getScene(), "YANDU_READY", this::furnish);
  }

  private void furnish() {
    if (closing) {
      return;
    }
    AnnotationsModel annotations =
        new AnnotationsModel(
            reading,
            start.library().map(Desktop::owned),
            libraryWork,
            this::tell,
            System.getProperty("user.name", ""),
            Clock.systemUTC());
    FindModel find = new FindModel(reading, searchWork, annotations::all);
    MainWindow.Models models =
        new MainWindow.Models(
            reading,
            new OutlineModel(reading),
            new TermsModel(reading),
            annotations,
            find,
            appearance,
            choices,
            print(annotations));
    appearance.dressControls();
    MainWindow window =
        new MainWindow(models, opening, preferences.dividers(), words, this::switchLanguage);
    preferences.follow(window);
    furnished = Optional.of(new Furnished(window, annotations));
    // Only what stands in the window can have the focus, and panes are put there by their skins.
    opening.root().applyCss();
    opening.root().layout();
    opening.sheet().region().requestFocus();
    start.problem().ifPresent(this::tell);
    FirstFrame.painted(
        stage.getScene(), "YANDU_COMPLETE", () -> start.library().ifPresent(this::refreshIndex));
  }

  private PrintModel print(AnnotationsModel annotations) {
    PrintModel print =
        new PrintModel(
            reading,
            annotations::all,
            appearance.pointsProperty()::get,
            face -> Fonts.open(face.family(), face.bold()),
            printWork,
            Clock.systemUTC());
    preferences.follow(print);
    return print;
  }

  /** Saves what is not yet saved and closes; stays open, once, if something cannot be saved. */
  public void close() {
    // Where there is no library nothing can be unsaved either.
    boolean failedBefore = start.library().isEmpty() || (closing && hasUnsaved());
    closing = true;
    furnished.ifPresent(made -> made.window().save());
    preferences.save();
    libraryWork.run(
        () -> true,
        done -> {
          if (failedBefore || !hasUnsaved()) {
            quit();
          }
        });
  }

  private boolean hasUnsaved() {
    return furnished
        .filter(made -> made.annotations().saveStateProperty().get() == SaveState.FAILED)
        .isPresent();
  }

  private void quit() {
    stage.hide();
    searchWork.close();
    printWork.close();
    libraryWork.run(
        () -> {
          if (start.library().isPresent()) {
            start.library().get().close();
          }
          return true;
        },
        done -> {
          libraryWork.close();
          afterClosing.run();
        });
  }

  /** Without a log file the program works as well, and says nothing. */
  private static void log(Path folder) {
    try {
      LogFile.open(folder);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "no log file", e);
    }
  }

  private static AnnotationsModel.Owned owned(Library library) {
    return new AnnotationsModel.Owned(
        library.annotations(), new History(library.annotations(), Clock.systemUTC()));
  }

  private void refreshIndex(Library library) {
    searchWork.run(
        () -> {
          try (Finder<LibraryException> finder =
              new Finder<>(library.indexFolder(), library.reports())) {
            finder.refresh();
          }
          return true;
        },
        done -> {});
  }

  private void switchLanguage() {
    preferences.setLocale(words.locale().equals(Locale.ENGLISH) ? Locale.CHINESE : Locale.ENGLISH);
    furnished.ifPresent(
        made -> made.window().banner().show(new Failure("", words.of("language.restart"))));
  }

  private void tell(Throwable failure) {
    Throwable cause =
        failure instanceof AnnotationsModel.NoLibraryException
            ? start.problem().<Throwable>map(problem -> problem).orElse(failure)
            : failure;
    LOG.log(System.Logger.Level.WARNING, "told the reader", cause);
    furnished.ifPresent(made -> made.window().banner().show(Failure.of(cause, words)));
  }
}
