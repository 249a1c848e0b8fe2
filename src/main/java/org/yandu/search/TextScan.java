package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.text.FoldedText;
import org.yandu.text.Folding;
import org.yandu.text.Range;

/**
 * Finds in one report by looking at all of it. Folds the report once; each query then takes about a
 * millisecond for a million characters, so finding in an open report needs no index. Immutable.
 */
public final class TextScan {

  private final String fingerprint;
  private final List<FoldedBlock> blocks;

  private record FoldedBlock(HitKind kind, int start, FoldedText text) {}

  private TextScan(String fingerprint, List<FoldedBlock> blocks) {
    this.fingerprint = fingerprint;
    this.blocks = blocks;
  }

  /** Makes a report ready to be looked through. */
  public static TextScan of(Report report) {
    List<FoldedBlock> blocks = new ArrayList<>();
    for (Block block : report.blocks()) {
      blocks.add(
          new FoldedBlock(
              HitKind.in(block), block.range().start(), Folding.fold(report.textOf(block))));
    }
    return new TextScan(report.fingerprint(), List.copyOf(blocks));
  }

  /** Every hit, in reading order. */
  public List<Hit> find(Query query) {
    List<Hit> hits = new ArrayList<>();
    for (FoldedBlock block : blocks) {
      for (Range range : query.occurrencesIn(block.text())) {
        hits.add(new Hit(fingerprint, range.shift(block.start()), block.kind()));
      }
    }
    return hits;
  }
}
