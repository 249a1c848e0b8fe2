package org.yandu.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.ui.annotations.AnnotationsView;
import org.yandu.ui.annotations.MarkBar;
import org.yandu.ui.annotations.MarkChooser;
import org.yandu.ui.annotations.NoteEditor;
import org.yandu.ui.annotations.PassageCopy;
import org.yandu.ui.annotations.PassageMenu;
import org.yandu.ui.changes.SaveState;
import org.yandu.ui.files.FileDialogs;
import org.yandu.ui.find.FindView;
import org.yandu.ui.find.SearchBox;
import org.yandu.ui.outline.OutlineView;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.terms.LinkWalk;
import org.yandu.ui.terms.TermPane;
import org.yandu.ui.terms.TermPopup;
import org.yandu.ui.terms.TermsView;
import org.yandu.ui.words.Words;

/** The window's content: which pane is where, and what happens between them. */
final class MainWindow {

  private static final String OUTLINE = "outline";
  private static final String TERMS = "terms";
  private static final String ANNOTATIONS = "annotations";
  private static final String FIND = "find";
  static final String TERM = "term";
  static final String NOTE = "note";

  /** The type of the panes at the usual size of the text, in pixels. */
  private static final double PANE_TYPE = 13;

  private final Models models;
  private final Sheet sheet;
  private final StackPane root;
  private final BorderPane frame = new BorderPane();
  private final Panes panes;
  private final Banner banner;
  private final SearchBox searchBox;
  private final StatusBar statusBar;
  private final Tabbed left;
  private final Tabbed right;
  private final NoteEditor noteEditor;
  private final TermPane termPane;
  private final TermPopup popup;
  private final MarkBar markBar;
  private final MarkChooser chooser;
  private final Cards cards;
  private final PrintLayer printLayer;
  private final TermFiles termFiles;
  private final AnnotationFiles annotationFiles;
  private final FullScreen fullScreen;
  private final Words words;

  /**
   * Puts the panes around the sheet with which the window was opened.
   *
   * @param dividers where the sheet begins and ends, as parts of the window's width
   * @param dialogs asks for files
   */
  MainWindow(Models models, Opening opening, double[] dividers, FileDialogs dialogs, Words words) {
    this.models = models;
    this.words = words;
    root = opening.root();
    sheet = opening.sheet();
    fullScreen = new FullScreen(root, words);
    cards = new Cards(root, models, () -> sheet.region().requestFocus(), words);
    banner = new Banner(cards::details, words);
    models
        .changes()
        .saveStateProperty()
        .subscribe(
            state -> {
              if (state == SaveState.SAVING) {
                banner.passNews();
              }
            });
    termFiles = new TermFiles(models.terms().exchange(), dialogs, cards, banner, words);
    annotationFiles = new AnnotationFiles(models.leaving(), dialogs, cards, banner, words);
    RevisionFiles revisionFiles =
        new RevisionFiles(
            models.revision(),
            dialogs,
            cards,
            banner,
            () -> models.appearance().typography(),
            words);
    FoundFiles foundFiles = new FoundFiles(models.export(), dialogs, banner, words);
    Reading reading = models.reading();
    Pane overlay = new Pane();
    overlay.setPickOnBounds(false);
    noteEditor =
        new NoteEditor(models.annotations(), sheet.selectionProperty(), cards::kinds, words);
    TermsView termsView =
        new TermsView(models.terms(), termFiles::importTerms, termFiles::exportTerms, words);
    AnnotationsView annotationsView = new AnnotationsView(models.notes(), words);
    annotationsView.setExport(this::exportAnnotations);
    left =
        new Tabbed(
            List.of(
                tab(OUTLINE, new OutlineView(models.outline(), words), words),
                tab(TERMS, termsView, words),
                tab(ANNOTATIONS, annotationsView, words),
                tab(
                    FIND,
                    new FindView(
                        models.export().frequency(), this::openNote, foundFiles::act, words),
                    words)));
    left.setId("left");
    termPane = new TermPane(models.terms(), words);
    right =
        new Tabbed(
            List.of(
                new Tabbed.Tab(TERM, words.of("right.term"), termPane),
                new Tabbed.Tab(NOTE, words.of("right.note"), noteEditor)));
    right.setId("right");
    ImportFiles importFiles =
        new ImportFiles(models.taking(), dialogs, cards, banner, this::openNote, this::save, words);
    importFiles.listenTo(root);
    searchBox = new SearchBox(models.find(), overlay, words);
    TopBar topBar =
        new TopBar(
            reading,
            searchBox,
            models.changes(),
            models.appearance(),
            this::obey,
            List.of(
                new TopBar.Line(
                    "revise",
                    words.of("menu.revise"),
                    () -> {
                      noteEditor.save();
                      revisionFiles.replace();
                    }),
                new TopBar.Line("import", words.of("menu.import"), importFiles::choose)),
            cards::kinds,
            cards::about,
            words);
    statusBar =
        new StatusBar(
            reading,
            models.annotations().all(),
            models.changes().saveStateProperty(),
            models.changes().isReadOnly(),
            words);
    popup = new TermPopup(reading, sheet, overlay, words);
    PassageCopy copying = new PassageCopy(reading, models.settings().choices(), sheet);
    markBar =
        new MarkBar(
            models.annotations(), sheet, copying, overlay, this::writeNote, this::addTerm, words);
    new PassageMenu(models.annotations(), sheet, copying, words).install();
    chooser = new MarkChooser(sheet, overlay, words);
    panes = new Panes(left, sheet.region(), right, root, dividers);
    frame.setTop(new VBox(topBar, banner));
    frame.setCenter(panes.node());
    frame.setBottom(statusBar);
    root.getChildren().setAll(frame, overlay);
    printLayer = new PrintLayer(root, models.print(), words);
    new LinkWalk(reading, sheet, popup).install();
    new SheetBinding(models, sheet, words).install(popup::close);
    new Clicks(models, sheet, popup, chooser, panes).install();
    wirePanes();
    new Input(root, sheet, popup, models, this::obey).install();
  }

