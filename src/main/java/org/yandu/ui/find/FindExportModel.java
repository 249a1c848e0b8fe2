package org.yandu.ui.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yandu.export.Excerpt;
import org.yandu.export.ExcerptDocument;
import org.yandu.export.ExcerptTable;
import org.yandu.export.FrequencyTable;
import org.yandu.export.WholeFile;
import org.yandu.report.CitationTemplate;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;

/**
 * Results to the clipboard and to files, as they are listed, each sentence with its source; and how
 * often they stand where, as a table.
 */
public final class FindExportModel {

  private final FrequencyModel frequency;
  private final ReadingChoices choices;
  private final Background background;
  private final Consumer<Throwable> failures;
  private Consumer<Outcome> outcomes = outcome -> {};

  /** How something ended that the reader asked for. */
  public sealed interface Outcome {}

  /** What was asked for. */
  public enum Content {
    SENTENCES,
    FREQUENCIES
  }

  /** So many sentences or rows are ready to be copied. */
  public record Copied(Content content, int count, String text) implements Outcome {}

  /** A file was written. */
  public record Exported(Content content, int count, Path file) implements Outcome {}

  /** A file could not be written; what was there before is still there. */
  public record NotExported(Path file, IOException failure) implements Outcome {}

  /** There are more results than can be copied or written at once. */
  public record TooMany(int total, int most) implements Outcome {}

  /**
   * @param background the one on which the library is looked through
   * @param failures told of what nobody expects
   */
  public FindExportModel(
      FrequencyModel frequency,
      ReadingChoices choices,
      Background background,
      Consumer<Throwable> failures) {
    this.frequency = frequency;
    this.choices = choices;
    this.background = background;
    this.failures = failures;
  }

  /** What is exported. */
  public FindModel find() {
    return frequency.find();
  }

  /** The table that is exported. */
  public FrequencyModel frequency() {
    return frequency;
  }

  /** From now on tells a listener how things ended. */
  public void setOnOutcome(Consumer<Outcome> listener) {
    outcomes = listener;
  }

  /** Makes a text of all results: a sentence a line, its source behind it. */
  public void copy(PartNames names) {
    Callable<List<Row>> rows = find().results().everything();
    CitationTemplate template = template();
    background.run(
        () -> {
          List<Excerpt> excerpts = Excerpts.of(rows.call(), template, names);
          String text = excerpts.stream().map(Excerpt::quote).collect(Collectors.joining("\n"));
          return new Copied(Content.SENTENCES, excerpts.size(), text);
        },
        copied -> outcomes.accept(copied),
        this::tell);
  }

  /**
   * Writes all results as a Word document.
   *
   * @param title what stands above all
   * @param receipt how much was found
   */
  public void writeWord(Path file, PartNames names, String title, String receipt) {
    write(file, names, excerpts -> ExcerptDocument.of(title, receipt, excerpts));
  }

  /** Writes all results as a table. */
  public void writeCsv(Path file, PartNames names) {
    write(file, names, ExcerptTable::of);
  }

  /** Makes a text of the table, to be pasted into one. */
  public void copyTable(FrequencyNames names) {
    List<FrequencyRow> rows = List.copyOf(frequency.rows());
    background.run(
        () ->
            new Copied(Content.FREQUENCIES, rows.size(), FrequencyTable.tabbed(names.lines(rows))),
        copied -> outcomes.accept(copied),
        failures);
  }

  /** Writes the table. */
  public void writeTable(Path file, FrequencyNames names) {
    List<FrequencyRow> rows = List.copyOf(frequency.rows());
    write(
        file,
        () -> {
          WholeFile.write(file, FrequencyTable.csv(names.lines(rows)));
          return new Exported(Content.FREQUENCIES, rows.size(), file);
        });
  }

  private interface Form {
    byte[] of(List<Excerpt> excerpts);
  }

  private void write(Path file, PartNames names, Form form) {
    Callable<List<Row>> rows = find().results().everything();
    CitationTemplate template = template();
    write(
        file,
        () -> {
          List<Excerpt> excerpts = Excerpts.of(rows.call(), template, names);
          WholeFile.write(file, form.of(excerpts));
          return new Exported(Content.SENTENCES, excerpts.size(), file);
        });
  }

  private void write(Path file, Callable<Exported> work) {
    background.run(
        work,
        written -> outcomes.accept(written),
        failure -> {
          if (failure instanceof IOException known) {
            outcomes.accept(new NotExported(file, known));
          } else {
            tell(failure);
          }
        });
  }

  private void tell(Throwable failure) {
    if (failure instanceof ResultList.TooManyException many) {
      outcomes.accept(new TooMany(many.total(), ResultList.MOST_AT_ONCE));
    } else {
      failures.accept(failure);
    }
  }

  private CitationTemplate template() {
    return CitationTemplate.of(choices.citationProperty().get());
  }
}
