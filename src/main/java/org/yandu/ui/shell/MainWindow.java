package org.yandu.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yandu.annotation.Annotation;
import org.yandu.glossary.Occurrence;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.annotations.AnnotationsView;
import org.yandu.ui.annotations.MarkBar;
import org.yandu.ui.annotations.NoteEditor;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.changes.SaveState;
import org.yandu.ui.find.FindModel;
import org.yandu.ui.find.FindView;
import org.yandu.ui.outline.OutlineModel;
import org.yandu.ui.outline.OutlineView;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.sheet.Sheet;
import org.yandu.ui.sheet.SheetView;
import org.yandu.ui.terms.LinkWalk;
import org.yandu.ui.terms.TermModels;
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
  private static final String TERM = "term";
  private static final String NOTE = "note";

  private final Models models;
  private final Sheet sheet;
  private final StackPane root = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final SplitPane panes = new SplitPane();
  private final Banner banner;
  private final TopBar topBar;
  private final StatusBar statusBar;
  private final Tabbed left;
  private final Tabbed right;
  private final NoteEditor noteEditor;
  private final TermPane termPane;
  private final TermPopup popup;
  private final MarkBar markBar;
  private double[] dividers = {0.19, 0.77};

  /** The state that the window shows; it outlives the window when the language changes. */
  record Models(
      Reading reading,
      OutlineModel outline,
      TermModels terms,
      ChangesModel changes,
      AnnotationsModel annotations,
      FindModel find,
      Appearance appearance,
      ReadingChoices choices) {}

  /**
   * @param position the offset with which the view begins
   */
  MainWindow(Models models, int position, Words words, Runnable switchLanguage) {
    this.models = models;
    Reading reading = models.reading();
    SheetView view = new SheetView(reading.report(), models.appearance().typography());
    view.setId("sheet");
    sheet = view;
    Pane overlay = new Pane();
    overlay.setPickOnBounds(false);
    noteEditor = new NoteEditor(models.annotations(), words);
    left =
        new Tabbed(
            List.of(
                tab(OUTLINE, new OutlineView(models.outline(), words), words),
                tab(TERMS, new TermsView(models.terms(), words), words),
                tab(ANNOTATIONS, new AnnotationsView(models.annotations(), words), words),
                tab(FIND, new FindView(models.find(), this::openNote, words), words)));
    left.setId("left");
    termPane = new TermPane(models.terms(), words);
    right =
        new Tabbed(
            List.of(
                new Tabbed.Tab(TERM, words.of("right.term"), termPane),
                new Tabbed.Tab(NOTE, words.of("right.note"), noteEditor)));
    right.setId("right");
    banner = new Banner(words);
    topBar =
        new TopBar(
            reading,
            models.find(),
            models.changes(),
            models.appearance(),
            new TopBar.Actions() {
              @Override
              public void sheetOnly(boolean only) {
                showSheetOnly(only);
              }

              @Override
              public void switchLanguage() {
                switchLanguage.run();
              }
            },
            words);
    statusBar = statusBar(words);
    popup = new TermPopup(reading, sheet, overlay, words);
    markBar =
        new MarkBar(models.annotations(), sheet, overlay, this::writeNote, this::addTerm, words);
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(right, false);
    panes.getItems().setAll(left, sheet.region(), right);
    panes.setDividerPositions(dividers);
    frame.setTop(new VBox(topBar, banner));
    frame.setCenter(panes);
    frame.setBottom(statusBar);
    root.getChildren().setAll(frame, overlay);
    root.setId("window");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(MainWindow.class.getResource("yandu.css"), "yandu.css")
                .toExternalForm());
    new LinkWalk(reading, sheet, popup).install();
    wireSheet();
    wirePanes();
    wireKeys();
    sheet.scrollTo(position);
  }

  Parent root() {
    return root;
  }

  Banner banner() {
    return banner;
  }

  Sheet sheet() {
    return sheet;
  }

  /** Hands over whatever is typed and not yet saved. */
  void save() {
    noteEditor.save();
    termPane.save();
  }

  double[] dividers() {
    return panes.getItems().size() == 3 ? panes.getDividerPositions() : dividers;
  }

  void setDividers(double[] positions) {
    dividers = positions.clone();
    panes.setDividerPositions(positions);
  }

  /** Calls a handler with the places of both dividers whenever the reader moves one. */
  void followDividers(Consumer<double[]> handler) {
    for (SplitPane.Divider divider : panes.getDividers()) {
      divider
          .positionProperty()
          .addListener((observable, before, now) -> handler.accept(panes.getDividerPositions()));
    }
  }

  Tabbed left() {
    return left;
  }

  private static Tabbed.Tab tab(String id, javafx.scene.Node view, Words words) {
    return new Tabbed.Tab(id, words.of("tab." + id), view);
  }

  private StatusBar statusBar(Words words) {
    AnnotationsModel annotations = models.annotations();
    return new StatusBar(
        models.reading(),
        Bindings.createStringBinding(
            () -> words.of("status.annotations", annotations.all().size()), annotations.all()),
        models
            .changes()
            .saveStateProperty()
            .map(
                state ->
                    words.of(
                        switch (state) {
                          case SAVED -> "status.saved";
                          case SAVING -> "status.saving";
                          case FAILED -> "status.failed";
                        })),
        models.changes().saveStateProperty().map(state -> state == SaveState.FAILED),
        words);
  }

  private void wireSheet() {
    Reading reading = models.reading();
    Painter painter = new Painter(models, sheet);
    reading
        .openProperty()
        .addListener(
            (observable, before, now) -> {
              sheet.show(now.report());
              painter.paintAll();
            });
    painter.paintAll();
    sheet.inViewProperty().subscribe(range -> reading.inViewProperty().set(range));
    reading.setNavigator(
        range -> {
          popup.close();
          sheet.ensureVisible(range);
        },
        sheet::scrollTo);
    models
        .appearance()
        .pointsProperty()
        .addListener(
            (observable, before, now) -> sheet.setTypography(models.appearance().typography()));
    sheet.setOnClicked(this::clicked);
  }

  private void wirePanes() {
    showWhenPresent(models.reading().termProperty(), TERM);
    showWhenPresent(models.terms().edits().draftProperty(), TERM);
    showWhenPresent(models.annotations().chosenProperty(), NOTE);
    models
        .find()
        .queryProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now.isEmpty()) {
                left.show(FIND);
              } else if (left.shownProperty().get().equals(FIND)) {
                left.show(OUTLINE);
              }
            });
  }

  /** Brings a tab on the right to the front when there is something new to see in it. */
  private <T> void showWhenPresent(ObservableValue<Optional<T>> value, String tab) {
    value.addListener(
        (observable, before, now) -> {
          if (now.isPresent()) {
            right.show(tab);
          }
        });
  }

  /** What lies uppermost at a place is opened: a term before an annotation around it. */
  private void clicked(int offset) {
    Optional<Occurrence> term =
        offset < 0 ? Optional.empty() : models.reading().links().occurrenceAt(offset);
    List<Annotation> annotations = offset < 0 ? List.of() : models.annotations().at(offset);
    if (term.isPresent()) {
      popup.click(term.get());
      models.terms().list().look(term.get().term());
      right.show(TERM);
    }
    if (!annotations.isEmpty()) {
      models.annotations().chosenProperty().set(Optional.of(annotations.getFirst().id()));
      if (term.isEmpty()) {
        right.show(NOTE);
      }
    } else {
      models.annotations().chosenProperty().set(Optional.empty());
    }
  }

  private void openNote(UUID id) {
    models
        .annotations()
        .find(id)
        .ifPresent(
            annotation -> {
              models.annotations().chosenProperty().set(Optional.of(id));
              models.reading().goTo(annotation.anchor().range());
            });
  }

  private void writeNote() {
    showSheetOnly(false);
    right.show(NOTE);
    noteEditor.write();
  }

  private void addTerm(String headword) {
    showSheetOnly(false);
    models.terms().edits().add(headword);
  }

  private void showSheetOnly(boolean only) {
    if (only && panes.getItems().size() == 3) {
      dividers = panes.getDividerPositions();
      panes.getItems().setAll(sheet.region());
    } else if (!only && panes.getItems().size() == 1) {
      panes.getItems().setAll(left, sheet.region(), right);
      panes.setDividerPositions(dividers);
    }
  }

  private void wireKeys() {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mouse);
    root.addEventFilter(ScrollEvent.SCROLL, this::zoom);
  }

  private void key(KeyEvent event) {
    boolean used = true;
    if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
      topBar.focusSearch();
    } else if (event.getCode() == KeyCode.G && event.isShortcutDown()) {
      statusBar.askForPage();
    } else if (event.getCode() == KeyCode.F3) {
      if (event.isShiftDown()) {
        models.find().previous();
      } else {
        models.find().next();
      }
    } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
      if (!popup.goBack()) {
        models.reading().goBack();
      }
    } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
      models.reading().goForward();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      escape();
    } else {
      used = false;
    }
    if (used) {
      event.consume();
    }
  }

  /** Closes what is uppermost: the pop-up, the bar, the selection, the search. */
  private void escape() {
    if (popup.isShowing()) {
      popup.close();
    } else if (markBar.isShowing()) {
      markBar.hide();
    } else if (sheet.selectionProperty().get().isPresent()) {
      sheet.clearSelection();
    } else if (!models.find().queryProperty().get().isEmpty()) {
      models.find().clear();
    }
    sheet.region().requestFocus();
  }

  private void mouse(MouseEvent event) {
    if (event.getButton() == MouseButton.BACK) {
      models.reading().goBack();
      event.consume();
    } else if (event.getButton() == MouseButton.FORWARD) {
      models.reading().goForward();
      event.consume();
    } else if (popup.isShowing()
        && !popup.contains(new Point2D(event.getSceneX(), event.getSceneY()))) {
      popup.close();
    }
  }

  private void zoom(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      models.appearance().enlarge(event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }
}