  Banner banner() {
    return banner;
  }

  /** Hands over whatever is typed and not yet saved. */
  void save() {
    noteEditor.save();
    termPane.save();
  }

  /** Other reports come from a shelf; what is written in this one is handed over before. */
  void setShelf(Reading.Shelf shelf) {
    models
        .reading()
        .setShelf(
            (fingerprint, then) ->
                shelf.fetch(
                    fingerprint,
                    report -> {
                      popup.close();
                      save();
                      then.accept(report);
                    }));
  }

  /** Where the reader is now. */
  Session session() {
    Reading reading = models.reading();
    return new Session(
        reading.inViewProperty().get().start(),
        reading,
        reading.termProperty().get(),
        models.find().queryProperty().get(),
        models.find().walk().currentProperty().get(),
        models.annotations().chosenProperty().get(),
        right.shownProperty().get(),
        panes.isSheetOnly(),
        cards.isShowing(Cards.SETTINGS));
  }

  /** Takes the reader to where he was; the view has begun at its place already. */
  void resume(Session session) {
    Reading reading = models.reading();
    reading.trail().takeOver(session.reading().trail());
    reading.termProperty().set(session.term());
    models.find().resume(session.query(), session.hit());
    right.show(session.right());
    session
        .annotation()
        .ifPresent(
            id -> models.annotations().chooseWhenLoaded(id, () -> right.show(session.right())));
    panes.setSheetOnly(session.sheetOnly());
    if (session.settingsOpen()) {
      cards.settings();
    }
  }

  /** Shows what to try first, where it covers nothing of what the reader does. */
  void welcome() {
    left.setFoot(new FirstHint(words, left::clearFoot));
  }

  /** Calls a handler with the places of both dividers whenever the reader moves one. */
  void followDividers(Consumer<double[]> handler) {
    panes.followDividers(handler);
  }

  Tabbed left() {
    return left;
  }

  private static Tabbed.Tab tab(String id, javafx.scene.Node view, Words words) {
    return new Tabbed.Tab(id, words.of("tab." + id), view);
  }

  /** The panes follow the type of the text, but modestly: they are beside it. */
  private void sizePanes(int points) {
    double pixels = Math.clamp(PANE_TYPE + (points - Typography.USUAL) * 0.3, PANE_TYPE, 18);
    for (Tabbed pane : List.of(left, right)) {
      pane.setStyle("-fx-font-size: " + pixels + "px;");
    }
  }

