package org.yandu.ui.revision;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Anchoring;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Revision;
import org.yandu.glossary.TermEdit;
import org.yandu.ingest.IngestException;
import org.yandu.ingest.Ingested;
import org.yandu.ingest.ReportReader;
import org.yandu.library.AnnotationChange;
import org.yandu.library.Change;
import org.yandu.library.Library;
import org.yandu.library.RevisionChange;
import org.yandu.library.StoredReport;
import org.yandu.library.TermChange;
import org.yandu.report.Report;
import org.yandu.text.Range;
import org.yandu.ui.annotations.AnnotationsModel;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.revision.RevisionDraft.Stage;
import org.yandu.ui.task.Background;

/**
 * Replaces the open report by a new version of it. What is read changes nothing until it is
 * accepted; then the new version is opened where the reader was in the old one. Until that is on
 * the disk what the reader has settled stays as it is, to be accepted again if it failed.
 */
public final class RevisionModel implements ChangesModel.Participant {

  /** So many UTF-16 code units of what is read tell where it stands in another version. */
  private static final int REMEMBERED = 24;

  private final Reading reading;
  private final Optional<Library> library;
  private final ChangesModel changes;
  private final AnnotationsModel annotations;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Optional<RevisionDraft>> offered =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Outcome> outcomes = outcome -> {};
  private Background.Handle work = () -> {};

  /** How it ended without anything to be settled. */
  public sealed interface Outcome {}

  /** A file could not be read as a report. */
  public record NotRead(IngestException failure) implements Outcome {}

  /** The file holds the very text that is open. */
  public record SameText(String name) implements Outcome {}

  /**
   * The new version has taken the place of the old one.
   *
   * @param annotations how many there are
   * @param open how many of them the reader has not said anything about and might
   * @param gone how many of them the reader says are no longer in the text
   */
  public record Replaced(int annotations, int open, int gone) implements Outcome {}

  /**
   * @param library nothing when there is no library: then nothing can be replaced
   * @param background where the library is changed
   * @param failures told of what nobody expects
   */
  public RevisionModel(
      Reading reading,
      Optional<Library> library,
      ChangesModel changes,
      AnnotationsModel annotations,
      Background background,
      Consumer<Throwable> failures,
      InstantSource clock) {
    this.reading = reading;
    this.library = library;
    this.changes = changes;
    this.annotations = annotations;
    this.background = background;
    this.failures = failures;
    this.clock = clock;
    changes.add(this);
    reading.openProperty().addListener((observable, before, now) -> cancel());
  }

  /** From now on tells a listener how things ended. */
  public void setOnOutcome(Consumer<Outcome> listener) {
    outcomes = listener;
  }

  /** What was read from a file and waits for the reader's word. */
  public ReadOnlyObjectProperty<Optional<RevisionDraft>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** Reads a new version and looks in it for what is annotated in the open one. */
  public void read(Path file) {
    cancel();
    if (library.isEmpty()) {
      failures.accept(new ChangesModel.NoLibraryException());
      return;
    }
    String open = reading.open().fingerprint();
    Library kept = library.get();
    work =
        background.run(
            () -> {
              Ingested successor = ReportReader.read(file);
              return new RevisionDraft(
                  open,
                  successor,
                  file.toString(),
                  kept.annotations().ofReport(open),
                  kept.termEdits().ofReport(open));
            },
            this::offer,
            failure -> {
              if (failure instanceof IngestException known) {
                outcomes.accept(new NotRead(known));
              } else {
                failures.accept(failure);
              }
            });
  }

  private void offer(RevisionDraft draft) {
    if (draft.report().fingerprint().equals(draft.replaced())) {
      outcomes.accept(new SameText(String.valueOf(Path.of(draft.source()).getFileName())));
    } else {
      offered.set(Optional.of(draft));
    }
  }

  /** Puts the new version in the place of the old one, as one step of undoing. */
  public void accept() {
    offered
        .get()
        .filter(draft -> draft.stageProperty().get() != Stage.ACCEPTED)
        .ifPresent(this::accept);
  }

  private void accept(RevisionDraft draft) {
    Ingested successor = draft.successor();
    StoredReport version =
        new StoredReport(successor.report(), successor.glossary(), draft.source());
    AnnotationChange moved = annotations(draft);
    TermChange terms = terms(draft);
    Replaced outcome = new Replaced(draft.lines().size(), draft.openProperty().get(), draft.gone());
    Report old = reading.report();
    int top = reading.inViewProperty().get().start();
    draft.accept();
    changes.change(
        history -> {
          RevisionChange change = history.revise(draft.replaced(), version, moved, terms);
          annotations.taken(change, false);
          return new Accepted(change, place(old, top, version.report()));
        },
        accepted -> {
          // The reader may have closed it since, and have another one read.
          if (offered.get().equals(Optional.of(draft))) {
            cancel();
          }
          annotations.showTaken(accepted.change());
          reading.goTo(accepted.change().after(), accepted.place(), () -> {});
          outcomes.accept(outcome);
        },
        draft::refuse);
  }

  /**
   * A new version is kept.
   *
   * @param place where the reader is to be in it
   */
  private record Accepted(RevisionChange change, Range place) {}

  private AnnotationChange annotations(RevisionDraft draft) {
    Instant now = clock.instant();
    List<Annotation.Step> steps =
        draft.lines().stream()
            .map(
                line ->
                    Annotation.Step.change(
                        line.annotation(),
                        Revision.placed(
                            line.annotation(),
                            draft.report(),
                            line.standing().outcome(),
                            line.standing().placement().range(),
                            now)))
            .toList();
    return new AnnotationChange(AnnotationChange.Name.SETTLED, steps);
  }

  private static TermChange terms(RevisionDraft draft) {
    String successor = draft.report().fingerprint();
    return new TermChange(
        TermChange.Name.CORRECTED,
        draft.edits().stream()
            .map(edit -> new TermEdit.Step(Optional.of(edit), Optional.of(edit.in(successor))))
            .toList());
  }

  /** Where what stands at an offset of one version stands in another; its beginning if nowhere. */
  private static Range place(Report from, int offset, Report to) {
    Range range = new Range(offset, Math.min(offset + REMEMBERED, from.text().length()));
    return Anchoring.locate(to, Anchor.of(from, range)).range().orElse(new Range(0, 0));
  }

  /** Nothing of what is offered is wanted, nor what is being read. */
  public void cancel() {
    work.cancel();
    offered.set(Optional.empty());
  }

  @Override
  public void taken(Change change, boolean undone) {
    // Nothing is kept here beside what is offered.
  }

  /** The version that is now in its place is opened, at what was annotated first. */
  @Override
  public void show(Change change, boolean undone) {
    if (change instanceof RevisionChange version) {
      RevisionChange made = undone ? version.reversed() : version;
      List<Annotation> there =
          made.annotations().steps().stream().flatMap(step -> step.after().stream()).toList();
      reading.goTo(
          made.current(),
          there.isEmpty() ? new Range(0, 0) : there.getFirst().anchor().range(),
          () -> {});
    }
  }
}
