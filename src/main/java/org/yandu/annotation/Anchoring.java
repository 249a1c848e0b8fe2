package org.yandu.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.ClosestPlace.Close;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;
import org.yandu.text.Quotation;
import org.yandu.text.Range;

/**
 * Finds again what was annotated, in the same text or in a changed one. Texts are compared as
 * everywhere in the program: quotation marks, width and spaces do not count.
 *
 * <p>Government reports are full of sentences that differ in one word, and a wrong place is worse
 * than no place. So a place is taken without asking only when the same words stand at the same
 * offset or in the same surroundings, or nowhere else; never where a look-alike has taken the old
 * place while the old surroundings stand elsewhere; and in other words only between the old
 * surroundings, with the same figures.
 */
public final class Anchoring {

  /** A passage of so many folded characters can hardly stand in a text by chance. */
  private static final int TELLING = 8;

  /** Most of the old context around it; of equals, the old place. */
  private static final Comparator<Candidate> BY_CONTEXT =
      Comparator.comparing(Candidate::whole)
          .thenComparingInt(Candidate::shared)
          .thenComparing(Candidate::here);

  /** So many folded characters of context in common are hardly chance. */
  private static final int SHARED = 4;

  private final Report report;
  private final FoldedText text;

  /** Makes a report ready for finding many annotations in it. */
  public Anchoring(Report report) {
    this.report = report;
    this.text = Folding.fold(report.text());
  }

  /** The report in which is looked. */
  public Report report() {
    return report;
  }

  /** Where the anchor stands in a report. */
  public static Placement locate(Report report, Anchor anchor) {
    return new Anchoring(report).locate(anchor);
  }

  /** Where the anchor stands in the report. */
  public Placement locate(Anchor anchor) {
    String exact = Folding.key(anchor.exact());
    if (exact.isEmpty()) {
      return isHere(anchor) ? Placement.at(Outcome.FOUND, anchor.range()) : Placement.lost();
    }
    List<Candidate> candidates = candidates(anchor, exact);
    if (candidates.isEmpty()) {
      return closest(anchor, exact).find().map(this::placement).orElseGet(Placement::lost);
    }
    Optional<Candidate> here = candidates.stream().filter(Candidate::here).findFirst();
    if (here.isPresent() && here.get().whole()) {
      return Placement.at(Outcome.FOUND, here.get().range());
    }
    Candidate best = Collections.max(candidates, BY_CONTEXT);
    if (best.whole()) {
      boolean only = candidates.stream().filter(Candidate::whole).count() == 1;
      return Placement.at(only ? Outcome.MOVED : Outcome.DOUBTFUL, best.range());
    }
    if (here.isPresent()) {
      boolean rivalled = best.shared() > here.get().shared();
      return !rivalled && isTelling(anchor, here.get())
          ? Placement.at(Outcome.FOUND, here.get().range())
          : Placement.at(Outcome.DOUBTFUL, best.range());
    }
    if (candidates.size() > 1 || !isTelling(anchor, best)) {
      return Placement.at(Outcome.DOUBTFUL, best.range());
    }
    // The passage may have been changed where it was, and its old words stand elsewhere by chance.
    boolean elsewhere =
        closest(anchor, exact)
            .betweenOldSurroundings()
            .filter(old -> old.isEmpty() || !text.toOriginal(old).overlaps(best.range()))
            .isPresent();
    return Placement.at(elsewhere ? Outcome.DOUBTFUL : Outcome.MOVED, best.range());
  }

  private ClosestPlace closest(Anchor anchor, String exact) {
    return new ClosestPlace(
        text.folded(), Folding.key(anchor.prefix()), exact, Folding.key(anchor.suffix()));
  }

  private Placement placement(Close close) {
    return Placement.at(
        close.sure() ? Outcome.MOVED : Outcome.DOUBTFUL, text.toOriginal(close.range()));
  }

  /** Whether a place can be trusted although its surroundings have changed. */
  private boolean isTelling(Anchor anchor, Candidate candidate) {
    return Folding.key(anchor.exact()).length() >= TELLING
        || candidate.shared() >= SHARED
        || headings(candidate.range()).equals(anchor.path());
  }

  private List<String> headings(Range range) {
    return report.path(range.start()).stream().map(report::textOf).toList();
  }

  private boolean isHere(Anchor anchor) {
    Range range = anchor.range();
    return range.end() <= report.text().length() && range.of(report.text()).equals(anchor.exact());
  }

  /**
   * A place where the same words stand.
   *
   * @param range the place, in offsets of the report's text
   * @param here whether it is the old place
   * @param whole whether all of the old context stands around it
   * @param shared how many folded characters of the old context directly adjoin it
   */
  private record Candidate(Range range, boolean here, boolean whole, int shared) {}

  private List<Candidate> candidates(Anchor anchor, String exact) {
    String prefix = Folding.key(anchor.prefix());
    String suffix = Folding.key(anchor.suffix());
    String old = prefix + exact + suffix;
    String folded = text.folded();
    List<Candidate> candidates = new ArrayList<>();
    for (int at = folded.indexOf(exact); at >= 0; at = folded.indexOf(exact, at + 1)) {
      int end = at + exact.length();
      if (cutsNumber(folded, at) == cutsNumber(old, prefix.length())
          && cutsNumber(folded, end) == cutsNumber(old, prefix.length() + exact.length())) {
        int before = Adjoining.before(prefix, folded, at);
        int after = Adjoining.after(suffix, folded, end);
        Range range = place(anchor, text.toOriginal(new Range(at, end)));
        boolean whole = before == prefix.length() && after == suffix.length();
        candidates.add(new Candidate(range, range.equals(anchor.range()), whole, before + after));
      }
    }
    return candidates;
  }

  /** The range as the reader chose it: with the quotation marks at its ends, if it had any. */
  private Range place(Anchor anchor, Range found) {
    String exact = anchor.exact();
    Range kept = kept(exact);
    int start = found.start() - kept.start();
    if (start >= 0 && report.text().startsWith(exact, start)) {
      return new Range(start, start + exact.length());
    }
    return kept.length() == exact.length() ? found : Quotation.widen(report.text(), found);
  }

  /** What is left of a string when what folding drops is taken off its ends. */
  private static Range kept(String string) {
    FoldedText folded = Folding.fold(string);
    return folded.toOriginal(new Range(0, folded.folded().length()));
  }

  /**
   * Whether a number runs across an offset. 20 is not found in 2020, nor 1.2 in 11.2, unless it was
   * such a part when it was marked.
   */
  private static boolean cutsNumber(String string, int at) {
    return (isDigit(string, at - 1) && (isDigit(string, at) || isPoint(string, at)))
        || (isPoint(string, at - 1) && isDigit(string, at));
  }

  private static boolean isPoint(String string, int at) {
    return isDigit(string, at - 1) && isDigit(string, at + 1) && string.charAt(at) == '.';
  }

  private static boolean isDigit(String string, int at) {
    return at >= 0 && at < string.length() && isDigit(string.charAt(at));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
