package org.yandu.ui.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yandu.glossary.EditedGlossary;
import org.yandu.glossary.Glossary;
import org.yandu.glossary.Occurrence;
import org.yandu.glossary.Term;
import org.yandu.glossary.TermLinker;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;

/**
 * A report's glossary with the reader's edits, and where the body mentions its terms. Immutable.
 */
public final class Mentions {

  /** No glossary, and nothing mentioned. */
  public static final Mentions NONE =
      new Mentions(EditedGlossary.EMPTY, new TermLinker(Glossary.EMPTY), List.of());

  private final EditedGlossary glossary;
  private final TermLinker linker;
  private final List<Occurrence> occurrences;
  private final Map<Term, List<Occurrence>> byTerm = new HashMap<>();

  /**
   * @param linker finds the terms of the glossary
   * @param occurrences in reading order, none overlapping another
   */
  public Mentions(EditedGlossary glossary, TermLinker linker, List<Occurrence> occurrences) {
    this.glossary = glossary;
    this.linker = linker;
    this.occurrences = List.copyOf(occurrences);
    for (Occurrence place : this.occurrences) {
      byTerm.computeIfAbsent(place.term(), term -> new ArrayList<>()).add(place);
    }
  }

  /** Looks through a report; it takes too long for the UI thread. */
  public static Mentions in(Report report, EditedGlossary glossary) {
    TermLinker linker = new TermLinker(glossary.glossary());
    return new Mentions(glossary, linker, linker.link(report));
  }

  public EditedGlossary glossary() {
    return glossary;
  }

  /** Where the body mentions terms, in reading order. */
  public List<Occurrence> occurrences() {
    return occurrences;
  }

  /**
   * Where the explanation of a term mentions other terms.
   *
   * @param paragraph one paragraph of it
   * @return ranges of the paragraph's own offsets
   */
  public List<Occurrence> inExplanation(Term term, String paragraph) {
    return linker.link(paragraph).stream().filter(place -> !place.term().equals(term)).toList();
  }

  /** Where the body mentions a term, in reading order. */
  public List<Occurrence> occurrencesOf(Term term) {
    return List.copyOf(byTerm.getOrDefault(term, List.of()));
  }

  /** The mention of a term that covers an offset. */
  public Optional<Occurrence> occurrenceAt(int offset) {
    int low = 0;
    int high = occurrences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (occurrences.get(middle).range().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < occurrences.size() && occurrences.get(low).range().contains(offset)
        ? Optional.of(occurrences.get(low))
        : Optional.empty();
  }

  /** Only the first mention of each term under each heading, of whatever level. */
  public Mentions firstInSections(Report report) {
    List<Occurrence> first = new ArrayList<>();
    Set<Term> known = new HashSet<>();
    int block = 0;
    List<Block> blocks = report.blocks();
    for (Occurrence place : occurrences) {
      while (block < blocks.size() && blocks.get(block).range().start() <= place.range().start()) {
        BlockKind kind = blocks.get(block).kind();
        if (kind == BlockKind.HEADING || kind == BlockKind.GLOSSARY_TITLE) {
          known.clear();
        }
        block++;
      }
      if (known.add(place.term())) {
        first.add(place);
      }
    }
    return new Mentions(glossary, linker, first);
  }
}
