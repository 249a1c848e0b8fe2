package org.yandu.ui.annotations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.yandu.library.LibraryException;
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

  private final Reading reading;
  private final Optional<Annotations> store;
  private final KindsModel kinds;
  private final ChangesModel changes;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final MarkEditsModel edits;
  private final ReadingOrder shown = new ReadingOrder();
  private final ObservableList<String> knownTags = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<UUID>> chosen =
      new SimpleObjectProperty<>(Optional.empty());

  private final Unwritten unwritten;

  /** As they are in the library; touched by the background thread alone. */
  private final LibraryAnnotations kept;

  /** Told of everything that is shown to have changed, in whatever report. */
  private final List<Consumer<List<Step>>> followers = new ArrayList<>();

  /** Hands over what is being typed. */
  private Runnable typed = () -> {};

  private boolean typing;
  private BiConsumer<UUID, String> joined = (id, theirs) -> {};

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
      Supplier<String> author,
      Clock clock) {
    this.reading = reading;
    this.store = store;
    kept = new LibraryAnnotations(store);
    this.kinds = kinds;
    this.changes = changes;
    this.background = background;
    this.failures = failures;
    unwritten = new Unwritten(changes::setUnsaved);
    this.edits = new MarkEditsModel(this, author, clock);
    changes.add(this);
    kinds
        .all()
        .addListener(
            (ListChangeListener<AnnotationKind>) change -> shown.replaceAll(this::inPresentKind));
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
    return shown.all();
  }

  /** From now on tells somebody, on the UI thread, of everything that has been changed. */
  public void follow(Consumer<List<Step>> follower) {
    followers.add(follower);
  }

  /** What marks passages, and changes what is marked and how. */
  public MarkEditsModel edits() {
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
    return shown.find(id);
  }

  /** The annotations that cover an offset, the shortest first. */
  public List<Annotation> at(int offset) {
    return all().stream()
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
    List<String> added = unwritten.addTags(id, more);
    changeKept(
        id,
        (history, annotation) -> history.retag(annotation, Tags.with(annotation.tags(), added)),
        () -> unwritten.tagsAreKept(id, added));
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
    typing = now;
    changes.setWriting(this, now);
  }

  /** Says who is told what somebody else has written in a note, which now stands before it. */
  public void setOnJoined(BiConsumer<UUID, String> editor) {
    joined = editor;
  }

  /** Says who hands over what is being typed, before anything else changes. */
  public void setOnHandOver(Runnable writer) {
    typed = writer;
  }

  /** What is being typed goes before whatever is changed now, and is not lost with it. */
  @Override
  public void changing() {
    if (typing) {
      typed.run();
    }
  }

  /** Keeps what has been written; consecutive calls for one note are one step of undoing. */
  public void write(UUID id, String note) {
    typing = false;
    changes.handOver(this);
    unwritten.setNote(id, note);
    changes.change(
        history -> kept.write(history, id, note),
        written -> {
          unwritten.noteIsKept(id, note);
          written.theirs().ifPresent(theirs -> joined.accept(id, theirs));
          show(written.steps());
        });
  }

  /** What was written in an annotation's note last, whether the library has it already or not. */
  public String noteOf(Annotation annotation) {
    return unwritten.note(annotation.id()).orElse(annotation.note());
  }

  /** Writes again what could not be written, if that may succeed now. */
  public void retry() {
    if (changes.isWorthRetrying()) {
      changes.repeat(() -> unwritten.each(this::write, this::tag));
    }
  }

  /** The note is finished for now: the next change of it is a step of undoing of its own. */
  public void finishWriting() {
    changes.endEditing();
  }

  public void delete(UUID id) {
    change(
        found ->
            new AnnotationChange(
                AnnotationChange.Name.DELETED, found.apply(id).stream().map(Step::remove).toList()),
        done -> {});
  }

  @Override
  public void taken(Change change, boolean undone) {
    kept.keep(steps(change, undone));
  }

  @Override
  public void show(Change change, boolean undone) {
    List<Step> steps = steps(change, undone);
    show(steps);
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

  /** Shows what somebody else has changed, and leaves the reader where he is. */
  public void showTaken(Change change) {
    show(steps(change, false));
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

  /** One of another report, which may have been open when it was changed, is not shown. */
  private void show(List<Step> steps) {
    kinds.include(steps.stream().flatMap(step -> step.after().stream()).map(Annotation::kind));
    Set<String> tags = new LinkedHashSet<>();
    for (Step step : steps) {
      step.after()
          .ifPresentOrElse(
              annotation -> tags.addAll(annotation.tags()),
              () -> unwritten.forget(step.subject().id()));
    }
    shown.update(steps, reading.open().fingerprint(), this::inPresentKind);
    tags.removeAll(knownTags);
    if (!tags.isEmpty()) {
      knownTags.setAll(Tags.with(knownTags, List.copyOf(tags)));
    }
    if (steps.stream().anyMatch(step -> isChosen(step.subject().id())) && chosen().isEmpty()) {
      chosen.set(Optional.empty());
    }
    followers.forEach(follower -> follower.accept(steps));
  }

  private boolean isChosen(UUID id) {
    return chosen.get().equals(Optional.of(id));
  }

  /** The annotation with its kind as that is called and coloured now. */
  private Annotation inPresentKind(Annotation annotation) {
    return annotation.withKind(kinds.current(annotation.kind()), annotation.modified());
  }

  /** A change, made from annotations as they are in the library; on the background thread. */
  interface Plan {
    AnnotationChange from(Function<UUID, Optional<Annotation>> kept) throws Exception;
  }

  /**
   * Changes annotations in one step.
   *
   * @param then called with what was done when it is on the disk
   */
  void change(Plan plan, Consumer<AnnotationChange> then) {
    change(List.of(), plan, then);
  }

  /**
   * The same of annotations that may be of reports that have not been open here.
   *
   * @param ids those that are to be read before
   */
  void change(List<UUID> ids, Plan plan, Consumer<AnnotationChange> then) {
    changes.change(
        history -> {
          kept.read(ids);
          return kept.change(history, plan.from(kept::find));
        },
        outcome -> {
          show(outcome.steps());
          outcome.refused().ifPresentOrElse(failures, () -> then.accept(outcome.change()));
        });
  }

  private interface Alteration {
    Annotation of(History history, Annotation annotation) throws LibraryException;
  }

  private void changeKept(UUID id, Alteration alteration, Runnable done) {
    changes.change(
        history -> kept.alter(id, annotation -> alteration.of(history, annotation)),
        steps -> {
          done.run();
          show(steps);
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
    changing();
    String fingerprint = reading.open().fingerprint();
    shown.setAll(List.of());
    chosen.set(Optional.empty());
    if (store.isEmpty()) {
      return;
    }
    Annotations annotations = store.get();
    background.run(annotations::tags, knownTags::setAll, failures);
    background.run(
        () -> kept.ofReport(annotations, fingerprint),
        found -> {
          if (fingerprint.equals(reading.open().fingerprint())) {
            shown.setAll(found);
          }
        },
        failures);
  }
}
