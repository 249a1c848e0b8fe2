package org.yandu.search.index;

import org.yandu.search.Paragraphs;
import org.yandu.search.Passage;

/** All blocks of an indexed document, each a paragraph of its own. */
final class IndexedPassage implements Passage {

  private final DocumentStrings strings;
  private final ReportStructure structure;
  private final Paragraphs paragraphs;

  /**
   * @param strings gone to the document
   * @param structure of the document
   * @param paragraphs of the document
   */
  IndexedPassage(DocumentStrings strings, ReportStructure structure, Paragraphs paragraphs) {
    this.strings = strings;
    this.structure = structure;
    this.paragraphs = paragraphs;
  }

  @Override
  public int[] starts(String folded) {
    return strings.starts(folded);
  }

  @Override
  public int[] quotationMarks() {
    return structure.quotationMarks();
  }

  @Override
  public Paragraphs paragraphs() {
    return paragraphs;
  }
}
