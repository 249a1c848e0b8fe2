package org.yandu.ui.annotations;

import java.time.Clock;
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
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.Tags;
import org.yandu.library.AnnotationChange;
import org.yandu.library.Annotations;
import org.yandu.library.Change;
import org.yandu.library.History;
import org.yandu.library.ImportChange;
import org.yandu.library.KindChange;
import org.yandu.library.RevisionChange;
import org.yandu.library.TermChange;
import org.yandu.ui.changes.ChangesModel;
import org.yandu.ui.changes.SaveState;
import org.yandu.ui.reading.Reading;
import org.yandu.ui.task.Background;

/**
 * The annotations of the open report. A change is asked for here, made in the library on its own
 * thread, and shown when it is on the disk.
 */
public final class AnnotationsModel implements ChangesModel.Participant {

  private static final Comparator<Annotation> READING_ORDER =
      Comparator.comparing((Annotation annotation) -> annotation.anchor().range())
          .thenComparing(Annotation::created);

  private final Reading reading;
  private final Optional<Annotations> store;
  private final KindsModel kinds;
  private final ChangesModel changes;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final MarkEdits edits;
  private final ObservableList<Annotation> all = FXCollections.observableArrayList();
  private final ObservableList<String> knownTags = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<UUID>> chosen =
      new SimpleObjectProperty<>(Optional.empty());

  /** Notes as they were written last, until the library has them. */
  private final Map<UUID, String> unwritten = new HashMap<>();

  /** Tags that were added, until the library has them. */
  private final Map<UUID, List<String>> untagged = new HashMap<>();

  /** As they are in the library; touched by the background thread alone. */
  private final Map<UUID, Annotation> kept = new HashMap<>();

  /**
   * @param store nothing when there is no library: then there is nothing to show
   * @param failures told if the annotations cannot be read
   * @param author who marks and writes
   */
  public AnnotationsModel(
      Reading reading,
      Optional<Annotations> store,
      KindsModel kinds,
      ChangesModel changes,
      Background background,
      Consumer<Throwable> failures,
      String author,
      Clock clock) {
    this.reading = reading;
    this.store = store;
    this.kinds = kinds;
    this.changes = changes;
    this.background = background;
    this.failures = failures;
    this.edits = new MarkEdits(this, author, clock);
    changes.add(this);
    kinds
        .all()
        .addListener(
            (ListChangeListener<AnnotationKind>) change -> all.replaceAll(this::inPresentKind));
    reading.openProperty().addListener((observable, before, now) -> load());
    load();
  }

  public Reading reading() {
    return reading;
  }

  /** The kinds that can be marked with. */
  public KindsModel kinds() {
    return kinds;
  }

  /** All annotations of the open report, in reading order. */
  public ObservableList<Annotation> all() {
    return all;
  }

  /** What marks passages, and changes what is marked and how. */
  public MarkEdits edits() {
    return edits;
  }

  /** The annotation that the side pane shows. */
  public ObjectProperty<Optional<UUID>> chosenProperty() {
    return chosen;
  }

  public Optional<Annotation> chosen() {
    return chosen.get().flatMap(this::find);
  }

  public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return changes.saveStateProperty();
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

  public void recolour(UUID id, AnnotationKind kind) {
    changeKept(id, (history, annotation) -> history.recolour(annotation, kind), () -> {});
  }

  /** Gives an annotation more tags. */
  public void tag(UUID id, List<String> more) {
    // With those that could not be kept before, so that all stand in the order they were given in.
    List<String> added = Tags.with(untagged.getOrDefault(id, List.of()), more);
    untagged.put(id, added);
    tellUnsaved();
    changeKept(
        id,
        (history, annotation) -> history.retag(annotation, Tags.with(annotation.tags(), added)),
        () -> {
          untagged.remove(id, added);
          tellUnsaved();
          knownTags.setAll(Tags.with(knownTags, added));
        });
  }

  private void tellUnsaved() {
    changes.setUnsaved(!unwritten.isEmpty() || !untagged.isEmpty());
  }

  /** Takes a tag off an annotation. */
  public void untag(UUID id, String tag) {
    changeKept(
        id,
        (history, annotation) -> history.retag(annotation, Tags.without(annotation.tags(), tag)),
        () -> {});
  }

  /** What annotations of any report are tagged with, the most used first. */
  public ObservableList<String> knownTags() {
    return knownTags;
  }

  /**
   * Says whether something stands in a note that {@link #write} has not been given yet: until then
   * nothing is said to be saved.
   */
  public void setWriting(boolean now) {
    changes.setWriting(this, now);
  }

