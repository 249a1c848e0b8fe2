package org.yandu.annotation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.ClosestPlace.Close;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.annotation.Sought.Place;
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
 * offset or in the same surroundings, which may have changed a little, or, as a sentence or with a
 * quantity, nowhere else; never where a look-alike has taken the old place while the old
 * surroundings stand elsewhere; and in other words only between the old surroundings, with the same
 * figures.
 *
 * <p>The text is read once, when this is made; finding a passage takes time by how much there is of
 * it and of places like it, not by how long the text is. Immutable.
 */
public final class Anchoring {

  /** So many folded characters of context that are left are hardly chance. */
  private static final int SHARED = 4;

  /** So many characters that differ are a small change. */
  private static final int SMALL = 2;

  /** A place must be nearer than any other by so many characters. */
  private static final int CLEARLY = 3;

  private final SearchedText text;

  /** Makes a report ready for finding many annotations in it. */
  public Anchoring(Report report) {
    this.text = new SearchedText(report);
  }

  /** The report in which is looked. */
  public Report report() {
    return text.report();
  }

  /** Where the anchor stands in a report. */
  public static Placement locate(Report report, Anchor anchor) {
    return new Anchoring(report).locate(anchor);
  }

  /** Where an annotation stands in the report. */
  public Placement locate(Annotation annotation) {
    return locate(annotation.known());
  }

  /** Where the anchor stands in the report. */
  public Placement locate(Anchor anchor) {
    Sought sought = new Sought(text, anchor);
    if (sought.exact().isEmpty()) {
      return isHere(anchor) ? Placement.at(Outcome.FOUND, anchor.range()) : Placement.lost();
    }
    SameWords words = new SameWords(sought);
    Optional<Place> here = here(anchor, sought, words);
    if (here.isPresent() && isWhole(sought, here.get())) {
      return Placement.at(Outcome.FOUND, anchor.range());
    }
    List<Place> places = words.places(here);
    if (places.isEmpty()) {
      return new ClosestPlace(sought)
          .find()
          .map(close -> Placement.at(close.sure() ? Outcome.MOVED : Outcome.DOUBTFUL, range(close)))
          .orElseGet(Placement::lost);
    }
    Place best = best(sought, places, here);
    Range range = place(anchor, text.toOriginal(best.range()));
    Outcome sure = here.equals(Optional.of(best)) ? Outcome.FOUND : Outcome.MOVED;
    if (isSure(anchor, sought, places, best, sure)) {
      return Placement.at(sure, range);
    }
    // Where its words stand among strange ones, what took its old place is more likely meant.
    Optional<Range> changed =
        best.isSurrounded()
            ? Optional.empty()
            : new ClosestPlace(sought).find().filter(Close::sure).map(this::range);
    return Placement.at(Outcome.DOUBTFUL, changed.orElse(range));
  }

  private Range range(Close close) {
    return text.toOriginal(close.range());
  }

  /** The old place, if the passage stands there. */
  private Optional<Place> here(Anchor anchor, Sought sought, SameWords words) {
    int at = text.toFolded(anchor.range().start());
    Range range = new Range(at, at + sought.exact().length());
    return words.areAt(at) && place(anchor, text.toOriginal(range)).equals(anchor.range())
        ? Optional.of(sought.same(range))
        : Optional.empty();
  }

  /** One where all is as it was, or the nearest; of equals the old place. */
  private static Place best(Sought sought, List<Place> places, Optional<Place> here) {
    return places.stream()
        .min(
            Comparator.comparing((Place place) -> !isWhole(sought, place))
                .thenComparing(place -> !place.isSurrounded())
                .thenComparingInt(Place::cost)
                .thenComparing(place -> !here.equals(Optional.of(place))))
        .orElseThrow();
  }

  private static boolean isWhole(Sought sought, Place place) {
    return place.kept() == sought.before().all().length() + sought.after().all().length()
        && place.cost() == 0;
  }

  /** Whether a place where the words of a passage stand can be taken without asking. */
  private boolean isSure(
      Anchor anchor, Sought sought, List<Place> places, Place best, Outcome outcome) {
    int alike = sought.isShort() ? 1 : 0;
    int clear = best.cost() + (outcome == Outcome.FOUND ? alike : CLEARLY);
    boolean rivalled =
        places.stream()
            .anyMatch(
                other ->
                    !other.equals(best)
                        && other.isSurrounded()
                        && 2 * other.kept() >= best.kept()
                        && (other.cost() < clear || !best.isSurrounded()));
    if (rivalled || !isTelling(anchor, sought, best)) {
      return false;
    }
    if (sought.isShort() && (!best.isSurroundedOnBothSides() || best.cost() > SMALL)) {
      return false;
    }
    if (outcome == Outcome.FOUND) {
      return best.isSurrounded() || places.size() == 1;
    }
    boolean only = places.size() == 1 && sought.isStatement(best.range());
    ClosestPlace closest = new ClosestPlace(sought);
    return (best.isSurrounded() || only)
        && !closest.isChangedOutside(best)
        && (isWhole(sought, best) || !closest.hasOther(best));
  }

  /** Whether a place can be trusted although its surroundings have changed. */
  private boolean isTelling(Anchor anchor, Sought sought, Place place) {
    return !sought.isShort()
        || place.kept() >= SHARED
        || text.headings(place(anchor, text.toOriginal(place.range()))).equals(anchor.path());
  }

  private boolean isHere(Anchor anchor) {
    Range range = anchor.range();
    String all = report().text();
    return range.end() <= all.length() && range.of(all).equals(anchor.exact());
  }

  /** The range as the reader chose it: with the quotation marks at its ends, if it had any. */
  private Range place(Anchor anchor, Range found) {
    String all = report().text();
    String exact = anchor.exact();
    FoldedText folded = Folding.fold(exact);
    Range kept = folded.toOriginal(new Range(0, folded.folded().length()));
    int start = found.start() - kept.start();
    int end = found.end() + exact.length() - kept.end();
    boolean opened = start >= 0 && all.startsWith(exact.substring(0, kept.start()), start);
    boolean closed = all.startsWith(exact.substring(kept.end()), found.end());
    Range widened = opened && closed ? found : Quotation.widen(all, found);
    return new Range(opened ? start : widened.start(), closed ? end : widened.end());
  }
}
