package org.yandu.ui.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.yandu.library.Change;
import org.yandu.library.History;
import org.yandu.library.LibraryException;
import org.yandu.ui.task.Background;

/**
 * The one way in which the window changes what the reader owns: off the UI thread, one change after
 * the other, each with a name under which it is taken back. Knows whether everything is saved.
 */
public final class ChangesModel {

  private final Optional<History> history;
  private final Background background;
  private final Consumer<Throwable> failures;
  private final List<Participant> participants = new ArrayList<>();
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(SaveState.SAVED);
  private final ReadOnlyObjectWrapper<Optional<String>> nextUndo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> nextRedo =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<Object> writing = new HashSet<>();
  private int pending;
  private boolean unsaved;
  private boolean worthRetrying;
  private boolean repeating;

  /** Who shows changes, and must hear of those that are taken back or done again. */
  public interface Participant {

    /**
     * Something is about to be changed, or taken back, on the UI thread: what is being written and
     * not yet handed over is handed over first.
     */
    default void changing() {}

    /** Right after a step was taken, on the background thread. */
    void taken(Change change, boolean undone);

    /** The same step, later, on the UI thread. */
    void show(Change change, boolean undone);
  }

  /** Asked to change something although there is no library to keep it in. */
  public static final class NoLibraryException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** What is changed, on the background thread. */
  public interface Work<T> {
    T with(History history) throws Exception;
  }

  /**
   * @param history nothing when there is no library: then every change fails
   * @param failures told of every change that could not be made
   */
  public ChangesModel(
      Optional<History> history, Background background, Consumer<Throwable> failures) {
    this.history = history;
    this.background = background;
    this.failures = failures;
    history.ifPresent(this::takeUp);
  }

  /** Whether every change will be refused, because the library can only be read. */
  public boolean isReadOnly() {
    return history.map(History::isReadOnly).orElse(false);
  }

  /** What was changed before, in another window, can be taken back in this one. */
  private void takeUp(History before) {
    background.run(
        () -> new Outcome<>(true, name(before.nextUndo()), name(before.nextRedo())),
        outcome -> {
          nextUndo.set(outcome.undo());
          nextRedo.set(outcome.redo());
        });
  }

  /** From now on tells a participant of every step that is taken back or done again. */
  public void add(Participant participant) {
    participants.add(participant);
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

  /**
   * Changes something.
   *
   * @param done called on the UI thread with what the work answered, when it is on the disk
   */
  public <T> void change(Work<T> work, Consumer<T> done) {
    change(work, done, failure -> {});
  }

  /**
   * The same for one who keeps something until it is on the disk.
   *
   * @param failed called on the UI thread if it could not be changed, before the reader is told
   */
  public <T> void change(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    if (history.isEmpty()) {
      saveState.set(SaveState.FAILED);
      NoLibraryException failure = new NoLibraryException();
      failed.accept(failure);
      failures.accept(failure);
      return;
    }
    participants.forEach(Participant::changing);
    History changing = history.get();
    boolean told = repeating;
    pending++;
    saveState.set(SaveState.SAVING);
    background.run(
        () ->
            new Outcome<>(
                work.with(changing), name(changing.nextUndo()), name(changing.nextRedo())),
        outcome -> {
          done.accept(outcome.result());
          nextUndo.set(outcome.undo());
          nextRedo.set(outcome.redo());
          finished(SaveState.SAVED);
        },
        failure -> {
          worthRetrying = failure instanceof LibraryException known && isPassing(known.reason());
          finished(SaveState.FAILED);
          failed.accept(failure);
          // Of what is tried again by itself the reader knows already that it fails.
          if (!told || !worthRetrying) {
            failures.accept(failure);
          }
        });
  }

  public void undo() {
    replay(History::undo, true);
  }

  public void redo() {
    replay(History::redo, false);
  }

  /** The next change of a note is a step of undoing of its own. */
  public void endEditing() {
    history.ifPresent(
        changing ->
            background.run(
                () -> {
                  changing.endEditing();
                  return true;
                },
                done -> {}));
  }

  /**
   * Says whether something is being written that has not been handed over yet: until then nothing
   * is said to be saved.
   */
  public void setWriting(Object writer, boolean now) {
    if (now) {
      writing.add(writer);
      saveState.set(SaveState.SAVING);
    } else {
      writing.remove(writer);
      if (pending == 0 && writing.isEmpty() && saveState.get() == SaveState.SAVING) {
        saveState.set(atRest());
      }
    }
  }

  /** What was being written is handed over in this very moment, with a change that follows. */
  public void handOver(Object writer) {
    writing.remove(writer);
  }

  /**
   * Says whether something that was handed over could not be written and is still in the window.
   */
  public void setUnsaved(boolean now) {
    unsaved = now;
  }

  /**
   * Whether something is in the window alone because it could not be written. A change that was
   * refused as a whole is not: nothing of it is left.
   */
  public boolean hasUnsaved() {
    return unsaved && saveState.get() == SaveState.FAILED;
  }

  /** Changes again what could not be changed before, which the reader has been told. */
  public void repeat(Runnable changes) {
    repeating = true;
    changes.run();
    repeating = false;
  }

  /** Whether what could not be written may succeed now. */
  public boolean isWorthRetrying() {
    return worthRetrying && pending == 0 && saveState.get() == SaveState.FAILED;
  }

  private interface Step {
    Optional<Change> take(History history) throws LibraryException;
  }

  private void replay(Step step, boolean undone) {
    change(
        changing -> {
          Optional<Change> taken = step.take(changing);
          taken.ifPresent(change -> participants.forEach(each -> each.taken(change, undone)));
          return taken;
        },
        taken ->
            taken.ifPresent(change -> participants.forEach(each -> each.show(change, undone))));
  }

  /** Whether what failed may succeed later without anyone doing anything here. */
  private static boolean isPassing(LibraryException.Reason reason) {
    return switch (reason) {
      case LOCKED, DISK_FULL, DEVICE -> true;
      default -> false;
    };
  }

  private record Outcome<T>(T result, Optional<String> undo, Optional<String> redo) {}

  private static Optional<String> name(Optional<Change> change) {
    return change.map(Change::nameKey);
  }

  private void finished(SaveState outcome) {
    pending--;
    if (outcome == SaveState.FAILED) {
      saveState.set(outcome);
    } else if (pending == 0 && writing.isEmpty()) {
      saveState.set(atRest());
    }
  }

  private SaveState atRest() {
    return unsaved ? SaveState.FAILED : SaveState.SAVED;
  }
}