  private void wirePanes() {
    models.appearance().pointsProperty().subscribe(points -> sizePanes(points.intValue()));
    showWhenPresent(models.reading().termProperty(), TERM);
    showWhenPresent(models.terms().edits().draftProperty(), TERM);
    showWhenPresent(models.annotations().chosenProperty(), NOTE);
    models
        .find()
        .queryProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now.isEmpty()) {
                panes.showLeft(FIND);
              } else if (left.shownProperty().get().equals(FIND)) {
                panes.showLeft(OUTLINE);
              }
            });
  }

  /** Brings a tab on the right to the front when there is something new to see in it. */
  private <T> void showWhenPresent(ObservableValue<Optional<T>> value, String tab) {
    value.addListener(
        (observable, before, now) -> {
          if (now.isPresent()) {
            panes.showRight(tab);
          }
        });
  }

  private void find(boolean everywhere) {
    models.find().everywhereProperty().set(everywhere && models.find().hasLibrary());
    searchBox.focus();
  }

  private void openNote(Annotation note) {
    models
        .reading()
        .goTo(
            note.report(),
            note.anchor().range(),
            () -> models.annotations().chooseWhenLoaded(note.id(), () -> {}));
  }

  private void writeNote() {
    panes.setSheetOnly(false);
    panes.showRight(NOTE);
    noteEditor.write();
  }

  private void addTerm(String headword) {
    panes.setSheetOnly(false);
    models.terms().edits().add(headword);
  }

  /**
   * @param chosen none for all of the report
   */
  private void exportAnnotations(List<Annotation> chosen) {
    noteEditor.save();
    annotationFiles.open(chosen);
  }

  private void openPrint() {
    popup.close();
    markBar.hide();
    noteEditor.save();
    printLayer.open(sheet.region()::requestFocus);
  }

  /** Whether what lies over the window leaves a key nothing to do. */
  private boolean isCovered(Shortcut shortcut) {
    return (cards.isShowing() && !shortcut.isGoodOverCards())
        || (printLayer.isOpen() && !shortcut.isGoodOverPages());
  }

  /** Does what a key, or the line of a menu that names it, stands for. */
  private void obey(Shortcut shortcut) {
    if (isCovered(shortcut)) {
      return;
    }
    switch (shortcut) {
      case BACK -> {
        if (!popup.goBack()) {
          models.reading().goBack();
        }
      }
      case FORWARD -> models.reading().goForward();
      case PAGE -> statusBar.askForPage();
      case LARGER -> models.appearance().enlarge(1);
      case SMALLER -> models.appearance().enlarge(-1);
      case USUAL -> models.appearance().usualSize();
      case FIND -> find(false);
      case FIND_ALL -> find(true);
      case NEXT_HIT -> models.find().walk().next();
      case PREVIOUS_HIT -> models.find().walk().previous();
      case UNDO -> models.changes().undo();
      case REDO -> models.changes().redo();
      case PRINT -> openPrint();
      case EXPORT -> exportAnnotations(List.of());
      case SHEET_ONLY -> panes.setSheetOnly(!panes.isSheetOnly());
      case FULL_SCREEN -> fullScreen.toggle();
      case SETTINGS -> cards.settings();
      case KEYS -> cards.keys();
      case CLOSE -> escape();
      case BOOKMARK -> markBar.bookmark();
      case SCROLL, LINK, SELECT, MARK, UNDERLINE, SIGN, PICK, RESIZE, NOTE, DELETE, COPY -> {
        // The sheet obeys these, to which alone they mean something.
      }
    }
  }

  /** Closes what is uppermost: the pop-up, the bar, the selection, the search. */
  private void escape() {
    if (cards.isShowing()) {
      cards.leave();
    } else if (printLayer.isOpen()) {
      printLayer.close();
    } else if (popup.isShowing()) {
      popup.close();
    } else if (chooser.isShowing()) {
      chooser.hide();
    } else if (markBar.isShowing()) {
      markBar.hide();
    } else if (sheet.selectionProperty().get().isPresent()) {
      sheet.clearSelection();
    } else if (!models.find().queryProperty().get().isEmpty()) {
      models.find().clear();
    } else if (panes.isRightAlone()) {
      panes.leaveRight();
    } else if (fullScreen.isOn()) {
      fullScreen.toggle();
    }
    sheet.region().requestFocus();
  }
}