  /** Keeps what has been written; consecutive calls for one note are one step of undoing. */
  public void write(UUID id, String note) {
    changes.handOver(this);
    unwritten.put(id, note);
    tellUnsaved();
    changeKept(
        id,
        (history, annotation) -> history.editNote(annotation, note),
        () -> {
          unwritten.remove(id, note);
          tellUnsaved();
        });
  }

  /** What was written in an annotation's note last, whether the library has it already or not. */
  public String noteOf(Annotation annotation) {
    return unwritten.getOrDefault(annotation.id(), annotation.note());
  }

  /** Writes again what could not be written, if that may succeed now. */
  public void retry() {
    if (changes.isWorthRetrying()) {
      Map.copyOf(unwritten).forEach(this::write);
      Map.copyOf(untagged).forEach(this::tag);
    }
  }

  /** The note is finished for now: the next change of it is a step of undoing of its own. */
  public void finishWriting() {
    changes.endEditing();
  }

  public void delete(UUID id) {
    changes.change(
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

  @Override
  public void taken(Change change, boolean undone) {
    for (Step step : steps(change, undone)) {
      step.after()
          .ifPresentOrElse(
              annotation -> kept.put(annotation.id(), annotation),
              () -> kept.remove(step.subject().id()));
    }
  }

  @Override
  public void show(Change change, boolean undone) {
    List<Step> steps = steps(change, undone);
    steps.forEach(this::show);
    String open = reading.open().fingerprint();
    steps.stream()
        .filter(step -> step.subject().report().equals(open))
        .findFirst()
        .ifPresent(
            step -> {
              step.after().ifPresent(annotation -> chosen.set(Optional.of(annotation.id())));
              reading.goTo(step.subject().anchor().range());
            });
  }

  private static List<Step> steps(Change change, boolean undone) {
    return switch (change) {
      case AnnotationChange marks -> (undone ? marks.reversed() : marks).steps();
      case RevisionChange version -> steps(version.annotations(), undone);
      case ImportChange taken -> steps(taken.annotations(), undone);
      case KindChange kinds -> List.of();
      case TermChange terms -> List.of();
    };
  }

  private void show(Step step) {
    step.after().ifPresentOrElse(this::put, () -> remove(step.subject().id()));
  }

  /** The annotation with its kind as that is called and coloured now. */
  private Annotation inPresentKind(Annotation annotation) {
    return annotation.withKind(kinds.current(annotation.kind()), annotation.modified());
  }

  /** A change, made from annotations as they are in the library; on the background thread. */
  interface Plan {
    AnnotationChange from(Function<UUID, Optional<Annotation>> kept);
  }

  /**
   * Changes several annotations in one step.
   *
   * @param then called with what was done when it is on the disk
   */
  void change(Plan plan, Consumer<AnnotationChange> then) {
    changes.change(
        history -> {
          AnnotationChange change = plan.from(id -> Optional.ofNullable(kept.get(id)));
          history.change(change);
          taken(change, false);
          return change;
        },
        change -> {
          change.steps().forEach(this::show);
          then.accept(change);
        });
  }

  private interface Alteration {
    Annotation of(History history, Annotation annotation) throws Exception;
  }

  private void changeKept(UUID id, Alteration alteration, Runnable done) {
    changes.change(
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

  private void load() {
    String fingerprint = reading.open().fingerprint();
    all.clear();
    chosen.set(Optional.empty());
    if (store.isEmpty()) {
      return;
    }
    Annotations annotations = store.get();
    background.run(annotations::tags, knownTags::setAll, failures);
    background.run(
        () -> {
          List<Annotation> found = annotations.ofReport(fingerprint);
          found.forEach(annotation -> kept.put(annotation.id(), annotation));
          return found;
        },
        found -> {
          if (fingerprint.equals(reading.open().fingerprint())) {
            List<Annotation> sorted = new ArrayList<>(found);
            sorted.sort(READING_ORDER);
            all.setAll(sorted);
          }
        },
        failures);
  }

  /** One of another report was changed just before this one was opened: it is kept, not shown. */
  private void put(Annotation changed) {
    if (!changed.report().equals(reading.open().fingerprint())) {
      all.removeIf(annotation -> annotation.id().equals(changed.id()));
      return;
    }
    Annotation annotation = inPresentKind(changed);
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
    untagged.remove(id);
    tellUnsaved();
    if (chosen.get().equals(Optional.of(id))) {
      chosen.set(Optional.empty());
    }
  }
}
