package org.yandu.ui.annotations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.annotation.Anchor;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.library.Annotations;
import org.yandu.library.Change;
import org.yandu.library.History;
import org.yandu.library.LibraryException;
import org.yandu.text.Range;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/**
 * The annotations of the open report. A change is asked for here, made in the library on its own
 * thread, and shown when it is on the disk.
 */
public final class AnnotationsModel {

  private static final Comparator<Annotation> READING_ORDER =
      Comparator.comparing((Annotation annotation) -> annotation.anchor().range())
          .thenComparing(Annotation::created);

  private final Reading reading;
  private final Optional<Owned> owned;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final String author;
  private final Clock clock;
  private final ObservableList<Annotation> all = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<UUID>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(SaveState.SAVED);
  private final ReadOnlyObjectWrapper<Optional<String>> nextUndo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> nextRedo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int pending;
  private boolean writing;
  private boolean worthRetrying;

  /** Notes as they were written last, until the library has them. */
  private final Map<UUID, String> unwritten = new HashMap<>();

  /** As they are in the library; touched by the background thread alone. */
  private final Map<UUID, Annotation> kept = new HashMap<>();

  /**
   * Where annotations are kept.
   *
   * @param history makes the changes, and takes them back
   */
  public record Owned(Annotations store, History history) {}

  /** Asked to change something although there is no library to keep it in. */
  public static final class NoLibraryException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param owned nothing when there is no library: then there is nothing to show and every change
   *     fails
   * @param failures told of every change that could not be made
   * @param author who marks and writes
   */
  public AnnotationsModel(
      Reading reading,
      Optional<Owned> owned,
      Background background,
      Consumer<Throwable> failures,
      String author,
      Clock clock) {
    this.reading = reading;
    this.owned = owned;
    this.background = background;
    this.failures = failures;
    this.author = author;
    this.clock = clock;
    reading.openProperty().addListener((observable, before, now) -> load());
    load();
  }

  public Reading reading() {
    return reading;
  }

  /** All annotations of the open report, in reading order. */
  public ObservableList<Annotation> all() {
    return all;
  }

  /** The annotation that the side pane shows. */
  public ObjectProperty<Optional<UUID>> chosenProperty() {
    return chosen;
  }

  public Optional<Annotation> chosen() {
    return chosen.get().flatMap(this::find);
  }

