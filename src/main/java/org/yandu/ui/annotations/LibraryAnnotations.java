package org.yandu.ui.annotations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.library.Annotations;
import org.yandu.library.LibraryException;

/**
 * Annotations as this window knows them to be in the library: what a change of them begins from.
 * Touched by the background thread alone.
 */
final class LibraryAnnotations {

  private final Optional<Annotations> store;
  private final Map<UUID, Annotation> kept = new HashMap<>();

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
