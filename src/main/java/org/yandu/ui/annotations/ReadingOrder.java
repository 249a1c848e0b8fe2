package org.yandu.ui.annotations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;

/**
 * The annotations of one report as they are listed: in reading order, and each found by its name
 * without looking through the others, of which there may be tens of thousands.
 */
final class ReadingOrder {

  private static final Comparator<Annotation> ORDER =
      Comparator.comparing((Annotation annotation) -> annotation.anchor().range())
          .thenComparing(Annotation::created)
          .thenComparing(Annotation::id);

  /**
   * More than so many are put in their places all at once: each alone is a change to whoever
   * listens.
   */
  private static final int FEW = 8;

  private final ObservableList<Annotation> all = FXCollections.observableArrayList();
  private final Map<UUID, Annotation> byId = new HashMap<>();

  ObservableList<Annotation> all() {
    return all;
  }

  Optional<Annotation> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  void setAll(Collection<Annotation> annotations) {
    byId.clear();
    annotations.forEach(annotation -> byId.put(annotation.id(), annotation));
    sortAll();
  }

  /** Changes all of them; what is changed may not be where they stand. */
  void replaceAll(UnaryOperator<Annotation> change) {
    byId.replaceAll((id, annotation) -> change.apply(annotation));
    all.replaceAll(annotation -> byId.getOrDefault(annotation.id(), annotation));
  }

  /**
   * Follows changes, perhaps of annotations of other reports as well.
   *
   * @param report whose annotations these are
   * @param asShown what is shown of one
   */
  void update(List<Step> steps, String report, UnaryOperator<Annotation> asShown) {
    boolean few = steps.size() <= FEW;
    for (Step step : steps) {
      Optional<Annotation> now =
          step.after().filter(annotation -> annotation.report().equals(report)).map(asShown);
      UUID id = step.subject().id();
      if (few) {
        now.ifPresentOrElse(this::put, () -> remove(id));
      } else {
        now.ifPresentOrElse(annotation -> byId.put(id, annotation), () -> byId.remove(id));
      }
    }
    if (!few) {
      sortAll();
    }
  }

  private void sortAll() {
    List<Annotation> sorted = new ArrayList<>(byId.values());
    sorted.sort(ORDER);
    all.setAll(sorted);
  }

  private void put(Annotation annotation) {
    Annotation before = byId.put(annotation.id(), annotation);
    if (before != null) {
      int at = placeOf(before);
      if (ORDER.compare(before, annotation) == 0) {
        all.set(at, annotation);
        return;
      }
      all.remove(at);
    }
    all.add(-placeOf(annotation) - 1, annotation);
  }

  private void remove(UUID id) {
    Annotation before = byId.remove(id);
    if (before != null) {
      all.remove(placeOf(before));
    }
  }

  /** Where it stands, or what {@link Collections#binarySearch} says of where it would. */
  private int placeOf(Annotation annotation) {
    return Collections.binarySearch(all, annotation, ORDER);
  }
}
