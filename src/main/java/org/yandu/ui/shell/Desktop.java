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
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.yandu.library.History;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.library.LogFile;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.find.LibrarySearch;
import org.yandu.ui.reading.LibraryShelf;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.words.Failure;
import org.yandu.ui.words.Words;

/** The program with its window: the stage, what is in it, and how both begin and end. */
public final class Desktop {

  private static final System.Logger LOG = System.getLogger(Desktop.class.getName());

  private final Stage stage;
  private final Start start;
  private final FileDialogs dialogs;
  private final Runnable afterClosing;
  private final Set<String> families;
  private final Workers workers = Workers.start(this::tell);

  /** Makes all changes, and takes them back; outlives the window that asks for them. */
  private final Optional<History> history;

  private final Optional<LibrarySearch> librarySearch;

  private final Housekeeping housekeeping;

  private Content content;

  /** Nothing until the first frame has been painted. */
  private Optional<Furnished> furnished = Optional.empty();

  private boolean closing;

  /** What the window is filled with in one language. */
  private record Content(
      Words words,
      Preferences preferences,
      Reading reading,
      ReadingChoices choices,
      Appearance appearance,
      Opening opening) {}

  private record Furnished(MainWindow window, Models models) {}

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
            Stage stage = new Stage();
            FileDialogs dialogs = new SystemFileDialogs(stage);
            new Desktop(stage, start.join(), families, dialogs, Platform::exit).show();
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
   * @param dialogs asks for files
   * @param afterClosing called when the window is gone and the library is closed
   */
  public Desktop(
      Stage stage, Start start, Set<String> families, FileDialogs dialogs, Runnable afterClosing) {
    this.stage = stage;
    this.dialogs = dialogs;
    this.start = start;
    this.families = Set.copyOf(families);
    this.afterClosing = afterClosing;
    history = start.library().map(library -> new History(library, Clock.systemUTC()));
    librarySearch = start.library().map(LibrarySearch::new);
    housekeeping =
        new Housekeeping(
            workers.index(), this::purge, () -> backUp(start.library()), Duration.hours(1));
    content = content(start.report(), start.position(), start.settings());
    stage.setScene(
        new Scene(
            content.opening().root(),
            content.preferences().width(),
            content.preferences().height()));
    content.preferences().follow(stage);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          close();
        });
  }

  /** The window's content in the language that the settings name, with the report alone in it. */
  private Content content(OpenReport report, int position, Map<String, String> settings) {
    Words words = new Words(Preferences.locale(settings));
    Appearance appearance = new Appearance(families);
    ReadingChoices choices = new ReadingChoices();
    Reading reading = new Reading(report, choices);
    Preferences preferences =
        new Preferences(
            start.library().filter(library -> start.isWritable()),
            workers.library(),
            settings,
            reading,
            appearance);
    preferences.applyTo(appearance);
    preferences.follow(choices);
    Opening opening = new Opening(reading, appearance, position, preferences.dividers());
    appearance.dress(opening.root());
    reading
        .openProperty()
        .subscribe(open -> stage.setTitle(words.of("window.title", open.report().title())));
    return new Content(words, preferences, reading, choices, appearance, opening);
  }

  /**
   * Shows the window with the report in it, puts everything else around that when it can be read,
   * and then does what can wait until the window is whole.
   */
  public void show() {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> tell(failure));
    stage.show();
    content.opening().sheet().region().requestFocus();
    FirstFrame.painted(stage.getScene(), "YANDU_READY", this::furnishFirst);
  }

  private void furnishFirst() {
    if (closing) {
      return;
    }
    MainWindow window = furnish();
    content.preferences().follow(window);
    start.problem().ifPresent(this::tell);
    LibraryNotice.tell(start, window.banner(), dialogs, content.words());
    if (start.library().isPresent() && content.preferences().isFirstStart()) {
      window.welcome();
    }
    Icons.of(stage);
    FirstFrame.painted(
        stage.getScene(),
        "YANDU_COMPLETE",
        () -> {
          furnished.ifPresent(made -> made.models().find().indexing().refresh(workers.index()));
          if (!closing) {
            // After the index.
            housekeeping.start();
          }
        });
  }

  private static boolean backUp(Optional<Library> library) throws LibraryException {
    return library.isPresent() && library.get().backUpIfDue(Clock.systemUTC());
  }

  private void purge() {
    furnished.ifPresent(made -> made.models().notes().bin().purge());
  }

  /** Puts everything else around the report. */
  private MainWindow furnish() {
    Models models =
        new Assembly(start, history, librarySearch, workers, this::tell)
            .models(
                content.words(),
                content.reading(),
                content.choices(),
                content.appearance(),
                this::restore);
    content.preferences().follow(models.find());
    content.preferences().follow(models.print());
    models.settings().languageProperty().subscribe((before, now) -> switchLanguage(now));
    content.appearance().dressControls();
    MainWindow window =
        new MainWindow(
            models, content.opening(), content.preferences().dividers(), dialogs, content.words());
    start
        .library()
        .map(library -> new LibraryShelf(library, workers.library(), this::tell))
        .ifPresent(window::setShelf);
    furnished = Optional.of(new Furnished(window, models));
    // Only what stands in the window can have the focus, and panes are put there by their skins.
    content.opening().root().applyCss();
    content.opening().root().layout();
    content.opening().sheet().region().requestFocus();
    return window;
  }

  /**
   * Makes the window's content anew in another language, once everything is saved. Nothing of the
   * old content is kept but where the reader was in it.
   */
  private void switchLanguage(Locale language) {
    furnished.ifPresent(made -> made.window().save());
    content.preferences().setLocale(language);
    workers.library().run(() -> true, done -> furnished.ifPresent(this::makeAnew));
  }

  private void makeAnew(Furnished made) {
    // What was typed since is written before the new content reads it.
    made.window().save();
    if (start.library().isPresent() && hasUnsaved()) {
      // What is written and not saved exists in this window alone.
      Words words = content.words();
      made.window().banner().show(new Failure("", words.of("language.unsaved")));
      return;
    }
    Session session = made.window().session();
    Map<String, String> settings = content.preferences().stop();
    content = content(session.reading().open(), session.position(), settings);
    stage.getScene().setRoot(content.opening().root());
    content.preferences().follow(stage);
    MainWindow window = furnish();
    window.resume(session);
    content.preferences().follow(window);
    purge();
  }

  /** Makes the window anew on a backup, once everything is saved in the library that makes way. */
  private void restore(Path backup) {
    Words words = content.words();
    furnished.ifPresent(made -> made.window().save());
    content.preferences().save();
    workers
        .library()
        .run(
            () -> true,
            done -> {
              if (start.library().isPresent() && hasUnsaved()) {
                Failure failure = new Failure("", words.of("backups.unsaved"));
                furnished.ifPresent(made -> made.window().banner().show(failure));
              } else if (!closing) {
                closing = true;
                housekeeping.stop();
                Label restoring = new Label(words.of("backups.restoring"));
                content.opening().root().getChildren().setAll(restoring);
                workers.end(
                    start.library(),
                    librarySearch,
                    () -> Start.restored(start.folder(), backup),
                    restored ->
                        new Desktop(stage, restored, families, dialogs, afterClosing).show());
              }
            });
  }

  /** Saves what is not yet saved and closes; stays open, once, if something cannot be saved. */
  public void close() {
    // Where there is no library nothing can be unsaved either.
    boolean failedBefore = start.library().isEmpty() || (closing && hasUnsaved());
    closing = true;
    furnished.ifPresent(made -> made.window().save());
    content.preferences().save();
    workers
        .library()
        .run(
            () -> true,
            done -> {
              if (failedBefore || !hasUnsaved()) {
                quit();
              }
            });
  }

  private boolean hasUnsaved() {
    return furnished.filter(made -> made.models().changes().hasUnsaved()).isPresent();
  }

  private void quit() {
    housekeeping.stop();
    stage.hide();
    workers.end(start.library(), librarySearch, () -> true, done -> afterClosing.run());
  }

  /** Without a log file the program works as well, and says nothing. */
  private static void log(Path folder) {
    try {
      LogFile.open(folder);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "no log file", e);
    }
  }

  private void tell(Throwable failure) {
    Throwable cause =
        failure instanceof ChangesModel.NoLibraryException
            ? start.problem().<Throwable>map(problem -> problem).orElse(failure)
            : failure;
    LOG.log(System.Logger.Level.WARNING, "told the reader", cause);
    furnished.ifPresent(made -> made.window().banner().show(Failure.of(cause, content.words())));
  }
}
