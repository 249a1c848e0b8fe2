package org.yandu.ui.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yandu.export.Excerpt;
import org.yandu.export.ExcerptDocument;
import org.yandu.export.ExcerptTable;
import org.yandu.export.WholeFile;
import org.yandu.report.CitationTemplate;
import org.yandu.ui.reading.ReadingChoices;
import org.yandu.ui.task.Background;

/** Results to the clipboard and to files, as they are listed, each sentence with its source. */
public final class FindExportModel {

  private final FindModel find;
  private final ReadingChoices choices;
  private final Background background;
  private final Consumer<Throwable> failures;
  private Consumer<Outcome> outcomes = outcome -> {};

  /** How something ended that the reader asked for. */
  public sealed interface Outcome {}

  /** Sentences are ready to be copied. */
  public record Copied(int count, String text) implements Outcome {}

  /** A file was written. */
  public record Exported(int count, Path file) implements Outcome {}

  /** A file could not be written; what was there before is still there. */
  public record NotExported(Path file, IOException failure) implements Outcome {}

  /**
   * @param background where files are written
   * @param failures told of what nobody expects
   */
  public FindExportModel(
      FindModel find, ReadingChoices choices, Background background, Consumer<Throwable> failures) {
    this.find = find;
    this.choices = choices;
    this.background = background;
    this.failures = failures;
  }

  /** What is exported. */
  public FindModel find() {
    return find;
  }

  /** From now on tells a listener how things ended. */
  public void setOnOutcome(Consumer<Outcome> listener) {
    outcomes = listener;
  }

  /** Makes a text of all results: a sentence a line, its source behind it. */
  public void copy(PartNames names) {
    List<Row> rows = List.copyOf(find.rows());
    CitationTemplate template = template();
    background.run(
        () -> {
          List<Excerpt> excerpts = Excerpts.of(rows, template, names);
          String text = excerpts.stream().map(Excerpt::quote).collect(Collectors.joining("\n"));
          return new Copied(excerpts.size(), text);
        },
        copied -> outcomes.accept(copied),
        failures);
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

  private interface Form {
    byte[] of(List<Excerpt> excerpts);
  }

  private void write(Path file, PartNames names, Form form) {
    List<Row> rows = List.copyOf(find.rows());
    CitationTemplate template = template();
    background.run(
        () -> {
          List<Excerpt> excerpts = Excerpts.of(rows, template, names);
          WholeFile.write(file, form.of(excerpts));
          return new Exported(excerpts.size(), file);
        },
        written -> outcomes.accept(written),
        failure -> {
          if (failure instanceof IOException known) {
            outcomes.accept(new NotExported(file, known));
          } else {
            failures.accept(failure);
          }
        });
  }

  private CitationTemplate template() {
    return CitationTemplate.of(choices.citationProperty().get());
  }
}
