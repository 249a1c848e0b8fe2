package org.yandu.ui.print;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.yandu.annotation.Annotation;
import org.yandu.export.pdf.FontFiles;
import org.yandu.export.pdf.PdfFile;
import org.yandu.export.print.PageStyle;
import org.yandu.export.print.PrintChoices;
import org.yandu.export.print.PrintForm;
import org.yandu.export.print.PrintLayout;
import org.yandu.export.print.PrintedDocument;
import org.yandu.report.Citation;
import org.yandu.report.Report;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.sheet.Typography;
import org.yandu.ui.task.Background;

/** What is printed and how far it is; pages are set and written off the UI thread. */
public final class PrintModel {

  /** Says that nothing is being written or printed. */
  public static final double IDLE = -1;

  /** How printing or saving ended. */
  public enum Ending {
    SAVED,
    PRINTED,
    CANCELLED,
    NOT_SAVED,
    NOT_PRINTED,
    NO_PRINTER,
    NO_PAGES
  }

  /**
   * How it ended, and where.
   *
   * @param place the file, or an empty string
   */
  public record Outcome(Ending ending, String place) {}

  /** The printers of the system. */
  public interface Printers {

    /** Whether there is one; called off the UI thread, for the answer may come over a network. */
    boolean areThere();

    /** Asks which printer, which pages and how many copies; nothing if the reader thinks better. */
    Optional<Printing> ask();
  }

  /** Sends pages to a printer, one after the other. */
  public interface Printing {

    /**
     * Prints; called off the UI thread.
     *
     * @param progress told, after each page, how many have been printed; what it throws ends the
     *     printing
     * @return whether the printer took it all
     */
    boolean print(PrintedDocument document, FontFiles fonts, IntConsumer progress);
  }

  private final Reading reading;
  private final Supplier<List<Annotation>> annotations;
  private final Supplier<Typography> sheet;
  private final PrintedFaces faces;
  private final Background background;
  private final Clock clock;
  private final ObjectProperty<PrintForm> form =
      new SimpleObjectProperty<>(PrintChoices.USUAL.form());
  private final BooleanProperty withAnnotations = new SimpleBooleanProperty();
  private final BooleanProperty pageNumbers = new SimpleBooleanProperty(true);
  private final BooleanProperty originalPages = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<PrintedDocument>> document =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
  private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Background.Handle layout = () -> {};

  /**
   * The pages set last, as those who work off the UI thread see them: what is saved or printed
   * follows every choice made before, also while the screen still waits for its pages.
   */
  private volatile Optional<PrintedDocument> latest = Optional.empty();

  private AtomicBoolean cancelled = new AtomicBoolean();
  private boolean open;

  /**
   * @param annotations those of the open report
   * @param sheet how the sheet is set
   * @param source the files of the faces that travel with the program
   * @param fontFolders where installed faces may be
   */
  public PrintModel(
      Reading reading,
      Supplier<List<Annotation>> annotations,
      Supplier<Typography> sheet,
      FontFiles.Source source,
      List<Path> fontFolders,
      Background background,
      Clock clock) {
    this.reading = reading;
    this.annotations = annotations;
    this.sheet = sheet;
    this.faces = new PrintedFaces(source, fontFolders);
    this.background = background;
    this.clock = clock;
    form.subscribe(this::choicesChanged);
    withAnnotations.subscribe(this::choicesChanged);
    pageNumbers.subscribe(this::choicesChanged);
    originalPages.subscribe(this::choicesChanged);
  }

  public ObjectProperty<PrintForm> formProperty() {
    return form;
  }

  public BooleanProperty annotationsProperty() {
    return withAnnotations;
  }

  public BooleanProperty pageNumbersProperty() {
    return pageNumbers;
  }

  public BooleanProperty originalPagesProperty() {
    return originalPages;
  }

