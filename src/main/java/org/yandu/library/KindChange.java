package org.yandu.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yandu.annotation.AnnotationKind;

/**
 * A change of the kinds of annotation: of their names, colours, order, or of which there are.
 *
 * @param before all of them as they were read
 * @param after all of them as they are to be
 */
public record KindChange(List<AnnotationKind> before, List<AnnotationKind> after)
    implements Change {

  public KindChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  @Override
  public String nameKey() {
    return "change.kinds";
  }

  /**
   * What it makes of the kinds there are now. Those that it does not touch stay as they are, even
   * if they came since; one that it touches must be what it was, or what it is to be already.
   *
   * @return nothing if one that it touches is something else
   */
  Optional<List<AnnotationKind>> of(List<AnnotationKind> now) {
    Map<String, AnnotationKind> old = byId(before);
    Map<String, AnnotationKind> wanted = byId(after);
    Map<String, AnnotationKind> made = byId(now);
    Set<String> touched = new LinkedHashSet<>(old.keySet());
    touched.addAll(wanted.keySet());
    touched.removeIf(id -> Objects.equals(old.get(id), wanted.get(id)));
    for (String id : touched) {
      AnnotationKind present = made.get(id);
      if (!Objects.equals(present, old.get(id)) && !Objects.equals(present, wanted.get(id))) {
        return Optional.empty();
      }
    }
    List<AnnotationKind> kinds = new ArrayList<>();
    for (AnnotationKind kind : after) {
      AnnotationKind present = made.remove(kind.id());
      if (touched.contains(kind.id())) {
        kinds.add(kind);
      } else if (present != null) {
        kinds.add(present);
      }
    }
    made.keySet().removeAll(touched);
    kinds.addAll(made.values());
    return Optional.of(kinds);
  }

  private static Map<String, AnnotationKind> byId(List<AnnotationKind> kinds) {
    Map<String, AnnotationKind> byId = new LinkedHashMap<>();
    kinds.forEach(kind -> byId.put(kind.id(), kind));
    return byId;
  }

  /** What undoes it. */
  public KindChange reversed() {
    return new KindChange(after, before);
  }
}
