package org.yandu.search.index;

import java.util.ArrayList;
import java.util.List;
import org.yandu.report.Block;
import org.yandu.report.Report;
import org.yandu.search.Hit;
import org.yandu.text.Folding;

/** Counts as a patient reader does: one character after the other, without any machinery. */
final class Counting {

  private Counting() {}

  /** How often a string stands in a report, block by block, from left to right, not overlapping. */
  static int byHand(Report report, String string) {
    int count = 0;
    String needle = folded(string);
    for (Block block : report.blocks()) {
      String text = folded(report.textOf(block));
      int at = 0;
      while (!needle.isEmpty() && at + needle.length() <= text.length()) {
        if (text.startsWith(needle, at)) {
          count++;
          at += needle.length();
        } else {
          at++;
        }
      }
    }
    return count;
  }

  /** All surfaces, folded once more, must be what was looked for. */
  static List<String> foldedSurfaces(Report report, List<Hit> hits) {
    List<String> surfaces = new ArrayList<>();
    for (Hit hit : hits) {
      surfaces.add(folded(hit.range().of(report.text())));
    }
    return surfaces;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .map(Folding::fold)
        .filter(codePoint -> codePoint != Folding.DROPPED)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
