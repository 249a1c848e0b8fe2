package org.yandu.search;

import java.util.List;
import org.yandu.report.Report;
import org.yandu.text.Quotation;
import org.yandu.text.Range;
import org.yandu.text.Sentence;

/**
 * A passage as a list of results shows it.
 *
 * @param range the passage, in UTF-16 offsets of the report's text
 * @param surface the passage as the report writes it
 * @param sentence the sentence around it, in UTF-16 offsets of the report's text
 * @param context that sentence
 * @param page the page on which the passage begins, from 1; 0 where the source has no pages
 * @param path the headings above it, outermost first
 */
public record FoundPassage(
    Range range, String surface, Range sentence, String context, int page, List<String> path) {

  public FoundPassage {
    path = List.copyOf(path);
  }

  /** The snippet of a passage, which is shown with both marks of a pair of which it holds one. */
  public static FoundPassage of(Report report, Range found) {
    String text = report.text();
    Range range = Quotation.complete(text, found);
    Range sentence = Sentence.around(text, range);
    return new FoundPassage(
        range,
        range.of(text),
        sentence,
        sentence.of(text),
        report.pageAt(range.start()),
        report.path(range.start()).stream().map(report::textOf).toList());
  }

  /** Where the passage stands within {@link #context()}. */
  public Range rangeInContext() {
    return range.shift(-sentence.start());
  }
}
