package org.yandu.ui.annotations;

import java.time.Instant;
import java.time.InstantSource;
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
import org.yandu.library.AnnotationChange;
import org.yandu.library.AnnotationChange.Name;
import org.yandu.text.Folding;

/** The annotations that are selected in the pane. What is done to them is one step of undoing. */
public final class AnnotationsSelectionModel {

  private final AnnotationsModel model;
  private final InstantSource clock;
  private final ObjectProperty<List<Annotation>> selected = new SimpleObjectProperty<>(List.of());

  public AnnotationsSelectionModel(AnnotationsModel model, InstantSource clock) {
    this.model = model;
    this.clock = clock;
  }

  /** Those that are selected, in the order in which they are listed. */
  public ObjectProperty<List<Annotation>> selectedProperty() {
    return selected;
  }

  List<UUID> ids() {
    return selected.get().stream().map(Annotation::id).toList();
  }

  public void recolour(AnnotationKind kind) {
    change(
        Name.RECOLOURED,
        ids(),
        (annotation, now) ->
            annotation.kind().is(kind) ? annotation : annotation.withKind(kind, now));
  }

  public void delete() {
    List<UUID> ids = ids();
    model.change(
        ids,
        kept ->
            new AnnotationChange(
                Name.DELETED,
                ids.stream().flatMap(id -> kept.apply(id).stream()).map(Step::remove).toList()),
        done -> {});
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
    change(
        Name.TAGGED,
        ids,
        (annotation, now) -> {
          List<String> tags = change.apply(annotation.tags());
          return tags.equals(annotation.tags()) ? annotation : annotation.withTags(tags, now);
        });
  }

  private interface Alteration {
    Annotation of(Annotation annotation, Instant now);
  }

  /** Changes those of them that do not stay as they are. */
  private void change(Name name, List<UUID> ids, Alteration alteration) {
    model.change(
        ids,
        kept -> {
          Instant now = clock.instant();
          List<Step> steps = new ArrayList<>();
          for (UUID id : ids) {
            kept.apply(id)
                .map(annotation -> Step.change(annotation, alteration.of(annotation, now)))
                .filter(step -> !step.before().equals(step.after()))
                .ifPresent(steps::add);
          }
          return new AnnotationChange(name, steps);
        },
        done -> {});
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
