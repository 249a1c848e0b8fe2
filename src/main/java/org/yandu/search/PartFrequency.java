package org.yandu.search;

import java.util.ArrayList;
import java.util.List;
import org.yandu.report.Block;
import org.yandu.report.BlockKind;
import org.yandu.report.Report;

/**
 * How often something stands in a part of a report: under one of its outermost headings, before the
 * first of them, or after the end.
 *
 * @param kind what part it is
 * @param heading as it stands in the text; empty for a part without one
 * @param first the number, among all hits in the report, of the first one in the part
 */
public record PartFrequency(Kind kind, String heading, int first, Frequency frequency) {

  /** What the parts of a report are. */
  public enum Kind {
    /** What stands before the first heading. */
    OPENING,
    /** What stands under an outermost heading. */
    SECTION,
    /** The explanations of terms. */
    ENTRIES,
    /** What stands after the end. */
    CLOSING,
    /** All of a report that has no headings. */
    WHOLE
  }

  /**
   * The parts of a report, in reading order: together they have every hit and all of the text.
   *
   * @param hits every hit in the report, in reading order
   */
  public static List<PartFrequency> in(Report report, List<Hit> hits) {
    List<PartFrequency> parts = new ArrayList<>();
    List<List<Block>> paths = report.paths();
    int hit = 0;
    int block = 0;
    while (block < report.blocks().size()) {
      List<Block> path = paths.get(block);
      int next = block + 1;
      while (next < paths.size() && isSamePart(path, paths.get(next))) {
        next++;
      }
      int start = report.blocks().get(block).range().start();
      // A line end belongs to the block that it ends.
      int end =
          next < paths.size() ? report.blocks().get(next).range().start() : report.text().length();
      int first = hit;
      while (hit < hits.size() && hits.get(hit).range().start() < end) {
        hit++;
      }
      Frequency frequency = new Frequency(hit - first, end - start);
      parts.add(
          path.isEmpty()
              ? new PartFrequency(kindOf(block, next, paths), "", first, frequency)
              : new PartFrequency(
                  kindOf(path.getFirst()), report.textOf(path.getFirst()), first, frequency));
      block = next;
    }
    return List.copyOf(parts);
  }

  /** Whether anyone would compare it: the title and what follows the end only if they say it. */
  public boolean isComparable() {
    return frequency.count() > 0 || (kind != Kind.OPENING && kind != Kind.CLOSING);
  }

  private static boolean isSamePart(List<Block> path, List<Block> other) {
    return path.stream().findFirst().equals(other.stream().findFirst());
  }

  private static Kind kindOf(Block heading) {
    return heading.kind() == BlockKind.GLOSSARY_TITLE ? Kind.ENTRIES : Kind.SECTION;
  }

  /** Of blocks without a heading. */
  private static Kind kindOf(int first, int next, List<List<Block>> paths) {
    if (first > 0) {
      return Kind.CLOSING;
    }
    return next == paths.size() ? Kind.WHOLE : Kind.OPENING;
  }
}
