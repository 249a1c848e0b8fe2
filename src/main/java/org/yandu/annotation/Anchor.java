package org.yandu.annotation;

import java.util.List;
import org.yandu.report.Report;
import org.yandu.text.Range;

/**
 * What an annotation remembers of its place, so that it can be found again in a changed text. After
 * the W3C Web Annotation model: a TextPositionSelector and a TextQuoteSelector in one.
 *
 * @param range where the passage stood, in UTF-16 offsets of the report's text
 * @param exact the passage itself
 * @param prefix up to {@value #CONTEXT} UTF-16 code units before it
 * @param suffix up to {@value #CONTEXT} UTF-16 code units after it
 * @param path the headings above it, outermost first
 */
public record Anchor(Range range, String exact, String prefix, String suffix, List<String> path) {

  /** How much context is kept on each side, in UTF-16 code units. */
  public static final int CONTEXT = 32;

  public Anchor {
    path = List.copyOf(path);
  }

  /** The anchor of a passage of a report. */
  public static Anchor of(Report report, Range range) {
    String text = report.text();
    return new Anchor(
        range,
        range.of(text),
        text.substring(Math.max(0, range.start() - CONTEXT), range.start()),
        text.substring(range.end(), Math.min(text.length(), range.end() + CONTEXT)),
        report.path(range.start()).stream().map(report::textOf).toList());
  }

  /** The same words, which may or may not be what stands at a place. */
  Anchor at(Range place) {
    return new Anchor(place, exact, prefix, suffix, path);
  }
}
