package org.yandu.library;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.library.AnnotationChange.Name;
import org.yandu.library.LibraryException.Reason;
import org.yandu.library.exchange.Parcel;

/**
 * Changes annotations and terms, and can take every change back. Each change is on the disk when
 * the call returns; undoing is a change like any other. Safe for use by several threads; like the
 * library, not on the one that draws the window.
 *
 * <p>A change that fails leaves the history as it was, so that it can be tried again. Only a step
 * that can never be taken any more, because another program has changed the same annotation since,
 * is dropped.
 */
public final class History {

  private final Annotations annotations;
  private final TermEdits termEdits;
  private final AnnotationKinds kinds;
  private final Revisions revisions;
  private final Exchange exchange;
  private final InstantSource clock;
  private final boolean readOnly;
  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private boolean editing;

  public History(Library library, InstantSource clock) {
    this.annotations = library.annotations();
    this.termEdits = library.termEdits();
    this.kinds = library.annotationKinds();
    this.revisions = library.revisions();
    this.exchange = library.exchange();
    this.clock = clock;
    this.readOnly = library.condition().readOnly();
  }

  /** Whether every change will be refused, because the library can only be read. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /**
   * Changes annotations, all of them or none: one step of undoing.
   *
   * @param change from annotations as they were read last
   */
  public synchronized void change(AnnotationChange change) throws LibraryException {
    if (!change.steps().isEmpty()) {
      annotations.apply(change.steps());
      remember(change);
    }
  }

  /** Keeps a new annotation. */
  public void add(Annotation annotation) throws LibraryException {
    change(new AnnotationChange(Name.ADDED, List.of(Step.add(annotation))));
  }

  /** Removes an annotation, as it was read last. */
  public void delete(Annotation annotation) throws LibraryException {
    change(new AnnotationChange(Name.DELETED, List.of(Step.remove(annotation))));
  }

  /**
   * Gives an annotation another kind.
   *
   * @param annotation as it was read last
   * @return the annotation as it is now
   */
  public Annotation recolour(Annotation annotation, AnnotationKind kind) throws LibraryException {
    return alter(
        Name.RECOLOURED,
        annotation,
        annotation.kind().is(kind) ? annotation : annotation.withKind(kind, clock.instant()));
  }

  /**
   * Gives an annotation other tags.
   *
   * @param annotation as it was read last
   * @return the annotation as it is now
   */
  public Annotation retag(Annotation annotation, List<String> tags) throws LibraryException {
    return alter(
        Name.TAGGED,
        annotation,
        annotation.tags().equals(tags) ? annotation : annotation.withTags(tags, clock.instant()));
  }

  private Annotation alter(Name name, Annotation before, Annotation after) throws LibraryException {
    if (!after.equals(before)) {
      change(new AnnotationChange(name, List.of(Step.change(before, after))));
    }
    return after;
  }

  /**
   * Changes the note of an annotation. Consecutive edits of the same note are one step of undoing,
   * until {@link #endEditing()} or any other change.
   *
   * @param annotation as it was read last
   * @return the annotation as it is now
   */
  public synchronized Annotation editNote(Annotation annotation, String note)
      throws LibraryException {
    if (annotation.note().equals(note)) {
      return annotation;
    }
    Optional<Annotation> begun = beforeEditing(annotation);
    Annotation start = begun.orElse(annotation);
    // Typed and deleted again, nothing has happened.
    boolean back = begun.isPresent() && start.note().equals(note);
    Annotation changed = back ? start : annotation.withNote(note, clock.instant());
    annotations.apply(List.of(Step.change(annotation, changed)));
    if (begun.isPresent()) {
      done.pop();
    }
    if (!back) {
      remember(new AnnotationChange(Name.NOTE, List.of(Step.change(start, changed))));
      editing = true;
    }
    return changed;
  }

