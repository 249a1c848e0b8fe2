package org.yandu.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Brings together what two sides hold of the same annotations. A state that one side has seen, and
 * no longer has, is an older one; of states that neither has seen of the other both are kept: the
 * one that was changed last under the name of the annotation, the others as {@linkplain
 * ConflictCopy copies}. So it does not matter which side takes in from which, in what order, or how
 * often; and nothing that was written is overwritten by anything but what was made from it.
 *
 * <p>This is the multi-value register known from replicated data (Shapiro et al., A comprehensive
 * study of Convergent and Commutative Replicated Data Types, 2011), with names of contents in the
 * place of version vectors, and with deletions that stay on the side on which they were made.
 */
public final class Join {

  private static final Comparator<Annotation> LATEST_LAST =
      Comparator.comparing(Annotation::modified).thenComparing(Versioned::version);

  /**
   * Of annotations that say the same, but where one was moved to where the same words stand again:
   * the one whose place is sure, then the one changed last. The rest only settles a tie.
   */
  private static final Comparator<Annotation> BEST_PLACE_LAST =
      Comparator.comparing((Annotation annotation) -> !annotation.outcome().isOpen())
          .thenComparing(Annotation::modified)
          .thenComparingInt(annotation -> annotation.anchor().range().start())
          .thenComparingInt(annotation -> annotation.anchor().range().end())
          .thenComparing(Annotation::toString);

  private final Map<UUID, Annotation> here;
  private final Map<UUID, Set<String>> versions;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * An annotation that comes in.
   *
   * @param versioned as it was written
   * @param placed the same where it stands in a report of this side
   */
  public record Arrival(Versioned versioned, Annotation placed) {

    UUID id() {
      return placed.id();
    }
  }

  /** What became of an annotation that came in. */
  public enum Result {
    /** It is new here. */
    ADDED,
    /** It is here, and says the same. */
    PRESENT,
    /** What is here was made from it, or has been chosen over it before. */
    OLDER,
    /** It was made from what was here, whose place it takes. */
    UPDATED,
    /** It was changed on both sides; both states are kept. */
    CONFLICT,
    /** It was deleted here, and has not been changed since. */
    DELETED
  }

  /**
   * What became of an annotation that came in.
   *
   * @param annotation as it is here now; as it came in, if it is not here
   * @param other the other state of a conflict, or what was here before an update
   */
  public record Outcome(Result result, Annotation annotation, Optional<Annotation> other) {}

  /**
   * @param here what is held on this side, by name: all that have names of what comes in or of
   *     {@linkplain #related what belongs to it}
   * @param versions the states those and the deleted ones of them are known to have been in
   */
  public Join(Map<UUID, Annotation> here, Map<UUID, Set<String>> versions) {
    this.here = new HashMap<>(here);
    this.versions = new HashMap<>();
    versions.forEach((id, known) -> this.versions.put(id, new HashSet<>(known)));
  }

  /** The names under which an annotation may be held here, with some versions known of it. */
  public static Set<UUID> related(UUID id, Set<String> versions) {
    Set<UUID> names = new HashSet<>();
    names.add(id);
    versions.forEach(version -> names.add(ConflictCopy.name(id, version)));
    return names;
  }

  /** What is held afterwards. */
  public Map<UUID, Annotation> annotations() {
    return Map.copyOf(here);
  }

  /** The versions that are known afterwards. */
  public Map<UUID, Set<String>> versions() {
    return Map.copyOf(versions);
  }

  /** One for every annotation that came in. */
  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /**
   * Takes in what another side holds.
   *
   * @param there no two of one name
   */
  public void take(List<Arrival> there) {
    Map<UUID, Arrival> arriving = new LinkedHashMap<>();
    there.forEach(each -> arriving.putIfAbsent(each.id(), each));
    Set<UUID> copies = new HashSet<>();
    for (Arrival each : arriving.values()) {
      Set<String> known = new HashSet<>(versions.getOrDefault(each.id(), Set.of()));
      known.addAll(each.versioned().versions());
      Set<UUID> related = related(each.id(), known);
      related.remove(each.id());
      related.stream().filter(arriving::containsKey).forEach(copies::add);
    }
    Set<UUID> settled = new HashSet<>();
    for (Arrival each : arriving.values()) {
      if (!copies.contains(each.id())) {
        settled.addAll(new States(each, arriving).join());
      }
    }
    for (Arrival each : arriving.values()) {
      if (copies.contains(each.id()) && !settled.contains(each.id())) {
        new States(each, Map.of()).join();
      }
    }
  }

