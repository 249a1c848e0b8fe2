package org.yandu.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Join;
import org.yandu.annotation.Placement;
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
  public record Taken(String name, Merge merge) implements Outcome {

    /** Those of one result. */
    List<Join.Outcome> of(Join.Result result) {
      return merge.of(result);
    }

    /** Those that have come in and whose place is as sure as this. */
    List<Annotation> placed(Placement.Outcome outcome) {
      return merge.placed(outcome);
    }

    /** How many annotations were in the file. */
    int total() {
      return merge.total();
    }

    /** How many have a passage that is in no report here. */
    int unplaced() {
      return merge.unplaced().size();
    }

    /** How many are of reports that the library does not hold. */
    int unknown() {
      return merge.unknown().size();
    }

    /** How many quote nothing. */
    int without() {
      return merge.without();
    }

    /** How many entries of glossaries came along. */
    int terms() {
      return merge.change().terms().steps().size();
    }

    /** How many reports came along. */
    int reports() {
      return merge.reports().size();
    }

    /** Whether there is anything to take back. */
    boolean hasChanged() {
      return !merge.change().isEmpty();
    }
  }

  /** What keeps a file from being taken in. */
  public enum Trouble {
    MISSING,
    UNREADABLE,
    /** It is of no kind that is known. */
    OTHER,
    /** It is an archive, but no package. */
    ARCHIVE,
    NEWER,
    LARGE,
    DAMAGED,
    ENCRYPTED,
    STRANGE,
    /** There are no annotations in it. */
    NOTHING,
    /** One of its annotations quotes nothing. */
    QUOTELESS,
    MALFORMED
  }

  /** There is no file of annotations to be read; nothing was changed. */
  public record NotRead(String name, Trouble trouble, String code, String detail)
      implements Outcome {}

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
          String detail = failure.toString();
          switch (failure) {
            case ParcelException parcel ->
                outcomes.accept(new NotRead(name, trouble(parcel), parcel.reason().code(), detail));
            case WebAnnotationException json ->
                outcomes.accept(new NotRead(name, trouble(json), json.reason().code(), detail));
            case IngestException text ->
                outcomes.accept(new NotRead(name, trouble(text), text.reason().code(), detail));
            default -> failures.accept(failure);
          }
        });
  }

  private static Trouble trouble(ParcelException failure) {
    return switch (failure.reason()) {
      case NOT_A_PACKAGE -> Trouble.ARCHIVE;
      case NEWER_PROGRAM -> Trouble.NEWER;
      case TOO_LARGE -> Trouble.LARGE;
      case DAMAGED -> Trouble.DAMAGED;
      case ENCRYPTED -> Trouble.ENCRYPTED;
      case STRANGE_ENTRY -> Trouble.STRANGE;
      case UNREADABLE -> Trouble.UNREADABLE;
    };
  }

  private static Trouble trouble(WebAnnotationException failure) {
    return switch (failure.reason()) {
      case NOT_JSON -> Trouble.OTHER;
      case NO_ANNOTATIONS -> Trouble.NOTHING;
      case NO_PASSAGE -> Trouble.QUOTELESS;
      case MALFORMED -> Trouble.MALFORMED;
      case TOO_MUCH -> Trouble.LARGE;
    };
  }

  private static Trouble trouble(IngestException failure) {
    return switch (failure.reason()) {
      case MISSING -> Trouble.MISSING;
      case UNREADABLE -> Trouble.UNREADABLE;
      default -> Trouble.OTHER;
    };
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
