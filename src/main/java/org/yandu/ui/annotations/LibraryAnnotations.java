package org.yandu.ui.annotations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.library.AnnotationChange;
import org.yandu.library.Annotations;
import org.yandu.library.History;
import org.yandu.library.LibraryException;
import org.yandu.library.LibraryException.Reason;

/**
 * Annotations as this window knows them to be in the library: what a change of them begins from.
 * Touched by the background thread alone.
 */
final class LibraryAnnotations {

  /** Between what two have written in one note. */
  private static final String PARTED = "\n\n";

  private final Optional<Annotations> store;
  private final Map<UUID, Annotation> kept = new HashMap<>();

  /** What others have written into notes that are being written here, until it is taken up. */
  private final Map<UUID, String> theirs = new HashMap<>();

  /**
   * @param store nothing when there is no library
   */
  LibraryAnnotations(Optional<Annotations> store) {
    this.store = store;
  }

  /** Reads those of a report. */
  List<Annotation> ofReport(Annotations annotations, String fingerprint) throws LibraryException {
    List<Annotation> found = annotations.ofReport(fingerprint);
    found.forEach(annotation -> kept.put(annotation.id(), annotation));
    return found;
  }

  Optional<Annotation> find(UUID id) {
    return Optional.ofNullable(kept.get(id));
  }

  /** Reads what is not known yet of some of them: those of reports that were not open. */
  void read(Collection<UUID> ids) throws LibraryException {
    if (store.isPresent() && !kept.keySet().containsAll(ids)) {
      store.get().all().forEach(annotation -> kept.putIfAbsent(annotation.id(), annotation));
    }
  }

  /**
   * What came of a change.
   *
   * @param steps what is to be shown
   * @param refused why it was not made: somebody else had changed what is shown now
   */
  record Outcome(AnnotationChange change, List<Step> steps, Optional<LibraryException> refused) {}

  /** Changes annotations, all of them or none. */
  Outcome change(History history, AnnotationChange change) throws LibraryException {
    try {
      history.change(change);
    } catch (LibraryException e) {
      List<Step> seen =
          readAgain(e, change.steps().stream().map(each -> each.subject().id()).toList());
      if (seen.isEmpty()) {
        throw e;
      }
      return new Outcome(change, seen, Optional.of(e));
    }
    keep(change.steps());
    return new Outcome(change, change.steps(), Optional.empty());
  }

  /** A change of one annotation. */
  interface Alteration {
    Annotation of(Annotation annotation) throws LibraryException;
  }

  /**
   * What came of writing a note.
   *
   * @param steps from what was known before
   * @param theirs what somebody else has written meanwhile, which now stands before the note
   */
  record Written(List<Step> steps, Optional<String> theirs) {}

  /**
   * Changes an annotation, as somebody else may have left it meanwhile.
   *
   * @return steps from what was known before; none if there is no such annotation
   */
  List<Step> alter(UUID id, Alteration alteration) throws LibraryException {
    Optional<Annotation> known = find(id);
    if (known.isEmpty()) {
      return List.of();
    }
    Annotation altered;
    try {
      altered = alteration.of(known.get());
    } catch (LibraryException e) {
      readAgain(e, List.of(id));
      Optional<Annotation> now = find(id);
      if (now.equals(known) || now.isEmpty()) {
        throw e;
      }
      altered = alteration.of(now.get());
    }
    List<Step> steps = List.of(Step.change(known.get(), altered));
    keep(steps);
    return steps;
  }

  /**
   * Keeps what has been written in a note. Nothing that somebody else has written meanwhile is lost
   * by it: his words stand before these; what he has deleted is there again.
   */
  Written write(History history, UUID id, String note) throws LibraryException {
    Optional<Annotation> known = find(id);
    if (known.isEmpty()) {
      return new Written(List.of(), Optional.empty());
    }
    Optional<String> before = Optional.empty();
    Annotation written;
    try {
      written = history.editNote(known.get(), withTheirs(id, note));
    } catch (LibraryException e) {
      readAgain(e, List.of(id));
      Optional<Annotation> now = find(id);
      if (now.equals(known)) {
        throw e;
      }
      if (now.isEmpty()) {
        history.add(known.get());
        now = known;
      }
      String other = now.get().note();
      if (!other.isEmpty() && !other.equals(known.get().note()) && !other.equals(note)) {
        before = Optional.of(other + PARTED);
        theirs.put(id, before.get());
      }
      written = history.editNote(now.get(), withTheirs(id, note));
    }
    List<Step> steps = List.of(Step.change(known.get(), written));
    keep(steps);
    return new Written(steps, before);
  }

  /** The note with what somebody else has written, until the editor has that too. */
  private String withTheirs(UUID id, String note) {
    String other = theirs.getOrDefault(id, "");
    if (note.startsWith(other)) {
      theirs.remove(id);
      return note;
    }
    return other + note;
  }

  /**
   * Reads what somebody else may have changed, if that is why a change failed.
   *
   * @return steps from what was known; none if that is not why
   */
  List<Step> readAgain(LibraryException failure, List<UUID> ids) throws LibraryException {
    List<Step> steps = new ArrayList<>();
    if (store.isPresent()
        && (failure.reason() == Reason.CHANGED_ELSEWHERE
            || failure.reason() == Reason.NO_SUCH_ANNOTATION)) {
      for (UUID id : ids) {
        Optional<Annotation> known = find(id);
        Optional<Annotation> now = store.get().find(id);
        if (!known.equals(now)) {
          steps.add(new Step(known, now));
        }
      }
    }
    keep(steps);
    return steps;
  }

  /** Takes note of what has been changed. */
  void keep(List<Step> steps) {
    for (Step step : steps) {
      step.after()
          .ifPresentOrElse(
              annotation -> kept.put(annotation.id(), annotation),
              () -> kept.remove(step.subject().id()));
    }
  }
}
