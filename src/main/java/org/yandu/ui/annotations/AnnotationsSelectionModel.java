package org.yandu.ui.annotations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.yandu.annotation.Annotation;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.AnnotationKind;
import org.yandu.annotation.Tags;
import org.yandu.library.AnnotationChange.Name;
import org.yandu.text.Folding;

/** The annotations that are selected in the pane. What is done to them is one step of undoing. */
public final class AnnotationsSelectionModel {

  private final AnnotationsModel model;
  private final ObjectProperty<List<Annotation>> selected = new SimpleObjectProperty<>(List.of());

  public AnnotationsSelectionModel(AnnotationsModel model) {
    this.model = model;
  }

  /** Those that are selected, in the order in which they are listed. */
  public ObjectProperty<List<Annotation>> selectedProperty() {
    return selected;
  }

  List<UUID> ids() {
    return selected.get().stream().map(Annotation::id).toList();
  }

  public void recolour(AnnotationKind kind) {
    model.change(
        Name.RECOLOURED,
        ids(),
        (kept, now) ->
            steps(
                kept,
                annotation ->
                    annotation.kind().is(kind) ? annotation : annotation.withKind(kind, now)));
  }

  public void delete() {
    model.change(Name.DELETED, ids(), (kept, now) -> kept.stream().map(Step::remove).toList());
  }

  /** Gives some annotations more tags; those that have one keep it as they have it. */
  void tag(List<UUID> ids, List<String> more) {
    retag(ids, tags -> Tags.with(tags, more));
  }

  /** Takes a tag off all annotations that have it. */
  void untag(List<UUID> ids, String tag) {
    retag(ids, tags -> Tags.without(tags, tag));
  }

  private void retag(List<UUID> ids, UnaryOperator<List<String>> change) {
    model.change(
        Name.TAGGED,
        ids,
        (kept, now) ->
            steps(
                kept,
                annotation -> {
                  List<String> tags = change.apply(annotation.tags());
                  return tags.equals(annotation.tags())
                      ? annotation
                      : annotation.withTags(tags, now);
                }));
  }

  /** From each to what becomes of it, but those that stay as they are. */
  private static List<Step> steps(List<Annotation> kept, UnaryOperator<Annotation> change) {
    List<Step> steps = new ArrayList<>();
    for (Annotation annotation : kept) {
      Annotation changed = change.apply(annotation);
      if (!changed.equals(annotation)) {
        steps.add(Step.change(annotation, changed));
      }
    }
    return steps;
  }

  /** The tags that any of them has, each once, those that come first first. */
  List<String> tags() {
    return tags(1);
  }

  /** The tags that all of them have. */
  List<String> commonTags() {
    return tags(selected.get().size());
  }

  private List<String> tags(int fewest) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (Annotation annotation : selected.get()) {
      for (String tag : annotation.tags()) {
        String key = Folding.key(tag);
        counts.merge(key, 1, Integer::sum);
        written.putIfAbsent(key, tag);
      }
    }
    written.keySet().removeIf(key -> counts.getOrDefault(key, 0) < fewest);
    return List.copyOf(written.values());
  }
}
