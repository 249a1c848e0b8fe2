package org.yandu.library;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.AnnotationKind;
import org.yandu.library.AnnotationChange.Added;
import org.yandu.library.AnnotationChange.Deleted;
import org.yandu.library.AnnotationChange.NoteEdited;
import org.yandu.library.AnnotationChange.Recoloured;
import org.yandu.library.AnnotationChange.Retagged;
import org.yandu.library.LibraryException.Reason;

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
  private final InstantSource clock;
  private final boolean readOnly;
  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private boolean editing;

  public History(Library library, InstantSource clock) {
    this.annotations = library.annotations();
    this.termEdits = library.termEdits();
    this.clock = clock;
    this.readOnly = library.condition().readOnly();
  }

  /** Whether every change will be refused, because the library can only be read. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** Keeps a new annotation. */
  public synchronized void add(Annotation annotation) throws LibraryException {
    annotations.add(annotation);
    remember(new Added(annotation));
  }

  /** Removes an annotation, as it was read last. */
  public synchronized void delete(Annotation annotation) throws LibraryException {
    annotations.delete(annotation);
    remember(new Deleted(annotation));
  }

  /**
   * Gives an annotation another kind.
   *
   * @param annotation as it was read last
   * @return the annotation as it is now
   */
  public synchronized Annotation recolour(Annotation annotation, AnnotationKind kind)
      throws LibraryException {
    if (annotation.kind() == kind) {
      return annotation;
    }
    Annotation changed = annotation.withKind(kind, clock.instant());
    annotations.update(annotation, changed);
    remember(new Recoloured(annotation, changed));
    return changed;
  }

  /**
   * Gives an annotation other tags.
   *
   * @param annotation as it was read last
   * @return the annotation as it is now
   */
  public synchronized Annotation retag(Annotation annotation, List<String> tags)
      throws LibraryException {
    if (annotation.tags().equals(tags)) {
      return annotation;
    }
    Annotation changed = annotation.withTags(tags, clock.instant());
    annotations.update(annotation, changed);
    remember(new Retagged(annotation, changed));
    return changed;
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
    Optional<NoteEdited> session = session(annotation);
    Annotation start = session.map(NoteEdited::was).orElse(annotation);
    // Typed and deleted again, nothing has happened.
    boolean back = session.isPresent() && start.note().equals(note);
    Annotation changed = back ? start : annotation.withNote(note, clock.instant());
    annotations.update(annotation, changed);
    if (session.isPresent()) {
      done.pop();
    }
    if (!back) {
      remember(new NoteEdited(start, changed));
      editing = true;
    }
    return changed;
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

  private interface Step {
    void take(Change change) throws LibraryException;
  }

  private void undo(Change change) throws LibraryException {
    if (change instanceof AnnotationChange annotation) {
      replace(annotation.after(), annotation.before());
    } else if (change instanceof TermChange terms) {
      termEdits.apply(terms.reversed().steps());
    }
  }

  private void redo(Change change) throws LibraryException {
    if (change instanceof AnnotationChange annotation) {
      replace(annotation.before(), annotation.after());
    } else if (change instanceof TermChange terms) {
      termEdits.apply(terms.steps());
    }
  }

  private Optional<Change> move(Deque<Change> from, Deque<Change> to, Step step)
      throws LibraryException {
    editing = false;
    Change change = from.peek();
    if (change == null) {
      return Optional.empty();
    }
    try {
      step.take(change);
    } catch (LibraryException e) {
      if (isHopeless(e.reason())) {
        from.pop();
      }
      throw e;
    }
    to.push(from.pop());
    return Optional.of(change);
  }

  private void replace(Optional<Annotation> now, Optional<Annotation> then)
      throws LibraryException {
    if (now.isEmpty()) {
      annotations.add(then.orElseThrow());
    } else if (then.isEmpty()) {
      annotations.delete(now.get());
    } else {
      annotations.update(now.get(), then.get());
    }
  }

  private static boolean isHopeless(Reason reason) {
    return reason == Reason.CHANGED_ELSEWHERE
        || reason == Reason.NO_SUCH_ANNOTATION
        || reason == Reason.NO_SUCH_REPORT
        || reason == Reason.ALREADY_THERE;
  }

  private void remember(Change change) {
    done.push(change);
    undone.clear();
    editing = false;
  }

  /** The edit that an edit of this annotation's note would continue. */
  private Optional<NoteEdited> session(Annotation annotation) {
    return editing && done.peek() instanceof NoteEdited last && last.became().equals(annotation)
        ? Optional.of(last)
        : Optional.empty();
  }
}
