package org.yandu.ui.print;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.yandu.export.print.PrintForm;
import org.yandu.ui.print.PrintModel.Ending;
import org.yandu.ui.print.PrintModel.Outcome;
import org.yandu.ui.words.Words;

/** The pages as they will be, what can be chosen about them, and where they go. */
public final class PrintView extends BorderPane {

  private final PrintModel model;
  private final Words words;
  private final PagesView pages;
  private final Button save;
  private Function<Window, Optional<Path>> chooser;
  private Function<Window, PrintModel.Printers> printers;
  private Runnable closed = () -> {};

  public PrintView(PrintModel model, Words words) {
    this.model = model;
    this.words = words;
    this.chooser = this::chooseFile;
    this.printers = owner -> new PagePrinter(owner, model.fileName());
    this.pages = new PagesView(model.fonts(), words);
    this.save = button("print-save", words.of("print.save"), "print-main");
    setId("print-view");
    getStyleClass().add("print-view");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words.of("print.preview"));
    model.documentProperty().subscribe(pages::show);
    setTop(bar());
    setCenter(pages);
    setRight(side());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setVisible(false);
    setManaged(false);
  }

  /**
   * Puts something else in the place of the dialog that asks for a file.
   *
   * @param newChooser asked for the file; nothing if the reader thinks better of it
   */
  public void setChooser(Function<Window, Optional<Path>> newChooser) {
    chooser = newChooser;
  }

  /**
   * Puts others in the place of the printers of the system.
   *
   * @param newPrinters given the window over which they ask
   */
  public void setPrinters(Function<Window, PrintModel.Printers> newPrinters) {
    printers = newPrinters;
  }

  /**
   * Shows the pages of what is read.
   *
   * @param afterwards called when they are closed again
   */
  public void open(Runnable afterwards) {
    closed = afterwards;
    setVisible(true);
    setManaged(true);
    model.open();
    save.requestFocus();
  }

  public void close() {
    model.cancel();
    model.close();
    setVisible(false);
    setManaged(false);
    closed.run();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private Node bar() {
    Button back = button("print-close", words.of("print.close"), "print-action");
    back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
    back.setOnAction(event -> close());
    Label title = new Label();
    title.getStyleClass().add("bar-title");
    title.textProperty().bind(model.reading().openProperty().map(open -> open.report().title()));
    Label count = new Label();
    count.setId("print-count");
    count.getStyleClass().add("bar-subtitle");
    count
        .textProperty()
        .bind(
            model
                .documentProperty()
                .map(
                    found ->
                        found
                            .map(document -> words.of("print.pages", document.pages().size()))
                            .orElse(words.of("print.setting"))));
    count.visibleProperty().bind(model.outcomeProperty().map(PrintView::hasPages));
    HBox bar = new HBox(back, title, count);
    bar.getStyleClass().addAll("top-bar", "print-bar");
    return bar;
  }

  private Node side() {
    Button print = button("print-print", words.of("print.print"), "print-action");
    print.setMaxWidth(Double.MAX_VALUE);
    print.setOnAction(event -> model.print(printers.apply(getScene().getWindow())));
    save.setMaxWidth(Double.MAX_VALUE);
    save.setOnAction(event -> chooser.apply(getScene().getWindow()).ifPresent(model::save));
    Label message = new Label();
    message.setId("print-message");
    message.getStyleClass().add("print-message");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    message.textProperty().bind(model.outcomeProperty().map(this::inWords));
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    message.managedProperty().bind(message.visibleProperty());
    VBox options =
        new VBox(
            caption(words.of("print.form")),
            forms(),
            caption(words.of("print.content")),
            check("print-annotations", words.of("print.annotations"), model.annotationsProperty()),
            check("print-numbers", words.of("print.numbers"), model.pageNumbersProperty()),
            check("print-original", words.of("print.original"), model.originalPagesProperty()));
    options.getStyleClass().add("print-options");
    ScrollPane scroll = new ScrollPane(options);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("detail-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox side = new VBox(scroll, message, working(), save, print);
    side.getStyleClass().addAll("side-right", "print-side");
    return side;
  }

  private Node forms() {
    ToggleGroup group = new ToggleGroup();
    Label about = new Label(words.of("print.form.about"));
    about.getStyleClass().addAll("detail-caption", "print-about");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    about.visibleProperty().bind(model.formProperty().isEqualTo(PrintForm.OFFICIAL));
    about.managedProperty().bind(about.visibleProperty());
    return new VBox(
        8,
        form(PrintForm.OFFICIAL, words.of("print.form.official"), group),
        about,
        form(PrintForm.SCREEN, words.of("print.form.screen"), group));
  }

  private Node form(PrintForm form, String name, ToggleGroup group) {
    RadioButton button = new RadioButton(name);
    button.setId("print-" + form.name().toLowerCase(Locale.ROOT));
    button.setToggleGroup(group);
    model.formProperty().subscribe(now -> button.setSelected(now == form));
    // The arrow keys select without pressing.
    button
        .selectedProperty()
        .subscribe(
            (before, now) -> {
              if (now) {
                model.formProperty().set(form);
              }
            });
    return button;
  }

  private Node working() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progressProperty());
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = button("print-cancel", words.of("print.cancel"), "print-action");
    cancel.setOnAction(event -> model.cancel());
    HBox box = new HBox(8, bar, cancel);
    box.getStyleClass().add("print-working");
    box.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Optional<Path> chooseFile(Window owner) {
    FileChooser dialog = new FileChooser();
    dialog.setTitle(words.of("print.save"));
    dialog.setInitialFileName(model.fileName());
    dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    File chosen = dialog.showSaveDialog(owner);
    return Optional.ofNullable(chosen).map(File::toPath);
  }

  private static boolean hasPages(Optional<Outcome> outcome) {
    return outcome.filter(how -> how.ending() == Ending.NO_PAGES).isEmpty();
  }

  private String inWords(Optional<Outcome> outcome) {
    return outcome
        .map(
            how ->
                words.of(
                    switch (how.ending()) {
                      case SAVED -> "print.saved";
                      case PRINTED -> "print.printed";
                      case CANCELLED -> "print.cancelled";
                      case NOT_SAVED -> "print.failed.save";
                      case NOT_PRINTED -> "print.failed.print";
                      case NO_PRINTER -> "print.none";
                      case NO_PAGES -> "print.failed.pages";
                    },
                    how.place()))
        .orElse("");
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("print-caption");
    return label;
  }

  private static CheckBox check(String id, String text, BooleanProperty property) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(property);
    return box;
  }

  private static Button button(String id, String text, String styleClass) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(styleClass);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
