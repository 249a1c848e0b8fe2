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
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.changes.SaveState;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.outline.OutlineModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;
import org.yandu.ui.terms.CandidatesModel;
import org.yandu.ui.terms.ElsewhereModel;
import org.yandu.ui.terms.TermEditsModel;
import org.yandu.ui.terms.TermModels;
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
  private final Background termsWork = new Background("terms", this::tell);
  private final Background searchWork = new Background("search", this::tell);
  private final ChangesModel changes;
  private final Reading reading;
  private final ReadingChoices choices = new ReadingChoices();
  private final Appearance appearance;
  private final Opening opening;

  /** Nothing until the first frame has been painted. */
  private Optional<MainWindow> window = Optional.empty();

  private boolean closing;

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
    reading = new Reading(start.report(), choices);
    changes =
        new ChangesModel(
            start.library().map(library -> new History(library, Clock.systemUTC())),
            libraryWork,
            this::tell);
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
            start.library().map(Library::annotations),
            changes,
            libraryWork,
            this::tell,
            System.getProperty("user.name", ""),
            Clock.systemUTC());
    FindModel find = new FindModel(reading, searchWork, annotations::all);
    TermEditsModel termEdits =
        new TermEditsModel(reading, changes, libraryWork, termsWork, Clock.systemUTC());
    MainWindow.Models models =
        new MainWindow.Models(
            reading,
            new OutlineModel(reading),
            new TermModels(
                new TermsModel(reading, termsWork),
                termEdits,
                new CandidatesModel(reading, termEdits, termsWork),
                new ElsewhereModel(reading, start.library().map(Library::reports), termsWork)),
            changes,
            annotations,
            find,
            appearance,
            choices);
    appearance.dressControls();
    MainWindow made =
        new MainWindow(models, opening, preferences.dividers(), words, this::switchLanguage);
    preferences.follow(made);
    window = Optional.of(made);
    // Only what stands in the window can have the focus, and panes are put there by their skins.
    opening.root().applyCss();
    opening.root().layout();
    opening.sheet().region().requestFocus();
    start.problem().ifPresent(this::tell);
    FirstFrame.painted(
        stage.getScene(), "YANDU_COMPLETE", () -> start.library().ifPresent(this::refreshIndex));
  }

  /** Saves what is not yet saved and closes; stays open, once, if something cannot be saved. */
  public void close() {
    // Where there is no library nothing can be unsaved either.
    boolean failedBefore =
        start.library().isEmpty()
            || (closing && changes.saveStateProperty().get() == SaveState.FAILED);
    closing = true;
    window.ifPresent(MainWindow::save);
    preferences.save();
    libraryWork.run(
        () -> true,
        done -> {
          if (failedBefore || changes.saveStateProperty().get() != SaveState.FAILED) {
            quit();
          }
        });
  }

  private void quit() {
    stage.hide();
    searchWork.close();
    termsWork.close();
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
    window.ifPresent(made -> made.banner().show(new Failure("", words.of("language.restart"))));
  }

  private void tell(Throwable failure) {
    Throwable cause =
        failure instanceof ChangesModel.NoLibraryException
            ? start.problem().<Throwable>map(problem -> problem).orElse(failure)
            : failure;
    LOG.log(System.Logger.Level.WARNING, "told the reader", cause);
    window.ifPresent(made -> made.banner().show(Failure.of(cause, words)));
  }
}
