package org.yandu.ingest;

import java.util.List;

/**
 * One paragraph or single line, whole.
 *
 * @param text without line ends
 * @param pageStarts where in the text a page begins, in UTF-16 offsets
 */
record Paragraph(String text, List<Integer> pageStarts) {

  Paragraph {
    pageStarts = List.copyOf(pageStarts);
  }
}
