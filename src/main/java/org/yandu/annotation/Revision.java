package org.yandu.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yandu.annotation.Placement.Outcome;
import org.yandu.report.Report;
import org.yandu.text.Range;

/** What becomes of annotations when another version takes the place of their report. */
public final class Revision {

  private Revision() {}

  /**
   * An annotation and where it is found in the new version.
   *
   * @param annotation as it stands in the old version
   */
  public record Line(Annotation annotation, Placement placement) {}

  /**
   * Looks for annotations in a new version of their report.
   *
   * @return one line for each, in the same order
   */
  public static List<Line> of(List<Annotation> annotations, Report successor) {
    Anchoring anchoring = new Anchoring(successor);
    return annotations.stream()
        .map(annotation -> new Line(annotation, anchoring.locate(annotation)))
        .toList();
  }

  /**
   * The annotation as it stands in the new version. While its place is in doubt it keeps the words
   * that were marked, by which the reader can judge the place, and by which it is looked for again.
   *
   * @param outcome how sure the place is, after whatever the reader has said about it
   * @param place in the new version; nothing exactly when it is lost
   * @throws IllegalArgumentException if a lost one has a place, or another has none
   */
  public static Annotation placed(
      Annotation annotation,
      Report successor,
      Outcome outcome,
      Optional<Range> place,
      Instant now) {
    Placement placement = new Placement(outcome, place);
    Anchor old = annotation.anchor();
    Anchor anchor =
        placement
            .range()
            .map(range -> outcome.isOpen() ? old.at(range) : Anchor.of(successor, range))
            .orElseGet(() -> old.at(lost(old, successor)));
    return annotation.withPlace(successor.fingerprint(), anchor, outcome).at(now);
  }

  /** What is lost stands, with no extent, as far down as it did before. */
  private static Range lost(Anchor anchor, Report successor) {
    int at = Math.min(anchor.range().start(), successor.text().length());
    return new Range(at, at);
  }
}
