package org.yandu.search.index;

import org.yandu.search.Passage;

/** All blocks of an indexed document, each a paragraph of its own. */
final class IndexedPassage implements Passage {

  private final DocumentStrings strings;
  private final ReportStructure structure;

  /**
   * @param strings gone to the document
   * @param structure of the document
   */
  IndexedPassage(DocumentStrings strings, ReportStructure structure) {
    this.strings = strings;
    this.structure = structure;
  }

  @Override
  public int[] starts(String folded) {
    return strings.starts(folded);
  }

  @Override
  public int quotationMarksBefore(int position) {
    return structure.quotationMarksBefore(position);
  }

  @Override
  public int paragraph(int position) {
    return structure.block(position);
  }
}
