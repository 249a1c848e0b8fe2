package org.yandu.annotation;

import java.util.Arrays;
import java.util.List;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/** A report made ready for finding many passages in it. Immutable. */
final class SearchedText {

  private final Report report;
  private final FoldedText text;
  private final Places places;
  private final List<List<Block>> paths;

  /** Where paragraphs begin, in folded characters, and where the last one ends. */
  private final int[] edges;

  SearchedText(Report report) {
    this.report = report;
    this.text = Folding.fold(report.text());
    this.places = new Places(text.folded());
    this.paths = report.paths();
    this.edges = new int[report.blocks().size() + 1];
    for (int block = 0; block < edges.length - 1; block++) {
      edges[block] = text.toFolded(report.blocks().get(block).range().start());
    }
    edges[edges.length - 1] = text.folded().length();
  }

  Report report() {
    return report;
  }

  /** Its folded characters. */
  String folded() {
    return text.folded();
  }

  /** Where strings stand among its folded characters. */
  Places places() {
    return places;
  }

  /** From folded characters to the report's. */
  Range toOriginal(Range folded) {
    return text.toOriginal(folded);
  }

  /** The folded character that stands at an offset of the report, or the next one. */
  int toFolded(int original) {
    return text.toFolded(Math.min(original, report.text().length()));
  }

  /** How many folded characters of the same paragraph stand before a folded one. */
  int beforeInParagraph(int at) {
    int edge = Arrays.binarySearch(edges, at);
    return edge >= 0 ? 0 : at - (edge == -1 ? 0 : edges[-edge - 2]);
  }

  /** How many folded characters of the same paragraph stand behind the end of something. */
  int afterInParagraph(int end) {
    int edge = Arrays.binarySearch(edges, end);
    return edge >= 0 ? 0 : edges[Math.min(-edge - 1, edges.length - 1)] - end;
  }

  /** The headings above a place, outermost first. */
  List<String> headings(Range range) {
    return paths.isEmpty()
        ? List.of()
        : paths.get(report.blockIndexAt(range.start())).stream().map(report::textOf).toList();
  }
}
