package org.yandu.ui.terms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.export.WholeFile;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.EditedGlossary.Entry;
import org.yandu.glossary.EditedGlossary.Standing;
import org.yandu.glossary.TermEdit;
import org.yandu.glossary.exchange.TermComparison;
import org.yandu.glossary.exchange.TermFormat;
import org.yandu.glossary.exchange.TermTable;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.TermFile;
import org.yandu.library.TermChange;
import org.yandu.report.Citation;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/**
 * Entries of the open report to files and back. What is read changes nothing until it is accepted.
 */
public final class TermExchangeModel {

  private final Reading reading;
  private final TermEditsModel edits;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final ReadOnlyObjectWrapper<Optional<TermImportModel>> offered =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Outcome> outcomes = outcome -> {};
  private Background.Handle work = () -> {};

  /** How something ended that the reader asked for. */
  public sealed interface Outcome {}

  /** A file was written. */
  public record Exported(int count, Path file) implements Outcome {}

  /** A file could not be written; what was there before is still there. */
  public record NotExported(Path file, IOException failure) implements Outcome {}

  /**
   * Entries were taken up, and are on the disk.
   *
   * @param added how many are new
   * @param changed how many there were before
   */
  public record Imported(int added, int changed) implements Outcome {}

  /** A file could not be read at all. */
  public record NotRead(IngestException failure) implements Outcome {}

  /** Which entries are written. */
  public enum Choice {
    ALL,
    /** Those of the reader: added or corrected. */
    OWN
  }

  /**
   * @param background where files are read and written
   * @param failures told of what nobody expects
   */
  public TermExchangeModel(
      Reading reading, TermEditsModel edits, Background background, Consumer<Throwable> failures) {
    this.reading = reading;
    this.edits = edits;
    this.background = background;
    this.failures = failures;
    reading.openProperty().addListener((observable, before, now) -> cancel());
  }

  /** From now on tells a listener how things ended. */
  public void setOnOutcome(Consumer<Outcome> listener) {
    outcomes = listener;
  }

  /** What was read from a file and waits for the reader's word. */
  public ReadOnlyObjectProperty<Optional<TermImportModel>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** Reads a file and offers what is in it. */
  public void read(Path file) {
    cancel();
    EditedGlossary glossary = reading.mentions().glossary();
    work =
        background.run(
            () -> {
              TermTable table = TermFile.read(file);
              return new TermImportModel(
                  String.valueOf(file.getFileName()),
                  TermComparison.of(glossary, table),
                  table.problems());
            },
            read -> offered.set(Optional.of(read)),
            failure -> {
              if (failure instanceof IngestException known) {
                outcomes.accept(new NotRead(known));
              } else {
                failures.accept(failure);
              }
            });
  }

  /** Takes up what is chosen of what is offered, as one step of undoing. */
  public void accept() {
    Optional<TermImportModel> read = offered.get();
    cancel();
    read.ifPresent(
        accepted ->
            edits.take(accepted.chosenTerms(), change -> outcomes.accept(imported(change))));
  }

  private static Imported imported(TermChange change) {
    int added =
        (int)
            change.steps().stream()
                .filter(step -> step.before().isEmpty())
                .filter(step -> step.subject().kind() == TermEdit.Kind.ADDED)
                .count();
    return new Imported(added, change.steps().size() - added);
  }

  /** Nothing of what is offered is wanted, nor what is being read. */
  public void cancel() {
    work.cancel();
    offered.set(Optional.empty());
  }

  /** How many entries would be written. */
  public int count(Choice choice) {
    return entries(choice).size();
  }

  /** What the file may be called, without its ending. */
  public String title() {
    return Citation.name(reading.report());
  }

  /** Writes entries as they are shown now; those that are hidden are not. */
  public void write(Path file, TermFormat format, Choice choice) {
    List<Entry> entries = entries(choice);
    String title = title();
    background.run(
        () -> {
          WholeFile.write(file, format.write(title, entries));
          return new Exported(entries.size(), file);
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

  private List<Entry> entries(Choice choice) {
    return reading.mentions().glossary().entries().stream()
        .filter(entry -> !entry.hidden())
        .filter(entry -> choice == Choice.ALL || entry.standing() != Standing.OFFICIAL)
        .toList();
  }
}
