package org.yandu.ui.annotations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.Placement;
import org.yandu.annotation.Revision;
import org.yandu.library.AnnotationChange;
import org.yandu.library.AnnotationChange.Name;
import org.yandu.library.Library;
import org.yandu.library.LibraryException;
import org.yandu.report.Report;
import org.yandu.ui.task.Background;

/** 回收站: the annotations that were deleted, of all reports, for as long as they are kept. */
public final class BinModel {

  /** How long they are kept, in days. */
  static final int DAYS = 30;

  private final Optional<Library> library;
  private final AnnotationsModel annotations;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final Clock clock;
  private final ObservableList<Deleted> all = FXCollections.observableArrayList();
  private Map<String, String> reports = Map.of();

  /**
   * An annotation that was deleted.
   *
   * @param when it was
   */
  record Deleted(Annotation annotation, Instant when) {}

  private record Read(List<Deleted> all, Map<String, String> reports) {}

  /**
   * @param library nothing when there is none: then there is nothing in the bin
   * @param failures told if the bin cannot be read
   */
  public BinModel(
      Optional<Library> library,
      AnnotationsModel annotations,
      Background background,
      Consumer<Throwable> failures,
      Clock clock) {
    this.library = library;
    this.annotations = annotations;
    this.background = background;
    this.failures = failures;
    this.clock = clock;
    annotations.follow(
        steps -> {
          if (steps.stream().anyMatch(BinModel::isOfTheBin)) {
            read();
          }
        });
  }

  /** Whether something went into the bin, or may have come out of it. */
  private static boolean isOfTheBin(Step step) {
    return step.before().isEmpty() || step.after().isEmpty();
  }

  /** What is in it, the latest first. */
  ObservableList<Deleted> all() {
    return all;
  }

  /**
   * Throws away for ever what has been kept for long enough, and shows what is left. Where that
   * cannot be written now nobody is told: it is done at another start.
   */
  public void purge() {
    library.ifPresent(
        there ->
            background.run(
                () -> there.annotations().emptyBin(clock.instant().minus(Duration.ofDays(DAYS))),
                gone -> read(),
                failure -> read()));
  }

  private void read() {
    library.ifPresent(
        there ->
            background.run(
                () -> read(there),
                read -> {
                  reports = read.reports();
                  all.setAll(read.all());
                },
                failures));
  }

  private static Read read(Library library) throws LibraryException {
    List<Deleted> all =
        library.annotations().bin().stream()
            .map(binned -> new Deleted(binned.annotation(), binned.deleted()))
            .toList();
    return new Read(all, LibraryReportNames.of(library));
  }

  /** What the report is called that an annotation stood in, if it is not the one that is open. */
  String reportOf(Deleted deleted) {
    String report = deleted.annotation().report();
    return report.equals(annotations.reading().open().fingerprint())
        ? ""
        : reports.getOrDefault(report, "");
  }

  /** On how many more days one can be had back; today is one of them. */
  int daysLeft(Deleted deleted) {
    Instant end = deleted.when().plus(Duration.ofDays(DAYS));
    long left = Duration.between(clock.instant(), end).toMillis();
    return Math.clamp(Math.ceilDiv(left, Duration.ofDays(1).toMillis()), 1, DAYS);
  }

  /** Puts annotations back where they were: one step of undoing. */
  void restore(List<Deleted> deleted) {
    List<Annotation> back = deleted.stream().map(Deleted::annotation).toList();
    annotations.change(
        kept ->
            new AnnotationChange(
                Name.RESTORED,
                (library.isPresent() ? inCurrentVersions(library.get(), back) : back)
                    .stream().map(Step::add).toList()),
        done -> {});
  }

  /** A report may have been replaced by another version since: then its passages are looked for. */
  private List<Annotation> inCurrentVersions(Library library, List<Annotation> deleted)
      throws LibraryException {
    Map<String, List<Annotation>> byReport = new LinkedHashMap<>();
    for (Annotation annotation : deleted) {
      byReport
          .computeIfAbsent(annotation.report(), fingerprint -> new ArrayList<>())
          .add(annotation);
    }
    List<Annotation> current = new ArrayList<>();
    for (Map.Entry<String, List<Annotation>> each : byReport.entrySet()) {
      String fingerprint = library.revisions().current(each.getKey());
      if (fingerprint.equals(each.getKey())) {
        current.addAll(each.getValue());
      } else {
        Report report = library.reports().report(fingerprint);
        for (Revision.Line line : Revision.of(each.getValue(), report)) {
          Placement found = line.placement();
          current.add(
              Revision.placed(
                  line.annotation(), report, found.outcome(), found.range(), clock.instant()));
        }
      }
    }
    return current;
  }
}