  /** The states of one annotation, on both sides. */
  private final class States {

    private final Arrival arrival;
    private final UUID id;
    private final String key;
    private final Optional<Annotation> mine;
    private final Set<String> seenHere;
    private final Set<String> seenThere;
    private final Map<String, Annotation> headsHere = new LinkedHashMap<>();
    private final Map<String, Annotation> headsThere = new LinkedHashMap<>();
    private final Set<String> editedHere = new HashSet<>();
    private final Set<String> editedThere = new HashSet<>();

    States(Arrival arrival, Map<UUID, Arrival> arriving) {
      this.arrival = arrival;
      this.id = arrival.id();
      this.mine = Optional.ofNullable(here.get(id));
      this.seenHere = new HashSet<>(versions.getOrDefault(id, Set.of()));
      this.seenThere = new HashSet<>(arrival.versioned().versions());
      String written = Versioned.version(arrival.versioned().annotation());
      String placed = Versioned.version(arrival.placed());
      if (seenHere.contains(written)) {
        seenHere.add(placed);
      }
      seenThere.add(placed);
      mine.ifPresent(annotation -> compare(annotation));
      key = mine.map(Versioned::version).filter(placed::equals).orElse(written);
      mine.ifPresent(annotation -> headsHere.put(Versioned.version(annotation), annotation));
      headsThere.put(key, arrival.placed());
      for (String version : union(seenHere, seenThere)) {
        UUID name = ConflictCopy.name(id, version);
        Optional.ofNullable(here.get(name))
            .ifPresent(copy -> sort(version, copy, copy, headsHere, editedHere));
        Optional.ofNullable(arriving.get(name))
            .ifPresent(
                copy ->
                    sort(
                        version,
                        copy.versioned().annotation(),
                        copy.placed(),
                        headsThere,
                        editedThere));
      }
    }

    /** What is here may be what the other side has made its own from, though it looks otherwise. */
    private void compare(Annotation annotation) {
      String version = Versioned.version(annotation);
      seenHere.add(version);
      boolean fromProgram =
          arrival.versioned().isFromProgram()
              && seenHere.contains(Versioned.sourceVersion(annotation));
      boolean samePlace =
          annotation.report().equals(arrival.placed().report())
              && annotation.anchor().range().equals(arrival.placed().anchor().range());
      Annotation inTheirWords = annotation.withAnchor(arrival.versioned().annotation().anchor());
      if (fromProgram || (samePlace && seenThere.contains(Versioned.version(inTheirWords)))) {
        seenThere.add(version);
      }
    }

    private void sort(
        String version,
        Annotation copy,
        Annotation placed,
        Map<String, Annotation> heads,
        Set<String> edited) {
      if (Versioned.version(ConflictCopy.original(id, copy)).equals(version)) {
        heads.putIfAbsent(version, ConflictCopy.original(id, placed));
      } else {
        edited.add(version);
      }
    }

    /** Joins them; the names of the copies that are settled with that. */
    Set<UUID> join() {
      if (mine.isEmpty() && seenHere.contains(key)) {
        outcomes.add(new Outcome(Result.DELETED, arrival.placed(), Optional.empty()));
        return Set.of();
      }
      Map<String, Annotation> heads = heads();
      String first =
          heads.entrySet().stream()
              .max(Map.Entry.comparingByValue(LATEST_LAST))
              .map(Map.Entry::getKey)
              .orElse(key);
      Set<UUID> before = Set.copyOf(here.keySet());
      for (String version : headsHere.keySet()) {
        if (!editedThere.contains(version)
            && (!heads.containsKey(version) || version.equals(first))) {
          here.remove(ConflictCopy.name(id, version));
        }
      }
      here.put(id, heads.getOrDefault(first, arrival.placed()));
      List<Annotation> made = new ArrayList<>();
      heads.forEach(
          (version, head) -> {
            if (version.equals(first)) {
              return;
            }
            Annotation copy = ConflictCopy.of(head, version);
            if (here.putIfAbsent(copy.id(), copy) == null) {
              know(copy.id(), Set.of(Versioned.version(copy)));
              made.add(copy);
            } else {
              here.computeIfPresent(copy.id(), (name, held) -> better(held, copy));
            }
          });
      know(id, union(seenHere, seenThere));
      tell(heads, made);
      return settle(before);
    }

