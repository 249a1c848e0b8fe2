package org.yandu.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.yandu.annotation.Annotation.Step;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** What becomes of annotations when the reader draws the borders of their passages anew. */
public final class MarkedPassage {

  private static final Comparator<Annotation> READING_ORDER =
      Comparator.comparing((Annotation annotation) -> annotation.anchor().range())
          .thenComparing(Annotation::created)
          .thenComparing(Annotation::id);

  private MarkedPassage() {}

  /**
   * An annotation of another passage of its report: its place is sure, since the reader says so.
   */
  public static Annotation moved(Annotation annotation, Report report, Range passage, Instant now) {
    return annotation
        .withPlace(annotation.report(), Anchor.of(report, passage), Outcome.FOUND)
        .at(now);
  }

  /**
   * Where an annotation can be split at some offsets of the report's text: the parts, without space
   * around them.
   *
   * @return the passages of at least two parts, in reading order, or none
   */
  public static List<Range> parts(String text, Range passage, List<Integer> offsets) {
    List<Range> parts = new ArrayList<>();
    int start = passage.start();
    for (int offset : offsets.stream().sorted().distinct().toList()) {
      if (offset > start && offset < passage.end()) {
        addTrimmed(parts, text, start, offset);
        start = offset;
      }
    }
    addTrimmed(parts, text, start, passage.end());
    return parts.size() < 2 ? List.of() : parts;
  }

  private static void addTrimmed(List<Range> parts, String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      parts.add(new Range(first, last));
    }
  }

  /**
   * Splits an annotation. The first part is the annotation, with its note; the others are new and
   * have its kind, form, tags and author.
   *
   * @param parts as {@link #parts} gives them
   * @param ids names the new ones
   * @return nothing where there are no parts
   */
  public static List<Step> split(
      Annotation annotation, Report report, List<Range> parts, Supplier<UUID> ids, Instant now) {
    List<Step> steps = new ArrayList<>();
    for (Range part : parts) {
      Annotation placed = moved(annotation, report, part, now);
      steps.add(
          steps.isEmpty()
              ? Step.change(annotation, placed)
              : Step.add(placed.withId(ids.get()).withNote("", now)));
    }
    return steps;
  }

  /**
   * Joins annotations of one report. The first in reading order stays, over everything from the
   * beginning of the first to the end of the last, with all notes one below the other and all tags.
   *
   * @return nothing unless there are at least two
   */
  public static List<Step> join(List<Annotation> annotations, Report report, Instant now) {
    List<Annotation> ordered = annotations.stream().sorted(READING_ORDER).toList();
    if (ordered.size() < 2) {
      return List.of();
    }
    Annotation first = ordered.getFirst();
    int end = ordered.stream().mapToInt(each -> each.anchor().range().end()).max().orElseThrow();
    String note =
        ordered.stream()
            .map(each -> each.note().strip())
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n\n"));
    List<String> tags = first.tags();
    for (Annotation other : ordered) {
      tags = Tags.with(tags, other.tags());
    }
    Range whole = new Range(first.anchor().range().start(), end);
    Annotation joined = moved(first, report, whole, now).withNote(note, now).withTags(tags, now);
    List<Step> steps = new ArrayList<>(List.of(Step.change(first, joined)));
    ordered.stream().skip(1).map(Step::remove).forEach(steps::add);
    return steps;
  }

  /**
   * The annotations that hang together with one: those that overlap it or have nothing but space
   * between it and them, and those that hang together with these.
   *
   * @param all among which, that one included
   * @return in reading order, that one included; lost ones never
   */
  public static List<Annotation> together(Annotation one, List<Annotation> all, String text) {
    List<Annotation> ordered =
        all.stream()
            .filter(each -> !each.anchor().range().isEmpty())
            .sorted(READING_ORDER)
            .toList();
    List<Annotation> chain = new ArrayList<>();
    int end = 0;
    for (Annotation each : ordered) {
      Range range = each.anchor().range();
      boolean hangs =
          !chain.isEmpty()
              && (range.start() <= end || text.substring(end, range.start()).isBlank());
      if (!hangs) {
        if (chain.contains(one)) {
          break;
        }
        chain.clear();
      }
      end = hangs ? Math.max(end, range.end()) : range.end();
      chain.add(each);
    }
    return chain.contains(one) ? List.copyOf(chain) : List.of();
  }
}
