package org.yandu.export;

import java.util.List;
import java.util.stream.Collectors;
import org.yandu.text.Range;

/**
 * A sentence that was found, with all that anyone who has not the report needs to know of it.
 *
 * @param report the full name of the report
 * @param part the section or entry in which it stands
 * @param page the page on which it begins, from 1; 0 where the report has none
 * @param kind 正文, 词条 or 批注
 * @param text the sentence, or a note
 * @param hits where in it something was found, in UTF-16 offsets of the sentence, ascending
 * @param source as it is cited, with its brackets
 */
public record Excerpt(
    String report,
    String part,
    int page,
    String kind,
    String text,
    List<Range> hits,
    String source) {

  public Excerpt {
    hits = List.copyOf(hits);
  }

  /** What was found, as the text writes it. */
  String found() {
    return hits.stream().map(hit -> hit.of(text)).collect(Collectors.joining("、"));
  }

  /** The sentence and its source, as text. */
  public String quote() {
    return text + source;
  }
}
