package org.yandu.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.yandu.export.pdf.InstalledFaces;
import org.yandu.library.History;
import org.yandu.library.Library;
import org.yandu.library.LogFile;
import org.yandu.library.Restoring;
import org.yandu.ui.annotations.AnnotationModels;
import org.yandu.ui.annotations.AnnotationsListModel;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.annotations.AnnotationsSelectionModel;
import org.yandu.ui.annotations.BinModel;
import org.yandu.ui.annotations.KindsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.changes.SaveState;
import org.yandu.ui.exchange.ImportModel;
import org.yandu.ui.export.AnnotationExportModel;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.find.FindExportModel;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.find.FrequencyModel;
import org.yandu.ui.find.LibrarySearch;
import org.yandu.ui.outline.OutlineModel;
import org.yandu.ui.print.PrintModel;
import org.yandu.ui.reading.LibraryShelf;
import org.yandu.ui.reading.OpenReport;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.revision.RevisionModel;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.settings.BackupsModel;
import org.yandu.ui.settings.SettingsModel;
import org.yandu.ui.task.Background;
import org.yandu.ui.terms.CandidatesModel;
import org.yandu.ui.terms.ElsewhereModel;
import org.yandu.ui.terms.TermEditsModel;
import org.yandu.ui.terms.TermExchangeModel;
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
  private final FileDialogs dialogs;
  private final Runnable afterClosing;
  private final Set<String> families;
  private final Background libraryWork = new Background("library", this::tell);
  private final Background termsWork = new Background("terms", this::tell);
  private final Background searchWork = new Background("search", this::tell);
  private final Background indexWork = new Background("index", this::tell);
  private final Background listWork = new Background("annotations", this::tell);
  private final Background printWork = new Background("print", this::tell);

  /** Makes all changes, and takes them back; outlives the window that asks for them. */
  private final Optional<History> history;

  private final Optional<LibrarySearch> librarySearch;

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

  private record Furnished(MainWindow window, ChangesModel changes, FindModel find, BinModel bin) {}

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
            libraryWork,
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
          furnished.ifPresent(made -> made.find().indexing().refresh(indexWork));
          furnished.ifPresent(made -> made.bin().purge());
          backUp();
        });
  }

  /** After the index, and not on the thread on which notes are saved. */
  private void backUp() {
    if (!closing) {
      start
          .library()
          .ifPresent(
              library -> indexWork.run(() -> library.backUpIfDue(Clock.systemUTC()), made -> {}));
    }
  }

  /** Puts everything else around the report. */
  private MainWindow furnish() {
    Reading reading = content.reading();
    ChangesModel changes = new ChangesModel(history, libraryWork, this::tell);
    AnnotationsModel annotations =
        new AnnotationsModel(
            reading,
            start.library().map(Library::annotations),
            new KindsModel(
                start.library().map(Library::annotationKinds), changes, libraryWork, this::tell),
            changes,
            libraryWork,
            this::tell,
            System.getProperty("user.name", ""),
            Clock.systemUTC());
    AnnotationsListModel list =
        new AnnotationsListModel(
            annotations, start.library(), libraryWork, listWork, this::tell, Clock.systemUTC());
    BinModel bin =
        new BinModel(start.library(), annotations, libraryWork, this::tell, Clock.systemUTC());
    FindModel find =
        new FindModel(reading, searchWork, annotations::all, librarySearch, this::tell);
    content.preferences().follow(find);
    TermEditsModel termEdits =
        new TermEditsModel(reading, changes, libraryWork, termsWork, Clock.systemUTC());
    SettingsModel settings =
        new SettingsModel(
            content.appearance(),
            content.choices(),
            searchWork,
            () -> reading.report().text(),
            content.words().locale(),
            new BackupsModel(
                new Restoring(start.folder()), searchWork, start.isWritable(), this::restore));
    settings.languageProperty().subscribe((before, now) -> switchLanguage(now));
    MainWindow.Models models =
        new MainWindow.Models(
            reading,
            new OutlineModel(reading),
            new TermModels(
                new TermsModel(reading, termsWork),
                termEdits,
                new CandidatesModel(reading, termEdits, termsWork),
                new ElsewhereModel(reading, start.library().map(Library::reports), termsWork),
                new TermExchangeModel(reading, termEdits, termsWork, this::tell)),
            changes,
            new AnnotationModels(
                annotations,
                list,
                new AnnotationsSelectionModel(annotations, Clock.systemUTC()),
                bin),
            new FindExportModel(
                new FrequencyModel(find, searchWork, librarySearch, this::tell),
                content.choices(),
                searchWork,
                this::tell),
            settings,
            print(annotations),
            new AnnotationExportModel(
                reading,
                start.library(),
                libraryWork,
                printWork,
                this::tell,
                ZoneId.systemDefault()),
            new RevisionModel(
                reading,
                start.library(),
                changes,
                annotations,
                libraryWork,
                this::tell,
                Clock.systemUTC()),
            new ImportModel(
                reading,
                start.library().map(Library::exchange),
                changes,
                annotations,
                termEdits,
                libraryWork,
                this::tell));
    content.appearance().dressControls();
    MainWindow window =
        new MainWindow(
            models, content.opening(), content.preferences().dividers(), dialogs, content.words());
    start
        .library()
        .map(library -> new LibraryShelf(library, libraryWork, this::tell))
        .ifPresent(window::setShelf);
    furnished = Optional.of(new Furnished(window, changes, find, bin));
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
    libraryWork.run(() -> true, done -> furnished.ifPresent(this::makeAnew));
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
    furnished.ifPresent(anew -> anew.bin().purge());
  }

  private PrintModel print(AnnotationsModel annotations) {
    PrintModel print =
        new PrintModel(
            content.reading(),
            annotations::all,
            content.appearance()::typography,
            face -> Fonts.open(face.family(), face.bold()),
            InstalledFaces.folders(System.getenv(), Path.of(System.getProperty("user.home", ""))),
            printWork,
            Clock.systemUTC());
    content.preferences().follow(print);
    return print;
  }

  /** Makes the window anew on a backup, once everything is saved in the library that makes way. */
  private void restore(Path backup) {
    Words words = content.words();
    furnished.ifPresent(made -> made.window().save());
    content.preferences().save();
    libraryWork.run(
        () -> true,
        done -> {
          if (start.library().isPresent() && hasUnsaved()) {
            Failure failure = new Failure("", words.of("backups.unsaved"));
            furnished.ifPresent(made -> made.window().banner().show(failure));
          } else if (!closing) {
            closing = true;
            Label restoring = new Label(words.of("backups.restoring"));
            content.opening().root().getChildren().setAll(restoring);
            leave(
                () -> Start.restored(start.folder(), backup),
                restored -> new Desktop(stage, restored, families, dialogs, afterClosing).show());
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
        .filter(made -> made.changes().saveStateProperty().get() == SaveState.FAILED)
        .isPresent();
  }

  private void quit() {
    stage.hide();
    leave(() -> true, done -> afterClosing.run());
  }

  /** Gives everything up, does something when the library is closed, and goes on with that. */
  private <T> void leave(Callable<T> last, Consumer<T> then) {
    librarySearch.ifPresent(LibrarySearch::stop);
    indexWork.close();
    searchWork.run(
        () -> {
          librarySearch.ifPresent(LibrarySearch::close);
          return true;
        },
        done -> {});
    searchWork.close();
    termsWork.close();
    listWork.close();
    libraryWork.run(
        () -> {
          if (start.library().isPresent()) {
            start.library().get().close();
          }
          // What is being printed is finished; the UI thread, which it needs, does not wait.
          printWork.close();
          return last.call();
        },
        done -> {
          libraryWork.close();
          then.accept(done);
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

  private void tell(Throwable failure) {
    Throwable cause =
        failure instanceof ChangesModel.NoLibraryException
            ? start.problem().<Throwable>map(problem -> problem).orElse(failure)
            : failure;
    LOG.log(System.Logger.Level.WARNING, "told the reader", cause);
    furnished.ifPresent(made -> made.window().banner().show(Failure.of(cause, content.words())));
  }
}