    /** The states of either side that are not older ones of the other. */
    private Map<String, Annotation> heads() {
      Map<String, Annotation> heads = new LinkedHashMap<>();
      headsHere.forEach(
          (version, head) -> {
            boolean gone = seenThere.contains(version) && !headsThere.containsKey(version);
            if (!gone && !editedThere.contains(version)) {
              heads.put(version, head);
            }
          });
      headsThere.forEach(
          (version, head) -> {
            boolean gone = seenHere.contains(version) && !headsHere.containsKey(version);
            if (!gone && !editedHere.contains(version)) {
              heads.merge(version, head, Join::better);
            }
          });
      if (heads.isEmpty()) {
        // Each was made from the other, by going back to what it was: the last word counts.
        Annotation latest =
            mine.filter(annotation -> LATEST_LAST.compare(annotation, arrival.placed()) > 0)
                .orElse(arrival.placed());
        heads.put(latest.equals(arrival.placed()) ? key : Versioned.version(latest), latest);
      }
      return heads;
    }

    private void tell(Map<String, Annotation> heads, List<Annotation> made) {
      Annotation now = here.getOrDefault(id, arrival.placed());
      if (mine.isEmpty()) {
        outcomes.add(new Outcome(Result.ADDED, now, Optional.empty()));
        return;
      }
      String own = Versioned.version(mine.get());
      Optional<Annotation> copy =
          made.stream()
              .filter(
                  each ->
                      each.id().equals(ConflictCopy.name(id, own))
                          || each.id().equals(ConflictCopy.name(id, key)))
              .findFirst();
      boolean moved = !now.anchor().range().equals(mine.get().anchor().range());
      if (own.equals(key)) {
        outcomes.add(
            moved
                ? new Outcome(Result.UPDATED, now, mine)
                : new Outcome(Result.PRESENT, now, Optional.empty()));
      } else if (copy.isPresent()) {
        outcomes.add(new Outcome(Result.CONFLICT, now, copy));
      } else if (!heads.containsKey(own)) {
        outcomes.add(new Outcome(Result.UPDATED, now, mine));
      } else {
        outcomes.add(new Outcome(Result.OLDER, now, Optional.empty()));
      }
    }

    /** Says of the copies that came in what became of them. */
    private Set<UUID> settle(Set<UUID> before) {
      Set<UUID> settled = new HashSet<>();
      headsThere.forEach(
          (version, head) -> {
            UUID name = ConflictCopy.name(id, version);
            if (version.equals(key)) {
              return;
            }
            settled.add(name);
            Result result =
                before.contains(name)
                    ? Result.PRESENT
                    : here.containsKey(name) ? Result.ADDED : Result.OLDER;
            Annotation now = here.getOrDefault(name, ConflictCopy.of(head, version));
            outcomes.add(new Outcome(result, now, Optional.empty()));
          });
      return settled;
    }

    private void know(UUID annotation, Set<String> more) {
      versions.computeIfAbsent(annotation, none -> new HashSet<>()).addAll(more);
    }
  }

  /** Which of two that say the same stays; the first, if they stand in two reports. */
  private static Annotation better(Annotation one, Annotation other) {
    boolean comparable =
        one.report().equals(other.report())
            && Versioned.version(one).equals(Versioned.version(other));
    return comparable && BEST_PLACE_LAST.compare(other, one) > 0 ? other : one;
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> union = new LinkedHashSet<>(some);
    union.addAll(more);
    return union;
  }
}
