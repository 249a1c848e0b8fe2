package org.yandu.ui.exchange;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.yandu.annotation.WebAnnotationException;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.TextFile;
import org.yandu.library.Exchange;
import org.yandu.library.Homes;
import org.yandu.library.Merge;
import org.yandu.library.exchange.Parcel;
import org.yandu.library.exchange.ParcelException;
import org.yandu.library.exchange.ParcelReader;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;
import org.yandu.ui.terms.TermEditsModel;

/**
 * Takes in annotations from a file of any kind that is known: as one step of undoing. What quotes
 * several reports is taken for the open one.
 */
public final class ImportModel {

  private final Reading reading;
  private final Optional<Exchange> exchange;
  private final ChangesModel changes;
  private final AnnotationsModel annotations;
  private final TermEditsModel terms;
  private final Background background;
  private final Consumer<Throwable> failures;
  private Consumer<Outcome> outcomes = outcome -> {};

  /** How it ended. */
  public sealed interface Outcome {}

  /**
   * What was in the file is in the library.
   *
   * @param name what the file is called
   */
  public record Taken(String name, Merge merge) implements Outcome {}

  /** There is no file of annotations to be read; nothing was changed. */
  public record NotRead(String name, Exception failure) implements Outcome {}

  /**
   * @param exchange nothing when there is no library: then nothing can be taken in
   * @param background where files are read, before the library is changed on the same thread
   * @param failures told of what nobody expects
   */
  public ImportModel(
      Reading reading,
      Optional<Exchange> exchange,
      ChangesModel changes,
      AnnotationsModel annotations,
      TermEditsModel terms,
      Background background,
      Consumer<Throwable> failures) {
    this.reading = reading;
    this.exchange = exchange;
    this.changes = changes;
    this.annotations = annotations;
    this.terms = terms;
    this.background = background;
    this.failures = failures;
  }

  /** From now on tells a listener how things ended. */
  public void setOnOutcome(Consumer<Outcome> listener) {
    outcomes = listener;
  }

  /** Takes in what is in a file. */
  public void read(Path file) {
    if (exchange.isEmpty()) {
      failures.accept(new ChangesModel.NoLibraryException());
      return;
    }
    String name = String.valueOf(file.getFileName());
    Exchange into = exchange.get();
    background.run(
        () ->
            ParcelReader.isPackage(file) ? ParcelReader.read(file) : into.read(TextFile.read(file)),
        parcel -> take(name, parcel),
        failure -> {
          if (failure instanceof ParcelException
              || failure instanceof WebAnnotationException
              || failure instanceof IngestException) {
            outcomes.accept(new NotRead(name, (Exception) failure));
          } else {
            failures.accept(failure);
          }
        });
  }

  private void take(String name, Parcel parcel) {
    Homes.Wish wish = new Homes.Wish(Optional.empty(), Optional.of(reading.open().fingerprint()));
    changes.change(
        history -> {
          Merge merge = history.take(parcel, wish);
          annotations.taken(merge.change(), false);
          terms.taken(merge.change(), false);
          return merge;
        },
        merge -> {
          annotations.showTaken(merge.change());
          terms.show(merge.change(), false);
          outcomes.accept(new Taken(name, merge));
        });
  }
}