  /** The pages, once they are set; those of before while others are being set. */
  public ReadOnlyObjectProperty<Optional<PrintedDocument>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** How much is written or printed, from 0 to 1, or {@link #IDLE}. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** How the last writing or printing ended; nothing while one is under way. */
  public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  public FontFiles fonts() {
    return faces.files();
  }

  public Reading reading() {
    return reading;
  }

  /** A name for a file of the pages, without what file systems do not take. */
  public String fileName() {
    String title = Citation.name(reading.report());
    return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip() + ".pdf";
  }

  /** Sets the pages of what is read now. */
  public void open() {
    open = true;
    outcome.set(Optional.empty());
    setPages();
  }

  /** The pages are not looked at any more. */
  public void close() {
    open = false;
    layout.cancel();
    latest = Optional.empty();
    document.set(Optional.empty());
  }

  private void choicesChanged() {
    if (open) {
      setPages();
    }
  }

  private void setPages() {
    layout.cancel();
    Report report = reading.report();
    List<Annotation> marks = List.copyOf(annotations.get());
    PrintChoices choices =
        new PrintChoices(form.get(), withAnnotations.get(), pageNumbers.get(), originalPages.get());
    Typography typography = sheet.get();
    layout =
        background.run(
            () -> {
              latest = Optional.empty();
              PageStyle style = faces.style(choices.form(), typography, report);
              latest = Optional.of(PrintLayout.pages(report, marks, choices, style, fonts()));
              return latest;
            },
            document::set,
            problem -> {
              log(problem);
              outcome.set(Optional.of(new Outcome(Ending.NO_PAGES, "")));
            });
  }

  /** Ends what is being written or printed. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Writes the pages to a file, which is whole or not there at all. */
  public void save(Path file) {
    work(
        (pages, counted) -> {
          write(pages, file, counted);
          return Ending.SAVED;
        },
        Ending.NOT_SAVED,
        file.toString());
  }

  /** Sends the pages to a printer, if there is one and the reader chooses it. */
  public void print(Printers printers) {
    if (isAtWork()) {
      return;
    }
    begin();
    background.run(
        printers::areThere,
        found -> {
          progress.set(IDLE);
          if (found) {
            printers.ask().ifPresent(this::print);
          } else {
            ended(new Outcome(Ending.NO_PRINTER, ""));
          }
        },
        problem -> {
          log(problem);
          ended(new Outcome(Ending.NOT_PRINTED, ""));
        });
  }

  private void print(Printing printing) {
    work(
        (pages, counted) ->
            printing.print(pages, fonts(), counted) ? Ending.PRINTED : Ending.NOT_PRINTED,
        Ending.NOT_PRINTED,
        "");
  }

  private interface Work {
    Ending done(PrintedDocument pages, IntConsumer counted) throws IOException;
  }

  private boolean isAtWork() {
    return progress.get() != IDLE;
  }

  private void begin() {
    progress.set(0);
    outcome.set(Optional.empty());
  }

  private void work(Work work, Ending failure, String place) {
    if (isAtWork()) {
      return;
    }
    begin();
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    background.run(
        () -> {
          Optional<PrintedDocument> pages = latest;
          return pages.isPresent()
              ? work.done(pages.get(), counter(pages.get().pages().size(), stop))
              : Ending.NO_PAGES;
        },
        ending -> ended(new Outcome(ending, place)),
        problem -> {
          if (!stop.get()) {
            log(problem);
          }
          ended(new Outcome(stop.get() ? Ending.CANCELLED : failure, place));
        });
  }

  private static void log(Throwable problem) {
    System.getLogger(PrintModel.class.getName())
        .log(System.Logger.Level.WARNING, "printing", problem);
  }

  private void ended(Outcome how) {
    progress.set(IDLE);
    outcome.set(Optional.of(how));
  }

  /** Shows how far it is, the last count only, and ends the work if that is wanted. */
  private IntConsumer counter(int total, AtomicBoolean stop) {
    AtomicInteger latest = new AtomicInteger();
    return count -> {
      if (stop.get()) {
        throw new CancellationException("not wanted any more");
      }
      if (latest.getAndSet(count) == 0) {
        Platform.runLater(
            () -> {
              int reached = latest.getAndSet(0);
              if (progress.get() != IDLE) {
                progress.set((double) reached / total);
              }
            });
      }
    };
  }

  private void write(PrintedDocument pages, Path file, IntConsumer counted) throws IOException {
    // No temporary file of the system: that could be read by nobody but its maker.
    Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream output =
          new BufferedOutputStream(
              Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
        PdfFile.write(pages, fonts(), clock.instant(), counted, output);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
