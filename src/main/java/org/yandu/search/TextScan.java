package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.search.Query.Interpretation;
import org.yandu.text.Folding;
import org.yandu.text.Range;
import org.yandu.text.Spoken;

/**
 * Finds in one report by looking at all of it. Folds the report once; each query then takes about a
 * millisecond for a million characters, so finding in an open report needs no index. For use by one
 * thread at a time.
 */
public final class TextScan {

  private final Report report;
  private final String fingerprint;
  private final List<FoldedBlock> blocks;

  /** The headings are those above it, folded. */
  private record FoldedBlock(
      HitKind kind, int start, FoldedPassage passage, List<String> headings) {}

  private TextScan(Report report, List<FoldedBlock> blocks) {
    this.report = report;
    this.fingerprint = report.fingerprint();
    this.blocks = blocks;
  }

  /** Makes a report ready to be looked through. */
  public static TextScan of(Report report) {
    List<FoldedBlock> blocks = new ArrayList<>();
    List<List<String>> headings = headings(report);
    for (int index = 0; index < report.blocks().size(); index++) {
      Block block = report.blocks().get(index);
      blocks.add(
          new FoldedBlock(
              HitKind.in(block),
              block.range().start(),
              new FoldedPassage(Folding.fold(report.textOf(block))),
              headings.get(index)));
    }
    return new TextScan(report, List.copyOf(blocks));
  }

  /** For each block the headings above it, outermost first, folded. */
  public static List<List<String>> headings(Report report) {
    List<List<String>> headings = new ArrayList<>();
    List<Block> before = List.of();
    List<String> folded = List.of();
    for (List<Block> path : report.paths()) {
      if (!path.equals(before)) {
        before = path;
        folded = path.stream().map(report::textOf).map(Folding::key).toList();
      }
      headings.add(folded);
    }
    return headings;
  }

  /**
   * Every hit of the first interpretation that has one, in reading order. What filters ask of
   * annotations is not looked at.
   */
  public List<Hit> find(Query query) {
    return query.interpretations().stream()
        .map(this::find)
        .filter(hits -> !hits.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Takes up what of the report is read as a spelling says. */
  public void tell(Spoken spoken) {
    blocks.forEach(block -> spoken.hear(block.passage().text()));
  }

  /** Every hit of one interpretation, likewise. */
  public List<Hit> find(Interpretation meant) {
    Filters filters = meant.filters();
    if (!filters.admit(report)) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (FoldedBlock block : blocks) {
      if (filters.admitKind(block.kind())
          && filters.admitSection(block.headings())
          && filters.admitPassage(block.passage())) {
        for (Range range : block.passage().find(meant.expression())) {
          hits.add(new Hit(fingerprint, range.shift(block.start()), block.kind()));
        }
      }
    }
    return hits;
  }
}