  public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return saveState.getReadOnlyProperty();
  }

  /** What undo would take back, as a key of the interface's words. */
  public ReadOnlyObjectProperty<Optional<String>> nextUndoProperty() {
    return nextUndo.getReadOnlyProperty();
  }

  /** What redo would do again, as a key of the interface's words. */
  public ReadOnlyObjectProperty<Optional<String>> nextRedoProperty() {
    return nextRedo.getReadOnlyProperty();
  }

  public Optional<Annotation> find(UUID id) {
    return all.stream().filter(annotation -> annotation.id().equals(id)).findFirst();
  }

  /** The annotations that cover an offset, the shortest first. */
  public List<Annotation> at(int offset) {
    return all.stream()
        .filter(annotation -> annotation.anchor().range().contains(offset))
        .sorted(Comparator.comparingInt(annotation -> annotation.anchor().range().length()))
        .toList();
  }

  /**
   * Marks a passage.
   *
   * @param then called with the annotation when it is on the disk
   */
  public void mark(Range passage, AnnotationKind kind, Consumer<Annotation> then) {
    Instant now = clock.instant();
    Annotation made =
        new Annotation(
            UUID.randomUUID(),
            reading.open().fingerprint(),
            Anchor.of(reading.report(), passage),
            kind,
            "",
            author,
            now,
            now);
    change(
        history -> {
          history.add(made);
          kept.put(made.id(), made);
          return made;
        },
        annotation -> {
          put(annotation);
          then.accept(annotation);
        });
  }

  public void recolour(UUID id, AnnotationKind kind) {
    changeKept(id, (history, annotation) -> history.recolour(annotation, kind), () -> {});
  }

  /**
   * Says whether something stands in a note that {@link #write} has not been given yet: until then
   * nothing is said to be saved.
   */
  public void setWriting(boolean now) {
    writing = now;
    if (now) {
      saveState.set(SaveState.SAVING);
    } else if (pending == 0 && saveState.get() == SaveState.SAVING) {
      saveState.set(unwritten.isEmpty() ? SaveState.SAVED : SaveState.FAILED);
    }
  }

  /** Keeps what has been written; consecutive calls for one note are one step of undoing. */
  public void write(UUID id, String note) {
    writing = false;
    unwritten.put(id, note);
    changeKept(
        id,
        (history, annotation) -> history.editNote(annotation, note),
        () -> unwritten.remove(id, note));
  }

  /** What was written in an annotation's note last, whether the library has it already or not. */
  public String noteOf(Annotation annotation) {
    return unwritten.getOrDefault(annotation.id(), annotation.note());
  }

  /** Writes again what could not be written, if that may succeed now. */
  public void retry() {
    if (worthRetrying && pending == 0 && saveState.get() == SaveState.FAILED) {
      Map.copyOf(unwritten).forEach(this::write);
    }
  }

  /** The note is finished for now: the next change of it is a step of undoing of its own. */
  public void finishWriting() {
    owned.ifPresent(
        kept ->
            background.run(
                () -> {
                  kept.history().endEditing();
                  return true;
                },
                done -> {}));
  }

  public void delete(UUID id) {
    change(
        history -> {
          Annotation annotation = kept.get(id);
          if (annotation != null) {
            history.delete(annotation);
            kept.remove(id);
          }
          return id;
        },
        this::remove);
  }

  public void undo() {
    replay(History::undo, Change::before);
  }

  public void redo() {
    replay(History::redo, Change::after);
  }

  private interface Step {
    Optional<Change> take(History history) throws Exception;
  }

  private void replay(Step step, Function<Change, Optional<Annotation>> outcome) {
    change(
        history -> {
          Optional<Change> change = step.take(history);
          change.ifPresent(
              made ->
                  outcome
                      .apply(made)
                      .ifPresentOrElse(
                          annotation -> kept.put(annotation.id(), annotation),
                          () -> kept.remove(made.subject().id())));
          return change;
        },
        change -> change.ifPresent(made -> show(made, outcome.apply(made))));
  }

  private void show(Change change, Optional<Annotation> outcome) {
    Annotation subject = change.subject();
    if (!subject.report().equals(reading.open().fingerprint())) {
      return;
    }
    outcome.ifPresentOrElse(this::put, () -> remove(subject.id()));
    outcome.ifPresent(annotation -> chosen.set(Optional.of(annotation.id())));
    reading.goTo(subject.anchor().range());
  }

  private interface Work<T> {
    T with(History history) throws Exception;
  }

  private interface Alteration {
    Annotation of(History history, Annotation annotation) throws Exception;
  }

  private void changeKept(UUID id, Alteration alteration, Runnable done) {
    change(
        history -> {
          Annotation annotation = kept.get(id);
          if (annotation == null) {
            return Optional.<Annotation>empty();
          }
          Annotation changed = alteration.of(history, annotation);
          kept.put(id, changed);
          return Optional.of(changed);
        },
        changed -> {
          done.run();
          changed.ifPresent(this::put);
        });
  }

  private <T> void change(Work<T> work, Consumer<T> done) {
    if (owned.isEmpty()) {
      saveState.set(SaveState.FAILED);
      failures.accept(new NoLibraryException());
      return;
    }
    History history = owned.get().history();
    pending++;
    saveState.set(SaveState.SAVING);
    background.run(
        () ->
            new Outcome<>(
                work.with(history), nextName(history.nextUndo()), nextName(history.nextRedo())),
        outcome -> {
          done.accept(outcome.result());
          nextUndo.set(outcome.undo());
          nextRedo.set(outcome.redo());
          finished(SaveState.SAVED);
        },
        failure -> {
          worthRetrying = failure instanceof LibraryException known && isPassing(known.reason());
          finished(SaveState.FAILED);
          failures.accept(failure);
        });
  }

  /** Whether what failed may succeed later without anyone doing anything here. */
  private static boolean isPassing(LibraryException.Reason reason) {
    return switch (reason) {
      case LOCKED, DISK_FULL, DEVICE, READ_ONLY -> true;
      default -> false;
    };
  }

  /** Chooses an annotation once those of the report have been read. */
  public void chooseWhenLoaded(UUID id, Runnable then) {
    background.run(
        () -> true,
        done -> {
          if (find(id).isPresent()) {
            chosen.set(Optional.of(id));
            then.run();
          }
        });
  }

  private record Outcome<T>(T result, Optional<String> undo, Optional<String> redo) {}

  private static Optional<String> nextName(Optional<Change> change) {
    return change.map(Change::nameKey);
  }

  private void finished(SaveState outcome) {
    pending--;
    if (outcome == SaveState.FAILED) {
      saveState.set(outcome);
    } else if (pending == 0 && !writing) {
      saveState.set(unwritten.isEmpty() ? SaveState.SAVED : SaveState.FAILED);
    }
  }

  private void load() {
    String fingerprint = reading.open().fingerprint();
    all.clear();
    chosen.set(Optional.empty());
    if (owned.isEmpty()) {
      return;
    }
    Annotations store = owned.get().store();
    History history = owned.get().history();
    background.run(
        () -> {
          List<Annotation> found = store.ofReport(fingerprint);
          found.forEach(annotation -> kept.put(annotation.id(), annotation));
          return new Outcome<>(found, nextName(history.nextUndo()), nextName(history.nextRedo()));
        },
        outcome -> {
          List<Annotation> found = outcome.result();
          nextUndo.set(outcome.undo());
          nextRedo.set(outcome.redo());
          if (fingerprint.equals(reading.open().fingerprint())) {
            List<Annotation> sorted = new ArrayList<>(found);
            sorted.sort(READING_ORDER);
            all.setAll(sorted);
          }
        },
        failures);
  }

  private void put(Annotation annotation) {
    for (int index = 0; index < all.size(); index++) {
      if (all.get(index).id().equals(annotation.id())) {
        all.set(index, annotation);
        return;
      }
    }
    int place = 0;
    while (place < all.size() && READING_ORDER.compare(all.get(place), annotation) < 0) {
      place++;
    }
    all.add(place, annotation);
  }

  private void remove(UUID id) {
    all.removeIf(annotation -> annotation.id().equals(id));
    unwritten.remove(id);
    if (chosen.get().equals(Optional.of(id))) {
      chosen.set(Optional.empty());
    }
  }
}
