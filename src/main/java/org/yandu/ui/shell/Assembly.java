package org.yandu.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.yandu.export.pdf.InstalledFaces;
import org.yandu.library.History;
import org.yandu.library.Library;
import org.yandu.library.Restoring;
import org.yandu.ui.annotations.AnnotationModels;
import org.yandu.ui.annotations.AnnotationsListModel;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.annotations.AnnotationsSelectionModel;
import org.yandu.ui.annotations.BinModel;
import org.yandu.ui.annotations.KindsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.exchange.ImportModel;
import org.yandu.ui.export.AnnotationExportModel;
import org.yandu.ui.find.FindExportModel;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.find.FrequencyModel;
import org.yandu.ui.find.LibrarySearch;
import org.yandu.ui.outline.OutlineModel;
import org.yandu.ui.print.PrintModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.revision.RevisionModel;
import org.yandu.ui.settings.Appearance;
import org.yandu.ui.settings.BackupsModel;
import org.yandu.ui.settings.SettingsModel;
import org.yandu.ui.terms.CandidatesModel;
import org.yandu.ui.terms.ElsewhereModel;
import org.yandu.ui.terms.TermEditsModel;
import org.yandu.ui.terms.TermExchangeModel;
import org.yandu.ui.terms.TermModels;
import org.yandu.ui.terms.TermsModel;
import org.yandu.ui.words.Words;

/** Puts the state that a window shows together, by constructor, on the library that there is. */
final class Assembly {

  private final Start start;
  private final Optional<History> history;
  private final Optional<LibrarySearch> librarySearch;
  private final Workers workers;
  private final Consumer<Throwable> failures;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param history makes all changes, and takes them back; outlives the window that asks for them
   * @param failures told of what the reader is to be told
   */
  Assembly(
      Start start,
      Optional<History> history,
      Optional<LibrarySearch> librarySearch,
      Workers workers,
      Consumer<Throwable> failures) {
    this.start = start;
    this.history = history;
    this.librarySearch = librarySearch;
    this.workers = workers;
    this.failures = failures;
  }

  /**
   * The state of one window, in one language.
   *
   * @param restore goes on with a backup instead of the library
   */
  Models models(
      Words words,
      Reading reading,
      ReadingChoices choices,
      Appearance appearance,
      Consumer<Path> restore) {
    ChangesModel changes = new ChangesModel(history, workers.library(), failures);
    AnnotationsModel annotations = annotations(reading, choices, changes);
    FindModel find =
        new FindModel(reading, workers.search(), annotations::all, librarySearch, failures);
    TermEditsModel termEdits =
        new TermEditsModel(reading, changes, workers.library(), workers.terms(), clock);
    return new Models(
        reading,
        new OutlineModel(reading),
        terms(reading, termEdits),
        changes,
        notes(annotations),
        new FindExportModel(
            new FrequencyModel(find, workers.search(), librarySearch, failures),
            choices,
            workers.search(),
            failures),
        new SettingsModel(
            appearance,
            choices,
            workers.search(),
            () -> reading.report().text(),
            words.locale(),
            new BackupsModel(
                new Restoring(start.folder()), workers.search(), start.isWritable(), restore)),
        print(reading, appearance, annotations),
        new AnnotationExportModel(
            reading,
            start.library(),
            workers.library(),
            workers.files(),
            failures,
            choices::author,
            ZoneId.systemDefault()),
        new RevisionModel(
            reading, start.library(), changes, annotations, workers.library(), failures, clock),
        new ImportModel(
            reading,
            start.library().map(Library::exchange),
            changes,
            annotations,
            termEdits,
            workers.library(),
            failures));
  }

  private AnnotationsModel annotations(
      Reading reading, ReadingChoices choices, ChangesModel changes) {
    return new AnnotationsModel(
        reading,
        start.library().map(Library::annotations),
        new KindsModel(
            start.library().map(Library::annotationKinds), changes, workers.library(), failures),
        changes,
        workers.library(),
        failures,
        choices::author,
        clock);
  }

  private AnnotationModels notes(AnnotationsModel annotations) {
    return new AnnotationModels(
        annotations,
        new AnnotationsListModel(
            annotations, start.library(), workers.library(), workers.list(), failures, clock),
        new AnnotationsSelectionModel(annotations, clock),
        new BinModel(start.library(), annotations, workers.library(), failures, clock));
  }

  private TermModels terms(Reading reading, TermEditsModel edits) {
    return new TermModels(
        new TermsModel(reading, workers.terms()),
        edits,
        new CandidatesModel(reading, edits, workers.terms()),
        new ElsewhereModel(reading, start.library().map(Library::reports), workers.terms()),
        new TermExchangeModel(reading, edits, workers.terms(), failures));
  }

  private PrintModel print(Reading reading, Appearance appearance, AnnotationsModel annotations) {
    return new PrintModel(
        reading,
        annotations::all,
        appearance::typography,
        face -> Fonts.open(face.family(), face.bold()),
        InstalledFaces.folders(System.getenv(), Path.of(System.getProperty("user.home", ""))),
        workers.files(),
        clock);
  }
}
