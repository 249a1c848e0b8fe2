package org.yandu.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Join;
import org.yandu.annotation.Join.Result;
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
   * What there can be some of, in the order in which it is told: the doubtful and the lost are some
   * of what came in, which stands before them.
   */
  public enum Sort {
    ADDED,
    UPDATED,
    CONFLICT,
    DOUBTFUL,
    LOST,
    PRESENT,
    OLDER,
    DELETED,
    UNPLACED,
    UNKNOWN,
    WITHOUT,
    TERMS,
    REPORTS
  }

  /**
   * An annotation that the reader may want to look at.
   *
   * @param copy whether it is the other state of the conflict before it
   */
  public record Line(Annotation annotation, Sort sort, boolean copy) {}

  /**
   * What was in the file is in the library.
   *
   * @param name what the file is called
   * @param total how many annotations were in it
   * @param counts how many there are of what there is any of
   * @param changed whether there is anything to take back
   */
  public record Taken(
      String name, int total, Map<Sort, Integer> counts, List<Line> lines, boolean changed)
      implements Outcome {

    public Taken {
      counts = Collections.unmodifiableMap(new EnumMap<>(counts));
      lines = List.copyOf(lines);
    }
  }

  /** What is wrong with a file. */
  public enum Problem {
    MISSING,
    UNREADABLE,
    /** It is of no kind that is known. */
    OTHER,
    ARCHIVE,
    NEWER,
    LARGE,
    DAMAGED,
    ENCRYPTED,
    STRANGE,
    NOTHING,
    QUOTELESS,
    MALFORMED
  }

  /**
   * There is no file of annotations to be read; nothing was changed.
   *
   * @param code to be quoted when asking for help
   * @param detail for whoever helps
   */
  public record NotRead(String name, Problem problem, String code, String detail)
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
        failure ->
            notRead(name, failure).ifPresentOrElse(outcomes, () -> failures.accept(failure)));
  }

  private static Optional<Outcome> notRead(String name, Throwable failure) {
    if (failure instanceof ParcelException parcel) {
      Problem problem =
          switch (parcel.reason()) {
            case NOT_A_PACKAGE -> Problem.ARCHIVE;
            case NEWER_PROGRAM -> Problem.NEWER;
            case TOO_LARGE -> Problem.LARGE;
            case DAMAGED -> Problem.DAMAGED;
            case ENCRYPTED -> Problem.ENCRYPTED;
            case STRANGE_ENTRY -> Problem.STRANGE;
            case UNREADABLE -> Problem.UNREADABLE;
          };
      return Optional.of(new NotRead(name, problem, parcel.reason().code(), failure.toString()));
    }
    if (failure instanceof WebAnnotationException text) {
      Problem problem =
          switch (text.reason()) {
            case NOT_JSON -> Problem.OTHER;
            case NO_ANNOTATIONS -> Problem.NOTHING;
            case NO_PASSAGE -> Problem.QUOTELESS;
            case MALFORMED -> Problem.MALFORMED;
            case TOO_MUCH -> Problem.LARGE;
          };
      return Optional.of(new NotRead(name, problem, text.reason().code(), failure.toString()));
    }
    if (failure instanceof IngestException file) {
      Problem problem =
          switch (file.reason()) {
            case MISSING -> Problem.MISSING;
            case UNREADABLE -> Problem.UNREADABLE;
            case TOO_LARGE -> Problem.LARGE;
            default -> Problem.OTHER;
          };
      return Optional.of(new NotRead(name, problem, file.reason().code(), failure.toString()));
    }
    return Optional.empty();
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
          outcomes.accept(taken(name, merge));
        });
  }

  private static Taken taken(String name, Merge merge) {
    Map<Sort, Integer> counts = new EnumMap<>(Sort.class);
    counts.put(Sort.ADDED, merge.of(Result.ADDED).size());
    counts.put(Sort.UPDATED, merge.of(Result.UPDATED).size());
    counts.put(Sort.CONFLICT, merge.of(Result.CONFLICT).size());
    counts.put(Sort.PRESENT, merge.of(Result.PRESENT).size());
    counts.put(Sort.OLDER, merge.of(Result.OLDER).size());
    counts.put(Sort.DELETED, merge.of(Result.DELETED).size());
    counts.put(Sort.DOUBTFUL, merge.placed(Placement.Outcome.DOUBTFUL).size());
    counts.put(Sort.LOST, merge.placed(Placement.Outcome.LOST).size());
    counts.put(Sort.UNPLACED, merge.unplaced().size());
    counts.put(Sort.UNKNOWN, merge.unknown().size());
    counts.put(Sort.WITHOUT, merge.without());
    counts.put(Sort.TERMS, merge.change().terms().steps().size());
    counts.put(Sort.REPORTS, merge.reports().size());
    counts.values().removeIf(count -> count == 0);
    List<Line> lines = new ArrayList<>();
    for (Join.Outcome conflict : merge.of(Result.CONFLICT)) {
      lines.add(new Line(conflict.annotation(), Sort.CONFLICT, false));
      conflict.other().ifPresent(copy -> lines.add(new Line(copy, Sort.CONFLICT, true)));
    }
    merge
        .placed(Placement.Outcome.DOUBTFUL)
        .forEach(annotation -> lines.add(new Line(annotation, Sort.DOUBTFUL, false)));
    merge
        .placed(Placement.Outcome.LOST)
        .forEach(annotation -> lines.add(new Line(annotation, Sort.LOST, false)));
    return new Taken(name, merge.total(), counts, lines, !merge.change().isEmpty());
  }
}
