package org.yandu.ui.annotations;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yandu.annotation.Annotation;
import org.yandu.text.Folding;

/**
 * Which annotations are listed: those in which all words stand, and which fit one of the values
 * that were chosen for each field.
 *
 * @param words what was typed; words divided by spaces stand in any order
 * @param criteria the values that were chosen, in that order
 */
public record AnnotationsFilter(String words, List<Criterion> criteria) {

  /** Lists all of them. */
  public static final AnnotationsFilter NONE = new AnnotationsFilter("", List.of());

  /** By what annotations are told apart. */
  public enum Field {
    KIND,
    FORM,
    TAG,
    AUTHOR,
    OUTCOME,
    TIME
  }

  /** How long ago an annotation was last changed: on how many days, today among them. */
  public enum Time {
    TODAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    Time(int days) {
      this.days = days;
    }
  }

  /**
   * A value that a field must have.
   *
   * @param value of a kind its id, of a tag its {@linkplain Folding#key(String) key}, of an author
   *     the name, else the name of a constant
   */
  public record Criterion(Field field, String value) {}

  public AnnotationsFilter {
    criteria = List.copyOf(criteria);
  }

  public boolean isNone() {
    return criteria.isEmpty() && Folding.key(words).isEmpty();
  }

  public AnnotationsFilter withWords(String typed) {
    return new AnnotationsFilter(typed, criteria);
  }

  /** With a value that was not chosen, or without one that was. There is one time at most. */
  public AnnotationsFilter toggled(Criterion criterion) {
    List<Criterion> now = new ArrayList<>(criteria);
    if (!now.remove(criterion)) {
      now.removeIf(other -> criterion.field() == Field.TIME && other.field() == Field.TIME);
      now.add(criterion);
    }
    return new AnnotationsFilter(words, now);
  }

  /** The words as they are looked for. */
  List<String> keys() {
    return List.of(words.strip().split("[\\p{Z}\\s]+")).stream()
        .map(Folding::key)
        .filter(key -> !key.isEmpty())
        .toList();
  }

  /** The values of an annotation in a field; a time is none. */
  static List<String> values(Annotation annotation, Field field) {
    return switch (field) {
      case KIND -> List.of(annotation.kind().id());
      case FORM -> List.of(annotation.form().name());
      case TAG -> annotation.tags().stream().map(Folding::key).toList();
      case AUTHOR -> List.of(annotation.author());
      case OUTCOME -> List.of(annotation.outcome().name());
      case TIME -> List.of();
    };
  }

  /** What is looked through for words, folded: the passage, its headings, the note, the tags. */
  static String searched(Annotation annotation) {
    List<String> parts = new ArrayList<>();
    parts.add(annotation.anchor().exact());
    parts.add(annotation.note());
    parts.addAll(annotation.tags());
    parts.addAll(annotation.anchor().path());
    // No line end is left by folding: nothing is found across two parts.
    return String.join("\n", parts.stream().map(Folding::key).toList());
  }

  /** Finds out quickly, of one annotation after the other, whether it is listed. */
  static final class Test {

    private final List<String> keys;
    private final Map<Field, List<String>> wanted = new EnumMap<>(Field.class);
    private final ZonedDateTime now;

    Test(AnnotationsFilter filter, ZonedDateTime now) {
      this.now = now;
      keys = filter.keys();
      for (Criterion criterion : filter.criteria()) {
        wanted
            .computeIfAbsent(criterion.field(), field -> new ArrayList<>())
            .add(criterion.value());
      }
    }

    /**
     * Whether an annotation is listed.
     *
     * @param searched what {@link AnnotationsFilter#searched} says of it
     */
    boolean passes(Annotation annotation, String searched) {
      for (Map.Entry<Field, List<String>> each : wanted.entrySet()) {
        boolean fits =
            each.getKey() == Field.TIME
                ? each.getValue().stream().anyMatch(time -> isWithin(annotation, time))
                : values(annotation, each.getKey()).stream().anyMatch(each.getValue()::contains);
        if (!fits) {
          return false;
        }
      }
      return keys.stream().allMatch(searched::contains);
    }

    private boolean isWithin(Annotation annotation, String time) {
      LocalDate first = now.toLocalDate().minusDays(Time.valueOf(time).days - 1L);
      return !annotation.modified().isBefore(first.atStartOfDay(now.getZone()).toInstant());
    }
  }
}
