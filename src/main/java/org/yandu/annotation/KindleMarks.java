package org.yandu.annotation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yandu.annotation.KindleClippings.Clipping;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * The marks in a file of clippings, each as it was made last, with their notes. The file only
 * grows: a mark that is made anew, a little longer or shorter, is added to it once more, and so is
 * a note that is changed.
 */
final class KindleMarks {

  /**
   * A mark.
   *
   * @param name of the annotation; that of the clipping by which it came into the file first, so
   *     that it stays the same however often it is made anew
   * @param words as {@linkplain Folding folded}, which takes longer than all other comparing
   * @param notes that belong to it
   */
  private record Mark(Clipping clipping, String name, String words, List<Clipping> notes) {

    boolean isEarlier(Clipping later, String now) {
      return clipping.from() <= later.to()
          && later.from() <= clipping.to()
          && (words.contains(now) || now.contains(words));
    }

    boolean endsAt(Clipping note) {
      return clipping.to() == note.to();
    }

    boolean isAround(Clipping note) {
      return clipping.from() <= note.from() && note.to() <= clipping.to();
    }

    Duration timeFrom(Clipping note) {
      return Duration.between(clipping.time(), note.time()).abs();
    }

    int clippingsFrom(Clipping note) {
      return Math.abs(clipping.position() - note.position());
    }
  }

  private final Map<String, List<Mark>> byTitle = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();

  /**
   * @param highlights in the order of the file
   */
  KindleMarks(List<Clipping> highlights) {
    highlights.forEach(this::add);
  }

  private void add(Clipping highlight) {
    List<Mark> ofTitle = byTitle.computeIfAbsent(highlight.title(), none -> new ArrayList<>());
    String words = Folding.key(highlight.content());
    String name = name(highlight, words);
    List<Mark> earlier = new ArrayList<>();
    ofTitle.removeIf(mark -> mark.isEarlier(highlight, words) && earlier.add(mark));
    String first = earlier.stream().map(Mark::name).findFirst().orElse(name);
    ofTitle.add(new Mark(highlight, first, words, new ArrayList<>()));
  }

  /** A name that no other clipping of the file has, and this one has in every later state of it. */
  private String name(Clipping highlight, String words) {
    String name = highlight.title() + ":" + highlight.from() + ":" + words;
    int times = named.merge(name, 1, Integer::sum);
    return (times == 1 ? "kindle:" : "kindle " + times + ":") + name;
  }

  /**
   * Gives each note to one mark: one that ends where the note stands, or is around it where none
   * does. Of several it is the one that was made at the same time, then one without a note; the
   * nearest in time, then in the file.
   *
   * @return the notes to which no mark belongs
   */
  List<Clipping> give(List<Clipping> notes) {
    List<Clipping> later = new ArrayList<>();
    for (Clipping note : notes) {
      Optional<Mark> mark =
          nearest(note, each -> each.notes().isEmpty() && each.timeFrom(note).isZero());
      mark.ifPresentOrElse(found -> found.notes().add(note), () -> later.add(note));
    }
    List<Clipping> left = new ArrayList<>();
    for (Clipping note : later) {
      Optional<Mark> mark = nearest(note, each -> true);
      mark.ifPresentOrElse(found -> found.notes().add(note), () -> left.add(note));
    }
    return left;
  }

  private Optional<Mark> nearest(Clipping note, Predicate<Mark> which) {
    List<Mark> ofTitle = byTitle.getOrDefault(note.title(), List.of());
    List<Mark> there = ofTitle.stream().filter(mark -> mark.endsAt(note)).toList();
    if (there.isEmpty()) {
      there = ofTitle.stream().filter(mark -> mark.isAround(note)).toList();
    }
    return there.stream()
        .filter(which)
        .min(
            Comparator.comparing((Mark mark) -> !mark.notes().isEmpty())
                .thenComparing(mark -> mark.timeFrom(note))
                .thenComparingInt(mark -> mark.clippingsFrom(note)));
  }

  /** The marks as annotations, in the order of the file. */
  List<Annotation> annotations() {
    Map<Integer, Annotation> annotations = new TreeMap<>();
    byTitle.values().stream()
        .flatMap(List::stream)
        .forEach(mark -> annotations.put(mark.clipping().position(), annotation(mark)));
    return List.copyOf(annotations.values());
  }

  private static Annotation annotation(Mark mark) {
    Clipping highlight = mark.clipping();
    String exact = highlight.content();
    Instant modified =
        mark.notes().stream()
            .map(Clipping::time)
            .filter(time -> time.isAfter(highlight.time()))
            .max(Instant::compareTo)
            .orElse(highlight.time());
    return new Annotation(
        ForeignJson.name(mark.name()),
        highlight.title(),
        new Anchor(new Range(0, exact.length()), exact, "", "", List.of()),
        AnnotationKind.HIGHLIGHT,
        mark.notes().stream()
            .sorted(Comparator.comparingInt(Clipping::position))
            .map(Clipping::content)
            .distinct()
            .collect(Collectors.joining("\n")),
        "",
        highlight.time(),
        modified);
  }
}
