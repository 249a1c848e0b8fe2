package org.yandu.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yandu.text.Folding;
import org.yandu.text.Sha256;

/**
 * Brings together what two sides say of the same entry of a glossary. Of its explanations, its
 * names, and what it is called first, those stay that both have, and those of either side that the
 * other has never seen: what one has seen and no longer has, it has written otherwise. So it does
 * not matter which side takes in from which, in what order, or how often.
 */
public final class TermJoin {

  /** Between two explanations of one entry, on a line of its own. */
  private static final String PARTED = "\n——\n";

  private static final Comparator<TermEdit> LATEST_LAST =
      Comparator.comparing(TermEdit::modified)
          .thenComparing(TermEdit::headword)
          .thenComparing(term -> String.join("\n", term.aliases()))
          .thenComparing(TermEdit::definition);

  /** A short name is the better headword, as in a dictionary. */
  private static final Comparator<String> SHORTEST_FIRST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final TermEdit own;
  private final TermEdit other;
  private final Set<String> seenHere;
  private final Set<String> seenThere;

  private TermJoin(TermEdit own, Set<String> seenHere, VersionedTerm there) {
    this.own = own;
    this.other = there.edit();
    this.seenHere = new VersionedTerm(own, seenHere).seen();
    this.seenThere = there.seen();
  }

  /** One of the three things an entry says, each of which may be written otherwise by itself. */
  private enum Part {
    HEADWORD,
    NAME,
    EXPLANATION;

    String version(String text) {
      return Sha256.of(name() + ":" + text);
    }

    List<String> of(TermEdit edit) {
      return switch (this) {
        case HEADWORD -> List.of(edit.headword());
        case NAME -> {
          List<String> names = new ArrayList<>(List.of(edit.headword()));
          names.addAll(edit.aliases());
          yield names;
        }
        case EXPLANATION ->
            edit.definition().isEmpty() ? List.of() : List.of(edit.definition().split(PARTED));
      };
    }
  }

  /** Names of what an entry says now. */
  static Set<String> said(TermEdit edit) {
    Set<String> said = new HashSet<>();
    for (Part part : Part.values()) {
      part.of(edit).forEach(text -> said.add(part.version(text)));
    }
    return said;
  }

  /**
   * What this side has then: its own entry, and the very same if it says all of it already.
   *
   * @param seen what it is known to have said on this side
   */
  public static TermEdit join(TermEdit own, Set<String> seen, VersionedTerm other) {
    return new TermJoin(own, seen, other).joined();
  }

  private TermEdit joined() {
    List<String> names = inOrder(Part.NAME);
    String headword =
        both(Part.HEADWORD).stream()
            .filter(names::contains)
            .min(SHORTEST_FIRST)
            .orElseGet(names::getFirst);
    List<String> aliases = new ArrayList<>();
    Set<String> keys = new HashSet<>(Set.of(Folding.key(headword)));
    for (String name : names) {
      if (keys.add(Folding.key(name))) {
        aliases.add(name);
      }
    }
    String definition = String.join(PARTED, inOrder(Part.EXPLANATION));
    if (headword.equals(own.headword())
        && aliases.equals(own.aliases())
        && definition.equals(own.definition())) {
      return own;
    }
    // A change is known by its moment, which must be another one.
    return own.with(
        own.kind(), new Term(1, headword, aliases, definition), latest().modified().plusMillis(1));
  }

  private TermEdit latest() {
    return LATEST_LAST.compare(own, other) >= 0 ? own : other;
  }

  /** What both have, and what only one of them has seen. */
  private Set<String> both(Part part) {
    Set<String> here = new TreeSet<>(part.of(own));
    Set<String> there = new TreeSet<>(part.of(other));
    Set<String> both = new TreeSet<>();
    for (String text : here) {
      if (there.contains(text) || !seenThere.contains(part.version(text))) {
        both.add(text);
      }
    }
    for (String text : there) {
      if (!seenHere.contains(part.version(text))) {
        both.add(text);
      }
    }
    boolean wentBack = both.isEmpty() && !here.isEmpty() && !there.isEmpty();
    return wentBack ? new TreeSet<>(part.of(latest())) : both;
  }

  /** That in the order of whoever has all of it, the later one of two. */
  private List<String> inOrder(Part part) {
    Set<String> both = both(part);
    TermEdit earlier = Objects.equals(latest(), own) ? other : own;
    for (TermEdit each : List.of(latest(), earlier)) {
      List<String> order = part.of(each);
      if (new LinkedHashSet<>(order).equals(both)) {
        return order;
      }
    }
    return List.copyOf(both);
  }
}