  /**
   * Puts another version in the place of a report, as {@link Revisions#replace} does it.
   *
   * @return what was changed
   */
  public synchronized RevisionChange revise(
      String report, StoredReport version, AnnotationChange annotations, TermChange terms)
      throws LibraryException {
    RevisionChange change = revisions.replace(report, version, annotations, terms);
    remember(change);
    return change;
  }

  /** Takes in annotations from elsewhere: one step of undoing, as {@link Exchange#take} does it. */
  public synchronized Merge take(Parcel parcel, Homes.Wish wish) throws LibraryException {
    Merge merge = exchange.take(parcel, wish);
    if (!merge.change().isEmpty()) {
      remember(merge.change());
    }
    return merge;
  }

  /** Changes the kinds of annotation. */
  public synchronized void changeKinds(KindChange change) throws LibraryException {
    if (!change.before().equals(change.after())) {
      kinds.apply(change);
      remember(change);
    }
  }

  /** Changes entries of a glossary, all of them or none: one step of undoing. */
  public synchronized void changeTerms(TermChange change) throws LibraryException {
    if (!change.steps().isEmpty()) {
      termEdits.apply(change.steps());
      remember(change);
    }
  }

  /** The next edit of a note is a step of its own: the editor was left, or a pause was made. */
  public synchronized void endEditing() {
    editing = false;
  }

  /** What {@link #undo()} would take back. */
  public synchronized Optional<Change> nextUndo() {
    return Optional.ofNullable(done.peek());
  }

  /** What {@link #redo()} would do again. */
  public synchronized Optional<Change> nextRedo() {
    return Optional.ofNullable(undone.peek());
  }

  /**
   * Takes the last change back.
   *
   * @return the change that was taken back, or nothing if there was none
   */
  public synchronized Optional<Change> undo() throws LibraryException {
    return move(done, undone, this::undo);
  }

  /**
   * Does the change again that was taken back last.
   *
   * @return the change that was done again, or nothing if there was none
   */
  public synchronized Optional<Change> redo() throws LibraryException {
    return move(undone, done, this::redo);
  }

  private interface Taking {
    void take(Change change) throws LibraryException;
  }

  private void undo(Change change) throws LibraryException {
    switch (change) {
      case AnnotationChange marks -> annotations.apply(marks.reversed().steps());
      case TermChange terms -> termEdits.apply(terms.reversed().steps());
      case KindChange other -> kinds.apply(other.reversed());
      case RevisionChange version -> revisions.apply(version.reversed());
      case ImportChange taken -> exchange.takeBack(taken);
    }
  }

  private void redo(Change change) throws LibraryException {
    switch (change) {
      case AnnotationChange marks -> annotations.apply(marks.steps());
      case TermChange terms -> termEdits.apply(terms.steps());
      case KindChange other -> kinds.apply(other);
      case RevisionChange version -> revisions.apply(version);
      case ImportChange taken -> exchange.takeAgain(taken);
    }
  }

  private Optional<Change> move(Deque<Change> from, Deque<Change> to, Taking taking)
      throws LibraryException {
    editing = false;
    Change change = from.peek();
    if (change == null) {
      return Optional.empty();
    }
    try {
      taking.take(change);
    } catch (LibraryException e) {
      if (isHopeless(e.reason())) {
        from.pop();
      }
      throw e;
    }
    to.push(from.pop());
    return Optional.of(change);
  }

  private static boolean isHopeless(Reason reason) {
    return reason == Reason.CHANGED_ELSEWHERE
        || reason == Reason.NO_SUCH_ANNOTATION
        || reason == Reason.NO_SUCH_REPORT
        || reason == Reason.ALREADY_THERE
        || reason == Reason.KIND_IN_USE;
  }

  private void remember(Change change) {
    done.push(change);
    undone.clear();
    editing = false;
  }

  /** The annotation as it was before the editing that an edit of its note would continue. */
  private Optional<Annotation> beforeEditing(Annotation annotation) {
    return editing
            && done.peek() instanceof AnnotationChange last
            && last.steps().getLast().after().equals(Optional.of(annotation))
        ? last.steps().getLast().before()
        : Optional.empty();
  }
}
