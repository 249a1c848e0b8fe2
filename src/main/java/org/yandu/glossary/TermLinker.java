package org.yandu.glossary;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;
import org.yandu.text.Quotation;
import org.yandu.text.Range;

/**
 * Finds where a report mentions the terms of a glossary: all writings of all terms in one pass over
 * each block, the leftmost and then the longest first, none overlapping another.
 */
public final class TermLinker {

  /** At the same place the longer match wins; of the same length, the surer writing. */
  private static final Comparator<Match> LEFTMOST_LONGEST =
      Comparator.comparingInt(Match::start)
          .thenComparing(Comparator.comparingInt(Match::end).reversed());

  private final AhoCorasickDoubleArrayTrie<List<TermPattern>> automaton =
      new AhoCorasickDoubleArrayTrie<>();
  private final boolean empty;

  public TermLinker(Glossary glossary) {
    TreeMap<String, List<TermPattern>> patterns = new TreeMap<>();
    for (Term term : glossary.terms()) {
      for (TermPattern pattern : TermPattern.of(term)) {
        patterns.computeIfAbsent(pattern.key(), key -> new ArrayList<>()).add(pattern);
      }
    }
    // A full writing is surer than a core, and the earlier entry is meant where two are the same.
    patterns.values().forEach(same -> same.sort(Comparator.comparing(TermPattern::quotedOnly)));
    empty = patterns.isEmpty();
    if (!empty) {
      automaton.build(patterns);
    }
  }

  /** Every mention in headings and paragraphs, in reading order. */
  public List<Occurrence> link(Report report) {
    List<Occurrence> found = new ArrayList<>();
    for (Block block : report.blocks()) {
      if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.PARAGRAPH) {
        for (Occurrence occurrence : link(report.textOf(block))) {
          Range range = occurrence.range().shift(block.range().start());
          found.add(new Occurrence(occurrence.term(), range));
        }
      }
    }
    return found;
  }

  /**
   * Every mention in one paragraph.
   *
   * @return ranges of the paragraph's own offsets
   */
  public List<Occurrence> link(String paragraph) {
    if (empty) {
      return List.of();
    }
    String form = LinkingForm.of(paragraph);
    FoldedText folded = Folding.fold(form);
    List<Match> matches = new ArrayList<>();
    for (AhoCorasickDoubleArrayTrie.Hit<List<TermPattern>> hit :
        automaton.parseText(folded.folded())) {
      Range range = folded.toOriginal(new Range(hit.begin, hit.end));
      if (WordBoundary.surrounds(paragraph, range)) {
        meant(hit.value, form, range).ifPresent(term -> matches.add(new Match(term, range)));
      }
    }
    matches.sort(LEFTMOST_LONGEST);
    List<Occurrence> found = new ArrayList<>();
    int end = 0;
    for (Match match : matches) {
      if (match.start() >= end) {
        end = match.end();
        found.add(new Occurrence(match.term(), Quotation.widen(paragraph, match.range())));
      }
    }
    return found;
  }

  /**
   * The term that a match means: one that is written out, or the only one that it is the core of.
   */
  private static Optional<Term> meant(List<TermPattern> patterns, String text, Range range) {
    TermPattern surest = patterns.get(0);
    if (!surest.quotedOnly()) {
      return Optional.of(surest.term());
    }
    boolean ambiguous = patterns.stream().anyMatch(other -> !other.term().equals(surest.term()));
    return ambiguous || !Quotation.quotesExactly(text, range)
        ? Optional.empty()
        : Optional.of(surest.term());
  }

  private record Match(Term term, Range range) {

    int start() {
      return range.start();
    }

    int end() {
      return range.end();
    }
  }
}
