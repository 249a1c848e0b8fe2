package org.yandu.search.index;

import java.util.Arrays;
import org.yandu.search.Passage;

/** A block of an indexed report. */
final class IndexedPassage implements Passage {

  private final DocumentStrings strings;
  private final ReportStructure structure;
  private final int start;
  private final int end;

  IndexedPassage(DocumentStrings strings, ReportStructure structure, int block) {
    this.strings = strings;
    this.structure = structure;
    start = structure.start(block);
    end = structure.end(block);
  }

  @Override
  public int[] starts(String folded) {
    int[] all = strings.starts(folded);
    int first = place(all, start);
    int last = place(all, end);
    int[] within = Arrays.copyOfRange(all, first, last);
    for (int index = 0; index < within.length; index++) {
      within[index] -= start;
    }
    return within;
  }

  private static int place(int[] ascending, int position) {
    int index = Arrays.binarySearch(ascending, position);
    return index < 0 ? -index - 1 : index;
  }

  @Override
  public int quotationMarksBefore(int position) {
    return structure.quotationMarksBefore(start + position);
  }
}
